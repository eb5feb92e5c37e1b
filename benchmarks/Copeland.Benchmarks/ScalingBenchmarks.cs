using BenchmarkDotNet.Attributes;
using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>The engine's own plan (whole votes, a pair, fine histograms) with more and more candidates, with one kind of error and both.</summary>
public class ScalingBenchmarks
{
    private readonly Tally tally = new();
    private SamplingPlan plan = ReferenceWorkload.Plan("k1");

    [Params(2, 4, 8, 16, 32, 64)]
    public int Candidates { get; set; }

    [Params(false, true)]
    public bool BothErrors { get; set; }

    [GlobalSetup]
    public void Prepare() => plan = EnginePlan.Of(Candidates, BothErrors);

    [Benchmark]
    public void HundredThousandDraws() => Simulator.Run(plan, new SimulationSettings(100_000), tally);
}
