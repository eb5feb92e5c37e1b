using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Scenarios;

/// <summary>A last result, an electorate and a region, against the built-in tables.</summary>
public class LastResultWarningsTests
{
    private const string Sheppey = """
        {
          "schemaVersion": 1, "id": "sheppey", "title": "Sittingbourne and Sheppey by-election", "pollingDay": "2026-11-26", "asOf": "2026-09-29",
          "seat": { "name": "Sittingbourne and Sheppey", "country": "England", "region": "South East", "leavePct": 66.16, "electorate": 79067 },
          "previous": { "date": "2024-07-04", "turnoutPct": 51.85,
            "votes": { "Lab": 11919, "Con": 11564, "Reform": 10512, "Si": 3238, "Green": 1692, "LD": 1321, "MRLP": 223, "Oth": 529 } },
          "parties": { "Si": { "name": "Swale Independents", "colour": "#888888" } },
          "government": ["Lab"], "defending": "Lab",
          "candidates": [ { "party": "Lab" }, { "party": "Con" }, { "party": "Reform" }, { "party": "Si" }, { "party": "Green" }, { "party": "LD" } ],
          "national": { "source": "built-in" }
        }
        """;

    private const string Unless = "unless the scenario is hypothetical or the table is out of date.";

    private static readonly string[] Told = ["previous.votes has", "previous.sharesPct has", "previous.turnoutPct is 1", "previous.turnoutPct is 5", "seat.region", "seat.electorate is 1", "seat.electorate is 6", "earlier["];

    [Theory]
    [InlineData("", "")]
    [InlineData("\"Si\": 3238, ", "\"Si\": 3238, \"Ind-1\": 500, ", "\"Oth\": 529", "\"Oth\": 29")]
    [InlineData("\"MRLP\": 223, \"Oth\": 529", "\"Oth\": 752")]
    [InlineData("11919", "11950")]
    [InlineData("\"turnoutPct\": 51.85", "\"turnoutPct\": 54")]
    [InlineData("\"South East\"", "\"Kent\"")]
    [InlineData("\"electorate\": 79067", "\"electorate\": 88000")]
    public void Validate_WhatTheTableHasInOtherWords_WarnsOfNothing(params string[] changes) => Assert.Empty(Warnings(changes));

    [Theory]
    [InlineData("11919", "1191", "previous.votes has 1,191 for Labour instead of 11,919: the built-in table’s figures for Sittingbourne and Sheppey on 4 July 2024. Correct it, ")]
    [InlineData("\"Reform\": 10512", "\"Reform\": 1692", "previous.votes has 1,692 for Reform UK instead of 10,512; 10,512 for Green instead of 1,692: the built-in table’s figures for Sittingbourne and Sheppey on 4 July 2024. Correct them, ", "\"Green\": 1692", "\"Green\": 10512")]
    [InlineData("\"Oth\": 529", "\"Oth\": 5290", "previous.votes has 8,528 for independents and others instead of 3,767: the built-in table’s figures for Sittingbourne and Sheppey on 4 July 2024. Correct it, ")]
    [InlineData("\"turnoutPct\": 51.85", "\"turnoutPct\": 58.15", "previous.turnoutPct is 58.2, but the built-in table has 51.9 for Sittingbourne and Sheppey on 4 July 2024: correct it, ")]
    [InlineData("\"South East\"", "\"South West\"", "seat.region is \"South West\", but the built-in table has Sittingbourne and Sheppey in \"South East\": write that, ")]
    [InlineData("\"electorate\": 79067", "\"electorate\": 65000", "seat.electorate is 65,000, but the built-in table has 79,067 for Sittingbourne and Sheppey on 4 July 2024, and registers rarely change by so much: check it, ")]
    public void Validate_WhatTheTableContradicts_IsWarnedOfOnce(string old, string changed, string warning, params string[] more) =>
        Assert.Equal([warning + Unless], Warnings([old, changed, .. more]));

