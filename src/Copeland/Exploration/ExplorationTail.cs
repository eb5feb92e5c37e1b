using Copeland.Model;
using Copeland.Sensitivity;

namespace Copeland.Exploration;

/// <summary>What comes after a surface: adjustments, and where the model warns.</summary>
internal static class ExplorationTail
{
    private const int Nodes = 129;
    private const double LowestLogit = -8;
    private const double HighestLogit = 5;

    /// <summary>Places along a slider at which the model's warnings are asked for.</summary>
    private const int Probes = 24;

    /// <summary>The adjustments, each made by the engine on a ballot of two at many shares.</summary>
    public static IReadOnlyList<AdjustmentTable> Adjustments(VariedScenario varied)
    {
        var evidence = varied.Believed().Evidence;
        var ballot = evidence.Contest.Candidates;
        return
        [
            .. evidence.Adjustments.Select(adjustment =>
            {
                var (shift, variance) = (new double[Nodes], new double[Nodes]);
                for (var node = 0; node < Nodes; node++)
                {
                    var logit = LowestLogit + ((HighestLogit - LowestLogit) * node / (Nodes - 1));
                    var before = new SeatPrior([adjustment.CandidateId, string.Empty], [logit, 0], [], double.PositiveInfinity, default, [], []);
                    var after = AdjustmentUpdate.Apply(before, [adjustment]);
                    shift[node] = after.MeanLogShares[0] - logit;
                    variance[node] = after.Components.Sum(component => component.Covariance[0, 0]);
                }

                return new AdjustmentTable(ballot.TakeWhile(candidate => candidate.Id != adjustment.CandidateId).Count(), LowestLogit, HighestLogit, shift, variance);
            }),
        ];
    }

    /// <summary>Where warnings of the model that the published forecast does not have begin along each slider.</summary>
    public static IReadOnlyList<SliderLimit> Limits(VariedScenario varied, IReadOnlyList<Slider> sliders)
    {
        var known = SeatModel.Warnings(varied.Believed().Evidence).ToHashSet(StringComparer.Ordinal);
        var limits = new List<SliderLimit>();
        for (var k = 0; k < sliders.Count; k++)
        {
            foreach (var above in new[] { true, false })
            {
                var (from, to) = (sliders[k].Present, above ? sliders[k].High : sliders[k].Low);
                for (var probe = 1; probe <= Probes; probe++)
                {
                    var value = from + ((to - from) * probe / Probes);
                    if (SeatModel.Warnings(varied.Believed(sliders[k].At(value)).Evidence).FirstOrDefault(warning => !known.Contains(warning)) is { } text)
                    {
                        limits.Add(new SliderLimit(k, value, above, text));
                        break;
                    }
                }
            }
        }

        return limits;
    }
}
