using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>National polls as dots, their average as lines, its error as bands where it is known, labelled at the ends.</summary>
internal static class PollsPlot
{
    /// <summary>Fills a box with the lines of parties; the labels go right of it.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="at">The data area and its axis of days.</param>
    /// <param name="lines">The parties.</param>
    /// <param name="palette">Their colours.</param>
    /// <param name="beyond">What stands between the box and the labels, a width.</param>
    public static void Draw(Figure figure, (Box Box, AxisRange Days) at, PollLines lines, PartyPalette palette, double beyond = 0)
    {
        var em = figure.Em;
        var top = lines.Parties.Max(party => Math.Max(party.Dots.Select(dot => dot.Share).DefaultIfEmpty(0).Max(), party.Points.Max(point => point.High)));
        var plot = figure.Plot(at.Box, at.Days, Shares(figure, at.Box, top));
        Percentages(figure, plot);
        DayAxis.Draw(figure, plot);
        foreach (var party in lines.Parties)
        {
            var colour = palette[party.Party].Fill;
            plot.Haze(party.Dots.Select(dot => ((double)dot.Day.DayNumber, dot.Share)), colour, em * (figure.IsNarrow ? 0.22 : 0.26));
        }

        foreach (var party in lines.Parties)
        {
            var colour = palette[party.Party].Fill;
            foreach (var stretch in party.Stretches())
            {
                plot.Band(stretch.Select(point => ((double)point.Day.DayNumber, point.Low, point.High)), colour);
                plot.Curve(stretch.Select(point => ((double)point.Day.DayNumber, point.Share)), (colour, em * 0.19));
            }
        }

        var labels = lines.Parties.Where(party => party.Points[^1].Day == lines.To)
            .Select(party => (EndLabels.Short(figure, Label(party)), plot.AtY(party.Points[^1].Share), palette[party.Party].Text)).ToList();
        EndLabels.Draw(figure, plot, labels, beyond);
    }

    /// <summary>A party's name and where its line ends.</summary>
    public static string Label(PollLine party) => $"{CandidateName.Of(party.Party).Label} {DisplayNumber.Share(party.Points[^1].Share)}";

    /// <summary>An axis of shares from 0 that ends at a round percentage above the highest.</summary>
    public static AxisRange Shares(Figure figure, Box box, double highest) => new(0, RoundAbove(highest, Levels(figure, box)));

    /// <summary>The first tick of an axis from 0 that is not below a value, at most 1.</summary>
    public static double RoundAbove(double value, int wanted)
    {
        var ticks = new AxisRange(0, value).Ticks(wanted);
        var step = ticks[1] - ticks[0];
        return Math.Min(1, step * Math.Ceiling((value / step) - 1e-9));
    }

    /// <summary>Light horizontal lines at round percentages.</summary>
    public static void Percentages(Figure figure, PlotArea plot)
    {
        var ticks = plot.Y.Ticks(Levels(figure, plot.Box));
        plot.GridY(ticks);
        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{100 * tick:0}%"), plot.Box.Left - (figure.Em * 0.5), plot.AtY(tick) + (figure.Em * 0.3), figure.Small with { Anchor = Anchor.End });
        }
    }

    private static int Levels(Figure figure, Box box) => box.Height > 7 * figure.Em ? 5 : 3;

    /// <summary>Width of the labels at the ends of lines: none is broken inside a word.</summary>
    public static double LabelWidth(Figure figure, IEnumerable<string> labels)
    {
        var (all, look) = (labels.ToList(), figure.Plain with { Bold = true });
        var word = all.SelectMany(label => label.Split(' ')).Max(part => figure.Measure(part + " ", look));
        var most = Math.Max(word, figure.Body.Width * (figure.IsNarrow ? 0.4 : 0.26));
        return Math.Min(all.Max(label => figure.Measure(label, look)), most) + (figure.Em * (EndLabels.Gap + 0.1));
    }
}
