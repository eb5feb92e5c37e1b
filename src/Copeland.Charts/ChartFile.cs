namespace Copeland.Charts;

/// <summary>One chart, ready to be written.</summary>
/// <param name="Name">File name without extension, e.g. <c>shares</c>.</param>
/// <param name="Png">The PNG's bytes; null where none was asked for.</param>
/// <param name="Svg">The SVG's text; null where none was asked for.</param>
/// <param name="AltText">What the picture shows, for those who cannot see it; two sentences at most.</param>
public sealed record ChartFile(string Name, byte[]? Png, string? Svg, string AltText);
