using System.Diagnostics;
using System.Text;

using SkiaSharp;

namespace Copeland.Charts.Drawing;

/// <summary>
/// A chart's canvas and furniture: title, subtitle, source and credit are set on construction and leave the
/// <see cref="Body"/>; a chart fills the body with plots, whose data ScottPlot draws, and with text, which is always drawn here,
/// so that every string is measured, checked for glyphs and known to the tests.
/// </summary>
public sealed class Figure
{
    private readonly List<DrawnText> texts = [];
    private readonly List<DrawnMark> marks = [];
    private readonly List<HitArea> hits = [];
    private readonly List<PlotArea> plots = [];
    private readonly List<(Box Ends, string Colour, double Width)> rules = [];

    /// <summary>Lays the furniture out.</summary>
    /// <param name="size">The format.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="fonts">The faces.</param>
    /// <param name="words">The words.</param>
    public Figure(ChartSize size, ChartTheme theme, FontSet fonts, FigureText words)
    {
        ArgumentNullException.ThrowIfNull(size);
        (Size, Theme, Fonts, Words) = (size, theme, fonts, words);
        Body = Furniture.Lay(this);
    }

    /// <summary>The format.</summary>
    public ChartSize Size { get; }

    /// <summary>The colours.</summary>
    public ChartTheme Theme { get; }

    /// <summary>The faces.</summary>
    public FontSet Fonts { get; }

    /// <summary>The words of the furniture.</summary>
    public FigureText Words { get; private set; }

    /// <summary>Size of plain text: the unit of all distances.</summary>
    public double Em => Size.TextSize;

    /// <summary>The whole canvas.</summary>
    public Box Canvas => new(0, 0, Size.Width, Size.Height);

    /// <summary>What the furniture leaves for the data.</summary>
    public Box Body { get; }

    /// <summary>Whether the canvas is too narrow for columns side by side.</summary>
    public bool IsNarrow => Size.Width < 35 * Em;

    /// <summary>Whether it is so narrow, a telephone's, that a name beside a plot would leave that less than half of the width: names stand above their rows.</summary>
    internal bool HasNamesAbove => Size.Width < 33 * Em;

    /// <summary>Every line of text drawn.</summary>
    public IReadOnlyList<DrawnText> Texts => texts;

    /// <summary>Every colour that carries meaning, as drawn.</summary>
    public IReadOnlyList<DrawnMark> Marks => marks;

    /// <summary>The parts that tell more.</summary>
    public IReadOnlyList<HitArea> Hits => hits;

    /// <summary>The plots in drawing order.</summary>
    public IReadOnlyList<PlotArea> Plots => plots;

    /// <summary>The furniture's lines.</summary>
    internal IReadOnlyList<(Box Ends, string Colour, double Width)> Rules => rules;

    /// <summary>Plain text in the theme's ink.</summary>
    public TextLook Plain => new(Em, Theme.Ink);

    /// <summary>Small text in the muted colour.</summary>
    public TextLook Small => new(Em * 0.85, Theme.Muted);

    /// <summary>What the title is set in, in ems.</summary>
    internal double TitleSize => texts.Count == 0 ? 0 : texts[0].Look.Size / Em;

    /// <summary>Width of a line of text as it would be drawn.</summary>
    public double Measure(string text, TextLook look) => Fonts.Measure(Fonts.Printable(text), look.Size, look.Bold);

    /// <summary>Draws one line of text and returns its box.</summary>
    public Box Text(string text, double x, double baseline, TextLook look)
    {
        var printable = Fonts.Printable(text);
        var box = Fonts.BoxOf(printable, x, baseline, look);
        if (printable.Length > 0)
        {
            texts.Add(new DrawnText(printable, x, baseline, look, Theme.Background, box));
        }

        return box;
    }

    /// <summary>Draws lines one under the other, the first on the given baseline; returns the baseline of the last.</summary>
    public double Lines(IReadOnlyList<string> lines, double x, double baseline, TextLook look)
    {
        ArgumentNullException.ThrowIfNull(lines);
        for (var line = 0; line < lines.Count; line++)
        {
            Text(lines[line], x, baseline + (line * look.Size * LineHeight), look);
        }

        return baseline + ((lines.Count - 1) * look.Size * LineHeight);
    }

    /// <summary>Distance of two baselines as a multiple of the text's size.</summary>
    public const double LineHeight = 1.24;

