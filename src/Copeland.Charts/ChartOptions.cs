namespace Copeland.Charts;

/// <summary>How charts are to be drawn.</summary>
public sealed record ChartOptions
{
    /// <summary>Whether to draw PNG; default yes.</summary>
    public bool Png { get; init; } = true;

    /// <summary>Whether to draw SVG; default yes.</summary>
    public bool Svg { get; init; } = true;

    /// <summary>The format; default <see cref="ChartSize.Web"/>.</summary>
    public ChartSize Size { get; init; } = ChartSize.Web;

    /// <summary>Whether to use the style's dark theme; default no.</summary>
    public bool Dark { get; init; }

    /// <summary>The publication's own style.</summary>
    public HouseStyle Style { get; init; } = HouseStyle.Default;

    /// <summary>A title for every chart instead of the finding; null for the finding.</summary>
    public string? Title { get; init; }

    /// <summary>Titles by chart name, before <see cref="Title"/>.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The source line instead of the one that names model, draws and date.</summary>
    public string? Source { get; init; }

    /// <summary>The credit instead of the style's.</summary>
    public string? Credit { get; init; }

    /// <summary>Whether a scenario's notes stand on its charts, above the source; default no.</summary>
    public bool Notes { get; init; }

    /// <summary>The most that a title may be set in, in ems: of two pictures side by side none is the louder.</summary>
    internal double LargestTitle { get; init; } = double.PositiveInfinity;

    /// <summary>The most rows of candidates: of two pictures for two screens neither shows somebody whom the other leaves out.</summary>
    internal int MostRows { get; init; } = int.MaxValue;

    /// <summary>These options for a chart under a headline that says its finding: named by what it is of, unless it has a title of its own.</summary>
    internal ChartOptions Under(string name, string title) => Title is not null || Titles.ContainsKey(name) ? this
        : this with { Titles = new Dictionary<string, string>(Titles, StringComparer.Ordinal) { [name] = title } };

    /// <summary>The theme in force.</summary>
    internal ChartTheme Theme => Dark ? Style.Dark : Style.Light;
}
