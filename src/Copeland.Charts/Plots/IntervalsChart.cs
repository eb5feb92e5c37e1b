using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>Median and 50 and 90% intervals of each share, beside the last result (above) and uniform swing (below).</summary>
internal static class IntervalsChart
{
    // Widths of the 90% line and the 50% bar in the figure's em.
    private const double LineWidth = 1 / 5.0;
    private const double BarWidth = 0.8;

    // So small that the box shows beside it; a box of which less would be seen goes.
    private const double MedianSize = 0.37;
    private const double LeastBox = 0.25;

    // In ems: rows are no higher, so that a few do not drift apart.
    private const double MostRow = 7;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var (body, em) = (figure.Body, figure.Em);
        var key = KeyLine.Draw(figure,
        [
            KeyLine.Intervals(figure, (LineWidth, BarWidth), (area, at) =>
            {
                area.Gap(at, em * MedianSize);
                Median(figure, area, at);
            }),
            new("last time", 0.7, (area, at) => Last(figure, area, at)),
            .. picture.Race.IsSwingTelling ? new Symbol[] { new("uniform swing", 0.7, (area, at) => Uniform(figure, area, at)) } : [],
        ], SharesChart.ColumnHead);
        var room = new Box(body.Left, key + (em * 0.5), body.Right, body.Bottom - (em * 1.35));
        var rows = CandidateRows.Lay(
            picture, (picture.Race.ByMedian, place => Math.Max(picture.Candidate(place).Share.Median, picture.Candidate(place).PreviousShare ?? 0)), room, (SharesChart.ColumnWidth(figure), 2.15, MostRow), (shown, left) => Note(picture, shown, left));
        figure.Tell(ShareWords.Medians(picture.Race, rows.Places));
        var high = rows.Places.Max(place => new[]
        {
            picture.Candidate(place).Share.Quantile(0.95), picture.Candidate(place).PreviousShare ?? 0,
            picture.Race.IsSwingTelling ? picture.Forecast.Baselines.UniformSwing.Shares[place] : 0,
        }.Max());
        var plot = figure.Plot(rows.Plot, new AxisRange(0, PollsPlot.RoundAbove(high, SharesChart.Ticks(figure))), new AxisRange(0, rows.Places.Count));
        SharesChart.Axis(figure, plot);
        for (var row = 0; row < rows.Places.Count; row++)
        {
            Row(picture, plot, rows, row);
        }
    }

    private static string Note(ForecastPicture picture, IReadOnlyList<int> shown, IReadOnlyList<int> left) => ShareWords.Left(
        picture.Race, left, shown.Any(place => picture.Candidate(place).PreviousShare is null) ? [$"{(picture.Race.IsSwingTelling ? "no triangle or diamond" : "no triangle")}: did not stand last time"] : []);

    private static void Row(ForecastPicture picture, PlotArea plot, CandidateRows rows, int row)
    {
        var figure = picture.Figure;
        var place = rows.Places[row];
        var candidate = picture.Candidate(place);
        var colours = picture.Colours(place);
        var middle = rows.Places.Count - row - 0.5;
        var half = plot.LengthY(figure.Em * BarWidth) / 2;
        plot.Line(candidate.Share.Quantile(0.05), middle, candidate.Share.Quantile(0.95), middle, (colours.Fill, figure.Em * LineWidth));

        var (from, median, to) = (candidate.Share.Quantile(0.25), candidate.Share.Median, candidate.Share.Quantile(0.75));
        if (to - from > plot.LengthX(figure.Em * (MedianSize + LeastBox)))
        {
            plot.Bars([(from, to, middle - half, middle + half)], colours);
            plot.Gap((median, middle), figure.Em * MedianSize);
        }

        Median(figure, plot, (median, middle));

        // Close to its own bar, so that no mark seems to belong to the row above or below.
        var away = Math.Min(0.32, plot.LengthY(figure.Em * 1.1));
        if (candidate.PreviousShare is { } previous)
        {
            Last(figure, plot, (previous, middle + away));

            // A swing from nothing is no forecast of anybody's, nor is one to whoever is left.
            if (picture.Race.IsSwingTelling)
            {
                Uniform(figure, plot, (picture.Forecast.Baselines.UniformSwing.Shares[place], middle - away));
            }
        }

        SharesChart.Value(figure, candidate.Share, rows.Top(row) + (rows.RowHeight / 2), colours.Text);
        figure.Hit(
            new Box(figure.Body.Left, rows.Top(row), figure.Body.Right, rows.Top(row) + rows.RowHeight),
            Tell(picture, place));
    }

    private static string Tell(ForecastPicture picture, int place)
    {
        var share = picture.Candidate(place).Share;
        var previous = picture.Candidate(place).PreviousShare is { } before ? $", last time {DisplayNumber.Share(before)}" : "";
        return $"{picture.Race.Names[place].Label}: median {DisplayNumber.Share(share.Median)}, 50% {Range(0.25, 0.75)}, 90% {Range(0.05, 0.95)}"
            + $"{previous}{(picture.Race.IsSwingTelling ? $", uniform swing {DisplayNumber.Share(picture.Forecast.Baselines.UniformSwing.Shares[place])}" : "")}";

        string Range(double low, double high) => DisplayNumber.ShareRange(share.Quantile(low), share.Quantile(high));
    }

    private static void Median(Figure figure, PlotArea plot, (double X, double Y) at) =>
        plot.Dots([at], figure.Theme.Ink, figure.Em * MedianSize);

    private static void Last(Figure figure, PlotArea plot, (double X, double Y) at) =>
        plot.Triangle(at, (figure.Theme.Ink, figure.Em * 0.55));

    private static void Uniform(Figure figure, PlotArea plot, (double X, double Y) at) =>
        plot.Diamond(at, (figure.Theme.Ink, figure.Em * 0.55));
}
