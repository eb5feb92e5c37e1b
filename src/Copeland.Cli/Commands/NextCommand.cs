using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Settings;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary>
/// A command that is told to a reader, to make a forecast again or to go on from it: with every option of the command at work that
/// decides the forecast, so that both are of one.
/// </summary>
internal static class NextCommand
{
    /// <summary>The command, where the one at work was typed: paths as they were given.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="file">The scenario's file.</param>
    /// <param name="scenario">The scenario as it was opened.</param>
    /// <param name="settings">How it is forecast.</param>
    /// <param name="parsed">The command line at work.</param>
    public static string Here(string name, string file, Scenario scenario, ForecastSettings settings, ParseResult parsed) =>
        CommandText.Of([name, Slashed(file), .. Options(scenario, settings, parsed, Slashed)]);

    /// <summary>The command <c>run</c> for a page that goes to others, and what they need beside it, in words: a path of this machine is nobody else's business.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="scenario">The scenario as it was opened.</param>
    /// <param name="settings">How it is forecast.</param>
    /// <param name="parsed">The command line at work.</param>
    public static (string Line, string Needs) ForOthers(string file, Scenario scenario, ForecastSettings settings, ParseResult parsed)
    {
        string[] files = [file, .. Polls(parsed)];
        var moved = files.Where(path => Shared(path) != Slashed(path)).Select(path => $"“{Shared(path)}”").ToList();
        moved.InsertRange(Math.Min(1, moved.Count), Shared(file) == Slashed(file) ? [] : (scenario.Origin?.Draft.Extends ?? []).Select(name => $"“{name}”"));
        List<string> needs = moved.Count == 0 ? [] : [$"It is meant for a folder that holds {TextList.And(moved)}."];
        if (Named(scenario, settings) is { Count: > 0 } named)
        {
            needs.Add($"The page was made with {TextList.And(named)}; the command needs the same in {SettingsLayers.FileName}.");
        }

        return (CommandText.Of(["run", Shared(file), .. Options(scenario, settings, parsed, Shared)]), string.Join(' ', needs));
    }

    /// <summary>The options by which polls of a file are used.</summary>
    public static IReadOnlyList<string> PollOptions(ParseResult parsed, Func<string, string>? path = null) =>
    [
        .. Polls(parsed).SelectMany(polls => new[] { PollFile.Option.Name, (path ?? Slashed)(polls) }),
        .. parsed.GetResult(PollFile.KeepDoubles) is not null && parsed.GetValue(PollFile.KeepDoubles) ? new[] { PollFile.KeepDoubles.Name } : [],
    ];

    /// <summary>A path as a command line has it that others are given: its name alone where it leads out of the current folder.</summary>
    public static string Shared(string path) =>
        Path.IsPathRooted(path) || Slashed(path).Split('/').Contains("..", StringComparer.Ordinal) ? Path.GetFileName(path) : Slashed(path);

    private static IEnumerable<string> Options(Scenario scenario, ForecastSettings settings, ParseResult parsed, Func<string, string> path)
    {
        List<string> options = [.. PollOptions(parsed, path)];
        void Add(Option option, string? value) => options.AddRange(value is null ? [] : [option.Name, value]);
        if (AsOfOption.Of(parsed) is not (null, false) and var (day, _))
        {
            // The newest poll may be another's tomorrow; the day it came to stays.
            Add(AsOfOption.Option, Invariant($"{day ?? scenario.StatedAsOf ?? scenario.AsOf:yyyy-MM-dd}"));
        }

        foreach (var change in parsed.GetValue(ScenarioOptions.Set) ?? [])
        {
            Add(ScenarioOptions.Set, change);
        }

        foreach (var id in parsed.GetValue(ScenarioOptions.Without) ?? [])
        {
            Add(ScenarioOptions.Without, id);
        }

        Add(ForecastOptions.Calibration, parsed.GetValue(ForecastOptions.Calibration));
        Add(ForecastOptions.Seed, settings.Seed?.ToString(CultureInfo.InvariantCulture));
        Add(ForecastOptions.Precision, parsed.GetValue(ForecastOptions.Precision));
        Add(SettingsOptions.Of(SettingsCatalogue.Draws), Draws(scenario, settings)?.ToString(CultureInfo.InvariantCulture));
        return options;
    }

    // Typed, or set where the scenario has no number of its own. With a precision only what was typed is a limit.
    private static long? Draws(Scenario scenario, ForecastSettings settings) =>
        settings.Layered.DrawsOption ?? (settings.Precision is null && settings.Layered.SetsDraws && settings.Layered.Draws == scenario.Simulation.Draws ? settings.Layered.Draws : null);

    private static IEnumerable<string> Polls(ParseResult parsed) => parsed.GetValue(PollFile.Option) is { } polls ? [polls] : [];

    // What no option brings.
    private static List<string> Named(Scenario scenario, ForecastSettings settings)
    {
        static string Of(Setting setting, IReadOnlyList<string> paths) => $"the setting {setting.Name} ({string.Join(", ", paths.Select(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path))))})";
        return
        [
            .. settings.Layered.Polls is { Count: > 0 } polls && scenario.National is NationalSource.BuiltIn ? new[] { Of(SettingsCatalogue.Polls, polls) } : [],
            .. scenario.Overrides.Any(change => change.StartsWith(SettingsCatalogue.ByElections.Name + " ", StringComparison.Ordinal)) ? new[] { Of(SettingsCatalogue.ByElections, settings.Layered.ByElections) } : [],
        ];
    }

    private static string Slashed(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
