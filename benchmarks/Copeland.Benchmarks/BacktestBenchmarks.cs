using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Copeland.Backtesting;
using Copeland.Calibration;

namespace Copeland.Benchmarks;

/// <summary>A back-test of the model on one thread: every Parliament left out in turn, the coefficients fitted anew each time.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class BacktestBenchmarks
{
    [Params(BacktestProtocol.LeaveOneParliamentOut, BacktestProtocol.RollingOrigin)]
    public BacktestProtocol Protocol { get; set; }

    [Benchmark]
    public BacktestResult Model() =>
        Backtest.Run(new BacktestRequest(Protocol, ModelledHistory.All), [Backtest.Methods[0]], new BacktestWork());
}
