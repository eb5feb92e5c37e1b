using Copeland.Charts.Plots;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>A forecast held against the result, <c>postmortem.html</c>.</summary>
internal static class PostMortemPage
{
    private const string Picture = "postmortem";
    private const string None = "–";

    // What a picture of one scale has beside its rows, and the rows, so high that few stand no further apart than many; the most, and what two scales take.
    private static readonly (int Fixed, int Row, int Most, int TwoScales) Desk = (195, 30, 405, 470);
    private static readonly (int Fixed, int Row, int Most, int TwoScales) Telephone = (260, 40, 560, 580);

    /// <summary>The page, self-contained. The same forecast and result give the same bytes.</summary>
    /// <param name="judged">The forecast and the result.</param>
    /// <param name="origin">Where the forecast comes from: frozen, or made anew and why.</param>
    /// <param name="caveats">What the forecast was to be read with.</param>
    /// <param name="title">The scenario's title.</param>
    /// <param name="options">Style, source and credit of the chart; size and theme are the page's own.</param>
    public static string Write(PostMortem judged, string origin, IReadOnlyList<string> caveats, string title, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(options);
        using var pictures = new ReportPictures(options);
        var drawn = pictures.Figure(Picture, (how, fonts) => FigureDrawing.Figure(
            Picture, PostMortemWords.Picture(judged), PostMortemWords.Source(judged), (how, fonts), figure => PostMortemChart.Draw(figure, judged, new PartyPalette(how.Theme, how.Style))), ChartSize.Narrow with { Height = Height(judged, Telephone) }, ChartSize.Web with { Height = Height(judged, Desk) });
        List<ReportPart> parts =
        [
            new("result", "The forecast and the result", Shares(judged)),
            new("scores", "Scores", Scores(judged)),
            new("origin", "Where the forecast comes from", Origin(judged, origin)),
            new("files", "More on this contest", Beside),
        ];
        return HtmlPage.Write(new PageHead($"{title}: the forecast and the result", PostMortemWords.Title(judged) + ".") { Foot = $"{title}, {DisplayNumber.Date(judged.Contest.PollingDay)}: the forecast and the result" }, Lead(judged, drawn, caveats, title), parts, (pictures, options.Style));
    }

    // The picture before what is said of it: it is on the first screen of a telephone.
    private static string Lead(PostMortem judged, string picture, IReadOnlyList<string> caveats, string title)
    {
        var html = new HtmlText();
        html.Raw("<header>\n").Raw(HtmlPage.Kicker(title, DisplayNumber.Date(judged.Contest.PollingDay)))
            .Raw($"<h1>{HtmlText.Unbroken(PostMortemWords.Title(judged))}</h1>\n");
        var sentences = PostMortemWords.Sentences(judged);
        html.Raw($"<p>{HtmlText.Unbroken(sentences[0])}</p>\n").Raw(picture);
        html.Raw("<ul class=\"findings\">\n");
        foreach (var sentence in sentences.Skip(1))
        {
            html.Raw($"<li>{HtmlText.Unbroken(sentence)}</li>\n");
        }

        html.Raw("</ul>\n");
        foreach (var caveat in caveats)
        {
            html.Element("p", PostMortemWords.Caveat(judged, caveat));
        }

        return html.Raw("</header>\n").ToString();
    }

    private static int Height(PostMortem judged, (int Fixed, int Row, int Most, int TwoScales) of) =>
        PostMortemChart.Large(judged) < judged.Singly.Count ? of.TwoScales : Math.Min(of.Most, of.Fixed + (of.Row * judged.Singly.Count));

    private static string Shares(PostMortem judged)
    {
        var html = new HtmlText();
        var others = judged.Others;
        return html.Raw("<div class=\"judged\">").Raw(Table(judged, "Forecast and result by candidate", judged.Singly)).Raw("<p class=\"small\">").Text(PostMortemWords.Table(judged)).Raw("</p>\n")
            .Raw(others.Count == 0 ? "" : HtmlPage.Fold($"The other {others.Count}: each was forecast less than 2% and got less than 2%", $"<div class=\"others\">{Table(judged, "Forecast and result of the others", others)}</div>\n"))
            .Raw("</div>\n").ToString();
    }

