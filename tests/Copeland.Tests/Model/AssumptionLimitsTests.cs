using Copeland.Calibration;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Model;

/// <summary>One set of limits for the model's numbers, at the door.</summary>
public class AssumptionLimitsTests
{
    public static TheoryData<string> Names => [.. ScenarioAssumptions.Names];

    [Fact]
    public void Names_AreThoseOfTheCalibration() =>
        Assert.Equal(ScenarioAssumptions.Names.Order(StringComparer.Ordinal), AssumptionLimits.Names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EveryCalibration_LiesWellWithin(string name)
    {
        var limit = AssumptionLimits.Of(name);
        foreach (var day in new[] { new DateOnly(1950, 6, 1), new DateOnly(1990, 6, 1), new DateOnly(2017, 2, 1), new DateOnly(2026, 6, 1) })
        {
            var number = EmbeddedCalibration.For(day, day)[name];
            Assert.InRange(number.Mean, limit.Least, limit.Most);
            Assert.InRange(number.Sd, 0, limit.MostSd / 2);
        }

        Assert.False(string.IsNullOrWhiteSpace(limit.Unit) || string.IsNullOrWhiteSpace(limit.Reason));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario_AtTheLimits_IsForecastAndBeyondThemRefusedWithTheLimits(string name)
    {
        var limit = AssumptionLimits.Of(name);
        foreach (var value in new[] { limit.Least, limit.Most })
        {
            var scenario = Read(Invariant($"model.{name}={{\"mean\":{value:R},\"sd\":{limit.MostSd:R}}}"));
            var forecast = Forecaster.Run(scenario, scenario.Simulation with { Draws = 256 });
            Assert.All(forecast.Candidates, candidate => Assert.InRange(candidate.Share.Mean, 0, 1));
        }

        foreach (var value in new[] { limit.Least - 0.001, limit.Most + 0.001 })
        {
            var refusal = Assert.Throws<ScenarioException>(() => Read(Invariant($"model.{name}={value:R}"))).Message;
            Assert.Contains($"model.{name}: is ", refusal, StringComparison.Ordinal);
            Assert.Contains(Invariant($"{limit.Least:#,0.###} to {limit.Most:#,0.###} are allowed: {limit.Unit}; "), refusal, StringComparison.Ordinal);
            Assert.Contains(limit.Reason, refusal, StringComparison.Ordinal);
        }

        Assert.Contains($"model.{name}.sd: is ", Assert.Throws<ScenarioException>(() => Read(Invariant($"model.{name}.sd={limit.MostSd + 0.1:R}"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Electorate_TheKernelsLargest_IsTheDoors()
    {
        Assert.Equal(8_000_000, Read("seat.electorate=8000000").Contest.Seat.Electorate);
        Assert.Contains("1 to 8,000,000 are allowed", Assert.Throws<ScenarioException>(() => Read("seat.electorate=8000001")).Message, StringComparison.Ordinal);
    }

    private static Scenario Read(string change) => ScenarioValidator.Validate(
        ScenarioReader.Read(new ScenarioSource("copeland.json", System.Text.Encoding.UTF8.GetBytes(TestScenarios.CopelandJson))), [change], new ScenarioTerms());
}
