using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>Histograms of the vote share, one row a candidate, greatest median first; each row to its own scale.</summary>
internal static class SharesChart
{
    private const double Peak = 0.80;

    // In ems: the two lines of a row's numbers, and what is no longer a row.
    private const double LeastRow = 2;
    private const double MostRow = 9;

    // The axis ends where all but five in a thousand of every candidate's shares lie, about where bars are lower than a line: heavy tails
    // would flatten all else.
    private const double Reach = 0.995;

    // Below the base of its bars, where a row's interval lies, in parts of a row.
    private const double IntervalDepth = 0.085;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var body = figure.Body;
        var em = figure.Em;
        var room = new Box(body.Left, KeyLine.Head(figure, ColumnHead), body.Right, body.Bottom - (em * 1.35));
        var rows = CandidateRows.Lay(
            picture, (picture.Race.ByMedian, place => picture.Candidate(place).Share.Median), room, (ColumnWidth(figure), LeastRow, MostRow), (_, left) => ShareWords.Left(picture.Race, left, [ShareWords.NoSum]));
        figure.Tell(ShareWords.Ranges(picture.Race, rows.Places));
        var high = Math.Min(1, BinnedShape.Width * Math.Ceiling(1.02 * rows.Places.Max(place => picture.Candidate(place).Share.Quantile(Reach)) / BinnedShape.Width));
        var plot = figure.Plot(rows.Plot, new AxisRange(0, high), new AxisRange(0, rows.Places.Count));
        Axis(figure, plot);
        for (var row = 0; row < rows.Places.Count; row++)
        {
            Row(picture, plot, rows, row);
        }
    }

    /// <summary>What stands at the right of a row, one below the other.</summary>
    internal static string[] ColumnHead { get; } = ["median", "90% interval"];

    /// <summary>The room that column takes.</summary>
    internal static double ColumnWidth(Figure figure) => figure.Measure(ColumnHead[1], figure.Small) + (figure.Em * 0.9);

    /// <summary>About how many ticks an axis of shares has.</summary>
    internal static int Ticks(Figure figure) => figure.IsNarrow ? 4 : 7;

    /// <summary>Gridlines and ticks of an axis of shares.</summary>
    internal static void Axis(Figure figure, PlotArea plot)
    {
        var ticks = plot.X.Ticks(Ticks(figure));
        plot.GridX(ticks);
        foreach (var tick in ticks)
        {
            var text = Invariant($"{Math.Round(tick * 100, 1)}%");
            figure.Text(text, plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.15), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    private static void Row(ForecastPicture picture, PlotArea plot, CandidateRows rows, int row)
    {
        var figure = picture.Figure;
        var place = rows.Places[row];
        var share = picture.Candidate(place).Share;
        var colours = picture.Colours(place);
        var foot = rows.Places.Count - row - 1 + (IntervalDepth * 2);
        var bins = BinnedShape.Of(share);
        var peak = bins.Max(bin => bin.Count);
        RowHistogram.Draw(figure, plot, [.. bins.Select(bin => (bin.Bin, bin.Count / peak * Peak))], foot, (share.Quantile(0.05), share.Quantile(0.95)), colours);
        Interval(figure, plot, share, foot - IntervalDepth);
        var middle = rows.Top(row) + (rows.RowHeight / 2);
        Value(figure, share, middle, colours.Text);
        figure.Hit(
            new Box(figure.Body.Left, rows.Top(row), figure.Body.Right, rows.Top(row) + rows.RowHeight),
            $"{picture.Race.Names[place].Label}: median {DisplayNumber.Share(share.Median)}, 90% of simulations {DisplayNumber.ShareRange(share.Quantile(0.05), share.Quantile(0.95))}");
    }

    private static void Interval(Figure figure, PlotArea plot, Histogram share, double y)
    {
        var width = figure.Em / 6.5;
        plot.Line(share.Quantile(0.05), y, share.Quantile(0.95), y, (figure.Theme.Ink, width));
        plot.Dots([(share.Median, y)], figure.Theme.Ink, width * 3.1);
    }

    /// <summary>The median and the 90% interval at the right of a row.</summary>
    internal static void Value(Figure figure, Histogram share, double middle, string colour)
    {
        var look = figure.Plain with { Bold = true, Colour = colour, Anchor = Anchor.End };
        var small = figure.Small with { Anchor = Anchor.End };
        figure.Text(DisplayNumber.Share(share.Median), figure.Body.Right, middle - (figure.Em * 0.1), look);
        figure.Text(
            DisplayNumber.ShareRange(share.Quantile(0.05), share.Quantile(0.95)), figure.Body.Right, middle + (figure.Em * 0.92), small);
    }
}
