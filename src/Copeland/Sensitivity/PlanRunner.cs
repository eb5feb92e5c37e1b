using System.Runtime.ExceptionServices;
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
        ForEach(count, i => outcomes[i] = Run(plan(i), settings), progress);
        return outcomes;
    }

    /// <summary>Does pieces of work side by side; what one of them throws is thrown as it is.</summary>
    public void ForEach(int count, Action<int> work, IProgress<double>? progress = null)
    {
        var done = 0;
        try
        {
            Parallel.For(0, count, Options, i =>
            {
                work(i);
                progress?.Report((double)Interlocked.Increment(ref done) / count);
            });
        }
        catch (AggregateException exception) when (exception.InnerExceptions.Count > 0)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    public void Dispose() => tallies.Dispose();

    private static PlanOutcome Of(Tally tally)
    {
        var places = Enumerable.Range(0, tally.Candidates).ToList();
        return new PlanOutcome([.. places.Select(tally.WinProbability)], [.. places.Select(i => tally.Share(i).Mean)], tally.Draws);
    }
}
