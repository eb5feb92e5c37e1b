using Copeland.Elections;

namespace Copeland.Model;

/// <summary>Says where a contest lies outside the history the model was fitted on.</summary>
internal static class RangeWarnings
{
    /// <summary>What a warning says where parties that stand aside leave nobody who had much of the vote, so that a part of theirs is given to small candidates.</summary>
    public const string NoRivalLeft = "leave no rival of any size";

    /// <summary>How a warning begins that parties with much of last time's vote do not stand.</summary>
    public const string Parties = "Parties that took";

    /// <summary>How it begins where that vote was one candidate's.</summary>
    public const string OneCandidate = "A candidate who took";

    // Of contests whose kind the tables do not have before them.
    private const string NoneLikeThat = "no by-election before it was like that, so where those votes go is less certain than the forecast says";

    // A party below this part of the vote is not told of beside a candidate who had an eighth.
    private const double LeastParty = 0.005;

    /// <summary>Warnings in plain words; none where the contest is of a kind the history holds.</summary>
    /// <param name="outlook">The contest in families.</param>
    /// <param name="absent">The part of last time's vote whose families do not stand, a fraction: <see cref="Contest.AbsentShare"/>.</param>
    public static IEnumerable<string> Of(ContestOutlook outlook, double absent)
    {
        if (outlook.YearsSinceGeneralElection is > 5.2)
        {
            yield return Invariant($"Polling day is {outlook.YearsSinceGeneralElection:0.0} years after the last general election; the model was fitted on contests up to 5 years after.");
        }

        if (outlook.Standings.Count < 2 && outlook.Country != Country.NorthernIreland)
        {
            yield return "All candidates belong to one family: the model can only split its vote.";
        }

        if (outlook.LeaveShare is < 0.2 or > 0.76)
        {
            yield return Invariant($"A Leave share of {100 * outlook.LeaveShare:0.0}% lies outside the range of British constituencies. Write the seat’s own, in percent, as seat.leavePct.");
        }

        if (absent > Contest.ManyAbsent)
        {
            yield return Invariant($"{Who(outlook, absent)}{(outlook.Orphaned > 0 ? $" and {NoRivalLeft}{Record(outlook.Date)}" : $", but more than one rival does: {NoneLikeThat}")}.");
        }
    }

    private static string Who(ContestOutlook outlook, double absent) => outlook.Left.Count == 1 && absent - outlook.Left[0] < LeastParty
        ? Invariant($"{OneCandidate} {100 * absent:0}% of the vote last time does not stand")
        : Invariant($"{Parties} {100 * absent:0}% of the vote last time do not stand");

    // What others took at the by-elections like that before a day: a forecast of one of them has not seen its own.
    private static string Record(DateOnly day)
    {
        List<int> before = [.. RivalsAside.Known.Where(known => known.Date < day).Select(known => known.OthersPct)];
        return before switch
        {
            [] => $": {NoneLikeThat}",
            [var one] => Invariant($". At the one by-election like that before it small parties and independents together took {one}%"),
            _ => Invariant($". At the {before.Count switch { 2 => "two", 3 => "three", 4 => "four", var more => more }} by-elections like that before it, since {RivalsAside.Known[0].Date.Year}, small parties and independents together took {before.Min()}% to {before.Max()}%"),
        };
    }
}
