using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Html;

/// <summary>The parts of a page on what moves a forecast that are tables and text.</summary>
internal sealed class SensitivityParts(SensitivityReport report)
{
    private const string TotalIndex = "The share of the variance of the expected lead that an input makes, alone and together with the others, when all err independently over their ranges (total Sobol’ index, Jansen’s estimator).";
    private const string FirstIndex = "The share that it makes alone (first-order Sobol’ index, Saltelli’s estimator of 2010).";

    // Where the sources by themselves explain less, the rest is the greater part.
    private const double Half = 0.5;

    // What explains less has no bar.
    private const double Little = 0.01;

    // A page of break-even points is a table, not an account.
    private const int MostInWords = 3;

    private readonly Term term = new();
    private readonly Race race = Race.Of(report.Forecast);

    /// <summary>The paragraph.</summary>
    public string Lead()
    {
        var html = new HtmlText();
        html.Raw("<header>\n<p class=\"kicker\">").Text($"{report.Forecast.Provenance.Title} · {DisplayNumber.Date(report.Forecast.Contest.PollingDay)}")
            .Raw("</p>\n").Element("h1", SensitivityWords.Tornado(report, TornadoPart.World).Title);
        html.Raw("<p>").Text($"The forecast: {Sentence.After(Headline.Of(race))}.").Raw("</p>\n");
        foreach (var caveat in ForecastSentences.CaveatsInPrint(report.Forecast))
        {
            html.Raw("<p class=\"caveat\">").Text(caveat).Raw("</p>\n");
        }

        html.Raw("<ul class=\"findings\">\n");
        foreach (var finding in SensitivityWords.Findings(report))
        {
            html.Element("li", finding);
        }

        html.Raw("</ul>\n");
        html.Raw("<p class=\"small\">").Text($"As of {DisplayNumber.Date(report.Forecast.Provenance.AsOf)}, {Sentence.Plural(report.Forecast.Provenance.Draws, "simulated election")} for each forecast, all on the same random numbers.")
            .Raw("</p>\n</header>\n");
        return html.ToString();
    }

    /// <summary>What the model's estimates are called in its figure, for those that it has.</summary>
    public string Estimates()
    {
        string[] labels = [.. TornadoPart.Model.Of(report).Select(bar => bar.Input.Label)];
        (string Word, string Meaning)[] words =
        [
            ("bonus", "a bonus is what such a party gains at by-elections beyond the national swing"),
            ("carry-over", "a carry-over is how much is left of what set a party’s last result apart"),
            ("effect of governing", "the effect of governing is what a government loses"),
            ("upset", "an upset is what nothing known before the day foretells"),
            ("ageing", "ageing is how much less a poll of the seat tells as it grows older"),
            ("error", "an error is how far forecasts of such a party have missed"),
        ];
        List<string> said = [.. words.Where(word => labels.Any(label => label.Contains(word.Word, StringComparison.Ordinal))).Select(word => word.Meaning)];
        return $"<p class=\"small\">{HtmlText.Escape($"The model’s estimates come from past by-elections{(said.Count == 0 ? "" : ": " + string.Join("; ", said))}. The ranges are how far each estimate may be wrong.{(report.Forecast.Explanation.Any(step => step.Effect == ExplanationWords.Momentum) ? " One of other kinds of seat bears on this seat through what it makes of this Parliament’s by-elections." : "")}")}</p>\n";
    }

    /// <summary>What the findings leave out.</summary>
    public string Further() =>
        string.Concat(SensitivityWords.Further(report).Except([Headline.Of(race) + "."], StringComparer.Ordinal).Select(sentence => $"<p>{HtmlText.Escape(sentence)}</p>\n"));

