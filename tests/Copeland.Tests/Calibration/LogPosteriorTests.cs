using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Tests.Calibration;

public class LogPosteriorTests
{
    [Fact]
    public void Evaluate_AfterOtherParameters_IsThatOfAPosteriorThatHasSeenNone()
    {
        var layout = new ParameterLayout(ModelSpecifications.Current);
        var walked = Posterior(layout);
        double[] at = [.. layout.PriorMean];
        var (seen, fresh) = (new double[layout.Count], new double[layout.Count]);

        // One parameter at a time there and back, as curvatures ask, then all at once, as a search does.
        for (var i = 0; i <= at.Length; i++)
        {
            double[] moved = [.. at.Select((value, k) => i == at.Length || k == i ? value + (0.4 * layout.PriorSd[k] * Math.Cos(k)) : value)];
            Assert.Equal(Posterior(layout).Evaluate(moved, fresh), walked.Evaluate(moved, seen));
            Assert.Equal(fresh, seen);
            Assert.Equal(Posterior(layout).Evaluate(at, fresh), walked.Evaluate(at, seen));
            Assert.Equal(fresh, seen);
        }
    }

    [Fact]
    public void Reads_OfADesign_AreAllThatMoveItsContest()
    {
        var layout = new ParameterLayout(ModelSpecifications.Current);
        double[] at = [.. layout.PriorMean.Select((mean, i) => mean + (0.2 * layout.PriorSd[i] * Math.Sin(i + 1)))];
        foreach (var design in Designs(layout).Where((_, i) => i % 9 == 0))
        {
            double Value(double[] parameters) => new LogPosterior(layout, [design], [1.0]).Evaluate(parameters, new double[layout.Count])
                + (0.5 * parameters.Select((value, i) => Math.Pow((value - layout.PriorMean[i]) / layout.PriorSd[i], 2)).Sum());
            var here = Value(at);
            for (var i = 0; i < at.Length; i++)
            {
                double[] moved = [.. at];
                moved[i] += 0.5 * layout.PriorSd[i];
                Assert.True(design.Reads.Contains(i) || Math.Abs(Value(moved) - here) < 1e-9, Invariant($"{design.Contest.Source.Id} moves with {layout.Names[i]}, which it is not said to read"));
            }
        }
    }

    [Fact]
    public void Evaluate_Gradient_IsThatOfTheValue()
    {
        var layout = new ParameterLayout(ModelSpecifications.Current);
        var posterior = Posterior(layout);
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

    private static List<ContestDesign> Designs(ParameterLayout layout) =>
        [.. ModelledHistory.All.Where((_, i) => i % 7 == 0).Select(contest => ContestDesign.Of(contest, layout, Momentum.None))];

    private static LogPosterior Posterior(ParameterLayout layout)
    {
        var designs = Designs(layout);
        return new LogPosterior(layout, designs, [.. designs.Select((_, i) => 0.2 + (0.01 * i))]);
    }
}
