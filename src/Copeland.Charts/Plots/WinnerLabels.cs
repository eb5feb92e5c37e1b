using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The lines of a direct label on a picture of leads: who wins, how often, and by how much typically.</summary>
/// <param name="picture">The picture.</param>
/// <param name="wins">What is said of winners, by their places on the ballot: one, or all the rest together; empty where nothing is.</param>
internal sealed class WinnerLabels(ForecastPicture picture, Func<IReadOnlyList<int>, string> wins)
{
    private const double WorthALabel = 0.01;

    // A label that fits its side at this part of its size is not broken.
    private const double Smallest = 0.72;

    private Figure Figure => picture.Figure;

    /// <summary>Height of a line; below the small line that belongs to a name the next name keeps its distance.</summary>
    public static double Height(TextLook look) => look.Size * Figure.LineHeight * (look.Bold ? 1 : 1.35);

    /// <summary>What lines take, with a little room beside them.</summary>
    public (double Width, double Height) Block(IReadOnlyList<(string Text, TextLook Look)> lines) =>
        (lines.Select(line => Figure.Measure(line.Text, line.Look)).DefaultIfEmpty().Max() + (Figure.Em * 0.5), lines.Sum(line => Height(line.Look)));

    /// <summary>A winner's name and how often it wins.</summary>
    public IEnumerable<(string Text, TextLook Look)> Winner(int place, double width) => Wrapped(
        Named(picture.Race.Names[place].Label, [place]), width, Figure.Plain with { Bold = true, Colour = picture.Colours(place).Text });

    /// <summary>All who are not named, as in every other picture of the forecast, whether or not they ever win.</summary>
    public IEnumerable<(string Text, TextLook Look)> Rest(MajoritySides sides, double width)
    {
        var name = sides.Rest is [var only] ? picture.Race.Names[only].Label : Sentence.Start(Others(sides)).Replace(' ', '\u00A0');
        return Wrapped(Named(name, sides.Rest), width, Figure.Plain with { Bold = true, Colour = Figure.Theme.Muted });
    }

    private string Named(string name, IReadOnlyList<int> places) => wins(places) is { Length: > 0 } often ? $"{name}: {often}" : name;

    /// <summary>Tells those who cannot see it whom the picture labels, where its title does not name them.</summary>
    /// <param name="sides">The sides.</param>
    /// <param name="labelled">Places on the ballot of those who have a label: one, or all the rest together.</param>
    public void Tell(MajoritySides sides, IReadOnlyList<IReadOnlyList<int>> labelled)
    {
        var names = labelled.Select(places => (Name: places is [var only] ? picture.Race.Names[only].Subject : Others(sides), Wins: wins(places))).ToList();
        if (!names.TrueForAll(label => Figure.Words.AltText.Contains(label.Name, StringComparison.OrdinalIgnoreCase)))
        {
            Figure.Tell($"Labelled with how often they win: {Sentence.List([.. names.Select(label => label.Wins.Length == 0 ? label.Name : $"{label.Name} {label.Wins}")])}.");
        }
    }

    /// <summary>By how much a candidate typically wins; null where it hardly ever does.</summary>
    public string? Typically(int place) =>
        picture.Candidate(place).Win.Value >= WorthALabel && picture.Forecast.Majority.ByWinner[place] is { Total: > 0 } majority
            ? $"typically by {DisplayNumber.WholePoints(majority.Median)}"
            : null;

    private string Others(MajoritySides sides) => Invariant($"others ({picture.Race.Names.Count - 1 - sides.Right.Count})");

    /// <summary>Writes lines one under the other.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="plot">The plot they stand on.</param>
    /// <param name="at">Where they are held on the figure, and the baseline of the first.</param>
    /// <param name="anchor">Where they are held.</param>
    public void Write(IReadOnlyList<(string Text, TextLook Look)> lines, PlotArea plot, (double X, double Baseline) at, Anchor anchor)
    {
        var baseline = at.Baseline;
        foreach (var (text, look) in lines)
        {
            plot.Text(text, at.X, baseline, look with { Anchor = anchor });
            baseline += Height(look);
        }
    }

    /// <summary>Lines no wider than a width.</summary>
    public IEnumerable<(string Text, TextLook Look)> Wrapped(string text, double width, TextLook look)
    {
        var room = width - (Figure.Em * 0.8);
        var whole = room / Figure.Measure(text, look);
        var fitting = whole is < 1 and >= Smallest ? look with { Size = look.Size * whole * 0.99 } : Figure.Unbroken(text, room, look);
        return Figure.Wrap(text, room, fitting).Select(line => (line, fitting));
    }
}
