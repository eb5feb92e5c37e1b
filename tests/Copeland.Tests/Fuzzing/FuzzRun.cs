using System.Diagnostics;
using System.Text;
using Copeland.Forecasts;
using Copeland.Scenarios;
using Copeland.Tests.Scenarios;
using Copeland.Writing;

namespace Copeland.Tests.Fuzzing;

/// <summary>Counts what was tried, times it, and keeps the first inputs that fell.</summary>
internal sealed class FuzzRun
{
    /// <summary>What takes longer than this hangs, for whoever waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ScenarioTerms Terms = new(256);
    private readonly List<string> failures = [];
    private readonly SortedDictionary<string, long> tried = new(StringComparer.Ordinal);
    private (TimeSpan Time, string What) slowest;

    /// <summary>The committed scenarios, without those that extend others.</summary>
    public static IReadOnlyList<string> Bases { get; } = [.. ScenarioText.Committed().Select(File.ReadAllText).Where(text => !text.Contains("\"extends\"", StringComparison.Ordinal))];

    /// <summary>Inputs tried.</summary>
    public long Tried => tried.Values.Sum();

    /// <summary>Scenarios that validated, and were forecast.</summary>
    public long Forecasts { get; private set; }

    /// <summary>What fell, each with its input; the first hundred.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>What was tried, in a line a reader, and what took longest.</summary>
    public override string ToString() =>
        string.Join('\n', tried.Select(reader => Invariant($"{reader.Value,12:N0} {reader.Key}"))) + Invariant($"\n{Forecasts,12:N0} of the scenarios valid and forecast\n{slowest.Time.TotalSeconds,12:0.0} s the longest: {slowest.What}\n");

    /// <summary>Tries a text on a reader.</summary>
    public void Small((string Name, int Weight, Action<string> Read) reader, string text) => Try(reader.Name, text, () => reader.Read(text));

    /// <summary>Reads a scenario and, where it is valid, forecasts it; says whether it is.</summary>
    public bool Scenario(string json, params string[] changes)
    {
        var valid = false;
        Try("scenario", changes.Length == 0 ? json : $"{json}\n  --set {string.Join(" --set ", changes)}", () =>
        {
            if (Read(json, changes) is { } scenario)
            {
                valid = true;
                Forecasts++;
                ForecastProperties.Check(Forecaster.Run(scenario, scenario.Simulation with { Draws = 256, Precision = null, Threads = 1 }), Forecasts % 16 == 0);
            }
        });
        return valid;
    }

    /// <summary>The scenario a text is; null where it is refused in words.</summary>
    public static Scenario? Read(string json, params string[] changes)
    {
        try
        {
            return ScenarioValidator.Validate(ScenarioReader.Read(new ScenarioSource("fuzz.json", Encoding.UTF8.GetBytes(json))), changes, Terms);
        }
        catch (ScenarioException exception)
        {
            return OutsideText.FirstInvisible(exception.Message, breaksAllowed: true) is null && exception.Problems.All(problem => problem.Message.Length > 10)
                ? null
                : throw new InvalidDataException("The refusal is not fit to print.", exception);
        }
    }

    /// <summary>Counts an input and tries it.</summary>
    public void Try(string reader, string input, Action action)
    {
        tried[reader] = tried.GetValueOrDefault(reader) + 1;
        var begun = Stopwatch.GetTimestamp();
        try
        {
            action();
        }
        catch (Exception exception)
        {
            var place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Copeland", StringComparison.Ordinal) && !line.Contains("Fuzzing", StringComparison.Ordinal));
            Fell($"{reader}: {exception.GetType().Name}: {exception.Message.Split('\n')[0]}\n  {place?.Trim()}\n  {Shown(reader, input)}");
        }

        var time = Stopwatch.GetElapsedTime(begun);
        if (time > slowest.Time)
        {
            slowest = (time, $"{reader} {Quoted.Text(input)}");
        }

        if (time > Patience)
        {
            Fell(Invariant($"{reader}: took {time.TotalSeconds:0} seconds\n  {Shown(reader, input)}"));
        }
    }

    private static string Shown(string reader, string input) => reader is "scenario" or "command" ? input : System.Text.Json.JsonSerializer.Serialize(input);

    private void Fell(string what)
    {
        if (failures.Count < 100)
        {
            failures.Add(what);
        }
    }
}
