using Copeland.Elections;

namespace Copeland.Scenarios;

/// <summary>A swing added to the national poll average.</summary>
/// <param name="From">The party that loses.</param>
/// <param name="To">The party that gains.</param>
/// <param name="Swing">Butler swing as a fraction: what one loses and the other gains; negative the other way round.</param>
internal sealed record NationalSwingOverride(string From, string To, double Swing)
{
    private const double Rounding = 1e-9;

    /// <summary>That it takes more from a party than it has, in words; null where it does not.</summary>
    public string? Excess(VoteShares shares)
    {
        var (loser, gainer) = Swing > 0 ? (From, To) : (To, From);
        var most = shares[loser] ?? 0;
        return Math.Abs(Swing) <= most + Rounding ? null
            : Invariant($"national.swingPct.{From}.{To} is {100 * Swing:0.###}, but {loser} has {100 * most:0.#}% in the national average to lose: that much goes to {gainer}, and no more. Set a smaller swing.");
    }

    /// <summary>The shares after the swing. No party falls below nothing: the swing is then as large as can be.</summary>
    public VoteShares Over(VoteShares shares)
    {
        var moved = Math.Clamp(Swing, -(shares[To] ?? 0), shares[From] ?? 0);
        var pairs = shares.Select(pair => pair.Key == From ? KeyValuePair.Create(From, pair.Value - moved)
            : pair.Key == To ? KeyValuePair.Create(To, pair.Value + moved)
            : pair).ToList();
        if (shares[To] is null && moved > 0)
        {
            pairs.Add(KeyValuePair.Create(To, moved));
        }
        else if (shares[From] is null && moved < 0)
        {
            pairs.Add(KeyValuePair.Create(From, -moved));
        }

        return new VoteShares(pairs);
    }
}
