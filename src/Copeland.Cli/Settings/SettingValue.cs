namespace Copeland.Cli.Settings;

/// <summary>A setting with its value and where that came from.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Origin">Where it came from, in words.</param>
internal sealed record SettingValue(Setting Setting, string Value, string Origin)
{
    /// <summary>The words for a value nobody set.</summary>
    public const string DefaultOrigin = "default";

    /// <summary>Whether somebody set it.</summary>
    public bool IsSet => Origin != DefaultOrigin;
}
