using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Copeland.Backtesting;
using Copeland.Calibration;

namespace Copeland.Benchmarks;

/// <summary>A back-test of the model on one thread: every Parliament left out in turn, the coefficients fitted anew each time.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class BacktestBenchmarks
{
    [Params(nameof(BacktestProtocol.LeaveOneParliamentOut), nameof(BacktestProtocol.RollingOrigin))]
    public string Protocol { get; set; } = nameof(BacktestProtocol.LeaveOneParliamentOut);

    [Benchmark]
    public object Model() =>
        Backtest.Run(new BacktestRequest(Enum.Parse<BacktestProtocol>(Protocol), ModelledHistory.All), [Backtest.Methods[0]], new BacktestWork());
}
