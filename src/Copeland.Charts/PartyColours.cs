namespace Copeland.Charts;

/// <summary>A party's colours on one background.</summary>
/// <param name="Fill">Colour of bars, dots and lines, at least 3:1 on the background.</param>
/// <param name="Text">Colour of its name, at least 4.5:1.</param>
public readonly record struct PartyColours(string Fill, string Text);
