namespace Copeland.Charts;

/// <summary>A format a chart is drawn for.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Width">Width in the chart's own units (CSS pixels).</param>
/// <param name="Height">Height in the same units.</param>
/// <param name="PixelsPerUnit">How many pixels of a PNG make one unit.</param>
/// <param name="TextSize">Size of plain text in units; everything else follows it.</param>
/// <param name="PrintWidth">Width on paper in millimetres; null for a screen.</param>
public sealed record ChartSize(string Name, int Width, int Height, double PixelsPerUnit, double TextSize, double? PrintWidth = null)
{
    /// <summary>For social media: 1200×675, drawn at 2×.</summary>
    public static ChartSize Social { get; } = new("social", 1200, 675, 2, 23);

    /// <summary>For an article on the web: 640×450, drawn at 2×.</summary>
    public static ChartSize Web { get; } = new("web", 640, 450, 2, 13);

    /// <summary>For paper: two columns wide (180 mm); its PNG has 300 dots an inch.</summary>
    public static ChartSize Print { get; } = new("print", 640, 450, 180 / 25.4 * 300 / 640, 13, 180);

    /// <summary>For a telephone held upright; the report uses it below 640 pixels.</summary>
    public static ChartSize Narrow { get; } = new("narrow", 340, 440, 2, 12.5);

    /// <summary>For a telephone's whole screen, a story: 1080×1350 pixels, upright, readable when shown 390 pixels wide.</summary>
    public static ChartSize Mobile { get; } = new("mobile", 1080, 1350, 1, 34);

    /// <summary>For a feed of squares: 1080×1080 pixels, readable when shown 390 pixels wide.</summary>
    public static ChartSize Square { get; } = new("square", 1080, 1080, 1, 32);

    /// <summary>Whether a picture of little may be less high than the format, because it stands in a column; posts have their shape.</summary>
    internal bool IsOfColumn => Name is "web" or "print" or "narrow";

    /// <summary>The sizes that have a name on the command line.</summary>
    public static IReadOnlyList<ChartSize> Named { get; } = [Social, Web, Print, Mobile, Square];
}
