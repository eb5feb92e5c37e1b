using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>
/// Simulates plans on common random numbers: all with one seed and one number of draws, each on one thread, whichever comes free. What it
/// gives is what <see cref="Simulator"/> gives for each plan by itself.
/// </summary>
internal sealed class PlanRunner : IDisposable
{
    private readonly ThreadLocal<Tally> tallies = new(() => new Tally());
    private readonly CancellationToken cancellation;

    public PlanRunner(int threads, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
    }

    /// <summary>How work is shared out.</summary>
    public ParallelOptions Options { get; }

    /// <summary>What comes of a plan.</summary>
    public PlanOutcome Run(SamplingPlan plan, SimulationSettings settings)
    {
        var tally = tallies.Value ?? throw new InvalidOperationException("A thread without a tally.");
        Simulator.Run(plan, settings with { Threads = 1 }, tally, cancellation);
        return Of(tally);
    }

    /// <summary>What comes of many plans, in their order.</summary>
    public PlanOutcome[] Run(int count, Func<int, SamplingPlan> plan, SimulationSettings settings, IProgress<double>? progress)
    {
        var outcomes = new PlanOutcome[count];
        var done = 0;
        Parallel.For(0, count, Options, i =>
        {
            outcomes[i] = Run(plan(i), settings);
            progress?.Report((double)Interlocked.Increment(ref done) / count);
        });
        return outcomes;
    }

    public void Dispose() => tallies.Dispose();

    private static PlanOutcome Of(Tally tally)
    {
        var places = Enumerable.Range(0, tally.Candidates).ToList();
        return new PlanOutcome([.. places.Select(tally.WinProbability)], [.. places.Select(i => tally.Share(i).Mean)], tally.Draws);
    }
}
