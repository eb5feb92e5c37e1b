using Copeland.History;
using Copeland.Scenarios;

namespace Copeland.Tests.Scenarios;

/// <summary>The scenarios of the repository are valid, and their figures are those of the embedded tables.</summary>
public class CommittedScenarioTests
{
    public static TheoryData<string> Files => [.. ScenarioText.Committed().Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Validate_ACommittedScenario_IsValid(string file)
    {
        var scenario = Read(file);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), scenario.Id);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Figures_AreThoseOfTheEmbeddedTables(string file)
    {
        var scenario = Read(file);
        if (ByElections.All.FirstOrDefault(contest => contest.Id == scenario.Id) is not { } past)
        {
            Assert.Contains(scenario.Id, new[] { "copeland-2016-12", "bradford-west-2012-insurgent", "makerfield-2026-star", "rochdale-2024-disowned" });
            return;
        }

        Assert.Equal(past.Date, scenario.Contest.PollingDay);
        Assert.Equal(past.PreviousGeneralElection, scenario.Contest.Previous.Date);
        Assert.Equal(past.Government, scenario.Contest.Government);
        Assert.Equal(past.Defending, scenario.Contest.Defending);
        Assert.Equal(past.Electorate, scenario.Contest.Seat.Electorate);
        var winner = scenario.Result!.Shares.MaxBy(share => share.Value).Key;
        Assert.Equal(past.Winner, scenario.Contest.Candidates.First(candidate => candidate.Id == winner).Party.Code);
        if (past.ValidVotes is { } votes)
        {
            Assert.Equal(votes, scenario.Result.Votes!.Values.Sum());
            Assert.Equal(past.PreviousValidVotes, scenario.Contest.Previous.Votes!.Values.Sum());
        }
    }

    [Fact]
    public void Validate_Southend2022_WarnsOfRivalsStandingAside() =>
        Assert.Contains(
            "Main rival not standing: Labour (28.1% last time). Parties that took 40% of the vote last time do not stand and leave no rival that had much of the rest. At the two earlier by-elections of this kind, since 2008, small parties and independents together took 14% to 28%. Also not on the ballot: LD (10% in the average of national polls) and Green (5% in the average of national polls). Add whoever stands to candidates.",
            Copeland.Forecasts.Belief.Of(Read("southend-west-2022.json")).Warnings);

    [Fact]
    public void Copeland2017_HasTheMajorityOf2564AndTenPolls()
    {
        var scenario = Read("copeland-2017.json");
        var votes = scenario.Contest.Previous.Votes!;
        Assert.Equal(2564, votes["Lab"] - votes["Con"]);
        Assert.Equal(10, Assert.IsType<NationalSource.Polls>(scenario.National).All.Count);
        Assert.Equal(1 + (1.0 / 3), scenario.Market!.DecimalOdds["Con"], 12);
    }

    private static Scenario Read(string file) => Copeland.Tests.Forecasts.TestScenarios.Committed(file);
}
