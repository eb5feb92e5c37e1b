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
}
