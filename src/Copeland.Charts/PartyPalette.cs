using Copeland.Elections;

namespace Copeland.Charts;

/// <summary>
/// The parties' colours, legible. On white the usual parties have variants chosen by eye; on any other background, and for a
/// party a scenario defines or a house style recolours, they are derived.
/// </summary>
public sealed class PartyPalette(ChartTheme theme, HouseStyle style)
{
    private const double MarkContrast = 3;
    private const double TextContrast = 4.5;

    private static readonly Dictionary<string, (string Fill, string Text)> OnWhite = new(StringComparer.OrdinalIgnoreCase)
    {
        ["#0087DC"] = ("#0087DC", "#0074BD"),
        ["#E4003B"] = ("#E4003B", "#E4003B"),
        ["#FAA61A"] = ("#D17F00", "#A66300"),
        ["#12B6CF"] = ("#0F9DB3", "#0B7A8C"),
        ["#70147A"] = ("#70147A", "#70147A"),
        ["#02A95B"] = ("#02A95B", "#018047"),
        ["#FDF38E"] = ("#A39500", "#807500"),
        ["#005B54"] = ("#005B54", "#005B54"),
        ["#888888"] = ("#888888", "#6B6B6B"),
    };

    /// <summary>The colours of a party.</summary>
    public PartyColours this[Party party]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(party);
            var colour = style.PartyColours.TryGetValue(party.Code, out var own) ? own : party.Colour;
            var (fill, text) = theme.Background == "#FFFFFF" && OnWhite.TryGetValue(colour, out var chosen)
                ? chosen
                : (Colouring.Against(theme.Background, colour, MarkContrast), Colouring.Against(theme.Background, colour, TextContrast));

            // A dark colour on a dark ground would need an outline brighter than itself: there the lighter variant fills as well.
            var onLight = Colouring.Luminance(theme.Background) > Colouring.Luminance(fill);
            return new PartyColours(fill, text, onLight ? colour : fill, Colouring.Contrast(colour, "#FFFFFF") < MarkContrast);
        }
    }
}
