using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>Median and 50 and 90% intervals of each share, beside the last result (above) and uniform swing (below).</summary>
internal static class IntervalsChart
{
    // Widths of the 90% line and the 50% bar in the figure's em.
    private const double LineWidth = 1 / 5.0;
    private const double BarWidth = 0.8;

    // Where the name stands above it: so thin, and so far below the name's line, that neither the marks above the bar touch the name nor those below it the next one.
    private const double NarrowBarWidth = 0.5;
    private const double UnderName = 0.8;

    // Parts of a high row: its bar, and how far below the name that is.
    private const double BarPart = 0.18;
    private const double UnderNamePart = 0.25;

    // Last time and uniform swing, and these where the name stands above.
    private const double MarkSize = 0.55;
    private const double NarrowMarkSize = 0.5;

    // Of a mark's size, how far its middle is from the bar, so that the tip of a triangle is no deeper in it than its outline.
    private const double MarkAway = 0.55;

    // So small that the box shows beside it; a box of which less would be seen goes.
    private const double MedianSize = 0.37;
    private const double LeastBox = 0.25;

    // In ems: rows are no higher, so that a few do not drift apart.
    private const double MostRow = 9;
    private const double LeastRow = 2.15;
    private const double LeastNarrowRow = 2.85;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var (body, em) = (figure.Body, figure.Em);
        var key = KeyLine.Draw(figure,
        [
            KeyLine.Intervals(figure, (LineWidth, BarHeight(figure)), (area, at) =>
            {
                area.Gap(at, em * MedianSize);
                Median(figure, area, at);
            }),
            new("last time", 0.7, (area, at) => Last(figure, area, at)),
            .. picture.Race.IsSwingTelling ? new Symbol[] { new("uniform swing", 0.7, (area, at) => Uniform(figure, area, at)) } : [],
        ], SharesChart.ColumnHead(figure));
        var room = new Box(body.Left, key + (em * 0.5), body.Right, body.Bottom - (em * 1.35));
        var race = picture.Race;
        var rows = CandidateRows.Lay(
            picture, CandidateMeasure.ShareOrLast(race), room, (SharesChart.ColumnWidth(figure), figure.HasNamesAbove ? LeastNarrowRow : LeastRow, MostRow), CandidateRows.ValuesWidth(figure), rows => ShareWords.Left(race, [.. rows.Select(row => row.Places)], New(picture, rows)));
        figure.Tell(ShareWords.Medians(race, [.. rows.All.Select(row => row.Places)]));
        var high = rows.All.Max(row => row.Places.Max(place => new[]
        {
            row.Share.Quantile(0.95), picture.Candidate(place).PreviousShare ?? 0, race.IsSwingTelling ? picture.Forecast.Baselines.UniformSwing.Shares[place] : 0,
        }.Max()));
        var plot = figure.Plot(rows.Plot, new AxisRange(0, PollsPlot.RoundAbove(high, SharesChart.Ticks(figure))), new AxisRange(0, rows.All.Count));
        SharesChart.Axis(figure, plot);
        rows.Label(plot);
        for (var row = 0; row < rows.All.Count; row++)
        {
            Row(picture, plot, rows, row);
        }
    }

    private static double Mark(Figure figure) => figure.Em * (figure.HasNamesAbove ? NarrowMarkSize : MarkSize);

    private static double BarHeight(Figure figure) => figure.HasNamesAbove ? NarrowBarWidth : BarWidth;

    private static string[] New(ForecastPicture picture, IReadOnlyList<CandidateRow> rows) => rows.Any(row => row.Places.All(place => picture.Candidate(place).PreviousShare is null))
        ? [$"{(picture.Race.IsSwingTelling ? "no triangle or diamond" : "no triangle")}: did not stand last time"] : [];

    private static void Row(ForecastPicture picture, PlotArea plot, CandidateRows rows, int row)
    {
        var figure = picture.Figure;
        var (share, colours) = (rows.All[row].Share, rows.All[row].Colours);
        var (foot, height) = rows.Span(row);
        var middle = foot + height - (figure.HasNamesAbove ? Math.Max(plot.LengthY(figure.Em * UnderName), height * UnderNamePart) : height / 2);
        var half = Math.Max(plot.LengthY(figure.Em * BarHeight(figure)), height * BarPart) / 2;
        plot.Line(share.Quantile(0.05), middle, share.Quantile(0.95), middle, (colours.Fill, figure.Em * LineWidth));

        var (from, median, to) = (share.Quantile(0.25), share.Median, share.Quantile(0.75));
        if (to - from > plot.LengthX(figure.Em * (MedianSize + LeastBox)))
        {
            plot.Bars([(from, to, middle - half, middle + half)], colours);
            plot.Gap((median, middle), figure.Em * MedianSize);
        }

        Median(figure, plot, (median, middle));

        // Close to its own bar, so that no mark seems to belong to the row above or below.
        var beside = half + plot.LengthY(Mark(figure) * MarkAway);
        var away = figure.HasNamesAbove ? beside : Math.Max(beside, Math.Min(0.32, plot.LengthY(figure.Em * 1.1)));
        if (rows.All[row].Only is { } place && picture.Candidate(place).PreviousShare is { } previous)
        {
            Last(figure, plot, (previous, middle + away));

            // A swing from nothing is no forecast of anybody's, nor is one to whoever is left.
            if (picture.Race.IsSwingTelling)
            {
                Uniform(figure, plot, (picture.Forecast.Baselines.UniformSwing.Shares[place], middle - away));
            }
        }

        rows.Values(plot, row, SharesChart.Values(share));
        figure.Hit(rows.Area(row), Tell(picture, rows.All[row]));
    }

    private static string Tell(ForecastPicture picture, CandidateRow row)
    {
        var share = row.Share;
        var (previous, swing) = row.Only is not { } place ? ("", "") : (
            picture.Candidate(place).PreviousShare is { } before ? $", last time {DisplayNumber.Share(before)}" : "",
            picture.Race.IsSwingTelling ? $", uniform swing {DisplayNumber.Share(picture.Forecast.Baselines.UniformSwing.Shares[place])}" : "");
        return $"{row.Label}: median {DisplayNumber.Share(share.Median)}, 50% {Range(0.25, 0.75)}, 90% {Range(0.05, 0.95)}{previous}{swing}";

        string Range(double low, double high) => DisplayNumber.ShareRange(share.Quantile(low), share.Quantile(high));
    }

    private static void Median(Figure figure, PlotArea plot, (double X, double Y) at) =>
        plot.Dots([at], figure.Theme.Ink, figure.Em * MedianSize);

    private static void Last(Figure figure, PlotArea plot, (double X, double Y) at) =>
        plot.Triangle(at, (figure.Theme.Ink, Mark(figure)));

    private static void Uniform(Figure figure, PlotArea plot, (double X, double Y) at) =>
        plot.Diamond(at, (figure.Theme.Ink, Mark(figure)));
}
