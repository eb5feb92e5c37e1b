using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Html;

/// <summary>The parts of a page on what moves a forecast that are tables and text.</summary>
internal sealed class SensitivityParts(SensitivityReport report)
{
    private const string TotalIndex = "The part of the variance that it makes, alone and together with the others, when all are wrong at once and independently over their ranges (total Sobol’ index, Jansen’s estimator).";
    private const string FirstIndex = "The part of the variance that it makes alone (first-order Sobol’ index, Saltelli’s estimator of 2010).";

    // Where the sources by themselves explain less, the rest is the greater part.
    private const double Half = 0.5;

    // What explains less has no bar.
    private const double Little = 0.01;

    // A page of break-even points is a table, not an account.
    private const int MostInWords = 3;

    private readonly Term term = new();
    private readonly Race race = Race.Of(report.Forecast);
    private readonly TurningWords turns = new(report);

    /// <summary>The paragraph.</summary>
    public string Lead()
    {
        var html = new HtmlText();
        html.Raw("<header>\n<p class=\"kicker\">").Text($"{report.Forecast.Provenance.Title} · {DisplayNumber.Date(report.Forecast.Contest.PollingDay)}")
            .Raw("</p>\n").Element("h1", SensitivityWords.Tornado(report, TornadoPart.World).Title);
        html.Element("p", SensitivityWords.Premise);
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
        html.Raw("<p class=\"small\">").Text($"As of {DisplayNumber.Date(report.Forecast.Provenance.AsOf)}, {Sentence.Plural(report.Forecast.Provenance.Draws, "simulated election")} for each forecast, all with the same random numbers, so that forecasts differ by nothing but the figure moved.")
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
        var (first, here) = (TornadoFigure.Of(report, TornadoPart.World).IsOfShare, TornadoFigure.Of(report, TornadoPart.Model).IsOfShare);
        List<string> notes =
        [
            first == here ? "Bars are to the scale of the first figure." : $"This figure is of the {(here ? "mean share" : "chance")}, the first one of the {(first ? "mean share" : "chance")}: their bars cannot be compared.",
            $"The model’s estimates come from past by-elections{(said.Count == 0 ? "" : ": " + string.Join("; ", said))}.",
            "The ranges are how far each estimate may be wrong.",
            .. report.Forecast.Explanation.Any(step => step.Effect == ExplanationWords.Momentum) ? ["An estimate for other kinds of seat counts here too: it changes what the model learns from this Parliament’s by-elections."] : Array.Empty<string>(),
        ];
        return $"<p class=\"small\">{HtmlText.Escape(string.Join(' ', notes))}</p>\n";
    }

    /// <summary>What the findings leave out.</summary>
    public string Further() =>
        string.Concat(SensitivityWords.Further(report).Select(sentence => $"<p>{HtmlText.Escape(sentence)}</p>\n"));

