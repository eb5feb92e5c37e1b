using System.Text;
using Copeland.Elections;
using SkiaSharp;
using SkiaSharp.HarfBuzz;


namespace Copeland.Charts.Drawing;

/// <summary>
/// The two faces a chart is set in, measured and shaped (kerned) the same on every machine, because no installed font is ever
/// used. Not for use by two threads at once.
/// </summary>
public sealed class FontSet : IDisposable
{
    // Height of Inter's capitals' line box around the baseline; other faces lie close enough for boxes that must not touch.
    private const double AscentPart = 0.76;
    private const double DescentPart = 0.22;

    private readonly HouseStyle style;
    private readonly SKTypeface regular;
    private readonly SKTypeface bold;
    private readonly SKShaper regularShaper;
    private readonly SKShaper boldShaper;
    private readonly Dictionary<(string Text, double Size, bool Bold), double> widths = [];

    /// <summary>The faces of a house style.</summary>
    /// <exception cref="ArgumentException">A font file of the style cannot be read.</exception>
    public FontSet(HouseStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        (this.style, FamilyList) = (style, FaceRules.FamilyList(style));
        regular = Load(style.RegularFont, "Inter-Regular.otf");
        bold = Load(style.BoldFont, "Inter-Bold.otf");
        (regularShaper, boldShaper) = (new SKShaper(regular), new SKShaper(bold));
    }

    /// <summary>The value of <c>font-family</c> in CSS and SVG.</summary>
    public string FamilyList { get; }

    /// <summary>Name of the family as the regular face's file has it.</summary>
    public string FamilyInFile => regular.FamilyName;

    /// <summary>The faces themselves as CSS rules.</summary>
    public string Rules => FaceRules.Of(style);

    /// <summary>The bytes of an embedded font file.</summary>
    public static byte[] Embedded(string name)
    {
        using var stream = typeof(FontSet).Assembly.GetManifestResourceStream($"Copeland.Charts.Fonts.{name}")
            ?? throw new ArgumentException($"No font file {name} is embedded.", nameof(name));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Width of a line of text.</summary>
    public double Measure(string text, double size, bool isBold)
    {
        if (!widths.TryGetValue((text, size, isBold), out var width))
        {
            using var font = Font(size, isBold);
            width = text.Length == 0 ? 0 : Shaper(isBold).Shape(text, font).Width;
            widths[(text, size, isBold)] = width;
        }

        return width;
    }

    /// <summary>The box of a line of text.</summary>
    public Box BoxOf(string text, double x, double baseline, TextLook look)
    {
        var width = Measure(text, look.Size, look.Bold);
        var left = look.Anchor switch { Anchor.Start => x, Anchor.Middle => x - (width / 2), _ => x - width };
        return new Box(left, baseline - (look.Size * AscentPart), left + width, baseline + (look.Size * DescentPart));
    }

    /// <summary>Draws a line of text.</summary>
    public void Draw(SKCanvas canvas, DrawnText line)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(line);
        using var font = Font(line.Look.Size, line.Look.Bold);
        using var paint = new SKPaint { Color = SKColor.Parse(line.Look.Colour), IsAntialias = true };
        canvas.DrawShapedText(Shaper(line.Look.Bold), line.Text, (float)line.Box.Left, (float)line.Baseline, font, paint);
    }

    /// <summary>
    /// The text with what cannot be drawn replaced: control characters and line breaks by a space, a character that the faces
    /// lack by a question mark, letters with separate accents by their composed form.
    /// </summary>
    public string Printable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var printable = new StringBuilder(text.Length);
        foreach (var rune in Accents.Together(text).EnumerateRunes())
        {
            _ = Rune.IsControl(rune) ? printable.Append(' ')
                : HasGlyph(rune) ? printable.Append(rune.ToString())
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? printable
                : printable.Append('?');
        }

        return printable.ToString();
    }

    /// <summary>Whether both faces have a glyph for a character.</summary>
    public bool HasGlyph(Rune rune) => regular.GetGlyph(rune.Value) != 0 && bold.GetGlyph(rune.Value) != 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        regularShaper.Dispose();
        boldShaper.Dispose();
        regular.Dispose();
        bold.Dispose();
    }

    /// <summary>A typeface of a house's file, or where there is none of an embedded one.</summary>
    /// <exception cref="ArgumentException">The file is no font that can be read.</exception>
    internal static SKTypeface Load(ReadOnlyMemory<byte>? file, string embedded)
    {
        using var bytes = SKData.CreateCopy(file is { } own ? own.Span : Embedded(embedded));
        return SKTypeface.FromData(bytes)
            ?? throw new ArgumentException("The house style's font file is no OpenType or TrueType font that can be read (WOFF2 cannot).");
    }

    private SKShaper Shaper(bool isBold) => isBold ? boldShaper : regularShaper;

    private SKFont Font(double size, bool isBold) => new(isBold ? bold : regular, (float)size)
    {
        Subpixel = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
    };
}
