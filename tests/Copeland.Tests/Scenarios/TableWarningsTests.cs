using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Scenarios;

/// <summary>What a scenario says of its seat and of who governs, against the built-in tables.</summary>
public class TableWarningsTests
{
    private const string Godalming = """
        {
          "schemaVersion": 1, "id": "godalming-and-ash-2027", "title": "Godalming and Ash by-election", "pollingDay": "2027-03-04", "asOf": "2026-09-29",
          "seat": { "name": "Godalming and Ash", "country": "England", "leavePct": 45.9, "electorate": 72000 },
          "previous": { "date": "2024-07-04", "turnoutPct": 72.6, "sharesPct": { "Con": 42.6, "LD": 41.0, "Reform": 9.2, "Lab": 5.2, "Green": 2.0 } },
          "government": ["Lab"], "defending": "Con",
          "candidates": [ { "party": "Con" }, { "party": "LD" }, { "party": "Reform" }, { "party": "Lab" }, { "party": "Green" } ],
          "national": { "source": "built-in" }
        }
        """;

    private static readonly string[] Told = ["seat.name is", "seat.country is", "seat.leavePct is ", "government is", "earlier["];

    [Fact]
    public void Validate_FactsOfTheTables_WarnOfNothing() => Assert.Empty(Warnings(Godalming));

    [Theory]
    [InlineData("\"England\"", "\"Wales\"", "seat.country is Wales, but the built-in table of seats has Godalming and Ash in England: write \"England\", unless the scenario is hypothetical or the table is out of date.")]
    [InlineData("\"name\": \"Godalming and Ash\"", "\"name\": \"Godalmming and Ash\"", "seat.name is \"Godalmming and Ash\", and the built-in table of seats has none of that name, so nothing it knows of the seat is used. Did you mean \"Godalming and Ash\"? Leave it as it is where the scenario is hypothetical or the table is out of date.")]
    [InlineData("\"name\": \"Godalming and Ash\"", "\"name\": \"Godlming and Ash\"", "seat.name is \"Godlming and Ash\", and the built-in table of seats has none of that name, so nothing it knows of the seat is used. Did you mean \"Godalming and Ash\"? Leave it as it is where the scenario is hypothetical or the table is out of date.")]
    [InlineData("\"name\": \"Godalming and Ash\"", "\"name\": \"Narnia\"", "seat.name is \"Narnia\", and the built-in table of seats has none of that name, so nothing it knows of the seat is used. Find its name with: copeland seats.")]
    [InlineData("\"leavePct\": 45.9", "\"leavePct\": 58.9", "seat.leavePct is 58.9, but the built-in table of seats has 45.9 for Godalming and Ash, with a standard error of 2.1: check it, unless the scenario is hypothetical or the table is out of date.")]
    [InlineData("\"government\": [\"Lab\"]", "\"government\": [\"Con\"]", "government is [\"Con\"], but the built-in table of governments has [\"Lab\"] in office from 5 July 2024 on: write that, unless the scenario is hypothetical or the table is out of date.")]
    public void Validate_WhatTheTablesContradict_IsWarnedOfOnce(string old, string changed, string warning) =>
        Assert.Equal([warning], Warnings(Godalming.Replace(old, changed, StringComparison.Ordinal)));

    [Theory]
    [InlineData("godalming & ash")]
    [InlineData("Ash and Godalming")]
    [InlineData("GODALMING and ASH")]
    public void Validate_TheNameTypedOtherwise_IsTheName(string name) =>
        Assert.Empty(Warnings(Godalming.Replace("\"name\": \"Godalming and Ash\"", $"\"name\": \"{name}\"", StringComparison.Ordinal)));

