using Copeland.Charts.Drawing;

namespace Copeland.Charts.Backtests;

/// <summary>Puts labels where they cover nothing.</summary>
/// <param name="figure">Where they are drawn.</param>
/// <param name="room">What they must not leave.</param>
/// <param name="marks">Boxes that they must not cover, besides text already drawn.</param>
internal sealed class FreeLabels(Figure figure, Box room, IEnumerable<Box> marks)
{
    private readonly List<Box> taken = [.. figure.Texts.Select(text => text.Box), .. marks];

    /// <summary>Draws a label at the first place that is free; leaves it out where none is.</summary>
    /// <param name="text">The label.</param>
    /// <param name="look">How it looks, held at its left end.</param>
    /// <param name="places">Left ends and baselines, the best first.</param>
    public void Draw(string text, TextLook look, IEnumerable<(double Left, double Baseline)> places)
    {
        var width = figure.Measure(text, look);
        foreach (var (left, baseline) in places)
        {
            var box = new Box(left, baseline - look.Size, left + width, baseline + (look.Size * 0.3));
            if (room.Contains(box) && !taken.Any(box.Overlaps))
            {
                taken.Add(figure.Text(text, left, baseline, look));
                return;
            }
        }
    }
}
