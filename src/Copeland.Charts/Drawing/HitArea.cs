namespace Copeland.Charts.Drawing;

/// <summary>A part of the picture that tells more when a reader points at it or reaches it by keyboard.</summary>
/// <param name="Box">The part.</param>
/// <param name="Text">What it tells.</param>
public sealed record HitArea(Box Box, string Text);
