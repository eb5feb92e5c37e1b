using Copeland.Forecasts;

namespace Copeland.Tests.Forecasts;

public class ForecasterTests
{
    private static readonly Forecast Copeland = Forecaster.Run(TestScenarios.Copeland2017());

    [Fact]
    public void Run_Copeland2017_WinProbabilitiesAddToOne() =>
        Assert.Equal(1, Copeland.Candidates.Sum(candidate => candidate.Win.Value), 12);

    [Fact]
    public void Run_Copeland2017_ExplanationAddsUpToTheForecast()
    {
        for (var i = 0; i < Copeland.Candidates.Count; i++)
        {
            var candidate = Copeland.Candidates[i];
            Assert.Equal(candidate.Share.Mean - (candidate.PreviousShare ?? 0), Copeland.Explanation.Sum(step => step.Points[i]), 9);
        }
    }
}