    /// <summary>Of a Parliament yet to be elected nobody knows who governs; its seats may be new.</summary>
    [Fact]
    public void Validate_AnElectionThatTheTablesDoNotHold_IsNotJudged() => Assert.Empty(Warnings(Godalming
        .Replace("2024-07-04", "2029-05-03", StringComparison.Ordinal).Replace("2027-03-04", "2030-03-07", StringComparison.Ordinal).Replace("2026-09-29", "2030-03-01", StringComparison.Ordinal)
        .Replace("{ \"source\": \"built-in\" }", "{ \"previousPct\": { \"Con\": 30, \"Lab\": 30 }, \"averagePct\": { \"Con\": 30, \"Lab\": 30 } }", StringComparison.Ordinal)
        .Replace("\"Lab\"], \"defending\"", "\"Reform\"], \"defending\"", StringComparison.Ordinal).Replace("\"name\": \"Godalming and Ash\"", "\"name\": \"Farnham\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Copelnad", "Copeland")]
    [InlineData("Stoke-on-Trent Centrel", "Stoke-on-Trent Central")]
    [InlineData("Sedgefield", null)]
    [InlineData("Upton Park West", null)]
    public void Validate_AnEarlierParliament_WarnsOfASlipInANameOfItAlone(string name, string? meant) => Assert.Equal(
        meant is null ? 0 : 1,
        Warnings(TestScenarios.CopelandJson.Replace("\"name\": \"Copeland\"", $"\"name\": \"{name}\"", StringComparison.Ordinal)).Count(warning => warning.Contains($"Did you mean \"{meant}\"?", StringComparison.Ordinal)));

    /// <summary>A word that is right in another seat's name is no slip of the pen.</summary>
    [Theory]
    [InlineData("Bradford North")]
    [InlineData("Boston North East")]
    [InlineData("Newcastle upon Tyne West")]
    [InlineData("Newport East")]
    [InlineData("Newport West")]
    public void Validate_OfTwoSeatsAlike_NeitherIsTheOtherMisspelt(string name) =>
        Assert.DoesNotContain(Warnings(TestScenarios.CopelandJson.Replace("\"name\": \"Copeland\"", $"\"name\": \"{name}\"", StringComparison.Ordinal)), warning => warning.StartsWith("seat.name", StringComparison.Ordinal));

    [Fact]
    public void Validate_AnEarlierByElectionInAnotherCountry_IsWarnedOf() => Assert.Equal(
        ["earlier[0].country is England, but the built-in table of seats has Caerphilly in Wales: write \"Wales\", unless the scenario is hypothetical or the table is out of date."],
        Warnings(Godalming.Replace(
            "\"national\": {",
            """
            "earlier": [ { "date": "2026-03-05", "seat": "Caerphilly", "previous": { "date": "2024-07-04", "sharesPct": { "Lab": 38.0, "PC": 21.2, "Reform": 20.3, "Con": 11.5, "LD": 4.7, "Green": 4.3 } }, "national": { "source": "built-in" },
              "defending": "Lab", "result": { "votes": { "Lab": 600, "PC": 400 } } } ],
            "national": {
            """,
            StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(CommittedScenarioTests.Files), MemberType = typeof(CommittedScenarioTests))]
    public void Validate_ACommittedScenario_ContradictsNoTable(string file) => Assert.Empty(OfTables(TestScenarios.Committed(file).Warnings));

    [Theory]
    [InlineData("21", "seat.leavePctSd is 21 points, which is more than any estimate of a seat’s Leave share errs: two published sets of estimates differ by 2.1 points, in Scotland by 4.6 (one standard deviation). Write it in points, 0 for a known count, or leave it out.")]
    [InlineData("0.021", "seat.leavePctSd is 0.021 points, which is less than any estimate errs, as if it were a fraction: two published sets of estimates differ by 2.1 points, in Scotland by 4.6 (one standard deviation). Write it in points, 0 for a known count, or leave it out.")]
    [InlineData("0", null)]
    [InlineData("4.6", null)]
    [InlineData("9.9", null)]
    public void Validate_AnErrorOfTheLeaveShareThatNoEstimateHas_IsWarnedOf(string sd, string? warning) => Assert.Equal(
        warning, ScenarioText.Read(ScenarioText.With("\"leavePctSd\": 2.0", $"\"leavePctSd\": {sd}")).Warnings.SingleOrDefault(told => told.StartsWith("seat.leavePctSd", StringComparison.Ordinal)));

    /// <summary>A change from the command line is judged like the file.</summary>
    [Fact]
    public void Validate_ALeaveShareThatIsSet_IsJudgedLikeTheFiles()
    {
        Assert.Contains("seat.leavePct: is 0.45, which looks like a fraction. Write percent, 45 for 0.45.", Assert.Single(ScenarioText.Problems(ScenarioText.Valid, "seat.leavePct=0.45")), StringComparison.Ordinal);
        Assert.Contains(ScenarioText.Read(ScenarioText.Valid, "seat.leavePctSd=21").Warnings, warning => warning.StartsWith("seat.leavePctSd is 21 points", StringComparison.Ordinal));
    }

    private static List<string> Warnings(string json) => OfTables(TestScenarios.Read(json).Warnings);

    private static List<string> OfTables(IEnumerable<string> warnings) => [.. warnings.Where(warning => Array.Exists(Told, start => warning.StartsWith(start, StringComparison.Ordinal)))];
}
