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
    private const double LeastNarrowRow = 2.95;
    private const double MostRow = 9;

    // The axis ends where all but five in a thousand of every candidate's shares lie, about where bars are lower than a line: heavy tails
    // would flatten all else.
    private const double Reach = 0.995;

    // Below the base of its bars, where a row's interval lies, in parts of a row.
    private const double IntervalDepth = 0.085;

    // In ems, the least of it.
    private const double LeastDepth = 0.17;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var body = figure.Body;
        var em = figure.Em;
        var room = new Box(body.Left, KeyLine.Head(figure, ColumnHead(figure)), body.Right, body.Bottom - (em * 1.35));
        var race = picture.Race;
        var rows = CandidateRows.Lay(picture, CandidateMeasure.Share(race), room, (ColumnWidth(figure), figure.HasNamesAbove ? LeastNarrowRow : LeastRow, MostRow), CandidateRows.ValuesWidth(figure), rows => ShareWords.Left(race, [.. rows.Select(row => row.Places)], [ShareWords.NoSum]));
        figure.Tell(ShareWords.Ranges(race, [.. rows.All.Select(row => row.Places)]));
        var high = Math.Min(1, BinnedShape.Width * Math.Ceiling(1.02 * rows.All.Max(row => row.Share.Quantile(Reach)) / BinnedShape.Width));
        var plot = figure.Plot(rows.Plot, new AxisRange(0, high), new AxisRange(0, rows.All.Count));
        Axis(figure, plot);
        rows.Label(plot);
        for (var row = 0; row < rows.All.Count; row++)
        {
            Row(figure, plot, rows, row);
        }
    }

    /// <summary>What stands at the right of a row: one below the other, or on a telephone beside one another.</summary>
    internal static string[] ColumnHead(Figure figure) => figure.HasNamesAbove ? ["median, 90% interval"] : ["median", "90% interval"];

    /// <summary>The room kept free at the right of a plot: for that column, or on a telephone for half of the last number of the axis.</summary>
    internal static double ColumnWidth(Figure figure) => figure.HasNamesAbove ? figure.Measure("100%", figure.Small) / 2 : figure.Measure(ColumnHead(figure)[1], figure.Small) + (figure.Em * 0.9);

    /// <summary>The numbers at the right of a row.</summary>
    internal static (string Main, string Range) Values(Histogram share) => (DisplayNumber.Share(share.Median), DisplayNumber.ShareRange(share.Quantile(0.05), share.Quantile(0.95)));

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

    private static void Row(Figure figure, PlotArea plot, CandidateRows rows, int row)
    {
        var (share, colours) = (rows.All[row].Share, rows.All[row].Colours);
        var (bottom, height) = rows.Span(row);
        var depth = Math.Max(IntervalDepth * height, plot.LengthY(figure.Em * LeastDepth));
        var foot = bottom + (depth * 2);
        var bins = BinnedShape.Of(share);
        var peak = bins.Max(bin => bin.Count);
        RowHistogram.Draw(figure, plot, [.. bins.Select(bin => (bin.Bin, bin.Count / peak * Peak * height))], foot, (share.Quantile(0.05), share.Quantile(0.95)), colours);
        Interval(figure, plot, share, foot - depth);
        var (median, range) = Values(share);
        rows.Values(plot, row, (median, range));
        figure.Hit(rows.Area(row), $"{rows.All[row].Label}: median {median}, 90% of simulations {range}");
    }

    private static void Interval(Figure figure, PlotArea plot, Histogram share, double y)
    {
        var width = figure.Em / 6.5;
        plot.Line(share.Quantile(0.05), y, share.Quantile(0.95), y, (figure.Theme.Ink, width));
        plot.Dots([(share.Median, y)], figure.Theme.Ink, width * 3.1);
    }
}
