namespace Copeland.Charts;

/// <summary>The colours of a chart's furniture, as <c>#RRGGBB</c>.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Background">What everything is drawn on.</param>
/// <param name="Ink">Titles, values and lines that matter; at least 7:1 on the background.</param>
/// <param name="Muted">Subtitles, ticks and sources; at least 4.5:1.</param>
/// <param name="Mark">Marks that belong to no party; at least 3:1.</param>
/// <param name="Grid">Gridlines: decoration, as light as can be seen.</param>
public sealed record ChartTheme(string Name, string Background, string Ink, string Muted, string Mark, string Grid)
{
    /// <summary>Dark on white.</summary>
    public static ChartTheme Light { get; } = new("light", "#FFFFFF", "#16181D", "#5A616B", "#767D88", "#E2E5E9");

    /// <summary>Light on near black.</summary>
    public static ChartTheme Dark { get; } = new("dark", "#14171C", "#F3F4F6", "#AEB5BF", "#868E99", "#2E343D");

    /// <summary>The themes that have a name on the command line.</summary>
    public static IReadOnlyList<ChartTheme> Named { get; } = [Light, Dark];
}
