using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>Median and 50 and 90% intervals of each share, beside the last result (above) and uniform swing (below).</summary>
internal static class IntervalsChart
{
    // In ems: the 90% line, and the least and the greatest width of the 50% bar, with its part of the row in between: so thin in a low one that the marks about it
    // keep clear of those of its neighbours, and of a name above it.
    private const double LineWidth = 1 / 5.0;
    private const double LeastBar = 0.5;
    private const double MostBar = 1.6;
    private const double BarPart = 0.26;

    // What the bar in the key has, likewise.
    private const double KeyBar = 0.6;

    // From a name above to the middle of the bar: in ems, and in parts of a high row.
    private const double UnderName = 0.8;
    private const double UnderNamePart = 0.3;

    // Last time and uniform swing.
    private const double MarkSize = 0.52;

    // Of a mark's size, how far its middle is from the bar, so that the tip of a triangle is no deeper in it than its outline.
    private const double MarkAway = 0.55;

    // So small that the box shows beside it; a box of which less would be seen goes.
    private const double MedianSize = 0.37;
    private const double LeastBox = 0.25;

    // In ems: rows are no higher, so that a few do not drift apart.
    private const double MostRow = 9;
    private const double LeastRow = 2;
    private const double LeastNarrowRow = 2.85;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var (body, em) = (figure.Body, figure.Em);
        var key = KeyLine.Draw(figure,
        [
            KeyLine.Intervals(figure, (LineWidth, KeyBar), (area, at) =>
            {
                area.Gap(at, em * MedianSize);
                Median(figure, area, at, 1);
            }),
            new("last time", 0.7, (area, at) => Last(figure, area, at, 1)),
            .. picture.Race.IsSwingTelling ? new Symbol[] { new("uniform swing", 0.7, (area, at) => Uniform(figure, area, at, 1)) } : [],
        ], SharesChart.ColumnHead);
        var room = new Box(body.Left, key + (em * 0.5), body.Right, body.Bottom - (em * 1.35));
        var race = picture.Race;
        var rows = CandidateRows.Lay(
            picture, CandidateMeasure.ShareOrLast(race), room, (CandidateRows.ValuesWidth(figure, race), figure.HasNamesAbove ? LeastNarrowRow : LeastRow, MostRow), rows => ShareWords.Left(race, [.. rows.Select(row => row.Places)], Missing(picture, rows)));
        figure.Tell(ShareWords.Medians(race, [.. rows.All.Select(row => row.Places)]));
        var high = rows.All.Max(row => row.Places.Max(place => new[]
        {
            row.Likely.High, picture.Candidate(place).PreviousShare ?? 0, race.IsSwingTelling ? picture.Forecast.Baselines.UniformSwing.Shares[place] : 0,
        }.Max()));
        var plot = figure.Plot(rows.Plot, new AxisRange(0, PollsPlot.RoundAbove(high, SharesChart.Ticks(figure))), new AxisRange(0, rows.All.Count));
        SharesChart.Axis(figure, plot);
        rows.Label(plot);
        for (var row = 0; row < rows.All.Count; row++)
        {
            Row(picture, plot, rows, row);
        }
    }

    private static string[] New(ForecastPicture picture, IReadOnlyList<CandidateRow> rows) => rows.Any(row => row.Places.All(place => picture.Candidate(place).PreviousShare is null))
        ? [$"{(picture.Race.IsSwingTelling ? "no triangle or diamond" : "no triangle")}: did not stand last time"] : [];

    // What is missing and why, after whom the rows leave out.
    private static IEnumerable<string> Missing(ForecastPicture picture, IReadOnlyList<CandidateRow> rows) =>
        picture.Race.IsSwingTelling ? New(picture, rows) : [.. New(picture, rows), $"no uniform swing: {RuleWords.Reason(picture.Race)}"];

    private static void Row(ForecastPicture picture, PlotArea plot, CandidateRows rows, int row)
    {
        var (figure, larger, em) = (picture.Figure, rows.Larger, picture.Figure.Em * rows.Larger);
        var (share, likely, colours) = (rows.All[row].Share, rows.All[row].Likely, rows.All[row].Colours);
        var (foot, height) = rows.Span(row);
        var middle = foot + height - (figure.HasNamesAbove ? Math.Max(plot.LengthY(em * UnderName), height * UnderNamePart) : height / 2);
        var half = Math.Clamp(height * BarPart, plot.LengthY(figure.Em * LeastBar), plot.LengthY(figure.Em * MostBar)) / 2;
        plot.Line(likely.Low, middle, likely.High, middle, (colours.Fill, em * LineWidth));

        var (from, median, to) = (share.Quantile(0.25), share.Median, share.Quantile(0.75));
        if (to - from > plot.LengthX(em * (MedianSize + LeastBox)))
        {
            plot.Bars([(from, to, middle - half, middle + half)], colours);
            plot.Gap((median, middle), em * MedianSize);
        }

        Median(figure, plot, (median, middle), larger);

        // Close to its own bar, so that no mark seems to belong to the row above or below.
        var away = half + plot.LengthY(em * MarkSize * MarkAway);
        if (rows.All[row].Only is { } place && picture.Candidate(place).PreviousShare is { } previous)
        {
            Last(figure, plot, (previous, middle + away), larger);

            // A swing from nothing is no forecast of anybody's, nor is one to whoever is left.
            if (picture.Race.IsSwingTelling)
            {
                Uniform(figure, plot, (picture.Forecast.Baselines.UniformSwing.Shares[place], middle - away), larger);
            }
        }

        rows.Values(row, SharesChart.Values(rows.All[row]));
        figure.Hit(rows.Area(row), Tell(picture, rows.All[row]));
    }

    private static string Tell(ForecastPicture picture, CandidateRow row)
    {
        var share = row.Share;
        var (previous, swing) = row.Only is not { } place ? ("", "") : (
            picture.Candidate(place).PreviousShare is { } before ? $", last time {DisplayNumber.Share(before)}" : "",
            picture.Race.IsSwingTelling ? $", uniform swing {DisplayNumber.Share(picture.Forecast.Baselines.UniformSwing.Shares[place])}" : "");
        return $"{row.Label}: median {DisplayNumber.Share(share.Median)}, 50% {DisplayNumber.ShareRange(share.Quantile(0.25), share.Quantile(0.75))}, 90% {DisplayNumber.ShareRange(row.Likely.Low, row.Likely.High)}{previous}{swing}";
    }

    private static void Median(Figure figure, PlotArea plot, (double X, double Y) at, double larger) =>
        plot.Dots([at], figure.Theme.Ink, figure.Em * larger * MedianSize);

    private static void Last(Figure figure, PlotArea plot, (double X, double Y) at, double larger) =>
        plot.Triangle(at, (figure.Theme.Ink, figure.Em * larger * MarkSize));

    private static void Uniform(Figure figure, PlotArea plot, (double X, double Y) at, double larger) =>
        plot.Diamond(at, (figure.Theme.Ink, figure.Em * larger * MarkSize));
}
