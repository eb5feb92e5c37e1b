using Copeland.Forecasts;
using Copeland.Simulation;

namespace Copeland.Tests.Forecasts;

public class SamplingWarningsTests
{
    [Theory]
    [InlineData(1, "Only 1 simulated election: so few tell next to nothing, and a chance may be off by up to 79 points (Wilson’s 95% interval). Ask for 10,000 or more with --draws.")]
    [InlineData(399, "Only 399 simulated elections: so few tell little, and a chance may be off by up to 5 points (Wilson’s 95% interval). Ask for 10,000 or more with --draws.")]
    [InlineData(400, null)]
    public void Warnings_FewDraws_SayHowFarOffChancesMayBe(long draws, string? expected)
    {
        var forecast = Forecaster.Run(TestScenarios.Copeland2017(), new SimulationSettings(draws, 7));
        Assert.Equal(expected, forecast.SamplingWarnings.SingleOrDefault());
        Assert.Equal(forecast.SamplingWarnings, forecast.Warnings.Take(forecast.SamplingWarnings.Count));
        Assert.All(forecast.Candidates, candidate => Assert.True(draws >= 400 || candidate.Win.StandardError > 0));
    }

    /// <summary>What next to nothing is known of is not called likely, in the headline or beside the bars.</summary>
    [Theory]
    [InlineData(1, "Who is likely to win Copeland cannot be told from 1 simulated election")]
    [InlineData(99, "Who is likely to win Copeland cannot be told from 99 simulated elections")]
    [InlineData(100, null)]
    public void Headline_TooFewDraws_ClaimsNothing(long draws, string? expected)
    {
        var race = Copeland.Reports.Race.Of(Forecaster.Run(TestScenarios.Copeland2017(), new SimulationSettings(draws, 7)));
        string[] headlines = [Copeland.Reports.Headline.Of(race), Copeland.Reports.Headline.BesideBars(race)];
        Assert.All(headlines, headline => Assert.True(expected is null ? !headline.StartsWith("Who", StringComparison.Ordinal) : headline == expected, headline));
    }

    [Theory]
    [InlineData("national.swingPct.Lab.Con=90", "national.swingPct.Lab.Con is 90, but Lab has 26.4% in the national average to lose: that much goes to Con, and no more. Set a smaller swing.")]
    [InlineData("national.swingPct.Lab.Con=-41", "national.swingPct.Lab.Con is -41, but Con has 40.5% in the national average to lose: that much goes to Lab, and no more. Set a smaller swing.")]
    [InlineData("national.swingPct.Lab.Con=26.4", null)]
    public void Warnings_ASwingOfMoreThanThereIs_IsToldOf(string change, string? expected) => Assert.Equal(
        expected, Belief.Of(TestScenarios.Copeland2017(change)).Warnings.SingleOrDefault(warning => warning.StartsWith("national.swingPct", StringComparison.Ordinal)));

    [Theory]
    [InlineData(SamplingMethod.Random)]
    [InlineData(SamplingMethod.Sobol)]
    public void Win_OfAFewDrawsThatAllEndedAlike_IsNotCertain(SamplingMethod method)
    {
        var forecast = Forecaster.Run(TestScenarios.Copeland2017(), new SimulationSettings(64, 7, method));
        Assert.Contains(forecast.Candidates, candidate => candidate.Win.Value == 0);
        Assert.All(forecast.Candidates, candidate => Assert.True(candidate.Win.StandardError > 0));
    }

    [Fact]
    public void Warnings_APrecisionThatIsNotReached_SayWhatWasAndWhatItWouldTake()
    {
        var forecast = Forecaster.Run(TestScenarios.Copeland2017(), new SimulationSettings(1000, 7) { Precision = 0.0005 });
        var reached = forecast.Candidates.MaxBy(candidate => candidate.Win.Value)!.Win.StandardError;
        var told = Assert.Single(forecast.SamplingWarnings);
        Assert.StartsWith(Invariant($"The precision asked for, 0.05 points, was not reached: 1,000 simulated elections leave an error of {100 * reached:0.00} points in the leading chance; about "), told, StringComparison.Ordinal);
        var needed = double.Parse(told.Split("about ")[1].Split(" would")[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.InRange(needed / (1000 * Math.Pow(reached / 0.0005, 2)), 1, 1.1);
        Assert.Empty(Forecaster.Run(TestScenarios.Copeland2017(), new SimulationSettings(100_000, 7) { Precision = 0.01 }).SamplingWarnings);
    }
}
