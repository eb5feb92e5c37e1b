using Copeland.Polling;

namespace Copeland.Reports;

/// <summary>What became of the polls of a file, in one line.</summary>
public static class PollIntakeWords
{
    /// <summary>Polls of one kind that are named; the rest are counted.</summary>
    private const int Named = 6;

    /// <summary><c>newer.csv: 12 polls read, 9 new, 1 replaced (BMG, 28 May 2026), 2 not used: …</c>.</summary>
    /// <param name="source">The file's name.</param>
    /// <param name="intake">What became of its polls.</param>
    /// <param name="days">The last general election, the last day that is used, and polling day where there is one.</param>
    public static string Of(string source, PollIntake intake, (DateOnly Elected, DateOnly AsOf, DateOnly? PollingDay) days)
    {
        ArgumentNullException.ThrowIfNull(intake);
        var fates = intake.Outcomes.ToLookup(outcome => outcome.Fate);
        var unused = intake.Outcomes.Count(outcome => outcome.Fate is not (PollFate.New or PollFate.Replaced));
        var replaced = fates[PollFate.Replaced].ToList();
        var names = replaced.Count > 0 ? $" ({Names(replaced)})" : "";
        var reasons = Enum.GetValues<PollFate>().Where(fate => fate is not (PollFate.New or PollFate.Replaced) && fates[fate].Any())
            .SelectMany(fate => Reasons(fate, [.. fates[fate]], days)).ToList();
        return $"{source}: {Sentence.Plural(intake.Outcomes.Count, "poll")} read, {Count(fates[PollFate.New].Count())} new, {Count(replaced.Count)} replaced{names}, "
            + $"{Count(unused)} not used{(reasons.Count > 0 ? ": " + string.Join("; ", reasons) : "")}.";
    }

    private static IEnumerable<string> Reasons(PollFate fate, IReadOnlyList<PollOutcome> polls, (DateOnly Elected, DateOnly AsOf, DateOnly? PollingDay) days) => fate switch
    {
        PollFate.Known => [$"{Count(polls.Count)} known already"],
        PollFate.Repeated => [$"{Count(polls.Count)} in the file twice"],
        PollFate.Double => [$"{Count(polls.Count)} most likely another poll under a second name ({string.Join(", ", polls.Take(Named).Select(Twin))}): --keep-doubles counts {It(polls.Count)}"],
        PollFate.TooLate => TooLate(polls, days),
        PollFate.BeforeElection => [$"{Count(polls.Count)} begun before the general election of {DisplayNumber.Date(days.Elected)} was over"],
        PollFate.OfAPart => [$"{Count(polls.Count)} of a part of Britain, which says nothing of the whole ({Names(polls)})"],
        PollFate.LikeAPart => [$"{Count(polls.Count)} with the SNP or Plaid Cymru at a share of Great Britain that only their own country can give ({Names(polls)}): if {It(polls.Count)} {(polls.Count == 1 ? "is a poll" : "are polls")} of Scotland or Wales, say so in a column \"area\""],
        PollFate.SetAside => [$"{Count(polls.Count)} impossible beside the other polls of those weeks ({Names(polls)}): check for a misprint"],
        _ => [],
    };

    private static IEnumerable<string> TooLate(IReadOnlyList<PollOutcome> polls, (DateOnly Elected, DateOnly AsOf, DateOnly? PollingDay) days)
    {
        var usable = polls.Where(outcome => days.PollingDay is not { } vote || outcome.Poll.Known < vote).ToList();
        if (usable.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Count(usable.Count)} known after {DisplayNumber.Date(days.AsOf)}, the last day used here: --as-of latest uses {It(usable.Count)} (or --as-of {usable.Max(outcome => outcome.Poll.Known):yyyy-MM-dd})");
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