    /// <summary>Breaks text into lines no wider than the room.</summary>
    public IReadOnlyList<string> Wrap(string text, double room, TextLook look) =>
        TextWrap.Lines(Fonts.Printable(text), room, line => Fonts.Measure(line, look.Size, look.Bold));

    /// <summary>Breaks text into lines each as full as it can be, whatever is left for the last.</summary>
    public IReadOnlyList<string> WrapFull(string text, double room, TextLook look) =>
        TextWrap.Full(Fonts.Printable(text), room, line => Fonts.Measure(line, look.Size, look.Bold));

    /// <summary>Breaks text into as few lines as possible, of about equal length.</summary>
    public IReadOnlyList<string> WrapEvenly(string text, double room, TextLook look) =>
        TextWrap.Balanced(Fonts.Printable(text), room, line => Fonts.Measure(line, look.Size, look.Bold));

    /// <summary>The largest look, down to a part of the one given, at which every label fits its row: one for all, so that none seems to matter less.</summary>
    /// <param name="labels">The labels, each broken into as many lines as it needs.</param>
    /// <param name="row">Width and height of a row.</param>
    /// <param name="look">The look at its largest.</param>
    /// <param name="smallest">The least part of its size.</param>
    /// <returns>The look, the smallest one where none fits; and whether it fits.</returns>
    internal (TextLook Look, bool Fits) LabelLook(IReadOnlyCollection<string> labels, (double Width, double Height) row, TextLook look, double smallest)
    {
        const double step = 0.95;
        for (var size = look.Size; ; size = Math.Max(size * step, look.Size * smallest))
        {
            var smaller = look with { Size = size };
            var fits = labels.All(label => Wrap(label, row.Width, smaller).Count * size * LineHeight <= row.Height);
            if (fits || size <= look.Size * smallest)
            {
                return (smaller, fits);
            }
        }
    }

    /// <summary>The look, made smaller (down to half) until every word fits the room.</summary>
    public TextLook Unbroken(string text, double room, TextLook look)
    {
        ArgumentNullException.ThrowIfNull(text);
        var widest = text.Split(' ').Max(word => Measure(word, look));
        return widest <= room ? look : look with { Size = look.Size * Math.Max(0.5, room / widest * 0.99) };
    }

    /// <summary>Adds a plot whose data area is the box.</summary>
    public PlotArea Plot(Box box, AxisRange x, AxisRange y)
    {
        var plot = new PlotArea(this, box, x, y);
        plots.Add(plot);
        return plot;
    }

    /// <summary>Draws a straight line of the furniture.</summary>
    public void Rule(Box ends, string colour, double width) => rules.Add((ends, colour, width));

    /// <summary>Adds a sentence on what has been drawn to what is told to those who cannot see it: only the drawing knows whom it had room for.</summary>
    internal void Tell(string sentence) => Words = sentence.Length == 0 ? Words : Words with { AltText = $"{Words.AltText} {sentence}" };

    /// <summary>Makes a part of the picture tell more.</summary>
    public void Hit(Box box, string text) => hits.Add(new HitArea(box, text));

    /// <summary>Records a colour that carries meaning.</summary>
    internal void Mark(string colour) => marks.Add(new DrawnMark(colour, Theme.Background));

    /// <summary>The picture as PNG: the same bytes for the same chart, wherever it is drawn.</summary>
    public byte[] Png()
    {
        var scale = (float)Size.PixelsPerUnit;
        var image = new SKImageInfo(
            (int)Math.Round(Size.Width * scale), (int)Math.Round(Size.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(image);
        surface.Canvas.Scale(scale);
        surface.Canvas.Clear(SKColor.Parse(Theme.Background));
        Painter.Shapes(this, surface.Canvas);
        foreach (var line in texts)
        {
            Fonts.Draw(surface.Canvas, line);
        }

        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, 6))
            ?? throw new UnreachableException("Skia refused to encode a picture it had drawn.");
        return data.ToArray();
    }

    /// <summary>The picture as a standalone SVG file with title, description and its own faces.</summary>
    public string Svg() => SvgWriter.Standalone(this);

    /// <summary>The shapes alone, as Skia writes them.</summary>
    internal string RawSvg()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Size.Width, Size.Height), stream))
        {
            Painter.Shapes(this, canvas);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