    /// <summary>Every input with its range, its reason and what it does.</summary>
    public string Inputs()
    {
        var name = race.Names[report.First].Label;
        var html = new HtmlText();
        var told = TornadoFigure.Of(report, TornadoPart.World);
        var what = told.IsOfShare ? "Mean share" : "Chance";
        string Shown(PlanOutcome outcome) => told.IsOfShare ? told.Text(outcome) : DisplayNumber.Probability(outcome.Win[report.First]);
        ForecastParts.Table(html, $"{name}: {(told.IsOfShare ? "mean share of the vote" : "chance of winning")} with one poll, figure or estimate at a time at either end of its 90% range",
            ["What is moved", "Low", what, "High", what]);
        foreach (var bar in told.IsOfShare ? report.Bars.OrderByDescending(told.Length) : report.Bars.AsEnumerable())
        {
            html.Raw("<tr class=\"explained\"><th scope=\"row\">").Text(Sentence.Start(bar.Input.Label))
                .Raw("<span class=\"sub\">").Text($"now {InputWords.Value(bar.Input.Unit, bar.Input.Present)}").Raw("</span></th>")
                .Element("td", InputWords.Short(bar.Input.Unit, bar.Input.Range.Low))
                .Element("td", Shown(bar.Low))
                .Element("td", InputWords.Short(bar.Input.Unit, bar.Input.Range.High))
                .Element("td", Shown(bar.High)).Raw("</tr>\n<tr class=\"why\"><td colspan=\"5\"><span class=\"sub\">")
                .Text($"{Sentence.Start(bar.Input.Range.Reason)}; {bar.Input.GivesWay}. ").Element("code", bar.Input.Address).Raw("</span></td></tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        if (report.Lesser.Count > 0)
        {
            html.Raw("<p class=\"small\">").Text($"{Sentence.Start(Sentence.Number(report.Lesser.Count))} other {(report.Lesser.Count == 1 ? "estimate" : "estimates")} of the model {(told.IsOfShare ? "were not moved" : $"{(report.Lesser.Count == 1 ? "moves" : "move")} the chance less")}.").Raw("</p>\n");
        }

        foreach (var refused in report.Refused)
        {
            html.Raw("<p class=\"small\">").Text($"{Sentence.Start(refused.Input.Label)} was left out, because the scenario’s rules refuse an end of its range: it would {refused.Reason}.").Raw("</p>\n");
        }

        return html.ToString();
    }

    /// <summary>Where the race turns.</summary>
    public string Turns()
    {
        // What a reader can watch before what the model has learnt.
        var html = new HtmlText();
        List<BreakEvenPoint> points = [.. SensitivityWords.Apart(report).OrderBy(point => point.Input.IsAssumption).ThenBy(point => point.Kind != BreakEvenKind.Overtaken)];
        if (points.Count == 0)
        {
            return html.Element("p", race.Kind == RaceKind.DeadHeat ? "The two are level: the least change turns the race." : "No single input was found to turn the race, within its plausible range or somewhat beyond it.").ToString();
        }

        var (stem, conditions) = SensitivityWords.BreakEvens(report, [.. points.Take(MostInWords)]);
        html.Raw(stem is null ? "" : $"<p>{HtmlText.Escape(stem)}</p>\n").Raw("<ul class=\"told\">\n");
        foreach (var condition in conditions)
        {
            html.Element("li", condition);
        }

        return html.Raw("</ul>\n<div class=\"runs\">").Raw(HtmlPage.Fold(points.Count > MostInWords ? $"All {Sentence.Number(points.Count)} turning points, and how to run them" : "How to run them", Checked(points))).Raw("</div>\n").ToString();
    }

    private string Checked(IEnumerable<BreakEvenPoint> points)
    {
        var html = new HtmlText();
        html.Raw("<ul>\n");
        foreach (var point in points)
        {
            html.Raw("<li>").Text(SensitivityWords.BreakEven(report, point)).Raw("<span class=\"sub\">")
                .Text(Invariant($"Run at {point.Input.Address}={point.Value:0.####}: {race.Names[report.First].Label} {100 * point.AtPoint.Win[report.First].Value:0.00}%, {race.Names[report.Second].Label} {100 * point.AtPoint.Win[report.Second].Value:0.00}% (Monte Carlo error {100 * point.AtPoint.Win[report.First].StandardError:0.00} points)."))
                .Raw("</span></li>\n");
        }

        return html.Raw("</ul>\n").ToString();
    }

    /// <summary>The indices of the inputs that varied together.</summary>
    public string Together()
    {
        var html = new HtmlText();
        var together = report.Together;
        if (together.Inputs.Count == 0)
        {
            return html.Element("p", "No input moves the expected lead, so there is nothing to divide among them.").ToString();
        }

        ForecastParts.Table(html, $"Shares of the variance of {race.Names[report.First].Possessive} expected lead over {race.Names[report.Second].Subject}, with 95% bootstrap intervals",
            ["What errs", term.Of("Alone", FirstIndex), "95% interval", term.Of("With others", TotalIndex), "95% interval"]);
        foreach (var i in Enumerable.Range(0, together.Inputs.Count).OrderByDescending(input => together.Lead[input].Total.Value))
        {
            var (first, total) = (together.Lead[i].FirstOrder, together.Lead[i].Total);
            html.Raw("<tr><th scope=\"row\">").Text(Sentence.Start(together.Inputs[i].Label)).Raw("</th>").Element("td", InputWords.Part(first)).Element("td", InputWords.Interval(first))
                .Element("td", InputWords.Part(total)).Element("td", InputWords.Interval(total)).Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        var held = together.Fixed.Count == 0 ? "" : $" Held at their present values, because they move the lead less: {Sentence.List([.. together.Fixed.Select(input => input.Label)])}.";
        return html.Raw("<p class=\"small\">").Text($"From {DisplayNumber.Count(together.Forecasts)} forecasts with all of these erring at once and independently.{(together.Lead.Any(input => input.FirstOrder.IsOutside || input.Total.IsOutside || input.FirstOrder.Value > input.Total.Value) ? " An estimate below 0 or above 1 is sampling error, and printed as less than 1% or more than 99%; so is a share alone that is larger than the share with others." : "")}{(report.Bars.Any(bar => bar.Input.IsCombination) ? " A swing between two parties is not one of them: their shares are." : "")}{held}").Raw("</p>\n").ToString();
    }

    /// <summary>What the uncertainty of the result goes with.</summary>
    public string Sources()
    {
        var html = new HtmlText();
        html.Element("p", $"How much of the variance of {race.Names[report.First].Possessive} lead on the day knowing one source would explain, from the forecast’s own simulated elections. What only several sources explain together belongs to none of them alone, so these need not add up to 100%.");
        html.Raw("<ul class=\"bars together\">\n");
        foreach (var source in report.Sources.Where(Shows))
        {
            var part = Math.Clamp(source.Explained.Value, 0, 1);
            html.Raw("<li>").Text($"{Sentence.Start(ExplanationWords.Source(race, source.Source))}: {InputWords.Part(source.Explained)} (95% interval {InputWords.Interval(source.Explained)})")
                .Raw(Invariant($"<span class=\"bar\" style=\"width:{part * 100:0.#}%\"></span></li>\n"));
        }

        html.Raw("</ul>\n");
        if (report.Sources.Sum(source => Math.Clamp(source.Explained.Value, 0, 1)) < Half)
        {
            html.Element("p", "Most of the rest comes from several sources together.");
        }

        var few = report.Sources.Count(source => !Shows(source));
        return few == 0 ? html.ToString() : html.Element("p", Invariant($"{(few == 1 ? "One other source" : $"The other {Sentence.Number(few)} sources")}: less than 1%{(few == 1 ? "" : " each")}.")).ToString();

        static bool Shows(SourceRank source) => source.Explained.Value >= Little;
    }
}
