namespace Copeland.Reports;

/// <summary>The words of one chart.</summary>
/// <param name="Title">The finding, a sentence without a full stop.</param>
/// <param name="Subtitle">Measure, unit, place and date.</param>
/// <param name="AltText">What the picture shows to somebody who cannot see it: two sentences at most, with the title's numbers.</param>
internal sealed record ChartText(string Title, string Subtitle, string AltText);
