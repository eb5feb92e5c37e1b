namespace Copeland.Cli.Settings;

/// <summary>How the program behaves, apart from what scenarios say: checked and complete.</summary>
internal sealed class CopelandSettings
{
    private readonly IReadOnlyList<SettingValue> values;

    /// <summary>Settings from their checked values, one each.</summary>
    public CopelandSettings(IReadOnlyList<SettingValue> values) => this.values = values;

    /// <summary>All settings and where each came from.</summary>
    public IReadOnlyList<SettingValue> Values => values;

    /// <summary>Where results go.</summary>
    public string Output => this[SettingsCatalogue.Output].Value;

    /// <summary>Draws where the scenario gives none.</summary>
    public long Draws => Whole(SettingsCatalogue.Draws);

    /// <summary>Draws asked for with <c>--draws</c>, which win over the scenario's; else null.</summary>
    public long? DrawsOption => this[SettingsCatalogue.Draws].Origin == SettingsLayers.OptionOrigin(SettingsCatalogue.Draws) ? Draws : null;

    /// <summary>Whether anybody set the draws, wherever.</summary>
    public bool SetsDraws => this[SettingsCatalogue.Draws].IsSet;

    /// <summary>Worker threads, 1 or more.</summary>
    public int Threads => this[SettingsCatalogue.Threads].Value == "0" ? Environment.ProcessorCount : (int)Whole(SettingsCatalogue.Threads);

    /// <summary>Formats of charts: png and svg, one of them, or nothing.</summary>
    public IReadOnlyList<string> Charts => this[SettingsCatalogue.Charts].Value is var charts && charts == "none"
        ? []
        : charts.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>web, social or print.</summary>
    public string Size => this[SettingsCatalogue.Size].Value.ToLowerInvariant();

    /// <summary>light or dark.</summary>
    public string Theme => this[SettingsCatalogue.Theme].Value.ToLowerInvariant();

    /// <summary>ASCII and no colour in the terminal.</summary>
    public bool Plain => this[SettingsCatalogue.Plain].Value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name under the charts; null for none.</summary>
    public string? Credit => TextOrNull(SettingsCatalogue.Credit);

    /// <summary>What the source line of charts adds; null for nothing.</summary>
    public string? Source => TextOrNull(SettingsCatalogue.Source);

    /// <summary>The file of the regular face; null for the built-in one.</summary>
    public string? FontRegular => TextOrNull(SettingsCatalogue.FontRegular);

    /// <summary>The file of the bold face; null for the built-in one.</summary>
    public string? FontBold => TextOrNull(SettingsCatalogue.FontBold);

    /// <summary>Colours by party code instead of the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Colours => PartyColourList.Parse(this[SettingsCatalogue.Colours].Value) ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Files and folders of national polls.</summary>
    public IReadOnlyList<string> Polls => Names(SettingsCatalogue.Polls);

    /// <summary>Files and folders of by-elections.</summary>
    public IReadOnlyList<string> ByElections => Names(SettingsCatalogue.ByElections);

    private IReadOnlyList<string> Names(Setting setting) => this[setting].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private SettingValue this[Setting setting] => values.First(value => value.Setting == setting);

    private string? TextOrNull(Setting setting) => this[setting].Value is { Length: > 0 } text ? text : null;

    private long Whole(Setting setting) => SettingsCatalogue.Whole(this[setting].Value, double.MaxValue) ?? 1;
}
