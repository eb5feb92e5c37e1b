using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Html;

/// <summary>The parts of a page on what moves a forecast that are tables and text.</summary>
internal sealed class SensitivityParts(SensitivityReport report)
{
    private const string TotalIndex = "Total Sobol’ index, Jansen’s estimator.";

    // What explains less has no bar, and no row of a table where there are others.
    private const double Little = 0.015;

    // A page of break-even points is a table, not an account.
    private const int MostInWords = 3;

    private readonly Term term = new();
    private readonly Race race = Race.Of(report.Forecast);
    private readonly TurningWords turns = new(report);

    /// <summary>The headline, the first figure and what is found.</summary>
    /// <param name="figure">The figure, which is on the first screen of a telephone.</param>
    public string Lead(string figure)
    {
        var html = new HtmlText();
        html.Raw("<header>\n").Raw(HtmlPage.Kicker(report.Forecast)).Element("h1", new TornadoTitles(report).Headline());
        html.Raw($"<p>{HtmlText.Unbroken($"As it stands, {Sentence.After(Headline.Of(race))}.")}</p>\n").Raw(figure);
        if (ForecastSentences.PollAgainst(race) is { } against)
        {
            html.Raw($"<p>{HtmlText.Unbroken(against)}</p>\n");
        }

        html.Raw("<ul class=\"findings\">\n");
        foreach (var finding in SensitivityWords.Findings(report))
        {
            html.Raw($"<li>{HtmlText.Unbroken(finding)}</li>\n");
        }

        html.Raw("</ul>\n");
        foreach (var caveat in ForecastSentences.CaveatsInPrint(report.Forecast))
        {
            html.Raw(HtmlPage.Caveat(caveat));
        }

        html.Raw(HtmlPage.InRetrospect(report.Forecast)).Raw("<p class=\"small\">").Text($"As of {DisplayNumber.Date(report.Forecast.Provenance.AsOf)}; {Sentence.Plural(report.Forecast.Provenance.Draws, "simulated election")} for each forecast, all with the same random numbers, so that forecasts differ by nothing but what is moved.")
            .Raw("</p>\n").Raw(Guide(SensitivityWords.Premise, HasEstimateFirst ? Estimates() : "")).Raw("</header>\n");
        return html.ToString();
    }

