using ScottPlot;

using SkiaSharp;

namespace Copeland.Charts.Drawing;

/// <summary>
/// Answers ScottPlot's every wish for a typeface with the embedded one. It draws no text of ours, but would open an installed font
/// for empty labels: a picture must depend on no machine's fonts, and none of them be opened by several threads at once.
/// </summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    private static readonly Lock Gate = new();

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        FontSet.Load(null, weight >= FontWeight.Bold ? "Inter-Bold.otf" : "Inter-Regular.otf");

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);

    /// <summary>Makes ScottPlot ask here first, from the first plot on.</summary>
    public static void Use()
    {
        lock (Gate)
        {
            if (ScottPlot.Fonts.FontResolvers.FirstOrDefault() is not EmbeddedFonts)
            {
                ScottPlot.Fonts.FontResolvers.Insert(0, new EmbeddedFonts());
            }
        }
    }
}
