using System.CommandLine;
using Copeland.Charts;
using Copeland.Cli.Commands;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Cli.Settings;

/// <summary>How a forecasting command was asked to work.</summary>
internal sealed record ForecastSettings
{
    private const long MostDraws = 1_000_000_000_000;

    /// <summary>The folder for results.</summary>
    public required string Output { get; init; }

    /// <summary>Changes to the scenario.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Worker threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Draws, where given.</summary>
    public long? Draws { get; init; }

    /// <summary>Seed, where given.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Charts to draw; null for none.</summary>
    public ChartOptions? Charts { get; init; }

    /// <summary>Whether the result document is printed and nothing else.</summary>
    public bool Json { get; init; }

    /// <summary>Whether nothing is printed.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether ASCII without colour is asked for.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether somebody watches.</summary>
    public bool ShowsProgress => !Quiet && !Json && !Plain && !Console.IsErrorRedirected;

    /// <summary>The settings of a command line.</summary>
    /// <exception cref="SettingsException">A value makes no sense.</exception>
    public static ForecastSettings Read(ParseResult parsed) => new()
    {
        Output = parsed.GetValue(ForecastOptions.Output) ?? "output",
        Overrides = parsed.GetValue(ScenarioOptions.Set) ?? [],
        Threads = (int)(Whole(parsed.GetValue(ForecastOptions.Threads), "--threads", 1, 1024) ?? (ulong)Environment.ProcessorCount),
        Draws = (long?)Whole(parsed.GetValue(ForecastOptions.Draws), "--draws", 1, MostDraws),
        Seed = Whole(parsed.GetValue(ForecastOptions.Seed), "--seed", 0, ulong.MaxValue),
        Charts = ChartsOf(parsed),
        Json = parsed.GetValue(ForecastOptions.Json),
        Quiet = parsed.GetValue(ForecastOptions.Quiet),
        Plain = parsed.GetValue(ForecastOptions.Plain),
    };

    /// <summary>How to simulate a scenario: its own settings but for what was asked for here.</summary>
    public SimulationSettings Simulation(Scenario scenario) => scenario.Simulation with
    {
        Draws = Draws ?? scenario.Simulation.Draws,
        Seed = Seed ?? scenario.Simulation.Seed,
        Threads = Threads,
    };

    private static ulong? Whole(string? text, string option, ulong low, ulong high)
    {
        if (text is null)
        {
            return null;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
            ? value
            : throw new SettingsException(Invariant($"{option} {text}: a whole number from {low} to {high} is needed, without commas. Example: {option} {Math.Max(low, 2)}."), ExitCode.Usage);
    }

    private static ChartOptions? ChartsOf(ParseResult parsed)
    {
        var wanted = (parsed.GetValue(ForecastOptions.Charts) ?? "png,svg").Split(',', StringSplitOptions.TrimEntries);
        if (wanted is ["none"])
        {
            return null;
        }

        if (wanted.FirstOrDefault(form => form is not ("png" or "svg")) is { } unknown)
        {
            throw new SettingsException($"--charts {unknown}: choose png, svg, png,svg or none.", ExitCode.Usage);
        }

        var size = parsed.GetValue(ForecastOptions.Size) ?? "web";
        var theme = parsed.GetValue(ForecastOptions.Theme) ?? "light";
        return new ChartOptions
        {
            Png = wanted.Contains("png", StringComparer.Ordinal),
            Svg = wanted.Contains("svg", StringComparer.Ordinal),
            Size = ChartSize.Named.FirstOrDefault(known => known.Name == size)
                ?? throw new SettingsException($"--size {size}: choose social, web or print.", ExitCode.Usage),
            Dark = theme is "dark" || (theme is not "light" ? throw new SettingsException($"--theme {theme}: choose light or dark.", ExitCode.Usage) : false),
            Title = parsed.GetValue(ForecastOptions.Title),
            Source = parsed.GetValue(ForecastOptions.Source),
            Credit = parsed.GetValue(ForecastOptions.Credit),
        };
    }
}
