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

    /// <summary>The sum of all effects by candidate.</summary>
    public double[] Sum(IReadOnlyCollection<EffectContribution> effects) =>
        [.. Enumerable.Range(0, rows.Length).Select(i => effects.Sum(effect => effect.LogShares[i]))];
}
