using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Scenarios;

public class ScenarioBuilderTests
{
    private static readonly DateOnly Day = new(2017, 2, 23);

    [Fact]
    public void Build_WhatAFileSays_GivesTheFilesForecast()
    {
        const string File = """
            { "schemaVersion": 1, "id": "copeland-2017", "title": "Copeland by-election", "pollingDay": "2017-02-23", "asOf": "2017-02-22",
              "seat": { "name": "Copeland", "country": "England", "leavePct": 59.2, "leavePctSd": 2.0, "electorate": 60602 },
              "previous": { "date": "2015-05-07", "turnoutPct": 63.8, "votes": { "Lab": 16750, "Con": 14186, "UKIP": 6148, "LD": 1368, "Green": 1179 } },
              "government": ["Con"], "defending": "Lab", "notes": ["A note."],
              "candidates": [ { "party": "Con", "name": "Trudy Harrison" }, { "party": "Lab" }, { "party": "UKIP" }, { "party": "LCA" }, { "party": "Ind", "id": "Ind-1", "standing": "insurgent" } ],
              "parties": { "LCA": { "name": "Lake Counties Alliance", "colour": "#336699" } },
              "national": { "previousPct": { "Con": 37.7, "Lab": 31.2, "UKIP": 12.9 }, "polls": [
                { "pollster": "ICM", "start": "2017-02-17", "end": "2017-02-19", "sharesPct": { "Con": 44, "Lab": 26, "UKIP": 13 } },
                { "pollster": "YouGov", "end": "2017-02-22", "sample": 2060, "sharesPct": { "Con": 41, "Lab": 25, "UKIP": 13 } } ] },
              "seatPolls": [ { "pollster": "Survation", "end": "2017-02-10", "sample": 500, "sharesPct": { "Con": 36, "Lab": 38, "UKIP": 14 } } ],
              "adjustments": [ { "party": "Lab", "points": -2.0, "sd": 2.0, "reason": "The largest employer votes." } ],
              "market": { "source": "Ladbrokes", "odds": { "Con": "1/3", "Lab": "9/4", "UKIP": "50/1" } },
              "model": { "leaveEffect": { "mean": 0.1, "sd": 0.1 } }, "simulation": { "draws": 8192, "seed": 18446744073709551615 } }
            """;
        var built = Whole().Build();
        var read = TestScenarios.Read(File);
        Assert.Equal(Bytes(read).Replace(read.Sha256, built.Sha256, StringComparison.Ordinal), Bytes(built));
    }

    [Fact]
    public void Json_ReadAsAFile_IsTheSameScenario() => Assert.Equal(Bytes(Whole().Build()), Bytes(TestScenarios.Read(Whole().Json)));

    [Fact]
    public void Build_WithProblems_TellsAllByTheNamesOfAFile()
    {
        var builder = new ScenarioBuilder("copeland-2017", "Copeland by-election", Day)
            .Seat("Copeland", Country.NorthernIreland, leavePct: 140).Government("Con").Defending("Lab").Candidate("Con").Candidate("Labr").BuiltInPolls();
        var problems = Assert.Throws<ScenarioException>(() => builder.Build()).Problems;
        Assert.Contains(problems, problem => problem.Message.Contains("140", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Message.Contains("previous", StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal("copeland-2017.json", problem.File));
    }

    [Fact]
    public void With_AChange_IsWhatTheCommandLineGives()
    {
        var scenario = TestScenarios.Copeland2017();
        var changed = scenario.With("national.averagePct.Lab=30", "seat.leavePct=70");
        Assert.Equal(["national.averagePct.Lab=30", "seat.leavePct=70"], changed.Overrides);
        Assert.Equal(["national.averagePct.Lab=30", "seat.leavePct=70", "asOf=2017-02-20"], changed.With("asOf=2017-02-20").Overrides);
        Assert.Equal(Bytes(TestScenarios.Copeland2017("national.averagePct.Lab=30", "seat.leavePct=70")), Bytes(changed));
    }

    [Fact]
    public void With_WhatTheDoorRefuses_Throws()
    {
        var scenario = TestScenarios.Copeland2017();
        Assert.Contains("0 to 100", Assert.Throws<ScenarioException>(() => scenario.With("seat.leavePct=140")).Message, StringComparison.Ordinal);
        Assert.Throws<ScenarioException>(() => scenario.With("seat.leevPct=40"));
        Assert.Throws<ScenarioException>(() => scenario.With("previous.sharesPct.Lab=90", "previous.sharesPct.Con=20"));
    }

    /// <summary>No property of a scenario can be replaced by <c>with</c> from outside the engine: all that set are internal.</summary>
    [Fact]
    public void Properties_AreSetByTheEngineAlone() =>
        Assert.DoesNotContain(typeof(Scenario).GetProperties(), property => property.SetMethod is { IsPublic: true });

    private static string Bytes(Scenario scenario) => System.Text.Encoding.UTF8.GetString(ForecastJson.Write(Forecaster.Run(scenario)));

    private static ScenarioBuilder Whole() => new ScenarioBuilder("copeland-2017", "Copeland by-election", Day)
        .AsOf(Day.AddDays(-1))
        .Seat("Copeland", Country.England, leavePct: 59.2, leavePctSd: 2, electorate: 60602)
        .PreviousVotes(new(2015, 5, 7), [new("Lab", 16750), new("Con", 14186), new("UKIP", 6148), new("LD", 1368), new("Green", 1179)], turnoutPct: 63.8)
        .Government("Con").Defending("Lab").Note("A note.")
        .Candidate("Con", "Trudy Harrison").Candidate("Lab").Candidate("UKIP").Candidate("LCA").Candidate("Ind", id: "Ind-1", standing: CandidateStanding.Insurgent)
        .Party("LCA", "Lake Counties Alliance", "#336699")
        .NationalPrevious([new("Con", 37.7), new("Lab", 31.2), new("UKIP", 12.9)])
        .NationalPoll("ICM", new(2017, 2, 19), [new("Con", 44), new("Lab", 26), new("UKIP", 13)], start: new(2017, 2, 17))
        .NationalPoll("YouGov", new(2017, 2, 22), [new("Con", 41), new("Lab", 25), new("UKIP", 13)], sample: 2060)
        .SeatPoll("Survation", new(2017, 2, 10), [new("Con", 36), new("Lab", 38), new("UKIP", 14)], sample: 500)
        .Adjustment("Lab", -2, 2, "The largest employer votes.")
        .Market("Ladbrokes", [new("Con", "1/3"), new("Lab", "9/4"), new("UKIP", "50/1")])
        .Assume("leaveEffect", 0.1, 0.1)
        .Simulation(8192, ulong.MaxValue);
}
