using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>
/// The record of the poll average on the embedded polls: against the general elections since 2015, and against each pollster's next
/// polls. These are the figures by which its assumptions are chosen.
/// </summary>
internal static class PollAverageRecord
{
    private const int DaysPerWeek = 7;

    /// <summary>Days after a general election before next polls are predicted: there is little to predict from earlier.</summary>
    private const int FirstWeeks = 63;

    /// <summary>The average some days before each general election that the embedded polls cover, against its result in Great Britain.</summary>
    /// <param name="daysBefore">Days before polling day; 1 is the eve.</param>
    /// <param name="assumptions">The numbers the average rests on.</param>
    public static IReadOnlyList<PollAverageError> AgainstResults(int daysBefore, PollingAssumptions assumptions) =>
        [.. Elections().SelectMany(election => AgainstResult(election, daysBefore, assumptions))];

    /// <summary>
    /// Every week, the average and the pollster's lean against each poll (no multilevel regressions) begun in the following week,
    /// party by party.
    /// </summary>
    /// <param name="assumptions">The numbers the average rests on.</param>
    public static IReadOnlyList<PollAverageError> AgainstNextPolls(PollingAssumptions assumptions) =>
        [.. Weeks().SelectMany(day => NextPolls(day, assumptions))];

    /// <summary>General elections before which the embedded polls cover a whole year.</summary>
    private static IEnumerable<GeneralElection> Elections() =>
        GeneralElections.All.Where(election => election.Date > BuiltInPolls.First && election.Date <= BuiltInPolls.Last);

    private static IEnumerable<PollAverageError> AgainstResult(GeneralElection election, int daysBefore, PollingAssumptions assumptions)
    {
        var asOf = election.Date.AddDays(-daysBefore);
        var average = Average(asOf, assumptions);
        var result = PartyLineage.At(election.InGreatBritain(Country.England), asOf);
        return from party in average.Parties
               where result[party.Code] is not null
               select new PollAverageError(
                   asOf, daysBefore, party.Code, party.Share, result[party.Code] ?? 0, party.ResultError);
    }

    private static IEnumerable<DateOnly> Weeks()
    {
        for (var day = BuiltInPolls.First.AddDays(FirstWeeks); day < BuiltInPolls.Last; day = day.AddDays(DaysPerWeek))
        {
            if (day.AddDays(-FirstWeeks) >= Parliaments.Of(day).Elected && Parliaments.Of(day).Contains(day.AddDays(DaysPerWeek)))
            {
                yield return day;
            }
        }
    }

    private static IEnumerable<PollAverageError> NextPolls(DateOnly asOf, PollingAssumptions assumptions)
    {
        var average = Average(asOf, assumptions);
        var levels = average.Parties.ToDictionary(party => party.Code, StringComparer.Ordinal);
        var leans = average.HouseEffects.ToDictionary(effect => (effect.Pollster, effect.Party), effect => effect.Lean);
        return from poll in BuiltInPolls.UpTo(asOf.AddDays(2 * DaysPerWeek)).Select(poll => PartyLineage.At(poll, asOf))
               where !poll.Mrp && poll.Start > asOf && poll.Start <= asOf.AddDays(DaysPerWeek)
               from share in poll.Shares
               where share.Value > 0 && levels.ContainsKey(share.Key)
               let level = levels[share.Key]
               select new PollAverageError(
                   asOf,
                   poll.End.DayNumber - asOf.DayNumber,
                   share.Key,
                   level.Share + leans.GetValueOrDefault((poll.Pollster, share.Key)),
                   share.Value,
                   level.StandardError);
    }

    private static PollAverage Average(DateOnly asOf, PollingAssumptions assumptions) => PollAverage.Of(
        BuiltInPolls.UpTo(asOf),
        GeneralElections.LastBefore(asOf)?.InGreatBritain(Country.England) ?? VoteShares.None,
        asOf,
        assumptions);
}
