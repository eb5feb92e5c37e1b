using System.Runtime.ExceptionServices;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Sensitivity;

/// <summary>
/// Simulates plans on common random numbers: all with one seed and one number of draws. Threads share the plans among them, or where there
/// are many draws the draws, so that one drawing of the normals serves all plans. What it gives is what <see cref="Simulator"/> gives for each plan by itself.
/// </summary>
internal sealed class PlanRunner : IDisposable
{
    /// <summary>Plans that share one drawing of the normals: enough that the drawing hardly counts, few enough that threads stay busy.</summary>
    private const int Together = 8;

    /// <summary>Plans whose draws are shared out among threads instead: as many as their workers take little memory.</summary>
    private const int MostTogether = 64;

    /// <summary>Blocks of draws a thread from which on draws are shared out: enough that threads end together.</summary>
    private const int EnoughBlocks = 8;

    private readonly ThreadLocal<Tally> tallies = new(() => new Tally());
    private readonly ThreadLocal<SideBySideSimulation> simulations = new(() => new SideBySideSimulation());
    private readonly CancellationToken cancellation;

    public PlanRunner(int threads, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
    }

    /// <summary>How work is shared out.</summary>
    public ParallelOptions Options { get; }

    private SideBySideSimulation Simulation => simulations.Value ?? throw new InvalidOperationException("A thread without a simulation.");

    /// <summary>What comes of a plan.</summary>
    public PlanOutcome Run(SamplingPlan plan, SimulationSettings settings)
    {
        var tally = tallies.Value ?? throw new InvalidOperationException("A thread without a tally.");
        Simulator.Run(plan, settings with { Threads = 1 }, tally, cancellation);
        return Of(tally);
    }

    /// <summary>What comes of a few plans of one ballot, in their order, on the calling thread.</summary>
    public PlanOutcome[] Beside(IReadOnlyList<SamplingPlan> plans, SimulationSettings settings)
    {
        return [.. Simulation.Run(plans, settings with { Threads = 1 }, cancellation).Select(Of)];
    }

    /// <summary>What comes of many plans of one ballot, in their order.</summary>
    public PlanOutcome[] Run(IReadOnlyList<SamplingPlan> plans, SimulationSettings settings, IProgress<double>? progress) =>
        Run(plans.Count, i => plans[i], settings, progress);

    /// <summary>What comes of many plans of one ballot, in their order; each is asked for when its turn comes.</summary>
    public PlanOutcome[] Run(int count, Func<int, SamplingPlan> plan, SimulationSettings settings, IProgress<double>? progress)
    {
        var threads = Math.Max(1, Options.MaxDegreeOfParallelism);
        if (BlockRange.First(settings).Count >= EnoughBlocks * threads)
        {
            return ByDraws(count, plan, settings with { Threads = threads }, progress);
        }

        // Where there are few plans every thread has its part of them.
        var each = Math.Clamp((count + threads - 1) / threads, 1, Together);
        var outcomes = new PlanOutcome[count];
        ForEach((count + each - 1) / each, part =>
        {
            var first = part * each;
            Beside([.. Enumerable.Range(first, Math.Min(each, count - first)).Select(plan)], settings).CopyTo(outcomes, first);
        }, progress);
        return outcomes;
    }

    private PlanOutcome[] ByDraws(int count, Func<int, SamplingPlan> plan, SimulationSettings settings, IProgress<double>? progress)
    {
        var outcomes = new List<PlanOutcome>(count);
        while (outcomes.Count < count)
        {
            var first = outcomes.Count;
            var plans = new SamplingPlan[Math.Min(MostTogether, count - first)];
            ForEach(plans.Length, i => plans[i] = plan(first + i));
            outcomes.AddRange(Simulation.Run(plans, settings, cancellation, progress is null ? null : new Part(progress, (double)first / count, (double)plans.Length / count)).Select(Of));
        }

        return [.. outcomes];
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

    public void Dispose()
    {
        tallies.Dispose();
        simulations.Dispose();
    }

    /// <summary>The progress of a part of the work, as that of the whole.</summary>
    private sealed class Part(IProgress<double> whole, double before, double size) : IProgress<double>
    {
        public void Report(double value) => whole.Report(before + (size * value));
    }

    private static PlanOutcome Of(Tally tally)
    {
        var (wins, means, medians) = (new ProbabilityEstimate[tally.Candidates], new double[tally.Candidates], new double[tally.Candidates]);
        var isCounted = tally.Plan.Bins.Share > 1;
        for (var i = 0; i < wins.Length; i++)
        {
            var share = tally.Share(i);
            (wins[i], means[i], medians[i]) = (tally.WinProbability(i), share.Mean, isCounted ? share.Median : 0);
        }

        return new PlanOutcome(wins.AsReadOnly(), means.AsReadOnly(), tally.Draws)
        {
            Median = isCounted ? medians.AsReadOnly() : null,
            Range = tally.Plan.Options.Pair is { To: var first } && tally.PairDifference is { } lead ? new(Middle(tally.Share(first)), Middle(lead)) : null,
        };
    }

    private static (double Low, double High) Middle(Histogram counted) => (counted.Quantile(0.05), counted.Quantile(0.95));
}
