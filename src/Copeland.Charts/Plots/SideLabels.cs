using Copeland.Charts.Drawing;

namespace Copeland.Charts.Plots;

/// <summary>The direct labels of a signed majority: who wins on which side, how often, and where the dead heat is.</summary>
/// <param name="picture">The picture.</param>
/// <param name="sides">The sides.</param>
/// <param name="isDrawn">Whether anything is drawn of winners: who is not is not named.</param>
/// <param name="wins">What is said of winners, by their places on the ballot: one, or all the rest together.</param>
internal sealed class SideLabels(ForecastPicture picture, MajoritySides sides, Func<IReadOnlyList<int>, string> wins, Func<IReadOnlyList<int>, bool> isDrawn)
{
    private readonly WinnerLabels labels = new(picture, wins);

    /// <summary>Whether nobody stands right of the dead heat: then all labels stand left of it, where its winner is rarest.</summary>
    public bool IsOneSided { get; init; }

    private Figure Figure => picture.Figure;

    private double Gap => IsOneSided ? Figure.Em * 0.7 : 0;

    // The dead heat's own name hangs over labels that stand close to it.
    private double Under => IsOneSided ? Figure.Em * 0.6 : 0;

    /// <summary>How high what stands on the base of the plot may reach in a span of the figure, before it meets a label.</summary>
    /// <param name="box">The data area.</param>
    /// <param name="zero">Where the dead heat lies on the figure.</param>
    public Func<(double From, double To), double> Free(Box box, double zero)
    {
        var lines = Both(zero - box.Left, box.Right - zero);
        var (left, right) = (labels.Block(lines.Left), labels.Block(lines.Right));
        var end = IsOneSided ? zero - Gap : box.Right;
        return span => box.Height - (Figure.Em * 0.5)
            - Math.Max(span.From < box.Left + left.Width ? left.Height : 0, span.To > end - right.Width ? right.Height + Under : 0);
    }

    /// <summary>Writes the labels into the top of the plot, left ones at its left edge, right ones at its right edge.</summary>
    public void Draw(PlotArea plot)
    {
        var (left, right) = Both(plot.AtX(0) - plot.Box.Left, plot.Box.Right - plot.AtX(0));
        labels.Tell(sides, [.. sides.Right.Where(place => isDrawn([place])).Prepend(sides.Left).Select(place => new[] { place }), .. isDrawn(sides.Rest) ? new[] { sides.Rest } : []]);
        Write(left, plot, Anchor.Start);
        Write(right, plot, Anchor.End);
        var half = Figure.Measure("dead heat", Figure.Small) / 2;
        Figure.Text("dead heat", Math.Min(plot.AtX(0), Figure.Body.Right - half), plot.Box.Top - (Figure.Em * 0.25), Figure.Small with { Anchor = Anchor.Middle });
    }

    private void Write(List<(string Text, TextLook Look)> lines, PlotArea plot, Anchor anchor) =>
        labels.Write(lines, plot, (anchor == Anchor.Start ? plot.Box.Left : IsOneSided ? plot.AtX(0) - Gap : plot.Box.Right, plot.Box.Top + Under + (Figure.Em * 0.85)), anchor);

    // Names on both sides in one size, and what they typically win by in one: nobody seems to matter less.
    private (List<(string Text, TextLook Look)> Left, List<(string Text, TextLook Look)> Right) Both(double left, double right)
    {
        var (one, other) = IsOneSided ? ([], [.. Left(left), .. Right(left)]) : (Left(left), Right(right));
        var all = one.Concat(other).ToList();
        var names = all.Where(line => line.Look.Bold).Min(line => line.Look.Size);
        var small = all.Min(line => line.Look.Size);
        return (Alike(one), Alike(other));

        List<(string Text, TextLook Look)> Alike(List<(string Text, TextLook Look)> lines) => [.. lines.Select(line => (line.Text, line.Look with { Size = line.Look.Bold ? names : small }))];
    }

    private List<(string Text, TextLook Look)> Left(double width) => [.. labels.Winner(sides.Left, width), .. Typically(sides.Left, width)];

    private List<(string Text, TextLook Look)> Right(double width)
    {
        // By how much they typically win is said of those whom the title compares.
        var lines = sides.Right.Where(place => isDrawn([place])).SelectMany((place, rank) => labels.Winner(place, width)
            .Concat(rank == 0 || place == picture.Race.Front.First || place == picture.Race.Front.Second ? Typically(place, width) : [])).ToList();
        if (isDrawn(sides.Rest))
        {
            lines.AddRange(labels.Rest(sides, width));
        }

        return lines;
    }

    private IEnumerable<(string Text, TextLook Look)> Typically(int place, double width) =>
        labels.Typically(place) is { } words ? labels.Wrapped(words, width, Figure.Small) : [];
}
