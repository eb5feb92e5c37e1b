using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The direct labels of a signed majority: who wins on which side, how often, and where the dead heat is.</summary>
internal static class SideLabels
{
    /// <summary>Writes the labels into the top of the plot, left ones at its left edge, right ones at its right edge.</summary>
    public static void Draw(ForecastPicture picture, PlotArea plot, MajoritySides sides)
    {
        var figure = picture.Figure;
        var top = plot.Box.Top + (figure.Em * 0.85);
        Side(picture, [sides.Left], (plot.Box.Left, plot.AtX(0) - plot.Box.Left, top), Anchor.Start);
        var shown = sides.Right.Where((place, rank) => rank == 0 || picture.Candidate(place).Win.Value >= 0.01).Take(3).ToList();
        Side(picture, shown, (plot.Box.Right, plot.Box.Right - plot.AtX(0), top), Anchor.End);
        figure.Text("dead heat", plot.AtX(0), plot.Box.Top - (figure.Em * 0.25), figure.Small with { Anchor = Anchor.Middle });
    }

    private static void Side(ForecastPicture picture, IReadOnlyList<int> places, (double X, double Room, double Top) at, Anchor anchor)
    {
        var figure = picture.Figure;
        var baseline = at.Top;
        foreach (var place in places)
        {
            var name = picture.Race.Names[place];
            var text = $"{name.Label} win {DisplayNumber.Probability(picture.Candidate(place).Win)}";
            var look = figure.Plain with { Bold = true, Colour = picture.Colours(place).Text, Anchor = anchor };
            var room = at.Room - (figure.Em * 0.8);
            baseline = figure.Lines(figure.Wrap(text, room, look), at.X, baseline, look) + (figure.Em * Figure.LineHeight);
        }

        if (places.Count == 1 && picture.Forecast.Majority.ByWinner[places[0]] is { Total: > 0 } majority
            && picture.Candidate(places[0]).Win.Value >= 0.01)
        {
            var typical = $"typically by {DisplayNumber.Points(majority.Median)}";
            var small = figure.Small with { Anchor = anchor };
            figure.Lines(figure.Wrap(typical, at.Room - (figure.Em * 0.8), small), at.X, baseline, small);
        }
    }
}
