using Copeland.Charts.Drawing;

namespace Copeland.Charts;

/// <summary>What a publication may make its own. All of it is optional; there is no logo.</summary>
public sealed record HouseStyle
{
    /// <summary>The style without any changes: Inter, the light and dark themes, the parties' usual colours.</summary>
    public static HouseStyle Default { get; } = new();

    /// <summary>The typeface: Inter is embedded; another needs both font files.</summary>
    public string FontFamily { get; init; } = "Inter";

    /// <summary>The regular face as an OpenType or TrueType file; null for Inter.</summary>
    public ReadOnlyMemory<byte>? RegularFont { get; init; }

    /// <summary>The bold face; null for Inter.</summary>
    public ReadOnlyMemory<byte>? BoldFont { get; init; }

    /// <summary>Colours of the light theme.</summary>
    public ChartTheme Light { get; init; } = ChartTheme.Light;

    /// <summary>Colours of the dark theme.</summary>
    public ChartTheme Dark { get; init; } = ChartTheme.Dark;

    /// <summary>Fill colours by party code (<c>#RRGGBB</c>) instead of the usual ones; darkened or lightened where contrast needs it.</summary>
    public IReadOnlyDictionary<string, string> PartyColours { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>This style in another typeface, which takes its name from the font file.</summary>
    /// <param name="regular">The regular face as an OpenType or TrueType file.</param>
    /// <param name="bold">The bold face.</param>
    /// <exception cref="ArgumentException">A file is no font that can be read.</exception>
    public HouseStyle WithFonts(ReadOnlyMemory<byte> regular, ReadOnlyMemory<byte> bold)
    {
        var style = this with { RegularFont = regular, BoldFont = bold };
        using var fonts = new FontSet(style);
        return style with { FontFamily = fonts.FamilyInFile };
    }

    /// <summary>The credit bottom right.</summary>
    public string Credit { get; init; } = "Chart: Copeland";
}
