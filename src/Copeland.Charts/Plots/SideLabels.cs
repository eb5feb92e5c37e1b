using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The direct labels of a signed majority: who wins on which side, how often, and where the dead heat is.</summary>
/// <param name="picture">The picture.</param>
/// <param name="sides">The sides.</param>
/// <param name="always">Whether the rest is named however rarely it wins, e.g. because it is drawn.</param>
/// <param name="wins">What is said of winners, by their places on the ballot: one, or all the rest together.</param>
internal sealed class SideLabels(ForecastPicture picture, MajoritySides sides, Func<IReadOnlyList<int>, string> wins, Func<IReadOnlyList<int>, bool> always)
{
    private const double WorthALabel = 0.01;

    // A label that fits its side at this part of its size is not broken.
    private const double Smallest = 0.72;

    // Part of all draws above which the rest's colour can be seen on the bars.
    private const double Visible = 0.002;

    private Figure Figure => picture.Figure;

    /// <summary>How high what stands on the base of the plot may reach in a span of the figure, before it meets a label.</summary>
    /// <param name="box">The data area.</param>
    /// <param name="zero">Where the dead heat lies on the figure.</param>
    public Func<(double From, double To), double> Free(Box box, double zero)
    {
        var (left, right) = (Block(Left(zero - box.Left)), Block(Right(box.Right - zero)));
        return span => box.Height - (Figure.Em * 0.5)
            - Math.Max(span.From < box.Left + left.Width ? left.Height : 0, span.To > box.Right - right.Width ? right.Height : 0);
    }

    private (double Width, double Height) Block(List<(string Text, TextLook Look)> lines) =>
        (lines.Max(line => Figure.Measure(line.Text, line.Look)) + (Figure.Em * 0.5), lines.Sum(line => Height(line.Look)));

    /// <summary>Writes the labels into the top of the plot, left ones at its left edge, right ones at its right edge.</summary>
    public void Draw(PlotArea plot)
    {
        Write(Left(plot.AtX(0) - plot.Box.Left), plot, Anchor.Start);
        Write(Right(plot.Box.Right - plot.AtX(0)), plot, Anchor.End);
        Figure.Text("dead heat", plot.AtX(0), plot.Box.Top - (Figure.Em * 0.25), Figure.Small with { Anchor = Anchor.Middle });
    }

    // Below the small line that belongs to a name the next name keeps its distance.
    private static double Height(TextLook look) => look.Size * Figure.LineHeight * (look.Bold ? 1 : 1.35);

    private void Write(List<(string Text, TextLook Look)> lines, PlotArea plot, Anchor anchor)
    {
        var baseline = plot.Box.Top + (Figure.Em * 0.85);
        foreach (var (text, look) in lines)
        {
            plot.Text(text, anchor == Anchor.Start ? plot.Box.Left : plot.Box.Right, baseline, look with { Anchor = anchor });
            baseline += Height(look);
        }
    }

    private List<(string Text, TextLook Look)> Left(double width) => [.. Winner(sides.Left, width), .. Typically(sides.Left, width)];

    private List<(string Text, TextLook Look)> Right(double width)
    {
        // By how much they typically win is said of those whom the title compares.
        var lines = sides.Right.SelectMany((place, rank) => Winner(place, width)
            .Concat(rank == 0 || place == picture.Race.Front.First || place == picture.Race.Front.Second ? Typically(place, width) : [])).ToList();
        if (sides.Right.Count == 0 || sides.Rest.Sum(place => picture.Candidate(place).Win.Value) >= Visible || always(sides.Rest))
        {
            // All who are not named, as in every other picture of the forecast, whether or not they ever win.
            var name = sides.Rest is [var only] ? picture.Race.Names[only].Label : Invariant($"Others ({picture.Race.Names.Count - 1 - sides.Right.Count})");
            lines.AddRange(Wrapped($"{name}: {wins(sides.Rest)}", width, Figure.Plain with { Bold = true, Colour = Figure.Theme.Muted }));
        }

        return lines;
    }

    private IEnumerable<(string Text, TextLook Look)> Winner(int place, double width) => Wrapped(
        $"{picture.Race.Names[place].Label}: {wins([place])}", width, Figure.Plain with { Bold = true, Colour = picture.Colours(place).Text });

    private IEnumerable<(string Text, TextLook Look)> Typically(int place, double width) =>
        picture.Candidate(place).Win.Value >= WorthALabel && picture.Forecast.Majority.ByWinner[place] is { Total: > 0 } majority
            ? Wrapped($"typically by {DisplayNumber.WholePoints(majority.Median)}", width, Figure.Small)
            : [];

    private IEnumerable<(string Text, TextLook Look)> Wrapped(string text, double width, TextLook look)
    {
        var room = width - (Figure.Em * 0.8);
        var whole = room / Figure.Measure(text, look);
        var fitting = whole is < 1 and >= Smallest ? look with { Size = look.Size * whole * 0.99 } : Figure.Unbroken(text, room, look);
        return Figure.Wrap(text, room, fitting).Select(line => (line, fitting));
    }
}
