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
    /// <summary>Polls, adjustments and the vacancy's cause, in the order of the file.</summary>
    public static IReadOnlyList<ReportFact> Of(Scenario scenario)
    {
        List<ReportFact> inputs = [];
        if (scenario.VacancyCause is { } cause)
        {
            inputs.Add(new ReportFact("Vacancy", cause, ""));
        }

        switch (scenario.National)
        {
            case NationalSource.Polls polls:
                inputs.AddRange(polls.All.Where(poll => poll.Known <= scenario.AsOf).Select(poll => new ReportFact(
                    "National polls", Shares(poll.Shares), $"{poll.Pollster}, {Fieldwork(poll)}{Sample(poll.Sample)}")));
                break;
            case NationalSource.Average average:
                inputs.Add(new ReportFact("National average", Shares(average.Shares), "taken as the scenario gives it"));
                break;
            default:
                inputs.Add(new ReportFact("National polls", $"all that are built in, to {DisplayNumber.Date(scenario.AsOf)}", "PollBase by Mark Pack, free to use with credit"));
                break;
        }

        inputs.AddRange(scenario.SeatPolls.Where(poll => poll.Poll.Known <= scenario.AsOf).Select(poll => new ReportFact(
            Kind(poll.Kind),
            Shares(poll.Poll.Shares),
            $"{poll.Poll.Pollster}{(poll.Client is { } client ? $" for {client}" : "")}, {Fieldwork(poll.Poll)}{Sample(poll.Poll.Sample)}{Error(poll)}")));
        inputs.AddRange(scenario.Adjustments.Select(adjustment => new ReportFact(
            "The analyst’s adjustment",
            $"{CandidateName.LabelOf(adjustment.CandidateId, scenario.Contest.Candidates)} {(adjustment.Points.Mean < 0 ? "down" : "up")} {DisplayNumber.Points(adjustment.Points.Mean)} (standard deviation {DisplayNumber.Points(adjustment.Points.Sd)})",
            adjustment.Reason)));
        return inputs;
    }

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

    private static string Shares(VoteShares shares) =>
        string.Join(", ", shares.Select(share => $"{share.Key} {DisplayNumber.Share(share.Value, 0).Replace(".0%", "%", StringComparison.Ordinal)}"));

    private static string Fieldwork(Poll poll) => DisplayNumber.Dates(poll.Start ?? poll.End, poll.End);

    private static string Sample(int? sample) => sample is { } asked ? $", {DisplayNumber.Count(asked)} asked" : "";
}
