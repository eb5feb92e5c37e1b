using BenchmarkDotNet.Attributes;
using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>One trial of sensitivity analysis: other means on 4,096 draws that are kept, against a simulation of its own.</summary>
[MemoryDiagnoser]
public class CommonErrorsBenchmarks
{
    private const int Draws = 4096;

    private readonly SamplingPlan plan = EnginePlan.Of(8, true);
    private readonly CommonErrors errors = CommonErrors.Of(EnginePlan.Of(8, true), new SimulationSettings(Draws));
    private readonly Tally tally = new();
    private readonly long[] wins = new long[8];
    private readonly double[] shares = new double[8];

    [Benchmark(Baseline = true)]
    public void Simulation() => Simulator.Run(plan, new SimulationSettings(Draws), tally);

    [Benchmark]
    public void CountWins() => errors.CountWins(plan.MeanLogits, wins);

    [Benchmark]
    public double Evaluate() => errors.Evaluate(plan.MeanLogits, wins, shares);
}
