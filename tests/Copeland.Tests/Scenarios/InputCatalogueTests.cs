using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;
using Copeland.Tests.Forecasts;
using Copeland.Tests.Sensitivity;

namespace Copeland.Tests.Scenarios;

public class InputCatalogueTests
{
    [Fact]
    public void Of_AScenario_GivesInputsThatReadBackWhatIsSet()
    {
        foreach (var scenario in Examples())
        {
            var inputs = InputCatalogue.Of(scenario).ToList();
            Assert.True(inputs.Count > 100, $"{inputs.Count} inputs");
            foreach (var input in inputs)
            {
                var present = input.Get(scenario) ?? double.NaN;
                var other = input.Address == "seat.electorate" ? present + 1 : present + (0.1 * (input.Allowed.High - present) / (1 + Math.Abs(input.Allowed.High - present)));
                Assert.Equal(other, input.With(scenario, other).Picture() is not null ? input.Get(input.With(scenario, other)) ?? double.NaN : 0, 9);
                Assert.Null(input.Problem(present));
                Assert.NotEqual(input.Address, input.Words(scenario));
            }
        }
    }

    [Theory]
    [InlineData("national.averagePct.Lab", 30)]
    [InlineData("national.swingPct.Lab.Con", 2)]
    [InlineData("previous.sharesPct.Con", 40)]
    [InlineData("previous.turnoutPct", 70)]
    [InlineData("turnout.meanPct", 44)]
    [InlineData("seat.leavePct", 70)]
    [InlineData("seat.leavePctSd", 5)]
    [InlineData("seat.electorate", 50000)]
    [InlineData("model.leaveEffect", 0.2)]
    [InlineData("model.leaveEffect.mean", 0.2)]
    [InlineData("model.leaveEffect.sd", 0.2)]
    [InlineData("national.polls[0].sharesPct.Con", 41)]
    [InlineData("seatPolls[0].sharesPct.Lab", 35.5)]
    [InlineData("adjustments[0].points", 2.5)]
    [InlineData("adjustments[0].sd", 1.5)]
    public void With_AnAddress_IsWhatTheCommandLineGives(string address, double value)
    {
        var varied = SensitivityCases.Varied(SensitivityCases.WithSeatPolls);
        var byDoor = varied.Through(new InputValue(address, value));
        var byCatalogue = InputCatalogue.Find(address)!.With(varied.Base, value);
        Assert.Equal(Belief.Of(byDoor).Prior.MeanLogShares, Belief.Of(byCatalogue).Prior.MeanLogShares);
        Assert.Equal(Belief.Of(byDoor).Plan.Turnout, Belief.Of(byCatalogue).Plan.Turnout);
        Assert.Equal(byDoor.Contest.Seat, byCatalogue.Contest.Seat);
    }

    /// <summary>By hand: of 58% that others had, 60% remain for them where Labour goes to 40%: the Conservatives' 36% becomes 36 · 60/58.</summary>
    [Fact]
    public void With_ASecondShareOfTheLastResult_LeavesTheFirstWhereItWasSet()
    {
        var scenario = TestScenarios.Copeland2017();
        var shares = InputCatalogue.With(scenario, [new("previous.sharesPct.Lab", 40), new("previous.sharesPct.Con", 30)])!.Contest.Previous.Shares;
        Assert.Equal((0.40, 0.30, 1.0), (shares["Lab"]!.Value, shares["Con"]!.Value, Math.Round(shares.Total, 12)));
        var before = scenario.Contest.Previous.Shares;
        Assert.Equal(before["UKIP"] / before["LD"], shares["UKIP"] / shares["LD"]);
        Assert.Equal(before, scenario.Contest.Previous.Given);
    }

    [Fact]
    public void With_AnAverageThatPollsGive_ScalesTheOthersAndOneThatIsGivenDoesNot()
    {
        var byPolls = InputCatalogue.With(VariedScenarioTests.ByPolls().Base, [new("national.averagePct.Lab", 30)])!;
        Assert.Equal(VariedScenarioTests.ByPolls().Base.Average().Total, byPolls.Average().Total, 12);
        var given = TestScenarios.Copeland2017();
        var changed = InputCatalogue.With(given, [new("national.averagePct.Lab", 30)])!;
        Assert.Equal(given.Average()["Con"], changed.Average()["Con"]);
        Assert.Equal(0.30, changed.Average()["Lab"]);
    }

