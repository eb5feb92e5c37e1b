namespace Copeland.Charts.Drawing;

/// <summary>A colour that carries meaning, as it was used for bars, dots or lines.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Background">What it was drawn on.</param>
public readonly record struct DrawnMark(string Colour, string Background);
