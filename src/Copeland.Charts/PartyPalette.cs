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

    private static readonly Dictionary<string, PartyColours> OnWhite = new(StringComparer.OrdinalIgnoreCase)
    {
        ["#0087DC"] = new("#0087DC", "#0074BD"),
        ["#E4003B"] = new("#E4003B", "#E4003B"),
        ["#FAA61A"] = new("#D17F00", "#A66300"),
        ["#12B6CF"] = new("#0F9DB3", "#0B7A8C"),
        ["#70147A"] = new("#70147A", "#70147A"),
        ["#02A95B"] = new("#02A95B", "#018047"),
        ["#FDF38E"] = new("#A39500", "#807500"),
        ["#005B54"] = new("#005B54", "#005B54"),
        ["#888888"] = new("#888888", "#6B6B6B"),
    };

    /// <summary>The colours of a party.</summary>
    public PartyColours this[Party party]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(party);
            var colour = style.PartyColours.TryGetValue(party.Code, out var own) ? own : party.Colour;
            return theme.Background == "#FFFFFF" && OnWhite.TryGetValue(colour, out var chosen)
                ? chosen
                : new PartyColours(
                    Colouring.Against(theme.Background, colour, MarkContrast), Colouring.Against(theme.Background, colour, TextContrast));
        }
    }
}
