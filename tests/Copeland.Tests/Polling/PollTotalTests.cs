using Copeland.History;
using Copeland.Polling;
using Copeland.Tests.Scenarios;

namespace Copeland.Tests.Polling;

/// <summary>Polls whose shares are far too small together, and rows that are cut off.</summary>
public class PollTotalTests
{
    [Theory]
    [InlineData("Con,Lab,LD,Reform,Green", "2,1,1,3,1", "polls.csv:2: The shares add up to 8%; 5 of the main parties are among them, which never have less than 65% of voters together. Check them against the source: they are percentages of those who named a party.")]
    [InlineData("Con,Lab,LD,Reform,Green", "12,12,12,16,12", "polls.csv:2: The shares add up to 64%; 5 of the main parties")]
    [InlineData("Con,Lab,LD,Reform,Green", "13,12,12,16,12", null)]
    [InlineData("Con,Lab,Reform", "2,1,3", "polls.csv:2: The shares add up to 6%; 3 of the main parties are among them, which never have less than 35%")]
    [InlineData("Con,Lab", "17,14", null)]
    [InlineData("Reform", "3", null)]
    [InlineData("Con,Lab,LD,UKIP,Brexit", "17,19,19,1,2", null)]
    [InlineData("Area,Con,Lab,LD,Reform,Green", "Scotland,12,16,8,12,9", null)]
    [InlineData("Area,Con,Lab,SNP", "Scotland,2,1,3", "polls.csv:2: The shares add up to 6%; 2 of the main parties")]
    [InlineData("Con,Lab,LD,Reform,Green", "20,19", "polls.csv:2: The row ends after 4 cells and the header has 7: LD, Reform, Green are cut off. Add the figures, or an empty cell for each party the poll did not ask about.")]
    [InlineData("Con,Lab,LD", "40,35", "polls.csv:2: The row ends after 4 cells and the header has 5: LD is cut off.")]
    [InlineData("Con,Lab,LD", "40,35,", null)]
    [InlineData("Con,Lab,LD,Notes", "40,35,9", null)]
    public void Read_ARow_IsReadOrRefused(string parties, string shares, string? problem)
    {
        using var text = new StringReader($"Pollster,End,{parties}\nYouGov,2026-11-30,{shares}\n");
        if (problem is null)
        {
            Assert.Single(PollCsv.Read(text, "polls.csv").Polls);
        }
        else
        {
            Assert.StartsWith(problem, Assert.Throws<PollFileException>(() => PollCsv.Read(text, "polls.csv")).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Problem_EveryBuiltInPoll_IsNone() => Assert.All(
        BuiltInPolls.All.Concat(PartPolls.Parts.SelectMany(part => PartPolls.UpTo(part, BuiltInPolls.Last))),
        poll => Assert.Null(PollTotal.Problem([.. poll.Shares.Select(share => KeyValuePair.Create(share.Key, 100 * share.Value))], poll.Part)));

    [Theory]
    [InlineData("{ \"Con\": 2, \"Lab\": 1, \"UKIP\": 3 }", "add up to 6%; 3 of the main parties are among them")]
    [InlineData("{ \"Con\": 40, \"Lab\": 25, \"LD\": 10, \"UKIP\": 12, \"Green\": -1 }", "")]
    public void Validate_NationalShares_AreRefusedWhereTheyAreTooSmall(string shares, string problem)
    {
        var at = ScenarioText.Valid.IndexOf("\"polls\": [", StringComparison.Ordinal);
        var end = ScenarioText.Valid.IndexOf(']', at);
        var start = ScenarioText.Valid[..at];
        var polls = ScenarioText.Problems($"{start}\"polls\": [ {{ \"pollster\": \"ICM\", \"end\": \"2017-02-19\", \"sharesPct\": {shares} }} {ScenarioText.Valid[end..]}");
        var average = ScenarioText.Problems($"{start}\"averagePct\": {shares}{ScenarioText.Valid[(end + 1)..]}");
        Assert.Contains(problem, Assert.Single(polls), StringComparison.Ordinal);
        Assert.Contains(problem, Assert.Single(average), StringComparison.Ordinal);
    }
}
