using Copeland.Backtesting;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Statistics;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Backtesting;

public class ForecastScoreTests
{
    private static readonly Forecast Forecast = Forecaster.Run(TestScenarios.Copeland2017());

    private static readonly ElectionResult Happened = new(
        new VoteShares(new Dictionary<string, double> { ["Con"] = 0.4425, ["Lab"] = 0.3734, ["LD"] = 0.0725, ["UKIP"] = 0.0652, ["Green"] = 0.0166, ["Ind-1"] = 0.0261, ["Ind-2"] = 0.0037 }), null, 0.513);

    [Fact]
    public void Of_Copeland2017_ScoresTheConservativesChance()
    {
        var score = ForecastScore.Of(Forecast, Happened);
        Assert.Equal(0, score.Winner);
        Assert.Equal(-Math.Log(Forecast.Candidates[0].Win.Value), score.LogLoss, 12);
        Assert.InRange(score.InsideNinety, 5, 7);
        Assert.True(score.Crps < score.MeanAbsoluteError);
    }

    [Fact]
    public void Of_ACandidateWithoutResult_Throws() =>
        Assert.Throws<ArgumentException>(() => ForecastScore.Of(Forecast, Happened with { Shares = new VoteShares([KeyValuePair.Create("Con", 1.0)]) }));

    [Fact]
    public void CrpsOf_TwoEqualPoints_IsAQuarterOfTheirDistance()
    {
        // X is 0.25 or 0.75 with equal chance, y = 0.5: E|X − y| − ½E|X − X′| = 0.25 − ½ · 0.25 = 0.125.
        var counts = new long[1000];
        (counts[250], counts[750]) = (1, 1);
        Assert.Equal(0.125, ForecastScore.CrpsOf(new Histogram(0, 1, counts, 0.5, 0.25), 0.5), 3);
    }
}
