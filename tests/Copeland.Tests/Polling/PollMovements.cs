using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>How the average of the embedded polls moved: what <see cref="Drift"/> was fitted on and is tested by.</summary>
internal static class PollMovements
{
    private const int DaysPerWeek = 7;

    /// <summary>Days after a general election before its Parliament's averages are used.</summary>
    private const int FirstDays = 63;

    /// <summary>A party counts on a day if so many polls asked about it in the window, the last of them at most ten days before.</summary>
    private const int FewestPolls = 8;

    private const int LongestSilence = 10;

    /// <summary>Below this share the rounding of polls is most of the movement.</summary>
    private const double SmallestShare = 0.03;

    /// <summary>
    /// Every movement of the weekly averages over each of the horizons, for parties at 3% or more on the first day. Left out: UKIP and
    /// the Brexit Party in the Parliament of 2017, where the second took the first one's place within weeks.
    /// </summary>
    /// <param name="horizons">Days, multiples of 7.</param>
    /// <param name="assumptions">The numbers the average rests on.</param>
    public static IReadOnlyList<PollMovement> Over(IReadOnlyList<int> horizons, PollingAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        return
        [
            .. from series in Weekly(assumptions)
               let shares = series.ToDictionary(point => point.Day, point => point.Share)
               from point in series
               from days in horizons
               where point.Share >= SmallestShare && shares.ContainsKey(point.Day.AddDays(days))
               select new PollMovement(
                   series.Key.Parliament, series.Key.Party, point.Day, days, point.Share, Math.Log(shares[point.Day.AddDays(days)] / point.Share)),
        ];
    }

    private static IEnumerable<IGrouping<(string Parliament, string Party), (DateOnly Day, double Share)>> Weekly(PollingAssumptions assumptions) =>
        from parliament in Parliaments.All
        where (parliament.Next ?? BuiltInPolls.Last) > BuiltInPolls.First
        from day in Weeks(parliament)
        from party in PollAverage.Of(BuiltInPolls.UpTo(day), VoteShares.None, day, assumptions).Parties
        where party.Polls >= FewestPolls && party.LastAsked >= day.AddDays(-LongestSilence)
        let code = PartyLineage.At(party.Code, BuiltInPolls.Last)
        where parliament.Name != "2017" || code is not ("UKIP" or "Reform")
        group (day, party.Share) by (parliament.Name, code);

    private static IEnumerable<DateOnly> Weeks(Parliament parliament)
    {
        var first = parliament.Elected.AddDays(FirstDays);
        var last = parliament.Next?.AddDays(-1) ?? BuiltInPolls.Last;
        for (var day = first; day <= last; day = day.AddDays(DaysPerWeek))
        {
            yield return day;
        }
    }
}
