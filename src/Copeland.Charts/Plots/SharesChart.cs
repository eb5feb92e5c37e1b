using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>Histograms of the vote share, one row a candidate, greatest median first; each row to its own scale.</summary>
internal static class SharesChart
{
    private const double Peak = 0.80;

    // In ems: the two lines of a row's numbers, and what is no longer a row.
    private const double LeastRow = 2;
    private const double LeastNarrowRow = 2.75;
    private const double MostRow = 9;

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
        var room = new Box(body.Left, KeyLine.Head(figure, ColumnHead), body.Right, body.Bottom - (em * 1.35));
        var race = picture.Race;
        var rows = CandidateRows.Lay(picture, CandidateMeasure.Share(race), room, (CandidateRows.ValuesWidth(figure, race), figure.HasNamesAbove ? LeastNarrowRow : LeastRow, MostRow), rows => ShareWords.Left(race, [.. rows.Select(row => row.Places)], [ShareWords.NoSum]));
        figure.Tell(ShareWords.Ranges(race, [.. rows.All.Select(row => row.Places)]));
        var high = Math.Min(1, BinnedShape.Width * Math.Ceiling(1.02 * rows.All.Max(row => BinnedShape.Of(row.Share) is var bins ? RowHistogram.Reach(bins, bins.Max(bin => bin.Count), row.Likely).Last + 1 : 0)));
        var plot = figure.Plot(rows.Plot, new AxisRange(0, high), new AxisRange(0, rows.All.Count));
        Axis(figure, plot);
        rows.Label(plot);
        for (var row = 0; row < rows.All.Count; row++)
        {
            Row(figure, plot, rows, row);
        }
    }

    /// <summary>What stands at the right of a row, one below the other.</summary>
    internal static string[] ColumnHead { get; } = ["median", "90% interval"];

    /// <summary>The numbers at the right of a row.</summary>
    internal static (string Main, string Range) Values(CandidateRow row) => (DisplayNumber.Share(row.Share.Median), DisplayNumber.ShareRange(row.Likely.Low, row.Likely.High));

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
        RowHistogram.Draw(figure, plot, [.. bins.Select(bin => (bin.Bin, bin.Count / peak * Peak * height))], foot, (Peak * height, rows.All[row].Likely), colours);
        Interval(figure, plot, (rows.All[row], rows.Larger), foot - depth);
        var (median, range) = Values(rows.All[row]);
        rows.Values(row, (median, range));
        figure.Hit(rows.Area(row), $"{rows.All[row].Label}: median {median}, 90% of simulations {range}");
    }

    private static void Interval(Figure figure, PlotArea plot, (CandidateRow Of, double Larger) row, double y)
    {
        var width = figure.Em * row.Larger / 6.5;
        plot.Line(row.Of.Likely.Low, y, row.Of.Likely.High, y, (figure.Theme.Ink, width));
        plot.Dots([(row.Of.Share.Median, y)], figure.Theme.Ink, width * 3.1);
    }
}
