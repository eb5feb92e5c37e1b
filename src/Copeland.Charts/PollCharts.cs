using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Polling;
using Copeland.Reports;

namespace Copeland.Charts;

/// <summary>The chart of national polls.</summary>
internal static class PollCharts
{
    /// <summary>Its name.</summary>
    public const string Name = "polls";

    /// <summary>Draws it. The same polls and options give the same bytes.</summary>
    public static ChartFile Draw(PollAverage average, PollLines lines, ChartOptions options) =>
        FigureDrawing.Files([Name], options, (_, fonts) => Figure(average, lines, options, fonts))[0];

    /// <summary>The chart as a figure that can still be measured.</summary>
    public static Figure Figure(PollAverage average, PollLines lines, ChartOptions options, FontSet fonts)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lines);
        return FigureDrawing.Figure(Name, PollWords.Of(average, lines), PollWords.Source(average), (options, fonts), figure =>
        {
            var (body, em) = (figure.Body, figure.Em);
            var labels = PollsPlot.LabelWidth(figure, lines.Parties.Select(PollsPlot.Label));
            var box = new Box(body.Left + figure.Measure("100%", figure.Small) + (em * 0.5), body.Top + (em * 0.4), body.Right - labels, body.Bottom - (em * 1.5));
            PollsPlot.Draw(figure, (box, DayAxis.Range(lines.From, lines.To)), lines, new PartyPalette(options.Theme, options.Style));
        });
    }
}