    private static string Table(PostMortem judged, string caption, IEnumerable<int> places)
    {
        var html = new HtmlText();
        ForecastParts.Table(html, caption, ["Candidate", "Chance of winning", "Forecast<span class=\"phone\">, 90% interval</span>", "90% interval", "Result", "Miss<span class=\"phone\">, where it fell</span>", "Where it fell"]);
        foreach (var place in places)
        {
            var candidate = judged.Forecast.Candidates[place];
            var chance = DisplayNumber.Probability(new(candidate.Win, 0.004));
            html.Raw("<tr><th scope=\"row\">").Text(judged.Names[place].Label).Raw(CandidateName.Below(judged.Contest.Candidates[place], judged.Names[place].Label) is { } below ? $"<span class=\"sub\">{HtmlText.Name(below)}</span>" : "").Raw($"<span class=\"sub chance-below\">{HtmlText.Escape($"chance {chance}")}</span></th>")
                .Element("td", chance)
                .Raw("<td>").Text(DisplayNumber.Counted(candidate.Median)).Raw($"<span class=\"range\">{HtmlText.Escape(PostMortemWords.Ninety(candidate))}</span></td>\n")
                .Element("td", PostMortemWords.Ninety(candidate))
                .Element("td", DisplayNumber.Counted(judged.Share(place)))
                .Raw("<td>").Text(DisplayNumber.SignedPoints(judged.Miss(place))).Raw($"<span class=\"range\">{HtmlText.Escape(PostMortemWords.Where(judged, place))}</span></td>\n")
                .Element("td", PostMortemWords.Where(judged, place)).Raw("</tr>\n");
        }

        return html.Raw("</tbody></table></div>\n").ToString();
    }

    private static string Scores(PostMortem judged)
    {
        var html = new HtmlText().Raw("<div class=\"together\">\n");
        Table(html, judged, "The forecast and what it is compared with", [("Chance it gave the winner", score => score.Tells ? DisplayNumber.Probability(new(score.Winner, 0.004)) : None), (judged.Counted.Count < judged.Order.Count ? "Average error of shares of 1% or more" : "Average error of the shares", score => score.Error is { } error ? Invariant($"{100 * error:F1} points") : None)]);
        html.Raw($"<p>{HtmlText.Unbroken(PostMortemWords.Missed(judged))}</p>\n</div>\n");
        html.Raw($"<p class=\"small\">{HtmlText.Unbroken($"The greater the chance and the smaller the error, the better. One contest says little of a method; the model’s record over past by-elections is in the forecast’s report.{PostMortemWords.Dashes(judged)}")}</p>\n");
        return html.Raw(judged.AreChancesAlike ? HtmlPage.Fold("What is compared", List(Notes(judged))) : HtmlPage.Fold("Log loss and Brier score, and what is compared", ProperScores(judged) + List([.. ProperNotes, .. Notes(judged)]))).ToString();
    }

    private static string ProperScores(PostMortem judged)
    {
        var html = new HtmlText();
        Table(html, judged, "Scores of the chances, the lower the better", [("Log loss", score => Thousandth(score, score.LogLoss)), ("Brier score", score => Thousandth(score, score.Brier))]);
        return html.ToString();

        static string Thousandth(PostMortemScore of, double score) => of.Tells ? score.ToString("0.000", CultureInfo.InvariantCulture) : None;
    }

    private static void Table(HtmlText html, PostMortem judged, string caption, IReadOnlyList<(string Head, Func<PostMortemScore, string> Cell)> columns)
    {
        ForecastParts.Table(html, caption, ["Method", .. columns.Select(column => column.Head)]);
        foreach (var score in judged.Scores)
        {
            html.Raw("<tr><th scope=\"row\">").Text(score.Method).Raw("</th>");
            foreach (var (_, cell) in columns)
            {
                html.Element("td", cell(score));
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static string List(IEnumerable<string> notes) =>
        $"<ul class=\"small\">\n{string.Concat(notes.Select(note => $"<li>{HtmlText.Unbroken(note)}</li>\n"))}</ul>\n";

    private static readonly string[] ProperNotes =
    [
        "Log loss: minus the natural logarithm of the winner’s chance.",
        "Brier score: over all candidates, the squared distance between the chance and what happened, 1 for the winner and 0 for anybody else, added up.",
    ];

    // What each column and each row is.
    private static IEnumerable<string> Notes(PostMortem judged) =>
    [
        $"Average error of the shares{(judged.Counted.Count < judged.Order.Count ? $": of the {Sentence.Number(judged.Counted.Count)} candidates with 1% or more of the vote in result or forecast, " : ": ")}the misses of the table above without their signs, averaged; for the swings, those of their shares.",
        $"Uniform swing: {Low(RuleWords.Uniform)}",
        $"Proportional swing: {Low(RuleWords.Proportional)} The chances of both swings come from how far each has been wrong before.",
        .. PostMortemWords.Market(judged) is { } market ? [market] : Array.Empty<string>(),
    ];

    private static string Low(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Origin(PostMortem judged, string origin)
    {
        var html = new HtmlText();
        return html.Element("p", $"The headline of the forecast: “{judged.Forecast.Headline}.”")
            .Raw("<p class=\"small\">").Raw($"{HtmlText.Unbroken($"{origin} {PostMortemWords.Made(judged)} The fingerprint of what was put in (SHA-256) is")} <code>{HtmlText.Escape(judged.Forecast.ScenarioSha256)}</code>.</p>\n").ToString();
    }

    // A page cannot see its neighbours.
    private const string Beside = "<p>See also <a href=\"report.html\">the forecast’s report</a> and <a href=\"forecast.json\">its numbers</a>.</p>\n";
}
