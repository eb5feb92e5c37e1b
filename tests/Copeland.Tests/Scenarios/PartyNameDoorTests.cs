using Copeland.Elections;
using Copeland.Forecasts;

namespace Copeland.Tests.Scenarios;

/// <summary>A party by its name on the register at every place of a scenario that takes a code: one rule says what was meant.</summary>
public class PartyNameDoorTests
{
    private static readonly string[] Doors =
    [
        """ "candidates": [ { "party": "NAME" }, { "party": "Con" } ] """,
        """ "candidates": [ { "party": "Con" }, { "party": "Lab" } ], "defending": "NAME" """,
        """ "government": [ "NAME" ] """,
        """ "previous": { "date": "2024-07-04", "sharesPct": { "NAME": 60, "Con": 40 } } """,
        """ "national": { "averagePct": { "NAME": 30 } } """,
        """ "national": { "source": "built-in", "previousPct": { "NAME": 30 } } """,
        """ "national": { "polls": [ { "pollster": "A", "end": "2026-11-01", "sharesPct": { "NAME": 30 } } ] } """,
        """ "national": { "source": "built-in", "parts": { "Wales": { "averagePct": { "NAME": 30 } } } } """,
        """ "seatPolls": [ { "pollster": "A", "end": "2026-11-01", "sharesPct": { "NAME": 30 } } ] """,
        """ "adjustments": [ { "party": "NAME", "points": 1, "sd": 1, "reason": "x" } ] """,
        """ "market": { "odds": { "NAME": "1/2", "Con": "2/1" } } """,
        """ "result": { "votes": { "NAME": 100, "Con": 90 } } """,
    ];

    private static readonly string[] Addresses =
        ["national.averagePct.NAME=30", "national.previousPct.NAME=30", "previous.sharesPct.NAME=30", "national.swingPct.NAME.Oth=3", "national.swingPct.Oth.NAME=3", "market.odds.NAME=1/2", "defending=NAME"];

    [Theory]
    [InlineData("Labour and Co-operative Party", "Lab")]
    [InlineData("Scottish National Party (SNP)", "SNP")]
    [InlineData("Conservative and Unionist Party", "Con")]
    [InlineData("Liberal Democrats", "LD")]
    [InlineData("Reform UK", "Reform")]
    [InlineData("Plaid Cymru - The Party of Wales", "PC")]
    [InlineData("Green Party", "Green")]
    [InlineData("Scottish Green Party", "Green")]
    [InlineData("Workers Party of Britain", "WPB")]
    [InlineData("Labuor", "Lab")]
    public void Validate_ANameForACode_IsAskedAboutAtEveryDoor(string written, string meant)
    {
        foreach (var door in Doors)
        {
            Asks(written, meant, ScenarioText.Problems(Scenario(door.Replace("NAME", written, StringComparison.Ordinal))), door);
        }

        foreach (var address in Addresses)
        {
            Asks(written, meant, ScenarioText.Problems(Scenario(" \"notes\": [] "), address.Replace("NAME", written, StringComparison.Ordinal)), address);
        }

        Asks(written, meant, ScenarioText.Problems(Scenario(" \"notes\": [] "), "--without " + written), "--without");
        Asks(written, meant, [Assert.Throws<FormatException>(() => BettingLine.Parse(written + ".share=30", Ballot)).Message], "--line");
        Assert.Equal(meant, PartyNames.Meant(written, PartyCatalogue.BuiltIn));
    }

    [Theory]
    [InlineData("Yorkshire Party")]
    [InlineData("Communist Party of Britain")]
    [InlineData("Pirates")]
    public void Meant_APartyNobodyKnows_IsNobodys(string written) => Assert.Null(PartyNames.Meant(written, PartyCatalogue.BuiltIn));

    /// <summary>Before March 1988 the SDP is the Alliance's half: a forecast with its label is that with the Liberals', to the last digit.</summary>
    [Theory]
    [InlineData("1981-11-26", "1979-05-03", true)]
    [InlineData("1988-03-02", "1987-06-11", true)]
    [InlineData("1988-03-03", "1987-06-11", false)]
    public void Run_TheSdp_IsOfTheLiberalsFamilyUntilTheMerger(string day, string elected, bool same)
    {
        var (alliance, sdp) = (Alliance("LD", day, elected), Alliance("SDP", day, elected));
        Assert.Equal(same, alliance.Candidates[2].Share.Mean == sdp.Candidates[2].Share.Mean && alliance.Candidates[2].Win == sdp.Candidates[2].Win);
        Assert.Equal(same ? alliance.Candidates[2].PreviousShare : null, sdp.Candidates[2].PreviousShare);
        Assert.Equal(same, !sdp.Warnings.Any(warning => warning.StartsWith("Main rival", StringComparison.Ordinal)));
    }

    private static readonly string[] Standing = ["Con", "Lab", "LD", "Reform", "Green", "SNP", "PC", "WPB"];

    private static IReadOnlyList<Candidate> Ballot { get; } = [.. Standing.Select(code => new Candidate(code, PartyCatalogue.BuiltIn[code], null))];

    private static Forecast Alliance(string party, string day, string elected) => Forecaster.Run(
        ScenarioText.Read($$"""
            { "schemaVersion": 1, "id": "alliance", "title": "X", "pollingDay": "{{day}}", "seat": { "name": "X", "country": "England" },
              "previous": { "date": "{{elected}}", "sharesPct": { "Con": 55, "Lab": 30, "LD": 15 } }, "government": ["Con"], "defending": "Con",
              "candidates": [ { "party": "Con" }, { "party": "Lab" }, { "party": "{{party}}" } ],
              "national": { "averagePct": { "Con": 30, "Lab": 28, "{{party}}": 38 }, "previousPct": { "Con": 45, "Lab": 38, "LD": 14 } },
              "simulation": { "draws": 4096 } }
            """));

    private static string Scenario(string door)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["previous"] = """ "previous": { "date": "2024-07-04", "sharesPct": { "Con": 30, "Lab": 40, "Reform": 20, "LD": 10 } } """,
            ["government"] = """ "government": ["Lab"] """,
            ["defending"] = """ "defending": "Lab" """,
            ["candidates"] = $" \"candidates\": [ {string.Join(", ", Standing.Select(code => $"{{ \"party\": \"{code}\" }}"))} ] ",
            ["national"] = """ "national": { "source": "built-in" } """,
        };
        var kept = fields.Where(field => !door.Contains($"\"{field.Key}\"", StringComparison.Ordinal)).Select(field => field.Value);
        return $$"""{ "schemaVersion": 1, "id": "x", "title": "X", "pollingDay": "2026-12-10", "seat": { "name": "X", "country": "Wales" }, {{string.Join(", ", kept.Append(door))}} }""";
    }

    private static void Asks(string written, string meant, IReadOnlyList<string> problems, string door)
    {
        var asked = problems.Where(problem => problem.Contains("Did you mean", StringComparison.Ordinal)).ToList();
        Assert.True(asked.Count > 0, $"{written} at {door}: {string.Join(" | ", problems)}");
        Assert.All(asked, problem => Assert.Contains($"Did you mean \"{meant}\"?", problem, StringComparison.Ordinal));
    }
}
