using Copeland.Elections;

namespace Copeland.Scenarios;

/// <summary>A swing added to the national poll average.</summary>
/// <param name="From">The party that loses.</param>
/// <param name="To">The party that gains.</param>
/// <param name="Swing">Butler swing as a fraction: what one loses and the other gains; negative the other way round.</param>
internal sealed record NationalSwingOverride(string From, string To, double Swing)
{
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
