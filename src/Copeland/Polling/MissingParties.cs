using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>Parties that no poll asked about.</summary>
internal static class MissingParties
{
    /// <summary>Codes that are no party but what is left over: never averaged, never kept.</summary>
    public static IReadOnlyList<string> Remainders { get; } = ["Oth", "Ind"];

    /// <summary>The parties of the previous election that have no share now.</summary>
    public static IReadOnlyList<string> Of(VoteShares previous, VoteShares now) =>
        [.. previous.Keys.Where(code => now[code] is null).Except(Remainders, StringComparer.Ordinal)];

    /// <summary>
    /// Shares now, and for the missing parties their previous shares as far as there is room to 1; polled shares beyond 1 (rounding)
    /// are scaled to 1.
    /// </summary>
    public static VoteShares Fill(VoteShares previous, VoteShares now)
    {
        var polled = now.Total;
        var scale = polled > 1 ? 1 / polled : 1;
        var missing = Of(previous, now).Select(code => KeyValuePair.Create(code, previous[code] ?? 0)).ToList();
        var kept = missing.Sum(pair => pair.Value);
        var room = kept > 0 ? Math.Min(1, Math.Max(0, 1 - polled) / kept) : 0;
        return new VoteShares(now.Select(pair => KeyValuePair.Create(pair.Key, pair.Value * scale))
            .Concat(missing.Select(pair => KeyValuePair.Create(pair.Key, pair.Value * room))));
    }
}
