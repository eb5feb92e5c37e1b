using System.Text;
using Copeland.Scenarios;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Sensitivity;

/// <summary>Scenarios to vary.</summary>
internal static class SensitivityCases
{
    /// <summary>Copeland 2017 with two polls instead of an average.</summary>
    public static string WithPolls { get; } = TestScenarios.CopelandJson.Replace(
        "\"averagePct\": { \"Con\": 40.5, \"Lab\": 26.4, \"LD\": 10.2, \"UKIP\": 12.7, \"Green\": 4.0 }",
        """
        "polls": [ { "pollster": "ICM", "end": "2017-02-19", "sharesPct": { "Con": 44, "Lab": 26, "LD": 8, "UKIP": 13, "Green": 4 } },
          { "pollster": "YouGov", "end": "2017-02-22", "sharesPct": { "Con": 41, "Lab": 25, "LD": 11, "UKIP": 13, "Green": 3 } } ]
        """,
        StringComparison.Ordinal);

    /// <summary>The same with two polls of the seat, whose shares add up to 100, and a judgement.</summary>
    public static string WithSeatPolls { get; } = WithPolls.Replace(
        "\"market\":",
        """
        "seatPolls": [ { "pollster": "Survation", "end": "2017-02-10", "sharesPct": { "Con": 36, "Lab": 38, "LD": 8, "UKIP": 14, "Green": 4 } },
          { "pollster": "ComRes", "end": "2017-02-18", "sharesPct": { "Con": 40, "Lab": 34, "UKIP": 12 } } ],
        "adjustments": [ { "party": "Lab", "points": -2.0, "sd": 2.0, "reason": "The largest employer votes." } ],
        "market":
        """,
        StringComparison.Ordinal);

    /// <summary>A race of three, by polls of the seat.</summary>
    public static string ThreeWay { get; } = WithSeatPolls
        .Replace("{ \"Con\": 36, \"Lab\": 38, \"LD\": 8, \"UKIP\": 14, \"Green\": 4 }", "{ \"Con\": 30, \"Lab\": 30, \"LD\": 6, \"UKIP\": 31, \"Green\": 3 }", StringComparison.Ordinal)
        .Replace("{ \"Con\": 40, \"Lab\": 34, \"UKIP\": 12 }", "{ \"Con\": 29, \"Lab\": 31, \"UKIP\": 34 }", StringComparison.Ordinal);

    private static readonly Lazy<SensitivityReport> Analysed = new(() => SensitivityAnalysis.Run(
        Varied(TestScenarios.CopelandJson), new SensitivitySettings(new SimulationSettings(100_000, 20170223, Threads: 2)) { BaseSamples = 128 }));

    /// <summary>The analysis of Copeland 2017, made once.</summary>
    public static SensitivityReport Report => Analysed.Value;

    /// <summary>A scenario of any text, to be varied.</summary>
    public static VariedScenario Varied(string json, params string[] changes) => new(ScenarioValidator.Validate(
        ScenarioReader.Read(new ScenarioSource("test.json", Encoding.UTF8.GetBytes(json))), changes));
}
