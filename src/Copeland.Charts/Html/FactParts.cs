using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>The parts of a report that say what a forecast was made from and how to cite it.</summary>
internal static class FactParts
{
    /// <summary>The inputs with their sources.</summary>
    public static string Inputs(Race race, IReadOnlyList<ReportFact> more)
    {
        var html = new HtmlText();
        html.Raw("<dl class=\"facts\">\n");
        foreach (var input in Known(race).Concat(more))
        {
            html.Element("dt", input.Name).Raw("<dd>").Text(input.Value);
            html.Raw(input.Source.Length > 0 ? $"<span class=\"sub\">{HtmlText.Escape(input.Source)}</span>" : "").Raw("</dd>\n");
        }

        return html.Raw("</dl>\n").ToString();
    }

    /// <summary>Method, warnings and citation.</summary>
    public static string Method(Forecast forecast)
    {
        var html = new HtmlText();
        html.Element("p", ForecastSentences.Method(forecast));
        var notes = ReaderNotes.Of(forecast);
        if (notes.Count > 0)
        {
            html.Element("h3", "Before you quote a number").Raw("<ul class=\"warnings\">\n");
            foreach (var warning in notes)
            {
                html.Element("li", warning);
            }

            html.Raw("</ul>\n");
        }

        var origin = forecast.Provenance;
        html.Element("h3", "How to cite").Element("p", ForecastSentences.Citation(forecast));
        html.Raw("<p class=\"small\">").Text($"Scenario {origin.ScenarioId}, SHA-256 ").Element("code", origin.Sha256).Text(Invariant($", seed {origin.Seed}"));
        html.Text(origin.Overrides.Count == 0 ? "." : $", changed with {string.Join(", ", origin.Overrides)}.");
        return html.Raw("</p>\n").ToString();
    }

    private static IEnumerable<ReportFact> Known(Race race)
    {
        var contest = race.Forecast.Contest;
        var seat = contest.Seat;
        yield return new("Seat", seat.Region is { } region ? $"{seat.Name}, {region}" : seat.Name, "");
        yield return new("Polling day", DisplayNumber.Date(contest.PollingDay), "");
        yield return new("Defended by", Sentence.Start(Headline.DefenderName(race).Subject), contest.HolderRestanding ? "the outgoing member stands again" : "");
        var previous = contest.Previous;
        yield return new(
            "Last result", $"{DisplayNumber.Date(previous.Date)}: {Shares(race)}", previous.Notional ? "notional: an estimate for changed boundaries" : "");
        if (previous.Turnout is { } turnout)
        {
            yield return new("Turnout then", DisplayNumber.Share(turnout, 0), "");
        }

        if (seat.Electorate is { } electors)
        {
            yield return new("Electorate", DisplayNumber.Count(electors), "");
        }

        if (seat.Leave is { } leave)
        {
            yield return new("Leave vote 2016", DisplayNumber.Share(leave.Mean, 0), $"estimate, standard deviation {DisplayNumber.Points(leave.Sd)}");
        }

        if (race.Forecast.NewestPoll is { } newest)
        {
            yield return new("National polls", $"fieldwork to {DisplayNumber.Date(newest)}", $"{ForecastSentences.PollAge(race.Forecast)}, as of {DisplayNumber.Date(race.Forecast.Provenance.AsOf)}");
        }
    }

    private static string Shares(Race race) => Sentence.List([.. race.ByMedian
        .Where(place => race.Forecast.Candidates[place].PreviousShare is not null)
        .Select(place => $"{race.Names[place].Label} {DisplayNumber.Share(race.Forecast.Candidates[place].PreviousShare ?? 0, 0)}")]);
}