    /// <summary>Every input with its range, its reason and what it does.</summary>
    public string Inputs()
    {
        var name = race.Names[report.First].Label;
        var html = new HtmlText();
        var told = TornadoFigure.Of(report, TornadoPart.World);
        var what = told.IsOfShare ? "Mean share" : "Chance";
        string Shown(PlanOutcome outcome) => told.IsOfShare ? told.Text(outcome) : DisplayNumber.Probability(outcome.Win[report.First]);
        html.Raw("<div class=\"moved\">");
        ForecastParts.Table(html, $"{name}: {(told.IsOfShare ? "mean share of the vote" : "chance of winning")} with one poll, figure or estimate at a time at either end of its 90% range",
            ["What is moved", "Low", what, "High", what]);
        foreach (var bar in told.IsOfShare ? report.Bars.OrderByDescending(told.Length) : report.Bars.AsEnumerable())
        {
            html.Raw("<tr><th scope=\"row\">").Text(Sentence.Start(bar.Input.Label))
                .Raw("<span class=\"sub\">").Text($"now {InputWords.Value(bar.Input.Unit, bar.Input.Present)}").Raw(" <code>").Text(bar.Input.Address).Raw("</code></span></th>")
                .Element("td", InputWords.Short(bar.Input.Unit, bar.Input.Range.Low))
                .Element("td", Shown(bar.Low))
                .Element("td", InputWords.Short(bar.Input.Unit, bar.Input.Range.High))
                .Element("td", Shown(bar.High)).Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        if (report.Lesser.Count > 0)
        {
            html.Raw("<p class=\"small\">").Text($"{(report.Lesser.Count == 1 ? "One other estimate of the model" : $"The model’s other {Sentence.Number(report.Lesser.Count)} estimates")} {(told.IsOfShare ? $"{(report.Lesser.Count == 1 ? "was" : "were")} not moved" : $"{(report.Lesser.Count == 1 ? "moves" : "move")} the chance less")}.").Raw("</p>\n");
        }

        html.Raw("<ul class=\"small\">\n");
        foreach (var (of, why) in Reasons(report.Bars))
        {
            html.Raw("<li>").Text($"{of}: {why}.").Raw("</li>\n");
        }

        html.Raw("</ul></div>\n");
        foreach (var refused in report.Refused)
        {
            html.Raw("<p class=\"small\">").Text($"{Sentence.Start(refused.Input.Label)} was left out, because the scenario’s rules refuse an end of its range: it would {refused.Reason}.").Raw("</p>\n");
        }

        return html.ToString();
    }

    /// <summary>Why ranges are what they are, and what gives way: once for all inputs of a kind.</summary>
    internal static IEnumerable<(string What, string Why)> Reasons(IReadOnlyList<TornadoBar> bars)
    {
        List<Input> inputs = [.. bars.Select(bar => bar.Input)];
        foreach (var group in inputs.GroupBy(input => (Why: input.Range.Because ?? input.Range.Reason, input.GivesWay)))
        {
            // One whose reason is not quite that of its kind is named.
            var of = group.First().Range.Of;
            var isKind = of is not null && (group.Count() > 1 || inputs.Count(input => input.Range.Of == of) == 1);
            yield return (
                isKind ? of! : Sentence.Start(Sentence.List([.. group.Select(input => input.Label)])),
                group.Key.Why + (group.Key.GivesWay == Input.NothingElse ? "" : $"; {group.Key.GivesWay}"));
        }
    }

    /// <summary>Where the race turns.</summary>
    public string Turns()
    {
        // What a reader can watch before what the model has learnt.
        var html = new HtmlText();
        List<BreakEvenPoint> points = [.. TurningWords.Apart(report).OrderBy(point => point.Input.IsAssumption).ThenBy(point => point.Kind != BreakEvenKind.Overtaken)];
        if (points.Count == 0)
        {
            return html.Element("p", race.Kind == RaceKind.DeadHeat ? "The two are level: the least change turns the race." : "No single poll, figure or estimate was found to turn the race, within its plausible range or somewhat beyond it.").ToString();
        }

        foreach (var (stem, conditions) in turns.Grouped([.. points.Take(MostInWords)]))
        {
            if (stem is null && conditions is [var only] && points.Count > 1)
            {
                html.Element("p", only);
                continue;
            }

            html.Raw("<div class=\"together\">").Raw(stem is null ? "" : $"<p>{HtmlText.Escape(stem)}</p>\n").Raw("<ul class=\"told\">\n");
            foreach (var condition in conditions)
            {
                html.Element("li", condition);
            }

            html.Raw("</ul></div>\n");
        }

        return html.Raw("<div class=\"runs\">").Raw(HtmlPage.Fold(points.Count > MostInWords ? $"All {Sentence.Number(points.Count)} turning points, and how to run them" : "How to run them", Checked(points))).Raw("</div>\n").ToString();
    }

    private string Checked(IEnumerable<BreakEvenPoint> points)
    {
        var html = new HtmlText();
        html.Raw("<ul>\n");
        foreach (var point in points)
        {
            html.Raw("<li>").Text(turns.Of(point)).Raw("<span class=\"sub\">")
                .Text(Invariant($"Run at {point.Input.Address}={point.Value:0.####}: {race.Names[report.First].Label} {100 * point.AtPoint.Win[report.First].Value:0.00}%, {race.Names[point.AtPoint.Overtaker(report.First)].Label} {100 * point.AtPoint.Win[point.AtPoint.Overtaker(report.First)].Value:0.00}% (Monte Carlo error {100 * point.AtPoint.Win[report.First].StandardError:0.00} points)."))
                .Raw("</span></li>\n");
        }

        return html.Raw("</ul>\n").ToString();
    }

    /// <summary>The indices of the inputs that varied together.</summary>
    public string Together()
    {
        var html = new HtmlText();
        var (together, (what, shares)) = (report.Together, SensitivityWords.Variation(report));
        if (together.Inputs.Count == 0)
        {
            return html.Element("p", $"Nothing moves {what}, so there is nothing to divide.").ToString();
        }

        ForecastParts.Table(html, $"How much each makes of the variation (the variance) in {what}, with 95% intervals",
            ["What is wrong", term.Of("Alone", FirstIndex), "95% interval", term.Of("With others", TotalIndex), "95% interval"]);
        foreach (var i in Enumerable.Range(0, together.Inputs.Count).OrderByDescending(input => shares[input].Total.Value))
        {
            var (first, total) = (shares[i].FirstOrder, shares[i].Total);
            html.Raw("<tr><th scope=\"row\">").Text(Sentence.Start(together.Inputs[i].Label)).Raw("</th>").Element("td", InputWords.Part(first)).Element("td", InputWords.Interval(first))
                .Element("td", InputWords.Part(total)).Element("td", InputWords.Interval(total)).Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        List<string> notes =
        [
            $"From {DisplayNumber.Count(together.Forecasts)} forecasts with all of these wrong at once and independently.",
            .. shares.Any(input => input.FirstOrder.IsOutside || input.Total.IsOutside || input.FirstOrder.Value > input.Total.Value)
                ? ["Sampling error can make a part alone larger than that with others, or less than nothing, printed as less than 1%."] : Array.Empty<string>(),
            .. report.Bars.Any(bar => bar.Input.IsCombination) ? ["A swing between two parties is not among them: their shares are."] : Array.Empty<string>(),
            .. together.Fixed.Count == 0 ? Array.Empty<string>()
                : [together.Fixed.Count == 1 ? "The one other, which matters less, was held at its present value." : $"The other {Sentence.Number(together.Fixed.Count)}, which matter less, were held at their present values."],
        ];
        return html.Raw("<p class=\"small\">").Text(string.Join(' ', notes)).Raw("</p>\n").ToString();
    }

    /// <summary>What the uncertainty of the result goes with.</summary>
    public string Sources()
    {
        var html = new HtmlText();
        html.Raw("<div class=\"together\">").Element("p", $"By how much the uncertainty (the variance) of {race.Names[report.First].Possessive} lead over {race.Names[report.Second].Subject} on the day would shrink if one source were known beforehand. What only several sources explain together belongs to none of them alone, so these need not add up to 100%.");
        html.Raw("<ul class=\"bars\">\n");
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
        if (few > 0)
        {
            html.Element("p", Invariant($"{(few == 1 ? "One other source" : $"The other {Sentence.Number(few)} sources")}: less than 1%{(few == 1 ? "" : " each")}."));
        }

        return html.Raw("</div>\n").ToString();

        static bool Shows(SourceRank source) => source.Explained.Value >= Little;
    }
}
