using System.CommandLine;
using Copeland.Charts;
using Copeland.Cli.Commands;
using Copeland.Cli.Export;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Cli.Settings;

/// <summary>How a forecasting command was asked to work: the settings, and what only its command line says.</summary>
internal sealed record ForecastSettings
{
    private ForecastSettings(CopelandSettings layered) => Layered = layered;

    /// <summary>The settings in layers.</summary>
    public CopelandSettings Layered { get; }

    /// <summary>Changes to the scenario.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Seed, where given.</summary>
    public ulong? Seed { get; private init; }

    /// <summary>Wanted standard error of the leading probability, a fraction; null for a fixed number of draws.</summary>
    public double? Precision { get; private init; }

    /// <summary>Form in which every draw is written; null for none.</summary>
    public DrawFormat? Export { get; private init; }

    /// <summary>Lines to price, as typed; only <c>run</c> takes them.</summary>
    public IReadOnlyList<string> Lines { get; private init; } = [];

    /// <summary>Whether the report is to be one page; only <c>run</c> takes it.</summary>
    public bool IsBrief { get; private init; }

    /// <summary>Charts to draw; null for none.</summary>
    public ChartOptions? Charts { get; private init; }

    /// <summary>Whether the result document is printed and nothing else.</summary>
    public bool Json { get; private init; }

    /// <summary>Whether nothing is printed.</summary>
    public bool Quiet { get; private init; }

    /// <summary>Whether somebody watches.</summary>
    public bool ShowsProgress => !Quiet && !Json && !Layered.Plain && !Console.IsErrorRedirected;

    /// <summary>The settings of a command line.</summary>
    /// <exception cref="SettingsException">A value makes no sense.</exception>
    public static ForecastSettings Read(ParseResult parsed)
    {
        var layered = SettingsOptions.Load(parsed);
        WantedCalibration.Check(parsed.GetValue(ForecastOptions.Calibration));
        return new ForecastSettings(layered)
        {
            Overrides = ScenarioOptions.Changes(parsed),
            Seed = SeedOf(parsed.GetValue(ForecastOptions.Seed)),
            Precision = PrecisionOf(parsed.GetValue(ForecastOptions.Precision)),
            Export = ExportOf(parsed.GetValue(ForecastOptions.Export)),
            Charts = ChartsOf(layered, TitleOf(parsed.GetValue(ForecastOptions.Title)), parsed.GetResult(ForecastOptions.Notes) is not null && parsed.GetValue(ForecastOptions.Notes)),
            Lines = parsed.GetResult(ForecastOptions.Line) is null ? [] : parsed.GetValue(ForecastOptions.Line) ?? [],
            IsBrief = parsed.GetResult(ForecastOptions.Brief) is not null && parsed.GetValue(ForecastOptions.Brief),
            Json = parsed.GetValue(ForecastOptions.Json),
            Quiet = parsed.GetValue(ForecastOptions.Quiet),
        };
    }

    /// <summary>How to simulate a scenario: its own settings but for what was asked for here.</summary>
    public SimulationSettings Simulation(Scenario scenario) => scenario.Simulation with
    {
        // With a precision the draws are a limit, and only one that was typed is meant as such.
        Draws = Layered.DrawsOption ?? (Precision is null ? scenario.Simulation.Draws : SimulationSettings.MostDraws),
        Precision = Precision,
        Seed = Seed ?? scenario.Simulation.Seed,
        Threads = Layered.Threads,
    };

    private static string? TitleOf(string? text) => text is null || (text.Length <= SettingsCatalogue.LongestText && !string.IsNullOrWhiteSpace(text))
        ? text
        : throw new SettingsException(Invariant($"--title is {(text.Length > 0 ? Invariant($"{text.Length:N0} characters long") : "empty")}; 1 to {SettingsCatalogue.LongestText} characters are allowed. Shorten it, or leave it out for the finding itself."), ExitCode.Usage);

    private static ulong? SeedOf(string? text) => text is null
        ? null
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new SettingsException($"--seed is \"{text}\"; a whole number from 0 to 18446744073709551615 is allowed, without commas. Write one, for example --seed 2017.", ExitCode.Usage);

    private static double? PrecisionOf(string? text) => text is null
        ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points is > 0 and <= 10
            ? points / 100
            : throw new SettingsException($"--precision is \"{text}\"; a number of points above 0 and up to 10 is allowed. Write one, for example --precision 0.1.", ExitCode.Usage);

    private static DrawFormat? ExportOf(string? text) => text switch
    {
        null => null,
        "parquet" => DrawFormat.Parquet,
        "csv" => DrawFormat.Csv,
        _ => throw new SettingsException($"--export is \"{text}\"; parquet or csv is allowed. Choose one.", ExitCode.Usage),
    };

    private static ChartOptions? ChartsOf(CopelandSettings settings, string? title, bool notes) => settings.Charts.Count == 0 ? null : new ChartOptions
    {
        Png = settings.Charts.Contains("png", StringComparer.Ordinal),
        Svg = settings.Charts.Contains("svg", StringComparer.Ordinal),
        Size = ChartSize.Named.First(known => known.Name == settings.Size),
        Dark = settings.Theme == "dark",
        Style = HouseStyleFiles.Read(settings),
        Title = title,
        Notes = notes,
        Source = settings.Source,
        Credit = settings.Credit,
    };
}