    /// <summary>Whose figures they are is said, and only that.</summary>
    [Fact]
    public void Validate_AnotherSeatsVotes_NamesThatSeat() => Assert.Equal(
        ["previous.votes has 10,512 for Reform UK instead of 21,225; 11,919 for Labour instead of 7,448; 3,990 for independents and others instead of 514 and 3 more: the built-in table’s figures for Clacton on 4 July 2024. These are the figures of Sittingbourne and Sheppey: correct the seat’s name or the figures, " + Unless],
        Warnings("\"name\": \"Sittingbourne and Sheppey\"", "\"name\": \"Clacton\"", "\"South East\"", "\"East of England\""));

    [Fact]
    public void Validate_ANotionalResult_IsSomebodysEstimate() =>
        Assert.Empty(Warnings("11919", "8191", "\"turnoutPct\": 51.85", "\"notional\": true, \"turnoutPct\": 51.85"));

    /// <summary>Shares may be rounded to whole numbers; a swapped digit is more.</summary>
    [Theory]
    [InlineData("{ \"Lab\": 42, \"Con\": 36, \"UKIP\": 16, \"LD\": 3, \"Green\": 3 }", null)]
    [InlineData("{ \"Lab\": 24.3, \"Con\": 35.8, \"UKIP\": 15.5, \"LD\": 3.5, \"Green\": 20.9 }", "previous.sharesPct has 24.3% for Labour instead of 42.3%; 20.9% for Green instead of 3%: the built-in table’s figures for Copeland on 7 May 2015. Correct them, ")]
    public void Validate_SharesOfAnEarlierParliament_AreComparedAsRounded(string shares, string? warning) => Assert.Equal(
        warning is null ? [] : [warning + Unless],
        OfTables(TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"votes\": { \"Lab\": 16750, \"Con\": 14186, \"UKIP\": 6148, \"LD\": 1368, \"Green\": 1179 }", $"\"sharesPct\": {shares}", StringComparison.Ordinal)).Warnings));

    [Theory]
    [MemberData(nameof(CommittedScenarioTests.Files), MemberType = typeof(CommittedScenarioTests))]
    public void Validate_ACommittedScenario_ContradictsNoTable(string file) => Assert.Empty(OfTables(TestScenarios.Committed(file).Warnings));

    [Theory]
    [InlineData("\"LD\" }", "\"LD\" }, { \"party\": \"SNP\" }", "SNP is on the ballot, a party that stands in Scotland alone, but the seat is in England: correct the code SNP or seat.country, unless the scenario is hypothetical.")]
    [InlineData("\"LD\" }", "\"LD\" }, { \"party\": \"TUV\" }", "TUV is on the ballot, a party that stands in Northern Ireland alone, but the seat is in England: correct the code TUV or seat.country, unless the scenario is hypothetical.")]
    [InlineData("\"England\"", "\"Northern Ireland\"", "Labour is on the ballot, a party that stands in England, Scotland, Wales alone, but the seat is in Northern Ireland: correct the code Lab or seat.country, unless the scenario is hypothetical.")]
    public void Validate_APartyOfAnotherNation_IsWarnedOf(string old, string changed, string warning) =>
        Assert.Contains(warning, TestScenarios.Read(Sheppey.Replace(old, changed, StringComparison.Ordinal)).Warnings);

    [Fact]
    public void Validate_APartyAtHome_WarnsOfNothing() => Assert.All(
        ["aberdeen-south-2026.json", "brecon-and-radnorshire-2019.json", "rutherglen-and-hamilton-west-2023.json"],
        file => Assert.DoesNotContain(TestScenarios.Committed(file).Warnings, warning => warning.Contains("is on the ballot", StringComparison.Ordinal)));

    private static List<string> Warnings(params string[] changes)
    {
        var json = Sheppey;
        for (var place = 0; place < changes.Length; place += 2)
        {
            json = changes[place].Length == 0 ? json : json.Replace(changes[place], changes[place + 1], StringComparison.Ordinal);
        }

        return OfTables(TestScenarios.Read(json).Warnings);
    }

    private static List<string> OfTables(IEnumerable<string> warnings) => [.. warnings.Where(warning => Array.Exists(Told, start => warning.StartsWith(start, StringComparison.Ordinal)))];
}
