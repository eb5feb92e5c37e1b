using Copeland.Elections;

namespace Copeland.Model;

/// <summary>
/// Votes of last time whose candidates or parties do not stand again. Where they are many, who is missing, how much of the vote that was and what is known
/// of such contests are one thing to a reader, and one note.
/// </summary>
internal static class AbsentVotes
{
    /// <summary>What the note says where nobody is left who had much of the vote, so that a part of it is given to small candidates.</summary>
    public const string NoRival = "no rival that had much of the rest";

    // Of contests whose kind the tables do not have before them.
    private const string NoneLikeThat = "no by-election before it was like that, so where those votes go is less certain than the forecast says";

    // A party that had this part of the vote is a main rival; the three old parties are where they came second too.
    private const double StrongShare = 0.15;

    // A party below this part of the vote is not told of beside a candidate who had an eighth.
    private const double LeastParty = 0.005;

    private static readonly string[] MainParties = ["Con", "Lab", "LD"];

    /// <summary>Whether so much of last time's vote is without its candidates that one note tells all of it.</summary>
    public static bool AreMany(Contest contest) => contest.AbsentShare > Contest.ManyAbsent;

    /// <summary>A note on all who are missing where they had much of the vote, else on those whom polls or last time make likely to stand; none where nobody is.</summary>
    public static IReadOnlyList<string> Of(SeatEvidence evidence, ContestOutlook outlook)
    {
        var contest = evidence.Contest;
        if (!AreMany(contest))
        {
            return AbsentParties.Of(evidence);
        }

        List<string> named = [.. new[] { Defender(contest), Rivals(contest) }.OfType<string>()];
        List<string> others = [.. AbsentParties.Named(evidence)];
        IEnumerable<string> note = [.. named, Left(outlook, contest.AbsentShare, named.Count > 0), .. others.Count == 0 ? Array.Empty<string>() : [$"{(named.Count > 0 ? "Also not" : "Not")} on the ballot: {TextList.And(others)}", "Add whoever stands to candidates"]];
        return [string.Concat(note.Select((sentence, place) => $"{(place > 0 ? " " : "")}{sentence}."))];
    }

    /// <summary>That nobody stands for whoever won the seat last, without a full stop; null where somebody does. A party has its chance; who won without one is a person, known by name or not.</summary>
    public static string? Defender(Contest contest)
    {
        if (!LastVotes.IsPersonal(contest.Defending))
        {
            return contest.Stands(contest.Defending) ? null : $"{contest.PartyOf(contest.Defending).Name} won the seat last but does not stand: its chance of holding the seat is 0";
        }

        return IsHeldByNobody(contest) && UnderAnotherLabel(contest) is null
            ? $"{(LastVotes.Holder(contest) is { } holder ? $"{holder.Name}, an independent," : "An independent")} won the seat last but does not stand: nobody can hold it"
            : null;
    }

    /// <summary>The candidate who won the seat last as an independent and stands for a party now; null where nobody does.</summary>
    public static Candidate? UnderAnotherLabel(Contest contest) => LastVotes.IsPersonal(contest.Defending) && IsHeldByNobody(contest) && LastVotes.Holder(contest) is { } holder
        ? contest.Candidates.FirstOrDefault(candidate => holder.IsOf(candidate.Name)) : null;

    /// <summary>The main rivals who do not stand, without a full stop; null where all do.</summary>
    public static string? Rivals(Contest contest)
    {
        var absent = MainRivals(contest).Select(share => Invariant($"{LastVotes.OwnerOf(contest, share.Key)?.Name ?? contest.PartyOf(share.Key).Name} ({share.Value * 100:0.0}% last time)")).ToList();
        return absent.Count == 0 ? null : $"Main rival{(absent.Count == 1 ? "" : "s")} not standing: {string.Join(" and ", absent)}";
    }

    /// <summary>The main rivals who do not stand, with their shares of last time's vote, largest first.</summary>
    public static IReadOnlyList<KeyValuePair<string, double>> MainRivals(Contest contest) =>
    [
        .. contest.Previous.Shares.Where(share => share.Key != "Oth").OrderByDescending(share => share.Value)
            .Where((share, place) => contest.PartyOf(share.Key).Code != contest.Defending && !contest.Stands(share.Key)
                && (share.Value >= StrongShare || (place < 2 && MainParties.Contains(share.Key, StringComparer.Ordinal)))),
    ];

    /// <summary>How much of the vote that was, who is left, and what is known of such contests, without a full stop.</summary>
    /// <param name="outlook">The contest in families.</param>
    /// <param name="absent">The part of last time's vote whose families do not stand, a fraction: <see cref="Contest.AbsentShare"/>.</param>
    /// <param name="isNamed">Whether who it was has been said.</param>
    public static string Left(ContestOutlook outlook, double absent, bool isNamed)
    {
        var isOne = outlook.Left.Count == 1 && absent - outlook.Left[0] < LeastParty;
        var vote = Invariant($"{100 * absent:0}% of the vote");
        return (isOne, isNamed, outlook.Orphaned > 0) switch
        {
            (true, true, true) => $"The {vote} that this candidate took last time leaves {NoRival}{Record(outlook.Date)}",
            (true, true, false) => $"The {vote} that this candidate took last time is left to more than one rival: {NoneLikeThat}",
            (true, false, true) => $"A candidate who took {vote} last time does not stand and leaves {NoRival}{Record(outlook.Date)}",
            (true, false, false) => $"A candidate who took {vote} last time does not stand, but more than one rival does: {NoneLikeThat}",
            (false, _, true) => $"Parties that took {vote} last time do not stand and leave {NoRival}{Record(outlook.Date)}",
            _ => $"Parties that took {vote} last time do not stand, but more than one rival does: {NoneLikeThat}",
        };
    }

    private static bool IsHeldByNobody(Contest contest) => !Enumerable.Range(0, contest.Candidates.Count).Any(contest.IsDefending) && !LastVotes.AreAnybodys(contest, contest.Defending);

    // What others took at the by-elections like that before a day: a forecast of one of them has not seen its own.
    private static string Record(DateOnly day)
    {
        List<int> before = [.. RivalsAside.Known.Where(known => known.Date < day).Select(known => known.OthersPct)];
        return before switch
        {
            [] => $": {NoneLikeThat}",
            [var one] => Invariant($". At the one earlier by-election of this kind small parties and independents together took {one}%"),
            _ => Invariant($". At the {before.Count switch { 2 => "two", 3 => "three", 4 => "four", var more => more }} earlier by-elections of this kind, since {RivalsAside.Known[0].Date.Year}, small parties and independents together took {before.Min()}% to {before.Max()}%"),
        };
    }
}
