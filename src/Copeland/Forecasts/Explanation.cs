using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>Takes a forecast apart, effect by effect.</summary>
internal static class Explanation
{
    /// <summary>The last step: what the spread of results around the centre does to the median.</summary>
    public const string Upsets = "allowance for upsets";

    /// <summary>
    /// Steps from the last result to the forecast. In log ratios the effects add up exactly to the centre of the simulation; in points each step is
    /// what the shares change by when its effect is added to those before it, so the steps add up exactly to forecast less last result.
    /// The first step is who stands now; the last is the difference between the median of all simulated outcomes, which the forecast is everywhere, and the
    /// central one: of all steps it alone need not add up to nought over the candidates.
    /// </summary>
    /// <param name="effects">The effects in the order they are told; the first is the last result carried over to this ballot.</param>
    /// <param name="previousShares">Each candidate's share last time, a fraction, 0 where its party did not stand.</param>
    /// <param name="medianShares">Each candidate's median share in the simulation.</param>
    public static IReadOnlyList<ExplanationStep> Of(
        IReadOnlyList<EffectContribution> effects, IReadOnlyList<double> previousShares, IReadOnlyList<double> medianShares)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var sum = new double[previousShares.Count];
        var before = previousShares;
        var steps = new List<ExplanationStep>();
        foreach (var effect in effects)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += effect.LogShares[i];
            }

            var now = new double[sum.Length];
            Softmax.Of(sum, now);
            steps.Add(Step(steps.Count == 0 ? "who stands this time" : effect.Effect, before, now));
            before = now;
        }

        steps.Add(Step(Upsets, before, medianShares));
        return [.. steps];
    }

    private static ExplanationStep Step(string effect, IReadOnlyList<double> before, IReadOnlyList<double> now) =>
        new(effect, [.. now.Select((share, i) => share - before[i])]);
}

/// <summary>One step on the way from the last result to the forecast.</summary>
/// <param name="Effect">The effect in words.</param>
/// <param name="Points">Change of each candidate's share in ballot order, as a fraction; all steps add up to forecast minus last result.</param>
public sealed record ExplanationStep(string Effect, IReadOnlyList<double> Points);
