using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>Each candidate's 50 and 90% intervals with the median, and the result as a diamond.</summary>
internal static class PostMortemChart
{
    private const double LeastRow = 2.1;
    private const double SmallestLabel = 0.72;
    private const string ResultHeading = "result";

    // Widths of the 90% and the 50% bar in the figure's em.
    private const double LineWidth = 1 / 7.0;
    private const double BarWidth = 1 / 1.8;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, PostMortem judged, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var key = KeyLine.Draw(
            figure,
            [
                new(ResultHeading, 0.7, (area, at) => Result(figure, area, at)),
                KeyLine.Intervals(figure, (LineWidth, BarWidth), (area, at) => area.Dots([at], figure.Theme.Ink, em * 0.5)),
            ],
            ResultHeading);
        var room = new Box(body.Left, key + (em * 0.5), body.Right, body.Bottom - (em * 1.35));
        var fits = Math.Max(2, (int)(room.Height / (LeastRow * em)));
        var shown = judged.Order.Count <= fits ? judged.Order : [.. judged.Order.Take(fits - 1)];
        var bold = figure.Plain with { Bold = true };
        var labels = Math.Min(shown.Max(place => figure.Measure(judged.Names[place].Label, bold)), room.Width * (figure.IsNarrow ? 0.31 : 0.26));
        var values = figure.Measure("99.9%", bold) + (em * 0.9);
        var note = shown.Count < judged.Order.Count ? em * 1.5 : 0;
        var high = shown.Max(place => Math.Max(judged.Forecast.Candidates[place].High[^1], judged.Share(place)));
        var area = new Box(room.Left + labels + (em * 0.8), room.Top, room.Right - values, room.Bottom - note);
        var plot = figure.Plot(area, new AxisRange(0, Math.Min(1, high * 1.04)), new AxisRange(0, shown.Count));
        SharesChart.Axis(figure, plot);
        var size = figure.LabelLook([.. shown.Select(place => judged.Names[place].Label)], (labels, area.Height / shown.Count), bold, SmallestLabel).Look.Size;
        for (var row = 0; row < shown.Count; row++)
        {
            Row(figure, plot, (judged, palette), (shown[row], shown.Count - row - 0.5, labels, size));
        }

        if (note > 0)
        {
            figure.Text(Invariant($"Not shown: {judged.Order.Count - shown.Count} more, {Most(DisplayNumber.Counted(judged.Share(judged.Order[shown.Count])))}"), body.Left, body.Bottom, figure.Small);
        }
    }

    private static string Most(string share) => share is ['<', .. var limit] ? $"each below {limit}" : $"none above {share}";

    private static void Row(Figure figure, PlotArea plot, (PostMortem Judged, PartyPalette Palette) of, (int Place, double Middle, double Labels, double Size) at)
    {
        var (judged, place) = (of.Judged, at.Place);
        var candidate = judged.Forecast.Candidates[place];
        var colours = of.Palette[judged.Contest.Candidates[place].Party];
        (double Low, double High, double Weight)[] levels =
            [(candidate.Low[1], candidate.High[2], LineWidth), (candidate.Low[3], candidate.High[0], BarWidth)];
        foreach (var (low, high, weight) in levels)
        {
            plot.Line(low, at.Middle, high, at.Middle, (colours.Fill, figure.Em * weight));
        }

        plot.Dots([(candidate.Median, at.Middle)], figure.Theme.Ink, figure.Em * 0.5);
        Result(figure, plot, (judged.Share(place), at.Middle + Math.Min(0.34, plot.LengthY(figure.Em))));
        var look = figure.Plain with { Bold = true, Colour = colours.Text };
        var label = look with { Size = at.Size };
        var lines = figure.Wrap(judged.Names[place].Label, at.Labels, label);
        figure.Lines(lines, figure.Body.Left, plot.AtY(at.Middle) + (at.Size * 0.36) - ((lines.Count - 1) * at.Size * Figure.LineHeight / 2), label);
        figure.Text(DisplayNumber.Counted(judged.Share(place)), figure.Body.Right, plot.AtY(at.Middle) + (figure.Em * 0.36), look with { Anchor = Anchor.End });
    }

    private static void Result(Figure figure, PlotArea plot, (double X, double Y) at) => plot.Diamond(at, (figure.Theme.Ink, figure.Em * 0.6));
}
