using Copeland.Elections;

namespace Copeland.Model;

/// <summary>Spreads what is known by family over the candidates of a ballot.</summary>
/// <param name="candidates">The ballot.</param>
/// <param name="standings">The families, in the order of their arrays.</param>
internal sealed class FamilySpread(IReadOnlyList<Candidate> candidates, IReadOnlyList<FamilyStanding> standings)
{
    private readonly int[] rows = [.. candidates.Select(c => standings.Select((s, i) => (s.Family, i)).First(s => s.Family == c.Party.Family).i)];

    /// <summary>Each candidate's value is its family's.</summary>
    public double[] Spread(double[] byFamily) => [.. rows.Select(row => byFamily[row])];

    /// <summary>A covariance by family as one by candidate: candidates of a family share its error.</summary>
    public double[,] Spread(double[,] byFamily)
    {
        var spread = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                spread[i, j] = byFamily[rows[i], rows[j]];
            }
        }

        return spread;
    }

    /// <summary>
    /// The same for the seat's own error. A candidate of the fringe beside others of its family does not share their surprises: since 2010
    /// the log share of 71 such candidates moved by 0.01 ± 0.10 of the log of what the others of their ballots took together.
    /// </summary>
    public double[,] SpreadOnTheDay(double[,] byFamily)
    {
        var spread = Spread(byFamily);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                spread[i, j] = IsApart(i) || IsApart(j) ? 0 : spread[i, j];
            }
        }

        return spread;
    }

    private bool IsApart(int place) => CandidateSplit.IsApart(candidates, candidates[place]);

    /// <summary>The sum of all effects by candidate.</summary>
    public double[] Sum(IReadOnlyCollection<EffectContribution> effects) =>
        [.. Enumerable.Range(0, rows.Length).Select(i => effects.Sum(effect => effect.LogShares[i]))];
}
