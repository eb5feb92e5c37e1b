namespace Copeland.Cli.Settings;

/// <summary>One setting: the key in <c>copeland.json</c>, the name of its option and of its environment variable.</summary>
/// <param name="Name">The key, e.g. <c>draws</c>; the option is <c>--draws</c>, the variable <c>COPELAND_DRAWS</c>; <c>fontBold</c> is <c>--font-bold</c>.</param>
/// <param name="Default">Its value where nobody sets it; empty for none.</param>
/// <param name="Meaning">What it does, in a line of help.</param>
/// <param name="Allowed">What is allowed, in words.</param>
/// <param name="IsAllowed">Whether a value is.</param>
internal sealed record Setting(string Name, string Default, string Meaning, string Allowed, Func<string, bool> IsAllowed)
{
    /// <summary>What to do about a value that is not allowed, where the setting knows no better.</summary>
    public const string Correct = "Correct it.";

    /// <summary>What to do about a value that is not allowed.</summary>
    public Func<string, string> Remedy { get; init; } = _ => Correct;

    /// <summary>Whether a file may also give it as an object of names and values, which reads as <c>name=value, name=value</c>.</summary>
    public bool IsTable { get; init; }

    /// <summary>Whether a value is allowed, and is text as one can see it.</summary>
    public bool Allows(string value) => OutsideText.FirstInvisible(value) is null && IsAllowed(value);

    /// <summary>Whether a file may also give it as a list, which reads as values with commas between.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether an option sets it; what names files of evidence is for the settings file, and options of commands go beside it.</summary>
    public bool HasOption { get; init; } = true;

    /// <summary>Its environment variable.</summary>
    public string Variable => SettingsLayers.Prefix + Name.ToUpperInvariant();

    /// <summary>Its option.</summary>
    public string OptionName => "--" + string.Concat(Name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));
}
