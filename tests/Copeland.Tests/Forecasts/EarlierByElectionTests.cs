using Copeland.Elections;
using Copeland.Forecasts;

namespace Copeland.Tests.Forecasts;

public class EarlierByElectionTests
{
    [Fact]
    public void EarlierResults_OfAScenariosOwnByElection_KnowThePollsOfItsEve()
    {
        // The second poll ends on that polling day: its result was not forecast with it.
        var scenario = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"market\":", """
            "earlier": [ { "seat": "Anywhere", "date": "2016-12-08", "defending": "Con",
              "previous": { "date": "2015-05-07", "sharesPct": { "Con": 60, "Lab": 40 } },
              "national": { "polls": [
                { "pollster": "P", "end": "2016-12-06", "sharesPct": { "Con": 40, "Lab": 30 } },
                { "pollster": "Q", "end": "2016-12-08", "sharesPct": { "Con": 20, "Lab": 50 } } ] },
              "result": { "votes": { "Con": 500, "Lab": 500 } } } ],
            "market":
            """, StringComparison.Ordinal));
        var held = Assert.Single(ScenarioEvidence.EarlierResults(scenario), result => result.Outlook.Date == new DateOnly(2016, 12, 8) && result.Shares.Count == 2);
        var conservatives = Assert.Single(held.Outlook.Standings, standing => standing.Family == Family.Conservative);
        Assert.Equal(0.40, conservatives.NationalNow ?? 0, 0.005);
        Assert.Equal([0.5, 0.5], held.Shares);
    }

    [Theory]
    [InlineData("Anywhere", "2016-12-06", false, true)]
    [InlineData("Anywhere", "2017-02-09", false, true)]
    [InlineData("Anywhere", "2017-02-10", false, false)]
    [InlineData("Anywhere", "2016-12-06", true, false)]
    [InlineData("Sleaford and North Hykeham", "2016-12-08", false, false)]
    [InlineData("Sleaford & North Hykeham", "2016-12-08", false, false)]
    [InlineData("Sleaford and North Hykeham", "2016-12-07", false, true)]
    [InlineData("Anywhere", "2016-12-08", false, true)]
    public void ByElections_AScenariosOwn_CountWhereTheyWereKnownContestedAndAreNotEmbedded(string seat, string date, bool stoodAside, bool counts)
    {
        // The embedded by-elections hold Sleaford and North Hykeham, 8 December 2016; what happens on a scenario's own day it does not know.
        var scenario = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"market\":", $$"""
            "earlier": [ { "seat": "{{seat}}", "date": "{{date}}", "defending": "Con", "rivalsStoodAside": {{(stoodAside ? "true" : "false")}},
              "previous": { "date": "2015-05-07", "sharesPct": { "Con": 60, "Lab": 40 } },
              "national": { "averagePct": { "Con": 40, "Lab": 30 } },
              "result": { "votes": { "Con": 500, "Lab": 500 } } } ],
            "market":
            """, StringComparison.Ordinal)) with { AsOf = new DateOnly(2017, 2, 10) };
        var without = TestScenarios.Copeland2017() with { AsOf = scenario.AsOf };
        Assert.Contains(ScenarioEvidence.ByElections(without), contest => contest.Seat.Name == "Sleaford and North Hykeham");
        Assert.Equal(counts ? 1 : 0, ScenarioEvidence.ByElections(scenario).Count - ScenarioEvidence.ByElections(without).Count);
        Assert.Equal(counts ? 1 : 0, ScenarioEvidence.EarlierResults(scenario).Count - ScenarioEvidence.EarlierResults(without).Count);
        Assert.Equal(counts && seat == "Anywhere", ScenarioEvidence.ByElections(scenario).Any(contest => contest.Seat.Name == "Anywhere"));
    }
}
