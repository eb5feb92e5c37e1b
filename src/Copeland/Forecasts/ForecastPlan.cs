using Copeland.Elections;
using Copeland.Simulation;

namespace Copeland.Forecasts;

/// <summary>What a forecast needs counted.</summary>
public static class ForecastPlan
{
    /// <summary>Deposits were lost below an eighth of the vote until the Representation of the People Act 1985, since below a twentieth.</summary>
    private static readonly DateOnly DepositReform = new(1985, 10, 1);

    /// <summary>What to count for a contest.</summary>
    public static SamplingOptions Options(Contest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return new SamplingOptions(
            contest.Seat.Electorate, contest.PollingDay < DepositReform ? 0.125 : 0.05, SwingPair(contest));
    }

    /// <summary>
    /// The places of the two parties whose swing is told: from the defending party, or where it does not stand the strongest of those
    /// that do, to the strongest other one of last time. Null where fewer than two stood last time.
    /// </summary>
    public static (int From, int To)? SwingPair(Contest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var stood = Enumerable.Range(0, contest.Candidates.Count)
            .Where(i => PreviousShare(contest, i) is not null)
            .OrderByDescending(i => IsDefending(contest, i)).ThenByDescending(i => PreviousShare(contest, i)).ToList();
        return stood.Count < 2 ? null : (stood[0], stood[1]);
    }

    /// <summary>A candidate's share last time; null where neither it nor its party alone stood.</summary>
    public static double? PreviousShare(Contest contest, int place)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var candidate = contest.Candidates[place];
        return contest.Previous.Shares[candidate.Id] ?? (IsOnlyOfParty(contest, candidate) ? contest.Previous.Shares[candidate.Party.Code] : null);
    }

    /// <summary>Whether the candidate at a place of the ballot stands for the party that won the seat last.</summary>
    public static bool IsDefending(Contest contest, int place)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var candidate = contest.Candidates[place];
        return candidate.Id == contest.Defending || (candidate.Party.Code == contest.Defending && IsOnlyOfParty(contest, candidate));
    }

    private static bool IsOnlyOfParty(Contest contest, Candidate candidate) =>
        contest.Candidates.Count(other => other.Party.Code == candidate.Party.Code) == 1;
}
