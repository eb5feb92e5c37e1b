namespace Copeland.Charts.Drawing;

/// <summary>The words around a chart's data.</summary>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">Measure, unit, place and date.</param>
/// <param name="AltText">What the picture shows.</param>
/// <param name="Source">Source and method, bottom left.</param>
/// <param name="Credit">Credit, bottom right.</param>
public sealed record FigureText(string Title, string Subtitle, string AltText, string Source, string Credit)
{
    /// <summary>What the model cannot see, above the source; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The most that the title may be set in, in ems.</summary>
    internal double LargestTitle { get; init; } = double.PositiveInfinity;
}
