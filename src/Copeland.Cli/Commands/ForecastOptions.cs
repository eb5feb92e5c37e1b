using System.CommandLine;

namespace Copeland.Cli.Commands;

/// <summary>The options of every command that forecasts.</summary>
internal static class ForecastOptions
{
    /// <summary>Where results go.</summary>
    public static Option<string?> Output { get; } = new("--output") { Description = "Folder for results; each scenario gets a folder of its own in it [default: output].", HelpName = "DIR" };

    /// <summary>Number of simulated elections.</summary>
    public static Option<string?> Draws { get; } = new("--draws") { Description = "Number of simulated elections, 1 to 1000000000000 [default: the scenario's, else 100000].", HelpName = "N" };

    /// <summary>The seed.</summary>
    public static Option<string?> Seed { get; } = new("--seed") { Description = "Seed of the simulation, a whole number from 0 to 18446744073709551615 [default: the scenario's, else from its id].", HelpName = "S" };

    /// <summary>Worker threads.</summary>
    public static Option<string?> Threads { get; } = new("--threads") { Description = "Worker threads; results are the same for any number [default: all processors].", HelpName = "T" };

    /// <summary>Draw until the leading probability's standard error is below this many points.</summary>
    public static Option<string?> Precision { get; } = new("--precision") { Description = "Draw until the standard error of the leading probability is below P points.", HelpName = "P" };

    /// <summary>Which charts.</summary>
    public static Option<string?> Charts { get; } = new("--charts") { Description = "Chart files to write: png, svg, png,svg or none [default: png,svg].", HelpName = "LIST" };

    /// <summary>Size of the charts.</summary>
    public static Option<string?> Size { get; } = new("--size") { Description = "Size of the charts: social, web or print [default: web].", HelpName = "SIZE" };

    /// <summary>Theme of the charts.</summary>
    public static Option<string?> Theme { get; } = new("--theme") { Description = "Theme of the charts: light or dark [default: light].", HelpName = "THEME" };

    /// <summary>Title instead of the finding.</summary>
    public static Option<string?> Title { get; } = new("--title") { Description = "Title of the charts instead of the finding.", HelpName = "TEXT" };

    /// <summary>Source line.</summary>
    public static Option<string?> Source { get; } = new("--source") { Description = "Source line of the charts.", HelpName = "TEXT" };

    /// <summary>Credit.</summary>
    public static Option<string?> Credit { get; } = new("--credit") { Description = "Credit at the foot of the charts.", HelpName = "TEXT" };

    /// <summary>Export of every draw.</summary>
    public static Option<string?> Export { get; } = new("--export") { Description = "Also write every draw: parquet or csv.", HelpName = "FORMAT" };

    /// <summary>Result document on standard output.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print the result document on standard output, and nothing else." };

    /// <summary>No table, no progress.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet") { Description = "Print no table and no progress; errors are still told." };

    /// <summary>ASCII without colour.</summary>
    public static Option<bool> Plain { get; } = new("--plain") { Description = "ASCII characters and no colour." };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Option> All { get; } =
        [Output, Draws, Seed, Threads, ScenarioOptions.Set, Precision, Charts, Size, Theme, Title, Source, Credit, Export, Json, Quiet, Plain];
}
