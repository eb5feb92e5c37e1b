using Copeland.Polling;

namespace Copeland.Reports;

/// <summary>The days that decide whether a poll counts.</summary>
/// <param name="Elected">The last general election.</param>
/// <param name="AsOf">The last day that is used.</param>
/// <param name="PollingDay">Polling day, where there is one.</param>
internal sealed record IntakeDays(DateOnly Elected, DateOnly AsOf, DateOnly? PollingDay);

/// <summary>What became of the polls of a file, in one line.</summary>
internal static class PollIntakeWords
{
    /// <summary>Polls of one kind that are named; the rest are counted.</summary>
    private const int Named = 6;

    /// <summary><c>newer.csv: 12 polls read, 9 new, 1 replaced (BMG, 28 May 2026), 2 not used: …</c>.</summary>
    /// <param name="source">The file's name.</param>
    /// <param name="intake">What became of its polls.</param>
    /// <param name="days">What decides whether they count.</param>
    /// <param name="part">The part of Britain whose polls are used beside those of the whole, e.g. <c>Scotland</c> for a seat there; null for none.</param>
    public static string Of(string source, PollIntake intake, IntakeDays days, string? part = null)
    {
        var ofPart = intake.Outcomes.Count(outcome => IsUsed(outcome.Poll, days, part));
        var fates = intake.Outcomes.Where(outcome => !IsUsed(outcome.Poll, days, part)).ToLookup(outcome => FateOf(outcome, days, part));
        var (added, replaced) = (fates[PollFate.New].Count(), fates[PollFate.Replaced].ToList());
        var names = replaced.Count > 0 ? $" ({Names(replaced)})" : "";
        var own = ofPart > 0 ? $", {Count(ofPart)} of {part} for its own swing" : "";
        var reasons = Enum.GetValues<PollFate>().Where(fate => fate is not (PollFate.New or PollFate.Replaced) && fates[fate].Any())
            .SelectMany(fate => Reasons(fate, [.. fates[fate]], days, part)).ToList();
        return $"{source}: {Sentence.Plural(intake.Outcomes.Count, "poll")} read, {Count(added)} new, {Count(replaced.Count)} replaced{names}{own}, "
            + $"{Count(intake.Outcomes.Count - added - replaced.Count - ofPart)} not used{(reasons.Count > 0 ? ": " + string.Join("; ", reasons) : "")}.";
    }

    private static bool IsUsed(Poll poll, IntakeDays days, string? part) =>
        part is not null && poll.Part == part && poll.Known <= days.AsOf && (poll.Start ?? poll.End) > days.Elected;

    // Where polls of the part are used, those that are not have another reason than that.
    private static PollFate FateOf(PollOutcome outcome, IntakeDays days, string? part) =>
        part is null || outcome.Poll.Part != part ? outcome.Fate : (outcome.Poll.Start ?? outcome.Poll.End) <= days.Elected ? PollFate.BeforeElection : PollFate.TooLate;

    private static IEnumerable<string> Reasons(PollFate fate, IReadOnlyList<PollOutcome> polls, IntakeDays days, string? part) => fate switch
    {
        PollFate.Known => [$"{Count(polls.Count)} known already"],
        PollFate.Repeated => [$"{Count(polls.Count)} in the file twice"],
        PollFate.Double => [$"{Count(polls.Count)} most likely another poll under a second name ({string.Join(", ", polls.Take(Named).Select(Twin))}): --keep-doubles counts {It(polls.Count)}"],
        PollFate.TooLate => TooLate(polls, days, part),
        PollFate.BeforeElection => [$"{Count(polls.Count)} begun before the general election of {DisplayNumber.Date(days.Elected)} was over"],
        PollFate.OfAPart => [$"{Count(polls.Count)} of a part of Britain, which says nothing of the whole ({Names(polls)})"],
        PollFate.LikeAPart => [$"{Count(polls.Count)} with the SNP or Plaid Cymru at a share of Great Britain that only their own country can give ({Names(polls)}): if {It(polls.Count)} {(polls.Count == 1 ? "is a poll" : "are polls")} of Scotland or Wales, say so in a column \"area\""],
        PollFate.SetAside => [$"{Count(polls.Count)} impossible beside the other polls of those weeks ({Names(polls)}): check for a misprint"],
        _ => [],
    };

    private static IEnumerable<string> TooLate(IReadOnlyList<PollOutcome> polls, IntakeDays days, string? part)
    {
        var usable = polls.Where(outcome => days.PollingDay is not { } vote || outcome.Poll.Known < vote).ToList();
        if (usable.Count > 0)
        {
            // The latest day is that of polls of the whole and of the part that is used.
            var day = usable.Max(outcome => outcome.Poll.Known);
            var remedy = usable.Exists(outcome => outcome.Poll.Part is null || outcome.Poll.Part == part) ? Invariant($"--as-of latest uses {It(usable.Count)} (or --as-of {day:yyyy-MM-dd})") : Invariant($"--as-of {day:yyyy-MM-dd} uses {It(usable.Count)}");
            yield return $"{Count(usable.Count)} known after {DisplayNumber.Date(days.AsOf)}, the last day used here: {remedy}";
        }

        if (polls.Count > usable.Count)
        {
            yield return $"{Count(polls.Count - usable.Count)} not known before polling day, {DisplayNumber.Date(days.PollingDay ?? days.AsOf)} ({Names([.. polls.Except(usable)])}): check the year";
        }
    }

    private static string Names(IReadOnlyList<PollOutcome> polls) =>
        string.Join(", ", polls.Take(Named).Select(outcome => Name(outcome.Poll))) + (polls.Count > Named ? $" and {Count(polls.Count - Named)} more" : "");

    private static string Name(Poll poll) => $"{poll.Pollster} of {DisplayNumber.Date(poll.End)}{(poll.Part is { } part ? $" in {part}" : "")}";

    private static string Twin(PollOutcome outcome) => outcome.Other is { } other ? $"{Name(outcome.Poll)} is {Name(other)}" : Name(outcome.Poll);

    private static string It(int count) => count == 1 ? "it" : "them";

    private static string Count(int count) => DisplayNumber.Count(count);
}
