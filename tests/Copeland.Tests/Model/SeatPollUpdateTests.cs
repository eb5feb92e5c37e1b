using Copeland.Forecasts;
using Copeland.Statistics;
using Copeland.Tests.Forecasts;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Tests.Model;

public class SeatPollUpdateTests
{
    /// <summary>
    /// A poll that names nearly everybody leaves next to nothing of a source: sensitivity draws each source by itself, and each must be a
    /// covariance still, reproduced to the hundred-thousandth that its factor lets go. Here a variance of 2e-16 was left, and four of the committed scenarios had no analysis.
    /// </summary>
    [Theory]
    [InlineData("brecon-and-radnorshire-2019.json")]
    [InlineData("gorton-and-denton-2026.json")]
    [InlineData("rochester-and-strood-2014.json")]
    [InlineData("runcorn-and-helsby-2025.json")]
    [InlineData("clacton-2026.json")]
    [InlineData("makerfield-2026.json")]
    public void Apply_PollsThatNameNearlyAll_LeaveEverySourceACovariance(string scenario)
    {
        foreach (var component in Belief.Of(TestScenarios.Committed(scenario)).Prior.Components)
        {
            var size = component.Covariance.GetLength(0);
            var factor = Matrix<double>.Build.DenseOfRowMajor(size, size, CovarianceFactor.Lower(component.Covariance));
            var error = (factor * factor.Transpose()) - Matrix<double>.Build.DenseOfArray(component.Covariance);
            var largest = Enumerable.Range(0, size).Max(i => component.Covariance[i, i]);
            Assert.True(error.Enumerate().Max(Math.Abs) <= 1e-5 * largest, Invariant($"{component.Source}: {error.Enumerate().Max(Math.Abs)} of {largest}"));
        }
    }
}
