namespace Copeland.Charts.Drawing;

/// <summary>How text looks.</summary>
/// <param name="Size">Size in the chart's units.</param>
/// <param name="Colour">Colour as <c>#RRGGBB</c>.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Anchor">Where it is held.</param>
public readonly record struct TextLook(double Size, string Colour, bool Bold = false, Anchor Anchor = Anchor.Start);
