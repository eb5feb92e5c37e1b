using System.Text;
using Copeland.Scenarios;

namespace Copeland.Tests.Forecasts;

/// <summary>Scenarios for tests, through the same door as everybody's.</summary>
internal static class TestScenarios
{
    /// <summary>Copeland 2017 as a file.</summary>
    public const string CopelandJson = """
        {
          "schemaVersion": 1, "id": "copeland-2017", "title": "Copeland by-election", "pollingDay": "2017-02-23",
          "seat": { "name": "Copeland", "country": "England", "region": "North West", "leavePct": 59.2, "leavePctSd": 2.0, "electorate": 60602 },
          "previous": { "date": "2015-05-07", "turnoutPct": 63.8, "votes": { "Lab": 16750, "Con": 14186, "UKIP": 6148, "LD": 1368, "Green": 1179 } },
          "government": ["Con"], "defending": "Lab",
          "candidates": [ { "party": "Con" }, { "party": "Lab" }, { "party": "LD" }, { "party": "UKIP" }, { "party": "Green" },
            { "party": "Ind", "id": "Ind-1", "name": "Michael Guest" }, { "party": "Ind", "id": "Ind-2", "name": "Roy Ivinson" } ],
          "national": { "averagePct": { "Con": 40.5, "Lab": 26.4, "LD": 10.2, "UKIP": 12.7, "Green": 4.0 } },
          "market": { "source": "Ladbrokes", "odds": { "Con": "1/3", "Lab": "9/4", "UKIP": "50/1", "LD": "50/1" } },
          "simulation": { "draws": 100000 }
        }
        """;

    /// <summary>Copeland 2017 with changes as <c>path=value</c>.</summary>
    public static Scenario Copeland2017(params string[] changes) => Read(CopelandJson, changes);

    /// <summary>A scenario of the repository, which may extend another one.</summary>
    public static Scenario Committed(string file, params string[] changes) => ScenarioValidator.Validate(
        ScenarioReader.Read(Source(file), new ScenarioLocation(file, Source)), changes, new ScenarioTerms());

    /// <summary>A scenario of any text.</summary>
    public static Scenario Read(string json, params string[] changes) => ScenarioValidator.Validate(
        ScenarioReader.Read(new ScenarioSource("test.json", Encoding.UTF8.GetBytes(json))), changes, new ScenarioTerms());

    private static ScenarioSource Source(string file) =>
        new(file, Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Copeland.Tests.Architecture.SourceTree.Root, "scenarios", file))));
}
