using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>The parts of a report that say what a forecast was made from and how to cite it.</summary>
internal static class FactParts
{
    /// <summary>The inputs with their sources, and the polls.</summary>
    public static string Inputs(Race race, ReportContext context)
    {
        var html = new HtmlText();
        html.Raw("<dl class=\"facts\">\n");
        foreach (var (name, value, source) in Known(race).Concat(context.Inputs))
        {
            html.Raw("<div>").Element("dt", name).Raw("<dd>").Text(value);
            html.Raw(source.Length > 0 ? $"<span class=\"sub\">{HtmlText.Escape(source)}</span>" : "").Raw("</dd></div>\n");
        }

        html.Raw("</dl>\n");
        foreach (var polls in context.Polls)
        {
            Table(html, polls, race.Forecast.Contest.Candidates);
        }

        return html.ToString();
    }

    // So many polls, with no more than their days to say, have two columns on paper.
    private const int Many = 12;
    private const int Short = 30;

    // A column for each party, the largest of the last row first.
    private static void Table(HtmlText html, ReportPolls polls, IReadOnlyList<Candidate> ballot)
    {
        var parties = polls.Polls.Reverse().SelectMany(poll => poll.Shares.OrderByDescending(share => share.Value).Select(share => share.Key)).Distinct().ToList();
        html.Raw(polls.Polls.Count >= Many && polls.Polls.All(poll => poll.About.Length <= Short) ? "<div class=\"polls many\">" : "<div class=\"polls\">");
        ForecastParts.Table(html, $"{polls.Caption}, in per cent", ["Pollster", .. parties.Select(party => HtmlText.Escape(Code(party, ballot)))]);
        foreach (var poll in polls.Polls)
        {
            html.Raw("<tr><th scope=\"row\">").Text(poll.Pollster).Raw($" <span class=\"sub\">{HtmlText.Escape(poll.About)}</span></th>");
            foreach (var party in parties)
            {
                html.Element("td", poll.Shares[party] is { } share ? Invariant($"{100 * share:0.#}") : "–");
            }

            html.Raw("</tr>\n");
        }

        string[] notes = [.. polls.Polls.Any(poll => poll.Shares.Count < parties.Count) ? new[] { "A dash: no figure on record." } : [], .. polls.Note.Length > 0 ? new[] { polls.Note } : []];
        html.Raw("</tbody></table></div></div>\n").Raw(notes.Length == 0 ? "" : $"<p class=\"small\">{HtmlText.Unbroken(string.Join(' ', notes))}</p>\n");
    }

    // Parties by their codes, as in every table of polls; a candidate's number is no name.
    private static string Code(string key, IReadOnlyList<Candidate> ballot) => key.Contains('-', StringComparison.Ordinal) || key == "Oth" ? CandidateName.LabelOf(key, ballot) : key;

    /// <summary>Method, warnings and citation.</summary>
    public static string Method(Forecast forecast)
    {
        var html = new HtmlText();
        html.Raw($"<p>{HtmlText.Unbroken(ForecastSentences.Method(forecast))}</p>\n");
        var notes = ReaderNotes.Lesser(forecast);
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
        html.Element("h3", "How to cite").Raw($"<p>{HtmlText.Unbroken(ForecastSentences.Citation(forecast))}</p>\n");
        html.Raw("<p class=\"small\">").Raw($"{HtmlText.Unbroken($"Scenario {origin.ScenarioId}, SHA-256")} <code>{HtmlText.Escape(origin.Sha256)}</code>");
        html.Text(origin.Overrides.Count == 0 ? "" : $", changed with {string.Join(", ", origin.Overrides)}.");
        return html.Raw("</p>\n").ToString();
    }

    private static IEnumerable<ReportFact> Known(Race race)
    {
        var contest = race.Forecast.Contest;
        var seat = contest.Seat;
        yield return new("Seat", seat.Region is { } region ? $"{seat.Name}, {region}" : seat.Name, "");
        yield return new("Polling day", DisplayNumber.Date(contest.PollingDay), "");
        yield return new("Defended by", Headline.DefenderName(race).Subject, contest.HolderRestanding ? "the outgoing member stands again" : "");
        var previous = contest.Previous;
        yield return new(
            "Last result", $"{DisplayNumber.Date(previous.Date)}: {Shares(race)}", previous.Notional ? "notional: an estimate for changed boundaries" : "");
        if (previous.Turnout is { } turnout)
        {
            yield return new("Turnout then", DisplayNumber.Counted(turnout), "");
        }

        if (seat.Electorate is { } electors)
        {
            yield return new("Electorate", DisplayNumber.Count(electors), "");
        }

        if (seat.Leave is { } leave)
        {
            List<string> about = [.. leave.Sd > 0 ? new[] { $"estimate, standard deviation {DisplayNumber.Points(leave.Sd)}" } : [],
                .. contest.PollingDay < ContestOutlook.Referendum ? new[] { "held later: a measure of what kind of seat it is" } : []];
            yield return new("Leave vote 2016", DisplayNumber.Share(leave.Mean, 0), string.Join("; ", about));
        }

        if (race.Forecast.NewestPoll is { } newest)
        {
            yield return new("National polls", $"fieldwork to {DisplayNumber.Date(newest)}", newest == race.Forecast.Provenance.AsOf ? "" : $"as known on {DisplayNumber.Date(race.Forecast.Provenance.AsOf)}");
        }
    }

    // Whoever stands by the name on this ballot, and those who do not stand again.
    private static string Shares(Race race)
    {
        var (forecast, contest) = (race.Forecast, race.Forecast.Contest);
        var standing = Enumerable.Range(0, race.Names.Count).Where(place => forecast.Candidates[place].PreviousShare is not null)
            .Select(place => (race.Names[place].Label, Share: forecast.Candidates[place].PreviousShare ?? 0));
        var gone = contest.Previous.Shares.Where(share => share.Key != "Oth" && !contest.Stands(share.Key))
            .Select(share => (CandidateName.Of(contest.PartyOf(share.Key)).Label, Share: share.Value));
        return Sentence.List([.. standing.Concat(gone).OrderByDescending(party => party.Share).Select(party => $"{party.Label} {DisplayNumber.Counted(party.Share)}")]);
    }
}
