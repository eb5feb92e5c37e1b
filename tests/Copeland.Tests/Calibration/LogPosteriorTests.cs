using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Tests.Calibration;

public class LogPosteriorTests
{
    [Fact]
    public void Evaluate_Gradient_IsThatOfTheValue()
    {
        var layout = new ParameterLayout(ModelSpecifications.Current);
        var designs = ModelledHistory.All.Where((_, i) => i % 7 == 0).Select(c => ContestDesign.Of(c, ModelSpecifications.Current, Momentum.None)).ToList();
        var posterior = new LogPosterior(layout, designs, [.. designs.Select((_, i) => 0.2 + (0.01 * i))]);
        double[] at = [.. layout.PriorMean.Select((mean, i) => mean + (0.3 * layout.PriorSd[i] * Math.Sin(i + 1)))];
        var gradient = new double[layout.Count];
        posterior.Evaluate(at, gradient);
        var unused = new double[layout.Count];
        for (var i = 0; i < at.Length; i++)
        {
            var step = 1e-5 * layout.PriorSd[i];
            double Value(double by)
            {
                var moved = (double[])at.Clone();
                moved[i] += by;
                return posterior.Evaluate(moved, unused);
            }

            var numeric = (Value(step) - Value(-step)) / (2 * step);
            Assert.True(Math.Abs(numeric - gradient[i]) < 1e-5 * (1 + Math.Abs(numeric)), Invariant($"{layout.Names[i]}: {numeric} numerically, {gradient[i]} analytically"));
        }
    }
}
