using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Copeland.Charts;
using Copeland.Forecasts;
using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>The whole of <c>copeland run</c> within a process, from the scenario's file to the files of the forecast, and its parts.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, warmupCount: 3, iterationCount: 5)]
public class RunBenchmarks
{
    private static readonly ChartOptions OnlyPng = new() { Svg = false };

    private static readonly ChartOptions OnlySvg = new() { Png = false };

    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Forecast forecast = Forecaster.Run(CommittedScenarios.Read("copeland-2017"), new SimulationSettings());

    [GlobalSetup]
    public void Make() => Directory.CreateDirectory(folder);

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Benchmark(Baseline = true)]
    public Task<int> RunWithoutCharts() => Run("--charts", "none");

    [Benchmark]
    public Task<int> RunWithPngCharts() => Run("--charts", "png");

    [Benchmark]
    public Forecast Forecast() => Forecaster.Run(CommittedScenarios.Read("copeland-2017"), new SimulationSettings());

    [Benchmark]
    public object OneChartAsPng() => ForecastCharts.Draw(forecast, OnlyPng, ["shares"]);

    [Benchmark]
    public object OneChartAsSvg() => ForecastCharts.Draw(forecast, OnlySvg, ["shares"]);

    [Benchmark]
    public object AllChartsAsPng() => ForecastCharts.Draw(forecast, OnlyPng);

    private async Task<int> Run(params string[] charts)
    {
        var code = await Cli.CommandLine.Run(
            ["run", CommittedScenarios.File("copeland-2017"), "--draws", "100000", "--output", folder, "--quiet", .. charts],
            TextWriter.Null,
            Console.Error);
        return code == 0 ? code : throw new InvalidOperationException(Invariant($"The run ended with exit code {code}."));
    }
}
