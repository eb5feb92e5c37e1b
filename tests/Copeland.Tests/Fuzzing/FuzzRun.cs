using System.Text;
using Copeland.Forecasts;
using Copeland.Scenarios;
using Copeland.Tests.Scenarios;
using Copeland.Writing;

namespace Copeland.Tests.Fuzzing;

/// <summary>Counts what was tried, and keeps the first inputs that fell.</summary>
internal sealed class FuzzRun
{
    private static readonly ScenarioTerms Terms = new(256);
    private readonly List<string> failures = [];

    /// <summary>The committed scenarios, without those that extend others.</summary>
    public static IReadOnlyList<string> Bases { get; } = [.. ScenarioText.Committed().Select(File.ReadAllText).Where(text => !text.Contains("\"extends\"", StringComparison.Ordinal))];

    /// <summary>Inputs tried.</summary>
    public long Tried { get; private set; }

    /// <summary>Scenarios tried.</summary>
    public long Scenarios { get; private set; }

    /// <summary>Scenarios that validated, and were forecast.</summary>
    public long Forecasts { get; private set; }

    /// <summary>What fell, each with its input; the first hundred.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>Tries a text on a reader.</summary>
    public void Small((string Name, int Weight, Action<string> Read) reader, string text)
    {
        Tried++;
        Try($"{reader.Name} {Quoted.Text(text)}", () => reader.Read(text));
    }

    /// <summary>Reads a scenario and, where it is valid, forecasts it; says whether it is.</summary>
    public bool Scenario(string json, params string[] changes)
    {
        Tried++;
        Scenarios++;
        var valid = false;
        Try(json, () =>
        {
            if (Read(json, changes) is { } scenario)
            {
                valid = true;
                Forecasts++;
                ForecastProperties.Check(Forecaster.Run(scenario, scenario.Simulation with { Draws = 256, Precision = null, Threads = 1 }));
            }
        });
        return valid;
    }

    private static Scenario? Read(string json, string[] changes)
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

    private void Try(string input, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            if (failures.Count < 100)
            {
                failures.Add($"{exception.GetType().Name}: {exception.Message.Split('\n')[0]}\n  {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Copeland", StringComparison.Ordinal) && !line.Contains("Fuzzing", StringComparison.Ordinal))?.Trim()}\n  {input}");
            }
        }
    }
}
