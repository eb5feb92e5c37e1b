using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Copeland.Charts.Drawing;

/// <summary>
/// Makes clean SVG of a figure: Skia's shapes with clip paths merged and renumbered (its numbers count up over the process's
/// life), coordinates rounded to hundredths, and each line of text as one element with one x.
/// </summary>
internal static partial class SvgWriter
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A file that stands alone.</summary>
    public static string Standalone(Figure figure)
    {
        var root = Root(figure);
        root.SetAttributeValue("width", figure.Size.PrintWidth is { } width ? Number(width) + "mm" : Number(figure.Size.Width));
        root.SetAttributeValue("height", figure.Size.PrintWidth is { } wide
            ? Number(wide * figure.Size.Height / figure.Size.Width) + "mm" : Number(figure.Size.Height));
        root.Add(
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title desc"),
            new XElement(Svg + "title", new XAttribute("id", "title"), figure.Words.Title),
            new XElement(Svg + "desc", new XAttribute("id", "desc"), figure.Words.AltText));
        root.Add(new XElement(Svg + "style", figure.Fonts.Rules));
        root.Add(new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", figure.Theme.Background)));
        root.Add(Content(figure, "c"));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.None).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Shapes and text without a root.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="prefix">Begins every id, so that several pictures can share a page.</param>
    public static IEnumerable<XElement> Content(Figure figure, string prefix) =>
        [.. Shapes(XElement.Parse(figure.RawSvg()), prefix), Texts(figure)];

    /// <summary>An empty root with a view box.</summary>
    public static XElement Root(Figure figure) =>
        new(Svg + "svg", new XAttribute("viewBox", $"0 0 {Number(figure.Size.Width)} {Number(figure.Size.Height)}"));

    /// <summary>A number with at most two decimals.</summary>
    internal static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static XElement Texts(Figure figure)
    {
        var group = new XElement(Svg + "g", new XAttribute("font-family", figure.Fonts.FamilyList));
        foreach (var line in figure.Texts)
        {
            var text = new XElement(
                Svg + "text",
                new XAttribute("x", Number(line.X)),
                new XAttribute("y", Number(line.Baseline)),
                new XAttribute("font-size", Number(line.Look.Size)),
                new XAttribute("fill", line.Look.Colour),
                line.Text);
            if (line.Look.Bold)
            {
                text.SetAttributeValue("font-weight", "700");
            }

            if (line.Look.Anchor != Anchor.Start)
            {
                text.SetAttributeValue("text-anchor", line.Look.Anchor == Anchor.Middle ? "middle" : "end");
            }

            group.Add(text);
        }

        return group;
    }

    // Consecutive groups under the same rectangle become one; a clip path is defined once, where it is first needed.
    private static List<XElement> Shapes(XElement raw, string prefix)
    {
        var clips = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var shapes = new List<XElement>();
        foreach (var element in raw.Elements())
        {
            Round(element);
            if (element.Name.LocalName == "clipPath")
            {
                var area = string.Concat(element.Elements().Select(child => child.ToString(SaveOptions.DisableFormatting)));
                var id = element.Attribute("id")?.Value ?? "";
                if (!ids.TryGetValue(area, out var known))
                {
                    known = ids[area] = Invariant($"{prefix}{ids.Count + 1}");
                    element.SetAttributeValue("id", known);
                    shapes.Add(element);
                }

                clips[id] = known;
                continue;
            }

            Clip(element, clips);
            var last = shapes.LastOrDefault();
            if (last is { Name.LocalName: "g" } && element.Name == last.Name
                && last.Attribute("clip-path")?.Value == element.Attribute("clip-path")?.Value)
            {
                last.Add(element.Elements());
            }
            else
            {
                shapes.Add(element);
            }
        }

        return shapes;
    }

    private static void Clip(XElement element, Dictionary<string, string> clips)
    {
        foreach (var attribute in element.DescendantsAndSelf().Attributes("clip-path"))
        {
            attribute.Value = $"url(#{clips[attribute.Value[5..^1]]})";
        }
    }

    private static void Round(XElement element)
    {
        foreach (var attribute in element.DescendantsAndSelf().Attributes().Where(attribute => attribute.Value.Contains('.', StringComparison.Ordinal)))
        {
            attribute.Value = LongNumber().Replace(
                attribute.Value, match => Number(double.Parse(match.Value, CultureInfo.InvariantCulture)));
        }
    }

    [GeneratedRegex(@"-?\d+\.\d+(e-?\d+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();
}
