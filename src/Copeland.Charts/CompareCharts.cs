using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts;

/// <summary>The charts of scenarios side by side: one for each scenario after the first.</summary>
public static class CompareCharts
{
    /// <summary>Name of the first; the next is <c>compare-2</c>.</summary>
    public const string Name = "compare";

    /// <summary>Draws them. The same comparison and options give the same bytes.</summary>
    public static IReadOnlyList<ChartFile> Draw(Comparison comparison, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var names = comparison.Others.Select((_, place) => place == 0 ? Name : Invariant($"{Name}-{place + 1}")).ToList();
        return FigureDrawing.Files(names, options, (name, fonts) => Figure(comparison, names.IndexOf(name), options, fonts));
    }

    /// <summary>One as a figure that can still be measured.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="place">Which of the scenarios after the first, from 0.</param>
    /// <param name="options">How to draw it.</param>
    /// <param name="fonts">The faces.</param>
    public static Figure Figure(Comparison comparison, int place, ChartOptions options, FontSet fonts)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(options);
        var other = comparison.Others[place];
        var palette = new PartyPalette(options.Theme, options.Style);
        return FigureDrawing.Figure(
            Name, CompareWords.Chart(comparison, other), (CompareWords.Source(comparison, other), string.Join(' ', other.Forecast.Notes)), (options, fonts), figure => CompareChart.Draw(figure, comparison, other, palette));
    }
}
