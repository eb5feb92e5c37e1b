using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The direct labels of a signed majority: who wins on which side, how often, and where the dead heat is.</summary>
internal static class SideLabels
{
    /// <summary>Height that the labels of the taller side need above the data.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="sides">The sides.</param>
    /// <param name="room">Width of the left and of the right side.</param>
    /// <param name="values">What is said of each winner.</param>
    public static double Height(ForecastPicture picture, MajoritySides sides, (double Left, double Right) room, Func<int, string> values) =>
        new[] { Side(picture, [sides.Left], room.Left, values), Side(picture, Shown(picture, sides), room.Right, values) }
            .Max(lines => lines.Sum(line => line.Look.Size * Figure.LineHeight)) + (picture.Figure.Em * 0.9);

    /// <summary>Writes the labels into the top of the plot, left ones at its left edge, right ones at its right edge.</summary>
    public static void Draw(ForecastPicture picture, PlotArea plot, MajoritySides sides, Func<int, string> values)
    {
        var figure = picture.Figure;
        Write(figure, Side(picture, [sides.Left], plot.AtX(0) - plot.Box.Left, values), plot.Box, Anchor.Start);
        Write(figure, Side(picture, Shown(picture, sides), plot.Box.Right - plot.AtX(0), values), plot.Box, Anchor.End);
        figure.Text("dead heat", plot.AtX(0), plot.Box.Top - (figure.Em * 0.25), figure.Small with { Anchor = Anchor.Middle });
    }

    private static List<int> Shown(ForecastPicture picture, MajoritySides sides) =>
        [.. sides.Right.Where((place, rank) => rank == 0 || picture.Candidate(place).Win.Value >= 0.01).Take(3)];

    private static void Write(Figure figure, List<(string Text, TextLook Look)> lines, Box box, Anchor anchor)
    {
        var baseline = box.Top + (figure.Em * 0.85);
        foreach (var (text, look) in lines)
        {
            figure.Text(text, anchor == Anchor.Start ? box.Left : box.Right, baseline, look with { Anchor = anchor });
            baseline += look.Size * Figure.LineHeight;
        }
    }

    private static List<(string Text, TextLook Look)> Side(
        ForecastPicture picture, IReadOnlyList<int> places, double width, Func<int, string> values)
    {
        var figure = picture.Figure;
        var room = width - (figure.Em * 0.8);
        var lines = new List<(string, TextLook)>();
        foreach (var place in places)
        {
            var text = $"{picture.Race.Names[place].Label} {values(place)}";
            var look = figure.Unbroken(text, room, figure.Plain with { Bold = true, Colour = picture.Colours(place).Text });
            lines.AddRange(figure.Wrap(text, room, look).Select(line => (line, look)));
        }

        if (places.Count == 1 && picture.Candidate(places[0]).Win.Value >= 0.01
            && picture.Forecast.Majority.ByWinner[places[0]] is { Total: > 0 } majority)
        {
            var typical = $"typically by {DisplayNumber.Points(majority.Median)}";
            lines.AddRange(figure.Wrap(typical, room, figure.Small).Select(line => (line, figure.Small)));
        }

        return lines;
    }
}
