namespace Copeland.Charts.Drawing;

/// <summary>The faces of a style as CSS, so that a file shows them wherever it is opened.</summary>
internal static class FaceRules
{
    /// <summary>What a browser falls back on where it takes no embedded face.</summary>
    private const string Fallbacks = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private static readonly Lazy<string> Inter = new(() =>
        Rule("Inter", 400, ("woff2", "woff2"), FontSet.Embedded("Inter-Regular.woff2")) + Rule("Inter", 700, ("woff2", "woff2"), FontSet.Embedded("Inter-Bold.woff2")));

    /// <summary>Rules that hold both faces: Inter as WOFF2, those of a house as the files they were given as.</summary>
    public static string Of(HouseStyle style) => style is { RegularFont: { } regular, BoldFont: { } bold }
        ? Own(style, 400, regular.Span) + Own(style, 700, bold.Span)
        : Inter.Value;

    /// <summary>The value of <c>font-family</c>: the style's family, then what any system has.</summary>
    public static string FamilyList(HouseStyle style) => $"'{Name(style)}', {Fallbacks}";

    private static string Own(HouseStyle style, int weight, ReadOnlySpan<byte> file) =>
        Rule(Name(style), weight, file.StartsWith("OTTO"u8) ? ("otf", "opentype") : ("ttf", "truetype"), file);

    // A name comes from a font file: nothing in it may end the string or the style sheet it stands in.
    private static string Name(HouseStyle style) =>
        string.Concat(style.FontFamily.Where(letter => letter is not ('\'' or '"' or '\\' or '<' or '>' or '{' or '}' or ';') && !char.IsControl(letter)));

    private static string Rule(string family, int weight, (string Type, string Format) kind, ReadOnlySpan<byte> file) =>
        Invariant($"@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/{kind.Type};base64,{Convert.ToBase64String(file)}) format('{kind.Format}')}}");
}
