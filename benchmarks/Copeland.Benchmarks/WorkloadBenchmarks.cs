using BenchmarkDotNet.Attributes;
using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>The reference workloads beside a library's distributions, from small calls to large ones.</summary>
[MemoryDiagnoser]
public class WorkloadBenchmarks
{
    private readonly Tally tally = new();
    private SamplingPlan plan = ReferenceWorkload.Plan("k1");
    private SimulationSettings settings = new();

    [Params("k1", "k2")]
    public string Kind { get; set; } = "k1";

    [Params(1_000, 10_000, 1_000_000)]
    public long Draws { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        plan = ReferenceWorkload.Plan(Kind);
        settings = new SimulationSettings(Draws, ReferenceWorkload.Seed);
    }

    [Benchmark(Baseline = true)]
    public void MathNet() => new MathNetBaseline(Kind).Run(Draws);

    [Benchmark]
    public void Copeland() => Simulator.Run(plan, settings, tally);

    [Benchmark]
    public void CopelandSobol() => Simulator.Run(plan, settings with { Method = SamplingMethod.Sobol }, tally);
}
