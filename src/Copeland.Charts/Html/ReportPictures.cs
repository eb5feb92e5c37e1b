using Copeland.Charts.Drawing;

namespace Copeland.Charts.Html;

/// <summary>Draws the charts of a page: each for a wide and a narrow screen, in colours that follow the reader's theme.</summary>
/// <param name="options">Style, titles, source and credit; size and theme are the page's own.</param>
public sealed class ReportPictures(ChartOptions options) : IDisposable
{
    // The title of a picture is no larger than the heading of the part it stands in, in ems.
    private const double BelowAHeading = 1.3;

    private readonly ThemedPicture themed = new();
    private readonly FontSet fonts = new(options.Style);

    /// <summary>A chart as an HTML figure.</summary>
    /// <param name="name">Its name, unique on the page: letters and hyphens.</param>
    /// <param name="draw">Draws it in the options and faces given.</param>
    /// <param name="narrow">Its size on a telephone; null for the usual one.</param>
    /// <param name="wide">Its size elsewhere; null for the usual one.</param>
    public string Figure(string name, Func<ChartOptions, FontSet, Figure> draw, ChartSize? narrow = null, ChartSize? wide = null)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var lying = Draw(draw, (name + "-w", "wide", wide ?? ChartSize.Web));
        var upright = Draw(draw, (name + "-n", "narrow", narrow ?? ChartSize.Narrow));
        return $"<figure id=\"chart-{name}\">\n{lying}\n{upright}\n</figure>\n";
    }

    /// <summary>A CSS colour that follows the reader's theme.</summary>
    /// <param name="colour">The colour in a theme.</param>
    public string Colour(Func<ChartTheme, string> colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        return $"var(--{themed.Variable(colour(options.Style.Light), colour(options.Style.Dark))})";
    }

    /// <summary>The colours of all figures so far as CSS declarations.</summary>
    public string Variables(bool dark) => themed.Variables(dark);

    /// <inheritdoc/>
    public void Dispose() => fonts.Dispose();

    private string Draw(Func<ChartOptions, FontSet, Figure> draw, (string Id, string Class, ChartSize Size) how)
    {
        var below = options with { Size = how.Size, LargestTitle = Math.Min(options.LargestTitle, BelowAHeading) };
        var light = draw(below with { Dark = false }, fonts);
        var dark = draw(below with { Dark = true }, fonts);
        return themed.Draw(light, dark, how.Id, how.Class);
    }
}
