using Copeland.Tests.Forecasts;
using Copeland.Tests.Sensitivity;

namespace Copeland.Tests.Scenarios;

/// <summary><c>--without</c>: what goes with a candidate.</summary>
public class WithdrawalTests
{
    [Fact]
    public void Without_ACandidate_TakesOddsAndJudgementAlong()
    {
        var scenario = TestScenarios.Read(SensitivityCases.WithSeatPolls, "--without UKIP");
        Assert.Equal(["Con", "Lab", "LD", "Green", "Ind-1", "Ind-2"], scenario.Contest.Candidates.Select(candidate => candidate.Id));
        Assert.Equal(["Con", "LD", "Lab"], scenario.Market!.DecimalOdds.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["--without UKIP"], scenario.Overrides);
        Assert.Single(scenario.Adjustments);
        Assert.Empty(TestScenarios.Read(SensitivityCases.WithSeatPolls, "--without Lab").Adjustments);
    }

    /// <summary>By hand: of 62% that others had in the first poll, Con had 36: 58.06% of those who are left.</summary>
    [Fact]
    public void Without_ACandidateWhomPollsName_LeavesTheirFiguresAsSharesOfTheRest()
    {
        var poll = TestScenarios.Read(SensitivityCases.WithSeatPolls, "--without Lab").SeatPolls[0].Poll;
        Assert.Equal(36.0 / 62, poll.Shares["Con"]!.Value, 12);
        Assert.Null(poll.Shares["Lab"]);
    }

    /// <summary>Shares of 101% in all, which rounding makes, stay 101% whoever leaves: the door allows no more.</summary>
    [Fact]
    public void Without_ManyWhomARoundedPollNames_LeavesAPollThatTheDoorAllows()
    {
        var rounded = SensitivityCases.WithSeatPolls.Replace("\"Con\": 36, \"Lab\": 38", "\"Con\": 36, \"Lab\": 39", StringComparison.Ordinal);
        var poll = TestScenarios.Read(rounded, "--without UKIP", "--without Con", "--without LD").SeatPolls[0].Poll;
        Assert.Equal(1.01, poll.Shares.Total, 9);
    }

    [Fact]
    public void Without_EverybodyAPollNames_LeavesThePollOut()
    {
        var scenario = TestScenarios.Read(
            SensitivityCases.WithSeatPolls.Replace("{ \"Con\": 40, \"Lab\": 34, \"UKIP\": 12 }", "{ \"UKIP\": 12 }", StringComparison.Ordinal), "--without UKIP");
        Assert.Single(scenario.SeatPolls);
    }

    [Fact]
    public void Without_TheResult_IsThatOfAnotherBallot() =>
        Assert.Null(TestScenarios.Read(TestScenarios.CopelandJson.Replace(
            "\"simulation\":", "\"result\": { \"votes\": { \"Con\": 13748, \"Lab\": 11601, \"LD\": 2252, \"UKIP\": 2025, \"Green\": 515, \"Ind-1\": 811, \"Ind-2\": 116 } }, \"simulation\":", StringComparison.Ordinal), "--without Ind-2").Result);

    [Fact]
    public void Without_SomebodyWhoDoesNotStand_AsksWhoWasMeant() =>
        Assert.Contains("\"Ind-3\" is not on the ballot; candidates: Con, Lab, LD, UKIP, Green, Ind-1, Ind-2.", Assert.Single(Assert.Throws<Copeland.Scenarios.ScenarioException>(
            () => TestScenarios.Copeland2017("--without Ind-3")).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Without_AmongIdsThatATerminalObeys_NamesThemInPrint()
    {
        var hidden = TestScenarios.CopelandJson.Replace("\"id\": \"Ind-1\"", "\"id\": \"\\u001b]0;x\\u0007\"", StringComparison.Ordinal);
        var problems = Assert.Throws<Copeland.Scenarios.ScenarioException>(() => TestScenarios.Read(hidden, "--without Ind-3")).Problems;
        Assert.All(problems, problem => Assert.DoesNotContain(problem.Message, char.IsControl));
        Assert.Contains(problems, problem => problem.Message.Contains("\uFFFD]0;x\uFFFD", StringComparison.Ordinal));
    }

    [Fact]
    public void Set_TheErrorOfSeatPolls_MultipliesEveryPolls()
    {
        var scenario = TestScenarios.Read(SensitivityCases.WithSeatPolls, "seatPolls.errorFactor=2", "seatPolls.errorFactor=1.5");
        Assert.All(scenario.SeatPolls, poll => Assert.Equal(1.5, poll.ErrorFactor, 12));
        Assert.Contains("of which the scenario has none. Add seatPolls, or leave this out.", Assert.Single(Assert.Throws<Copeland.Scenarios.ScenarioException>(
            () => TestScenarios.Copeland2017("seatPolls.errorFactor=2")).Problems).ToString(), StringComparison.Ordinal);
    }
}
