using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Settings;

namespace Copeland.Cli.Commands;

/// <summary>The options of every command that forecasts, besides those of the settings.</summary>
internal static class ForecastOptions
{
    /// <summary>The seed.</summary>
    public static Option<string?> Seed { get; } = new("--seed") { Description = "Seed, 0 to 18446744073709551615 (default: the scenario's, else from its id).", HelpName = "S" };

    /// <summary>Draw until the leading probability's standard error is below this many points.</summary>
    public static Option<string?> Precision { get; } = new("--precision") { Description = "Draw until the standard error of the leading probability is below P points.", HelpName = "P" };

    /// <summary>What markets price beside the winner.</summary>
    public static Option<string[]> Line { get; } = new("--line")
    {
        Description = "Price a line as well, e.g. Lab.share=30 (30% or more), turnout=40, majority=5..10 (5 to 10 points), Lab.second; repeatable.",
        HelpName = "LINE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>One page instead of the whole report.</summary>
    public static Option<bool> Brief { get; } = new("--brief") { Description = "Make report.html one page: headline, chances, shares, numbers, method." };

    /// <summary>The scenario's notes on its charts.</summary>
    public static Option<bool> Notes { get; } = new("--notes") { Description = "Print the scenario's notes on the charts too, above the source." };

    /// <summary>Title instead of the finding.</summary>
    public static Option<string?> Title { get; } = new("--title") { Description = "Title of the charts instead of the finding.", HelpName = "TEXT" };

    /// <summary>Export of every draw.</summary>
    public static Option<string?> Export { get; } = new("--export") { Description = "Also write every draw: parquet or csv.", HelpName = "FORMAT" };

    /// <summary>Result document on standard output.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print the result document on standard output, and nothing else." };

    /// <summary>No table, no progress.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet") { Description = "Print no table and no progress; errors and notes are still told, a scenario's warnings stand in the files of results." };

    /// <summary>The calibration that is wanted: another than the engine's own is refused with the version that has it.</summary>
    public static Option<string?> Calibration { get; } = new("--calibration") { Description = "Insist on a calibration, e.g. that of a published forecast: another is refused, with the version that has it.", HelpName = "NAME" };

    /// <summary>All of them, the settings' among them.</summary>
    public static IReadOnlyList<Option> All { get; } =
        [.. SettingsOptions.All, Seed, ScenarioOptions.Set, ScenarioOptions.Without, Calibration, AsOfOption.Option, PollFile.Option, PollFile.KeepDoubles, Precision, Title, Export, Json, Quiet];
}
