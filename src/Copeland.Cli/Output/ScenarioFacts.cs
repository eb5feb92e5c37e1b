using Copeland.Charts.Html;
using Copeland.Elections;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Reports;
using Copeland.Scenarios;

namespace Copeland.Cli.Output;

/// <summary>What a scenario gave beyond what the forecast carries, for the report's list of inputs.</summary>
internal static class ScenarioFacts
{
    /// <summary>The vacancy's cause, where the polls come from unless the scenario lists them, and adjustments.</summary>
    public static IReadOnlyList<ReportFact> Of(Scenario scenario)
    {
        List<ReportFact> inputs = [];
        if (scenario.VacancyCause is { } cause)
        {
            inputs.Add(new ReportFact("Vacancy", cause, ""));
        }

        switch (scenario.National)
        {
            case NationalSource.Polls:
                break;
            case NationalSource.Average average:
                inputs.Add(new ReportFact("National average", Shares(average.Shares), "taken as the scenario gives it"));
                break;
            default:
                inputs.Add(new ReportFact("National average", Shares(Standing(scenario)), $"of all polls published to {DisplayNumber.Date(scenario.AsOf)}, the newer and larger counting for more; collected in PollBase by Mark Pack"));
                break;
        }

        inputs.AddRange(scenario.Adjustments.Select(adjustment => new ReportFact(
            "The analyst’s judgement",
            $"{CandidateName.LabelOf(adjustment.CandidateId, scenario.Contest.Candidates)} {(adjustment.Points.Mean < 0 ? "down" : "up")} {DisplayNumber.Points(adjustment.Points.Mean)} (standard deviation {DisplayNumber.Points(adjustment.Points.Sd)})",
            adjustment.Reason)));
        return inputs;
    }

    /// <summary>The polls that the scenario lists and that were known by its day: those of the seat first, each kind in the order of the file.</summary>
    public static IReadOnlyList<ReportPolls> Polls(Scenario scenario)
    {
        var national = scenario.National is NationalSource.Polls polls ? polls.All.Where(poll => poll.Known <= scenario.AsOf).ToList() : [];
        return
        [
            .. scenario.SeatPolls.Where(poll => poll.Poll.Known <= scenario.AsOf).GroupBy(poll => Kind(poll.Kind))
                .Select(kind => Table(kind.Key, [.. kind.Select(poll => (poll.Poll, poll.Client, Error(poll)))])),
            .. PartEvidence.CountedOf(scenario) is { Count: > 0 } part ? new[] { WithEstimate(Table($"Polls of {scenario.Contest.Seat.Country}", [.. part.Select(Plain)]), scenario) } : [],
            .. national.Count > 0 ? new[] { Table("National polls", [.. national.Select(Plain)]) } : [],
        ];

        static (Poll, string?, string) Plain(Poll poll) => (poll, null, "");
    }

    // What polls of a part say when they are carried forward is what the forecast starts from.
    private static ReportPolls WithEstimate(ReportPolls polls, Scenario scenario) => PartEvidence.PictureOf(scenario) is not var (swing, picture) ? polls
        : polls with
        {
            Note = "The estimate adds Great Britain’s swing since these polls were taken.",
            Polls = [.. polls.Polls, new ReportPoll("Estimate", $"{DisplayNumber.Date(scenario.AsOf)}, carried forward", new(picture.Now.Where(share => swing.Departures.ContainsKey(share.Key))))],
        };

    // The year that all of several share stands above them, once.
    private static ReportPolls Table(string caption, IReadOnlyList<(Poll Poll, string? Client, string Error)> rows)
    {
        var years = rows.SelectMany(row => new[] { (row.Poll.Start ?? row.Poll.End).Year, row.Poll.End.Year }).Distinct().ToList();
        var isOnce = rows.Count > 1 && years.Count == 1;
        return new ReportPolls(isOnce ? Invariant($"{caption} in {years[0]}") : caption, [.. rows.Select(row => Row(row.Poll, (row.Client, row.Error), isOnce))]);
    }

    private static ReportPoll Row(Poll poll, (string? Client, string Error) more, bool isWithoutYear) => new(
        more.Client is { } client ? $"{poll.Pollster} for {client}" : poll.Pollster,
        $"{(isWithoutYear ? DisplayNumber.DaysOfAYear(poll.Start ?? poll.End, poll.End) : DisplayNumber.Dates(poll.Start ?? poll.End, poll.End))}{(poll.Sample is { } asked ? $", {DisplayNumber.Count(asked)} asked" : "")}{more.Error}",
        poll.Shares);

    private static string Kind(SeatPollKind kind) => kind switch
    {
        SeatPollKind.Mrp => "MRP estimates of the seat",
        SeatPollKind.LocalElection => "Local elections in the seat",
        SeatPollKind.Private => "Private polls of the seat",
        _ => "Polls of the seat",
    };

    private static string Error(SeatPoll poll) =>
        (poll.Sd is { } sd ? Invariant($"; error stated: {100 * sd:0.##} points at 25%") : poll.ErrorFactor != 1 ? Invariant($"; error stated: {poll.ErrorFactor:0.##} times a poll’s") : "")
        + (poll.DontKnow > 0 ? Invariant($"; {100 * poll.DontKnow:0.#}% did not know") : "");

    // What the polls come to for those who stand, the largest first, rounded as polls are.
    private static VoteShares Standing(Scenario scenario)
    {
        var now = scenario.Picture().Now;
        return new VoteShares(now.Where(share => share.Key != "Oth" && scenario.Contest.Candidates.Any(candidate => candidate.Party.Code == share.Key))
            .OrderByDescending(share => share.Value).Select(share => KeyValuePair.Create(share.Key, Math.Round(share.Value, 3))));
    }

    private static string Shares(VoteShares shares) =>
        string.Join(", ", shares.Select(share => $"{share.Key} {DisplayNumber.Share(share.Value, 0).Replace(".0%", "%", StringComparison.Ordinal)}"));
}
