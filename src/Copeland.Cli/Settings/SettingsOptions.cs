using System.CommandLine;

namespace Copeland.Cli.Settings;

/// <summary>The options that set settings, for commands to take those they need.</summary>
internal static class SettingsOptions
{
    private static readonly Dictionary<string, Option<string?>> ByName = SettingsCatalogue.All.Where(setting => setting.HasOption).ToDictionary(setting => setting.Name, Make, StringComparer.Ordinal);
    private static readonly Option<bool> PlainFlag = new(SettingsCatalogue.Plain.OptionName) { Description = SettingsCatalogue.Plain.Meaning };

    /// <summary>Every settings option.</summary>
    public static IReadOnlyList<Option> All { get; } = [.. SettingsCatalogue.All.Where(setting => setting.HasOption).Select(Of)];

    /// <summary>The option of a setting.</summary>
    public static Option Of(Setting setting) => setting == SettingsCatalogue.Plain ? PlainFlag : ByName[setting.Name];

    /// <summary>The settings once the options of a command line are laid over the other layers.</summary>
    /// <exception cref="SettingsException">A name is unknown or a value not allowed.</exception>
    public static CopelandSettings Load(ParseResult parsed)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, option) in ByName)
        {
            if (parsed.GetResult(option) is not null && parsed.GetValue(option) is { } value)
            {
                options[name] = value;
            }
        }

        if (parsed.GetResult(PlainFlag) is not null && parsed.GetValue(PlainFlag))
        {
            options[SettingsCatalogue.Plain.Name] = "true";
        }

        return SettingsLayers.Load(Environment.CurrentDirectory, options);
    }

    /// <summary>Whether <c>--plain</c> is given, and what is printed is for people: a JSON document keeps its letters.</summary>
    public static bool AsksForPlainText(ParseResult parsed) =>
        parsed.GetResult(PlainFlag) is not null && parsed.GetValue(PlainFlag)
        && !(parsed.GetResult(Commands.ForecastOptions.Json) is not null && parsed.GetValue(Commands.ForecastOptions.Json));

    private static Option<string?> Make(Setting setting) => new(setting.OptionName) { Description = setting.Meaning, HelpName = setting.Name };
}
