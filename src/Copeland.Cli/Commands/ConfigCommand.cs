using System.CommandLine;
using Copeland.Cli.Settings;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland config show</c>: the settings and where each value came from.</summary>
internal static class ConfigCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var show = new Command("show", "Show every setting, its value and where it came from.");
        foreach (var option in SettingsOptions.All)
        {
            show.Add(option);
        }

        show.SetAction(parsed =>
        {
            Show(SettingsOptions.Load(parsed), parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return new Command("config", "Settings: defaults, then copeland.json, then COPELAND_… variables, then options.") { show };
    }

    private static void Show(CopelandSettings settings, TextWriter output)
    {
        var names = settings.Values.Max(value => value.Setting.Name.Length);
        var widest = settings.Values.Max(value => value.Value.Length);
        foreach (var value in settings.Values)
        {
            output.WriteLine($"{value.Setting.Name.PadRight(names)}  {value.Value.PadRight(widest)}  {value.Origin}");
        }
    }
}
