using Copeland.Forecasts;
using Copeland.Scenarios;

namespace Copeland.Tests.Forecasts;

public class UnusedAssumptionsTests
{
    [Theory]
    [InlineData("model.insurgent=2", "model.insurgent is set and not used: the bonus of an insurgent among independents and minor parties has no part")]
    [InlineData("model.rivalsAsidePart=0.5", "model.rivalsAsidePart is set and not used")]
    [InlineData("model.seatPollOwnError=0.1", "model.seatPollOwnError is set and not used")]
    [InlineData("model.splitIndependent=0.1", "model.splitIndependent is set and not used")] // both are independents
    [InlineData("model.turnoutUnknown=0.4", "model.turnoutUnknown is set and not used")]
    [InlineData("model.freedom.sd=0.9", "model.freedom.sd is set and the forecast is the same without it")]
    [InlineData("model.insurgent.sd=0.2", "model.insurgent.sd is set and the forecast is the same without it")]
    public void Run_ANumberTheContestDoesNotHangOn_SaysSoOnce(string change, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Warnings(change)), StringComparison.Ordinal);

    [Theory]
    [InlineData("model.base=0.9")]
    [InlineData("model.base.sd=0.3")]
    [InlineData("model.leaveEffect=0.5")]
    [InlineData("model.freedom=9")]
    [InlineData("model.baseNationalist=0.8")] // through earlier by-elections
    [InlineData("model.splitSpread=0.9")]
    [InlineData("model.turnoutLevel=0.1")]
    [InlineData("model.scale=0.5")]
    public void Run_ANumberThatCounts_SaysNothing(string change) => Assert.Empty(Warnings(change));

    [Fact]
    public void Run_WhatTheCalibrationSaysAnyhow_SaysNothing()
    {
        var calibrated = ScenarioAssumptions.Of(TestScenarios.Copeland2017())["insurgent"];
        Assert.Empty(Warnings(Invariant($"model.insurgent.mean={calibrated.Mean:R}"), Invariant($"model.insurgent.sd={calibrated.Sd:R}")));
    }

    [Fact]
    public void Run_OneNumberOfUseAndOneOfNone_NamesTheOneOfNone() =>
        Assert.StartsWith("model.insurgent is set", Assert.Single(Warnings("model.base=0.9", "model.insurgent=2")), StringComparison.Ordinal);

    private static IEnumerable<string> Warnings(params string[] changes) =>
        Forecaster.Run(TestScenarios.Copeland2017([.. changes, "simulation.draws=1000"])).Warnings.Where(warning => warning.StartsWith("model.", StringComparison.Ordinal));
}
