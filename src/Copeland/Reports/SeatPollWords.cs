using Copeland.Model;

namespace Copeland.Reports;

/// <summary>What polls of the seat found, as a reader is told it.</summary>
internal static class SeatPollWords
{
    /// <summary>A poll's figure for the candidate at a place of the ballot, a fraction; null where it has none.</summary>
    public static double? Figure(Race race, SeatPoll poll, int place) =>
        poll.Poll.Shares[race.Forecast.Candidates[place].Candidate.Id] ?? poll.Poll.Shares[race.Forecast.Candidates[place].Candidate.Party.Code];

    /// <summary>A figure without a tenth that no poll gave: <c>43%</c>, but <c>43.5%</c>.</summary>
    public static string Share(double share) => DisplayNumber.Share(share, 0).Replace(".0%", "%", StringComparison.Ordinal);
}
