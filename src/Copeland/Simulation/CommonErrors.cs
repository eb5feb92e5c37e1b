using Copeland.Sampling;
using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>
/// The errors of a plan's draws, drawn once and kept, to try many mean logits on: whatever two trials differ by is the means' doing, and
/// a trial costs a small part of a simulation. Memory: four bytes a draw and candidate. Safe for use from several threads at once.
/// </summary>
public sealed class CommonErrors
{
    /// <summary>The most draws that are kept.</summary>
    public const int MostDraws = 1 << 22;

    private readonly ErrorRows rows;

    private CommonErrors(ErrorRows rows) => this.rows = rows;

    /// <summary>Number of draws.</summary>
    public int Draws => rows.Draws;

    /// <summary>Number of candidates.</summary>
    public int Candidates => rows.Candidates;

    /// <summary>Draws a plan's errors: those that <see cref="Simulator"/> meets with the same settings.</summary>
    /// <param name="plan">Its errors are kept; its means are not.</param>
    /// <param name="settings">Draws (at most <see cref="MostDraws"/>), seed and method.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="ArgumentException">The plan is Dirichlet, and has no errors apart from its means.</exception>
    public static CommonErrors Of(SamplingPlan plan, SimulationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Draws, MostDraws, nameof(settings));
        if (!plan.DirichletParameters.IsEmpty)
        {
            throw new ArgumentException("A Dirichlet plan has no errors apart from its means.", nameof(plan));
        }

        var blocks = BlockRange.First(settings with { Precision = null });
        var points = new ScrambledSobol();
        points.Prepare(settings.Seed, blocks.Replicates, (2 * plan.Candidates) + 2);
        var worker = new BlockSimulation();
        worker.Prepare(plan, ShareKernel.Best, points, blocks.Replicates);
        var rows = new ErrorRows(plan.Candidates, (int)blocks.Draws);
        var done = 0;
        for (var index = 0L; index < blocks.Count; index++)
        {
            worker.FillErrors(blocks[index], settings, rows, done);
            done += blocks[index].Count;
        }

        return new CommonErrors(rows);
    }

    /// <summary>
    /// How many draws each candidate wins. Shares are never computed: the largest logit wins. Exact ties of logits go to the first.
    /// </summary>
    /// <param name="meanLogits">One a candidate.</param>
    /// <param name="wins">Receives the number of draws won, one a candidate.</param>
    /// <exception cref="ArgumentException">The spans do not have one place a candidate.</exception>
    public void CountWins(ReadOnlySpan<double> meanLogits, Span<long> wins)
    {
        Check(meanLogits.Length, wins.Length);
        Span<float> means = stackalloc float[Candidates];
        ErrorRows.Scale(meanLogits, means);
        ShareKernel.Best.CountWins(rows, means, wins);
    }

    /// <summary>Wins, and the sums that need shares.</summary>
    /// <param name="meanLogits">One a candidate.</param>
    /// <param name="wins">Receives the number of draws won, one a candidate.</param>
    /// <param name="shares">Receives the mean share, one a candidate.</param>
    /// <returns>The mean majority as a fraction of the vote.</returns>
    /// <exception cref="ArgumentException">The spans do not have one place a candidate.</exception>
    public double Evaluate(ReadOnlySpan<double> meanLogits, Span<long> wins, Span<double> shares)
    {
        CountWins(meanLogits, wins);
        Check(meanLogits.Length, shares.Length);
        Span<float> means = stackalloc float[Candidates];
        ErrorRows.Scale(meanLogits, means);
        return ShareKernel.Best.MeanShares(rows, means, shares);
    }

    private void Check(int means, int results)
    {
        if (means != Candidates || results != Candidates)
        {
            throw new ArgumentException(Invariant($"{means} means and room for {results} results; there are {Candidates} candidates."));
        }
    }
}
