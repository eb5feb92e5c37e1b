namespace Copeland.Charts;

/// <summary>A party's colours on one background.</summary>
/// <param name="Fill">Colour of lines, dots and outlines, at least 3:1 on the background.</param>
/// <param name="Text">Colour of its name, at least 4.5:1.</param>
/// <param name="Area">
/// Colour of what is large enough for an outline: the party's own, yellow for the SNP, outlined in <paramref name="Fill"/> where it is too
/// pale for the background.
/// </param>
/// <param name="Outlined">Whether the party's own colour is too pale for white, so that its areas are outlined; the same in every theme.</param>
public readonly record struct PartyColours(string Fill, string Text, string Area, bool Outlined)
{
    /// <summary>One colour for everything, which carries its own contrast.</summary>
    public static PartyColours Of(string colour) => new(colour, colour, colour, false);
}
