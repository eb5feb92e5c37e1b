using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Tests.Model;

namespace Copeland.Tests.Forecasts;

public class ExplanationTests
{
    [Fact]
    public void Of_Copeland2017_StepsAddUpToForecastLessLastResult()
    {
        var prior = Copeland2017.Prior();
        double[] previous = [0.3580, 0.4226, 0.0345, 0.1551, 0.0298, 0, 0];
        double[] mean = [0.37, 0.35, 0.08, 0.11, 0.04, 0.03, 0.02];
        var steps = Explanation.Of(prior.Effects, previous, mean);
        for (var i = 0; i < mean.Length; i++)
        {
            Assert.Equal(mean[i] - previous[i], steps.Sum(step => step.Points[i]), 12);
        }
    }

    [Fact]
    public void VarianceBySource_TwoSources_FollowTheirContrastVariances()
    {
        UncertaintyComponent[] components =
        [
            new("normal", new double[,] { { 0.04, 0.01 }, { 0.01, 0.04 } }, StudentScaled: false),
            new("student", new double[,] { { 0.03, 0 }, { 0, 0.03 } }, StudentScaled: true),
        ];
        var prior = Copeland2017.Prior() with { Components = components, DegreesOfFreedom = 6 };

        // Contrasts 0.06 and 0.06 × 6/4 = 0.09.
        var shares = VarianceBySource.Of(prior, 0, 1);
        Assert.Equal(("student", 0.6), (shares[0].Source, Math.Round(shares[0].VarianceShare, 12)));
        Assert.Equal(("normal", 0.4), (shares[1].Source, Math.Round(shares[1].VarianceShare, 12)));
    }
}
