using System.Xml.Linq;

using Copeland.Charts.Drawing;

namespace Copeland.Charts.Html;

/// <summary>
/// A chart for a page that may be light or dark: the two drawings differ in nothing but colours, so one is kept and each colour
/// that differs becomes a variable.
/// </summary>
internal sealed class ThemedPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly SortedDictionary<string, (string Light, string Dark)> colours = new(StringComparer.Ordinal);

    /// <summary>The variables of all pictures drawn so far as CSS declarations.</summary>
    public string Variables(bool dark) =>
        string.Concat(colours.Select(colour => $"--{colour.Key}:{(dark ? colour.Value.Dark : colour.Value.Light)};"));

    /// <summary>The picture as inline SVG.</summary>
    /// <param name="light">The chart in the light theme.</param>
    /// <param name="dark">The same in the dark one.</param>
    /// <param name="id">Begins every id in the picture.</param>
    /// <param name="cssClass">The class of the root.</param>
    /// <exception cref="ArgumentException">The two differ in more than colours.</exception>
    public string Draw(Figure light, Figure dark, string id, string cssClass)
    {
        var drawing = new XElement(Svg + "g", new XAttribute("aria-hidden", "true"), SvgWriter.Content(light, id));
        Merge(drawing, new XElement(Svg + "g", new XAttribute("aria-hidden", "true"), SvgWriter.Content(dark, id)));
        var root = SvgWriter.Root(light);
        root.Add(
            new XAttribute("class", cssClass),
            new XAttribute("role", "group"),
            new XAttribute("aria-label", light.Words.AltText),
            drawing,
            light.Hits.Select(hit => Hit(light, hit)));
        return root.ToString(SaveOptions.DisableFormatting).Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);
    }

    private void Merge(XElement light, XElement dark)
    {
        var (own, other) = (light.DescendantsAndSelf().ToList(), dark.DescendantsAndSelf().ToList());
        if (own.Count != other.Count)
        {
            throw new ArgumentException(Invariant($"The themes' drawings differ: {own.Count} elements and {other.Count}."), nameof(dark));
        }

        foreach (var (one, two) in own.Zip(other))
        {
            foreach (var name in (ReadOnlySpan<string>)["fill", "stroke"])
            {
                if (one.Attribute(name) is { } colour && two.Attribute(name) is { } night && IsColour(colour.Value))
                {
                    colour.Value = $"var(--{Variable(Numbered(colour.Value), Numbered(night.Value))})";
                }
            }
        }
    }

    private static bool IsColour(string value) => Numbered(value).StartsWith('#');

    // Skia writes two colours by their names.
    private static string Numbered(string colour) => colour switch
    {
        "white" => "#FFFFFF",
        "black" => "#000000",
        _ => colour,
    };

    /// <summary>The name of the variable that is one colour by day and another by night.</summary>
    public string Variable(string light, string dark)
    {
        var name = $"c{light[1..]}-{dark[1..]}";
        colours[name] = (light, dark);
        return name;
    }

    // A transparent area that takes the pointer and the keyboard's focus, and its note, shown while it has either.
    private static XElement Hit(Figure figure, HitArea hit)
    {
        var look = figure.Small;
        var room = Math.Min(figure.Size.Width - (figure.Em * 4), figure.Em * 24);
        var lines = figure.WrapEvenly(hit.Text, room, look);
        var width = lines.Max(line => figure.Measure(line, look)) + (figure.Em * 1.4);
        var height = (lines.Count * look.Size * Figure.LineHeight) + (figure.Em * 0.9);
        var left = Math.Clamp(hit.Box.MiddleX - (width / 2), figure.Em * 0.4, figure.Size.Width - width - (figure.Em * 0.4));
        var below = hit.Box.Bottom + height < figure.Size.Height;
        var top = below ? hit.Box.Bottom - (figure.Em * 0.2) : hit.Box.Top - height + (figure.Em * 0.2);
        var note = new XElement(
            Svg + "g",
            new XAttribute("class", "note"),
            new XAttribute("aria-hidden", "true"),
            Rectangle((left, top, width, height), new XAttribute("rx", "4")),
            lines.Select((line, row) => new XElement(
                Svg + "text",
                new XAttribute("x", SvgWriter.Number(left + (figure.Em * 0.7))),
                new XAttribute("y", SvgWriter.Number(top + (figure.Em * 0.45) + (look.Size * (0.95 + (row * Figure.LineHeight))))),
                new XAttribute("font-size", SvgWriter.Number(look.Size)),
                line)));
        return new XElement(
            Svg + "g",
            new XAttribute("class", "hit"),
            new XAttribute("tabindex", "0"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", hit.Text),
            Rectangle((hit.Box.Left, hit.Box.Top, hit.Box.Width, hit.Box.Height), new XAttribute("class", "area")),
            note);
    }

    private static XElement Rectangle((double X, double Y, double Width, double Height) at, XAttribute more) => new(
        Svg + "rect",
        new XAttribute("x", SvgWriter.Number(at.X)),
        new XAttribute("y", SvgWriter.Number(at.Y)),
        new XAttribute("width", SvgWriter.Number(at.Width)),
        new XAttribute("height", SvgWriter.Number(at.Height)),
        more);
}