    /// <summary>How to read a figure, above it.</summary>
    public static string Guide(params IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0)) is { Length: > 0 } guide ? $"<p class=\"small\">{HtmlText.Unbroken(guide)}</p>\n" : "";

    /// <summary>Whether an estimate is the first finding.</summary>
    public bool HasEstimateFirst => new TornadoTitles(report).HasEstimateFirst;

    /// <summary>How the later of the two figures is to be read beside the one above it; nothing where it is read alike.</summary>
    /// <param name="part">The later one.</param>
    public string Beside(TornadoPart part)
    {
        var (figure, previous) = (TornadoFigure.Of(report, part), TornadoFigure.Of(report, TornadoPart.All.First(other => other != part)));
        return figure.IsOnOneScaleWith(previous) ? ""
            : figure.IsOfShare == previous.IsOfShare ? "Its scale is not that of the previous chart, with whose bars these cannot be compared."
            : figure.IsOfShare ? $"No {(part.IsModel ? "estimate" : "poll or figure")} moves the chance by more than a point, so this chart is of the forecast share; its bars cannot be compared with those of the previous chart."
            : "This chart is of the chance, the previous one of the share: their bars cannot be compared.";
    }

    /// <summary>What the figure of the model's estimates is of, and what the first of them is.</summary>
    public string Estimates() => TornadoFigure.Of(report, TornadoPart.Model).Bars is [var longest, ..] && EstimateGlossary.Meaning(report.Forecast.Contest, longest.Input) is { } meaning
        ? $"The model’s estimates come from past by-elections and polls. {meaning}" : "The model’s estimates come from past by-elections and polls.";

    /// <summary>What the findings leave out.</summary>
    public string Further() =>
        string.Concat(SensitivityWords.Further(report).Select(sentence => $"<p>{HtmlText.Unbroken(sentence)}</p>\n"));

    /// <summary>Every poll and figure with its range and what it does, and why ranges are what they are. What estimates do their own figure says; their values say nothing to most, and the files have them.</summary>
    public string Inputs()
    {
        var html = new HtmlText();
        var told = TornadoFigure.Of(report, TornadoPart.World);
        var (of, what) = told.IsOfShare ? ("forecast share of the vote", "Share") : ("chance of winning", "Chance");
        html.Raw("<div class=\"moved\">");
        ForecastParts.Table(html, $"{race.Names[report.First].Label}: {of} with one poll or figure at a time at either end of its plausible range", ["What is moved", "Low", what, "High", what]);
        foreach (var bar in told.Bars.Where(Moves))
        {
            html.Raw("<tr><th scope=\"row\">").Text(Sentence.Start(bar.Input.Label))
                .Raw("<span class=\"sub\">").Text(bar.Input is { IsCombination: true, Present: 0 } ? "" : $"{(InputWords.IsPoll(bar.Input) ? "found" : "now")} {InputWords.Given(bar.Input, bar.Input.Present)} ").Raw("<code>").Text(bar.Input.Address).Raw("</code></span></th>")
                .Element("td", InputWords.End(bar.Input, bar.Input.Range.Low)).Element("td", told.Text(bar.Low))
                .Element("td", InputWords.End(bar.Input, bar.Input.Range.High)).Element("td", told.Text(bar.High)).Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        if (told.Bars.Where(bar => !Moves(bar)).Select(bar => bar.Input.Label).ToList() is { Count: > 0 } still)
        {
            html.Raw("<p class=\"small\">").Text($"{Sentence.Start(Sentence.List(still))} {(still.Count == 1 ? "moves" : "move")} the {what.ToLowerInvariant()} by a point at most at either end of {(still.Count == 1 ? "its range" : "their ranges")}.").Raw("</p>\n");
        }

        html.Raw("<ul class=\"small\">\n");
        foreach (var (kind, why) in Reasons([.. told.Bars, .. TornadoPart.Model.Of(report)]))
        {
            html.Raw("<li>").Text($"{kind}: {why}.").Raw("</li>\n");
        }

        html.Raw("</ul></div>\n");
        if (ForecastSentences.Part(report.Forecast) is { } part)
        {
            html.Raw("<p class=\"small\">").Text($"The polls of Great Britain are not moved one by one: the seat swings with {part}, by polls there that the swing of Great Britain carries forward.").Raw("</p>\n");
        }

        foreach (var refused in report.Refused)
        {
            html.Raw("<p class=\"small\">").Text($"{Sentence.Start(refused.Input.Label)} was left out, because the scenario’s rules refuse an end of its range: it would {refused.Reason}.").Raw("</p>\n");
        }

        return html.ToString();

        // Without any row that moves there would be no table.
        bool Moves(TornadoBar bar) => !told.IsUnseen(bar) || told.Bars.All(told.IsUnseen);
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
        var html = new HtmlText();
        var points = Turning();
        if (points.Count == 0)
        {
            return html.Element("p", race.Kind == RaceKind.DeadHeat ? "The two are level: the least change turns the race." : "No single poll, figure or estimate was found to turn the race, even when moved twice as far as is plausible.").ToString();
        }

        foreach (var (stem, conditions) in turns.Grouped([.. points.Take(MostInWords)]))
        {
            if (stem is null)
            {
                html.Raw(string.Concat(conditions.Select(sentence => $"<p>{HtmlText.Unbroken(sentence)}</p>\n")));
                continue;
            }

            html.Raw($"<div class=\"together\"><p>{HtmlText.Unbroken(stem)}</p>\n<ul class=\"told\">\n");
            for (var place = 0; place < conditions.Count; place++)
            {
                html.Raw($"<li>{HtmlText.Unbroken(conditions[place])}{(place + 1 == conditions.Count ? "." : place + 2 == conditions.Count ? ", or" : ",")}</li>\n");
            }

            html.Raw("</ul></div>\n");
        }

        return html.ToString();
    }

    /// <summary>All points at which it turns with their exact values, folded; nothing where there are none.</summary>
    public string Points()
    {
        var points = Turning();
        return points.Count == 0 ? ""
            : $"<p class=\"paper small\">{(points.Count == 1 ? "The point" : $"All {Sentence.Number(points.Count)} points")} at which the race turns, with exact values, {(points.Count == 1 ? "is" : "are")} in the file break-even.csv that goes with this page.</p>\n<div class=\"runs\">{HtmlPage.Fold(points.Count > MostInWords ? $"All {Sentence.Number(points.Count)} points at which the race turns, with exact values" : "The points at which the race turns, with exact values", Checked(points))}</div>\n";
    }

    // What a reader can watch before what the model has learnt.
    private List<BreakEvenPoint> Turning() => [.. TurningWords.Apart(report).OrderBy(point => point.Input.IsAssumption).ThenBy(point => point.Kind != BreakEvenKind.Overtaken)];

    private string Checked(IReadOnlyCollection<BreakEvenPoint> points)
    {
        var html = new HtmlText();
        var error = points.Max(point => point.AtPoint.Win[report.First].StandardError);
        html.Raw("<p>").Text(Invariant($"Each was checked by a forecast of its own; to repeat one, use “copeland run --set” with what stands below it. The chances carry a Monte Carlo error of {DisplayNumber.LargestMonteCarloError(error)} (one standard error)."))
            .Raw("</p>\n<ul>\n");
        foreach (var point in points)
        {
            var over = point.AtPoint.Overtaker(report.First);
            html.Raw("<li>").Text(turns.Of(point)).Raw("<span class=\"sub\"><code>").Text(Invariant($"{point.Input.Address}={point.Value:0.####}")).Raw("</code>: ")
                .Text(Invariant($"{race.Names[report.First].Label} {100 * point.AtPoint.Win[report.First].Value:0.00}%, {race.Names[over].Label} {100 * point.AtPoint.Win[over].Value:0.00}%"))
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

        ForecastParts.Table(html, "What each accounts for", ["What is varied", term.Of("Accounts for", TotalIndex), "95% interval"]);
        List<int> ranked = [.. Enumerable.Range(0, together.Inputs.Count).OrderByDescending(input => shares[input].Total.Value)];
        var small = ranked.Where(input => shares[input].Total.Value < Little).ToList();
        small = small.Count > 1 && small.Count < ranked.Count ? small : [];
        foreach (var i in ranked.Except(small))
        {
            html.Raw("<tr><th scope=\"row\">").Text(Sentence.Start(together.Inputs[i].Label)).Raw("</th>").Element("td", InputWords.Part(shares[i].Total))
                .Element("td", InputWords.Interval(shares[i].Total)).Raw("</tr>\n");
        }

        if (small.Count > 0)
        {
            html.Raw("<tr><th scope=\"row\">").Text($"Each of the other {Sentence.Number(small.Count)}").Raw("</th>").Element("td", "<2%").Element("td", "").Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        var many = Sentence.Number(together.Inputs.Count);
        var rest = together.Fixed.Count == 0 ? "" : "all else was held at its present value";
        List<string> notes =
        [
            "All may be wrong at once, each within its plausible range: so much of the variation (the variance) would be left if all but that one were known. What only several together make counts for each, so the column can pass 100%; by sampling error it may fall a little short.",
            $"These {many} are those that move {race.Names[report.First].Possessive} expected lead over {(race.IsManySided ? "a rival" : ShareWords.Rival(race))} most{(race.IsManySided ? "" : "; what moves the chance has an order of its own, as the charts show")}.",
            $"Intervals: by {DisplayNumber.Count(together.Forecasts)} forecasts.",
            .. report.Bars.Any(bar => bar.Input.IsCombination) ? [$"Swings are left out, because the parties’ shares are in{(rest.Length > 0 ? $"; {rest}" : "")}."]
                : rest.Length > 0 ? [Sentence.Start(rest) + "."] : Array.Empty<string>(),
        ];
        return html.Raw("<p class=\"small\">").Text(string.Join(' ', notes)).Raw("</p>\n").ToString();
    }

    private const string Bridge = "The charts show what moves the chance. What makes the result uncertain is another question.";

    /// <summary>What the uncertainty of the result is made of, as the forecast's own page has it; nothing where the forecast does not say.</summary>
    public string Uncertainty() => report.Forecast.Uncertainty.Count == 0 ? "" : HtmlPage.Fold($"Where the uncertainty {UncertaintyWords.Between(race)} comes from", $"<p class=\"small\">{Bridge}</p>\n" + ForecastParts.Uncertainty(race, term));
}
