using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>The report of a forecast, <c>report.html</c>.</summary>
public static class ForecastReport
{
    private const string First = "win-probability";

    // Low enough for headline, chart and three sentences on the first screen of a telephone.
    private const int LowOnATelephone = 300;
    private const int HighOnATelephone = 640;

    // What a picture of shares has there beside its rows, and what a row takes: everybody has one whom the web has.
    private const int BesideRows = 290;
    private const int RowOnATelephone = 47;

    // Four rows of bars need no more, and what is said below them comes up. Five is the most, and so many as both screens have room for: they name the same candidates.
    private const int LowOnADesk = 290;
    private const int UsualBars = 4;
    private const int MostBars = 5;

    // Pictures of shares have this many rows in their usual height; what a row takes, so that few stand as close as many.
    private const int UsualRows = 5;
    private const int Row = 42;

    // More are drawn closer: with the pair below them they still have one sheet.
    private const int MostRows = 8;

    // So many rows without a swing to set beside them say in two pictures the same: one is left out, and what is said beside it stands with the other, on one sheet.
    private const int FewRows = 2;
    private const int LowWithText = 296;

    // With its table and the glossary on one sheet.
    private const int Steps = 430;

    private const int RowsOfASheet = 8;

    // The majorities, and a hundred of them: one beside the other on paper.
    private static readonly string[] Pair = ["majority", "outcomes"];

    /// <summary>The report as one self-contained page. The same forecast gives the same bytes.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="context">The model's record and further inputs.</param>
    /// <param name="options">Style, titles, source and credit of the charts; size and theme are the page's own.</param>
    public static string Write(Forecast forecast, ReportContext context, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        var race = Race.Of(forecast);
        using var pictures = new ReportPictures(options);
        var parts = new ForecastParts(race, party => pictures.Colour(theme => new PartyPalette(theme, options.Style)[party].Fill));
        List<ReportPart> page = context.IsBrief
            ? [new("forecast", "The forecast", Chart("shares", Tall(Rows())) + parts.Facts() + parts.Numbers(RowsOfASheet) + parts.Lines()), new("method", "Method and citation", FactParts.Method(forecast))]
            :
            [
                new("forecast", "The forecast", parts.Numbers() + parts.Facts() + parts.Lines() + Chart("shares", Tall(Rows()), Roomy()) + $"<div class=\"pair\">\n{string.Concat(Pair.Select(Paired))}</div>\n"),
                .. Repeats() ? Sure() : [],
                .. forecast.Explanation.Count == 0 ? Array.Empty<ReportPart>()
                    : [new("explanation", "From the last result to the forecast", Chart("explanation", ChartSize.Narrow with { Height = HighOnATelephone }, ChartSize.Web with { Height = Steps }) + parts.Steps())],
                .. Repeats() ? [] : Sure(),
                new("baselines", "What simpler rules say", parts.Baselines()),
                new("record", "The model’s record", parts.Record(context.Record)),
                new("inputs", "What went in", FactParts.Inputs(race, context)) { Folded = "The inputs" },
                new("method", "Method and citation", FactParts.Method(forecast)),
                new("files", "More on this contest", Beside()),
            ];
        var head = new PageHead($"{forecast.Provenance.Title}: forecast", Headline.Of(race) + ".", context.HasPng ? First + ".png" : null) { IsBrief = context.IsBrief, Foot = $"{forecast.Provenance.Title}, {DisplayNumber.Date(forecast.Contest.PollingDay)}: forecast as of {DisplayNumber.Date(forecast.Provenance.AsOf)}" };
        return HtmlPage.Write(head, parts.Lead(Bars(race, pictures, options)), page, (pictures, options.Style));

        int Rows() => CandidateMeasure.Share(race).Rows().Count;

        bool Repeats() => Rows() <= FewRows && !race.IsSwingTelling;

        IReadOnlyList<ReportPart> Sure()
        {
            var told = (Repeats() ? "" : Chart("intervals", Tall(CandidateMeasure.ShareOrLast(race).Rows().Count), Shares())) + (forecast.Uncertainty.Count == 0 ? "" : parts.Uncertainty());
            return told.Length == 0 ? [] : [new("uncertainty", "How sure it is", told)];
        }

        ChartSize Shares() => Low(ChartSize.Web, UsualRows, Rows());

        // Their shapes have room however many there are, and the sheet is full.
        ChartSize Roomy()
        {
            var usual = Shares();
            return Repeats() ? usual with { Height = LowWithText } : usual with { Height = usual.Height + (Row * (Math.Clamp(Rows(), UsualRows, MostRows) - UsualRows)) };
        }

        Figure Draw(string name, ChartOptions drawn, FontSet fonts) => ForecastCharts.Figure(forecast, drawn, (name, fonts));

        // Their titles of one size.
        string Paired(string name) => pictures.Figure(name, (drawn, fonts) => Draw(name, drawn with { LargestTitle = Pair.Min(one => Draw(one, drawn, fonts).TitleSize) + 0.01 }, fonts));

        string Chart(string name, ChartSize? narrow = null, ChartSize? wide = null) => pictures.Figure(name, (drawn, fonts) => Draw(name, drawn, fonts), narrow, wide);
    }

    // The headline above it says what the chart's own title would, and the line above that which seat and when.
    private static string Bars(Race race, ReportPictures pictures, ChartOptions options)
    {
        var titles = options.Under(First, "Chance of winning the seat").Titles;
        var more = Math.Min(MostBars, CandidateMeasure.Chance(race).Rows().Count) - UsualBars;
        ChartSize[] sizes = [ChartSize.Narrow with { Height = LowOnATelephone + (RowOnATelephone * Math.Max(0, more)) }, ChartSize.Web with { Height = LowOnADesk + (Row * more) }];
        Figure Draw(ChartOptions drawn, FontSet fonts, int most) => ForecastCharts.Figure(race.Forecast, drawn with { Titles = titles, MostRows = most }, (First, fonts));
        return pictures.Figure(First, (drawn, fonts) => Draw(drawn, fonts, sizes.Min(size => Draw(drawn with { Size = size }, fonts, MostBars).Hits.Count)), sizes[0], sizes[1]);
    }

    private static ChartSize Tall(int rows) => ChartSize.Narrow with { Height = BesideRows + (RowOnATelephone * rows) };

    private static ChartSize Low(ChartSize usual, int most, int rows) => usual with { Height = usual.Height - (Row * Math.Max(0, most - rows)) };

    // A page cannot see its neighbours.
    private static string Beside() => """
        <p>The numbers: <a href="forecast.json">forecast.json</a>, and as tables <a href="shares.csv">shares.csv</a>, <a href="majority.csv">majority.csv</a>
        and <a href="win-probability.csv">win-probability.csv</a>. See also “<a href="sensitivity.html">What the forecast hangs on</a>”,
        “<a href="explore.html">What if?</a>” and “<a href="track.csv">How it got here</a>”.</p>

        """.ReplaceLineEndings("\n");
}
