using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Scenarios;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Sensitivity;

public class VariedScenarioTests
{
    public static TheoryData<string, double> Addresses => new()
    {
        { "national.averagePct.Lab", 24.7 }, { "national.averagePct.SNP", 3.3 }, { "national.swingPct.Lab.Con", 1.9 }, { "national.swingPct.Con.UKIP", -2 },
        { "previous.sharesPct.Con", 40.1 }, { "seat.leavePct", 63.3 }, { "turnout.meanPct", 44.4 }, { "model.leaveEffect", 0.2 },
        { "model.leaveEffect.mean", 0.31 }, { "model.leaveEffect.sd", 0.05 }, { "model.base.mean", 0.9 }, { "model.governmentPenalty", -0.4 },
        { "seat.electorate", 50000 }, { "seat.leavePctSd", 4 }, { "previous.turnoutPct", 70 }, { "national.previousPct.Con", 36 },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Plan_AnyAddress_IsBitForBitTheDoors(string address, double value)
    {
        foreach (var varied in new[] { ByPolls(), ByAverage(), ByPolls("model.leaveEffect.sd=0.02", "national.averagePct.Con=39", "national.swingPct.Lab.Con=1") })
        {
            AssertSame(Belief.Of(varied.Through(new InputValue(address, value))).Plan, varied.Plan(new InputValue(address, value)));
        }
    }

    [Fact]
    public void Plan_EveryAssumptionSetToWhatItIs_ChangesNothing()
    {
        var varied = ByPolls();
        foreach (var assumption in varied.Assumptions.All)
        {
            AssertSame(varied.Plan(), varied.Plan(new InputValue($"model.{assumption.Name}.mean", assumption.Mean)));
        }
    }

    [Fact]
    public void Plan_SeveralInputsAtOnce_IsBitForBitTheDoors()
    {
        InputValue[] values = [new("national.averagePct.Lab", 25), new("national.averagePct.Con", 42), new("previous.sharesPct.Lab", 40), new("previous.sharesPct.Con", 37), new("model.leaveEffect.mean", 0.2), new("seat.leavePct", 61)];
        AssertSame(Belief.Of(ByPolls().Through(values)).Plan, ByPolls().Plan(values));
    }

    [Fact]
    public void Plans_PointsThatDifferInAnInput_AreThoseMadeWhole()
    {
        var varied = SensitivityCases.Varied(SensitivityCases.WithSeatPolls);
        InputValue[] first =
        [
            new("national.averagePct.Lab", 25), new("national.averagePct.Con", 42), new("seatPolls[0].sharesPct.Lab", 35.5), new("seatPolls[0].sharesPct.Con", 41),
            new("model.leaveEffect.mean", 0.2), new("model.scaleSlope.mean", -0.4), new("seat.leavePct", 61), new("adjustments[0].points", 2.5), new("turnout.meanPct", 44),
        ];
        InputValue[][] points = [first, .. first.Select((value, place) => (InputValue[])[.. first[..place], value with { Value = value.Value * 1.07 }, .. first[(place + 1)..]]), [.. first.Select(value => value with { Value = value.Value * 0.96 })]];
        foreach (var (plan, point) in varied.Plans(points).Zip(points))
        {
            AssertSame(varied.Plan(point), plan);
            AssertSame(Belief.Of(varied.Through(point)).Plan, plan);
        }
    }

    [Theory]
    [InlineData("seatPolls[0].sharesPct.Lab", 35.5)]
    [InlineData("seatPolls[1].sharesPct.Con", 31)]
    [InlineData("adjustments[0].points", 2.5)]
    [InlineData("national.averagePct.Lab", 25)]
    public void Plan_SeatPollsAndAdjustments_AreBitForBitTheDoors(string address, double value)
    {
        var varied = SensitivityCases.Varied(SensitivityCases.WithSeatPolls);
        AssertSame(Belief.Of(varied.Through(new InputValue(address, value))).Plan, varied.Plan(new InputValue(address, value)));
        Assert.NotEqual(varied.Plan().MeanLogits.ToArray(), varied.Plan(new InputValue(address, value)).MeanLogits.ToArray());
    }

    [Fact]
    public void Prior_WithNothingSet_IsTheForecasts()
    {
        var scenario = TestScenarios.Copeland2017();
        Assert.Equal(Belief.Of(scenario).Prior.MeanLogShares, ByAverage().Prior().MeanLogShares);
    }

    [Fact]
    public void Through_AnAddressThatDoesNotExist_SuggestsAnother()
    {
        var exception = Assert.Throws<ScenarioException>(() => ByPolls().Through(new InputValue("seat.leavePc", 60)));
        Assert.Contains("Did you mean \"leavePct\"?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sweep_AnEndThatIsNotAllowed_IsTheDoorsProblem()
    {
        var exception = Assert.Throws<ScenarioException>(() => Sweep.Run(
            ByPolls(), (SweepAxis.Parse("seat.leavePct=50..160:5"), null), new SimulationSettings(1000), (TestContext.Current.CancellationToken, null)));
        Assert.Contains("seat.leavePct", exception.Message, StringComparison.Ordinal);
    }

    internal static VariedScenario ByPolls(params string[] changes) => SensitivityCases.Varied(SensitivityCases.WithPolls, changes);

    private static VariedScenario ByAverage() => SensitivityCases.Varied(TestScenarios.CopelandJson);

    private static void AssertSame(SamplingPlan expected, SamplingPlan actual)
    {
        Assert.Equal(expected.MeanLogits.ToArray(), actual.MeanLogits.ToArray());
        Assert.Equal(expected.GaussianFactor.ToArray(), actual.GaussianFactor.ToArray());
        Assert.Equal(expected.StudentFactor.ToArray(), actual.StudentFactor.ToArray());
        Assert.Equal((expected.DegreesOfFreedom, expected.Turnout, expected.Options.Electorate), (actual.DegreesOfFreedom, actual.Turnout, actual.Options.Electorate));
    }
}
