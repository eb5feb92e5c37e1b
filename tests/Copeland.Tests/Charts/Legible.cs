using Copeland.Charts;
using Copeland.Charts.Drawing;

namespace Copeland.Tests.Charts;

/// <summary>What every chart of every kind must be, measured on the boxes of its labels.</summary>
internal static class Legible
{
    /// <summary>Every size a chart is drawn in, in both themes.</summary>
    public static IEnumerable<ChartOptions> Forms =>
        from size in new[] { ChartSize.Social, ChartSize.Web, ChartSize.Print, ChartSize.Narrow, ChartSize.Mobile, ChartSize.Square }
        from dark in new[] { false, true }
        select new ChartOptions { Size = size, Dark = dark };

    /// <summary>Labels on the canvas and apart, text and marks with their contrast, every character with its glyph, furniture drawn whole.</summary>
    public static void Check(Figure figure, string name)
    {
        var where = $"{name} {figure.Size.Name} {figure.Theme.Name}";
        Apart(figure, where);
        Assert.All(figure.Texts, text => Assert.True(Colouring.Contrast(text.Look.Colour, text.Background) >= 4.5, $"{where}: {text.Look.Colour} of \"{text.Text}\""));
        Assert.NotEmpty(figure.Marks);
        Assert.All(figure.Marks, mark => Assert.True(Colouring.Contrast(mark.Colour, mark.Background) >= 3, $"{where}: mark {mark.Colour}"));
        Assert.All(figure.Texts, text => Assert.All(
            text.Text.EnumerateRunes(), rune => Assert.True(figure.Fonts.HasGlyph(rune), $"{where}: no glyph for U+{rune.Value:X4}")));
        var drawn = Letters(string.Concat(figure.Texts.Select(text => text.Text)));
        Assert.All(new[] { figure.Words.Title, figure.Words.Subtitle, figure.Words.Source, figure.Words.Credit }, words =>
            Assert.True(drawn.Contains(Letters(figure.Fonts.Printable(words)), StringComparison.Ordinal), $"{where}: \"{words}\" is not drawn whole"));
        Assert.Contains(figure.Words.Title, figure.Words.AltText, StringComparison.Ordinal);
        Assert.EndsWith(".", figure.Words.AltText, StringComparison.Ordinal);
    }

    private static void Apart(Figure figure, string where)
    {
        for (var first = 0; first < figure.Texts.Count; first++)
        {
            var one = figure.Texts[first];
            Assert.True(figure.Canvas.Contains(one.Box), $"{where}: \"{one.Text}\" leaves the canvas: {Show(one.Box)}");
            foreach (var other in figure.Texts.Skip(first + 1))
            {
                Assert.False(one.Box.Overlaps(other.Box), $"{where}: \"{one.Text}\" {Show(one.Box)} overlaps \"{other.Text}\" {Show(other.Box)}");
            }
        }
    }

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Show(Box box) => Invariant($"[{box.Left:F1} {box.Top:F1} {box.Right:F1} {box.Bottom:F1}]");
}
