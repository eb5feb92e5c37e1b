namespace Copeland.Charts.Drawing;

/// <summary>A line of text as it was drawn.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Where its anchor lies.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Background">The colour it is drawn on.</param>
/// <param name="Box">The room it takes: its measured width, from ascender to descender.</param>
public sealed record DrawnText(string Text, double X, double Baseline, TextLook Look, string Background, Box Box);