    [Theory]
    [InlineData("seat.leavePct", 600, "is 600; 0 to 100 percent are allowed. Correct the number.")]
    [InlineData("turnout.meanPct", 0, "is 0; 0.1 to 99.9 percent are allowed. Correct the number.")]
    [InlineData("national.swingPct.Lab.Con", -101, "is -101; -100 to 100 percent are allowed. Correct the number.")]
    [InlineData("model.leaveEffect.sd", -0.1, "is -0.1; 0 to 2 are allowed: on the log of a share for each unit; it is multiplied by years or by tens of points. Correct the number.")]
    [InlineData("seat.electorate", 50000.5, "is 50000.5; a whole number is required here. Round it.")]
    [InlineData("seat.electorate", double.NaN, "is NaN, which is too large to be a number. Write the number that was meant.")]
    [InlineData("seat.leavePct", 60, null)]
    public void Problem_OfOneValue_IsWhatTheDoorSays(string address, double value, string? problem) =>
        Assert.Equal(problem, InputCatalogue.Find(address)!.Problem(value));

    [Fact]
    public void Problem_OfSharesTogether_IsWhatTheDoorSays()
    {
        var scenario = VariedScenarioTests.ByPolls().Base;
        Assert.Equal(
            "are set to Con 70, Lab 40, together more than 100. Lower one of them.",
            InputCatalogue.Problem(scenario, [new("previous.sharesPct.Con", 70), new("previous.sharesPct.Lab", 40)]));
        Assert.Null(InputCatalogue.Problem(scenario, [new("previous.sharesPct.Con", 30), new("previous.sharesPct.Lab", 40)]));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("pollingDay")]
    [InlineData("simulation.draws")]
    [InlineData("seat")]
    [InlineData("national.averagePct")]
    [InlineData("seatPolls[x].sharesPct.Con")]
    public void Find_WhatIsNoInput_IsNotInTheCatalogue(string address) => Assert.Null(InputCatalogue.Find(address));

    [Fact]
    public void With_WhatTheScenarioDoesNotHave_SaysSo()
    {
        var scenario = TestScenarios.Copeland2017();
        var exception = Assert.Throws<ArgumentException>(() => InputCatalogue.Find("seatPolls[7].sharesPct.Con")!.With(scenario, 30));
        Assert.Contains("has no seatPolls[7].sharesPct.Con.", exception.Message, StringComparison.Ordinal);
        Assert.Null(InputCatalogue.With(scenario, [new("seatPolls[7].sharesPct.Con", 30)]));
    }

    [Fact]
    public void In_AnEstimate_HasAPlausibleRangeAndItsReason()
    {
        var leave = InputCatalogue.Find("seat.leavePct")!.In(TestScenarios.Copeland2017())!;
        Assert.Equal(("the seat’s estimated Leave share of 2016", InputUnit.Percent, 59.2), (leave.Label, leave.Unit, Math.Round(leave.Present, 9)));

        // By hand: log odds of 59.2% ± 1.645 · 0.02/(0.592 · 0.408).
        Assert.Equal(55.87, leave.Range.Low, 2);
        Assert.Equal(62.44, leave.Range.High, 2);
        Assert.Null(InputCatalogue.Find("seat.electorate")!.In(TestScenarios.Copeland2017()));
    }

    /// <summary>Inputs that vary together go to the ends of their distributions: beyond what the door allows a spread of 1,500 made shares of nothing.</summary>
    [Theory]
    [InlineData("splitSpread", 3)]
    [InlineData("seatPollOwnError", 2)]
    public void Quantile_OfANumberHardlyKnown_EndsWhereTheDoorDoes(string name, double most)
    {
        var input = InputCatalogue.Find($"model.{name}.mean")!.In(TestScenarios.Copeland2017($"model.{name}.sd=2"))!;
        Assert.Equal(most, input.Quantile(0.999999));
        Assert.InRange(input.Quantile(0.5), 0.001, most);
        Assert.InRange(input.Quantile(0.000001), 0, input.Range.Low);
    }

    private static IEnumerable<Scenario> Examples() =>
        [TestScenarios.Copeland2017(), VariedScenarioTests.ByPolls().Base, SensitivityCases.Varied(SensitivityCases.WithSeatPolls).Base];
}
