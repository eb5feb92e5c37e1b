namespace Copeland.Statistics;

/// <summary>
/// How good a probabilistic forecast was, once the outcome is known. Every score is a loss: 0 is perfect, and an honest forecaster
/// expects the lowest (proper scores; Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation", 2007).
/// </summary>
internal static class ScoringRules
{
    /// <summary>The log score: −ln p of the outcome that happened, in natural units.</summary>
    /// <param name="probability">The probability it was given, 0 to 1.</param>
    /// <param name="floor">The least probability taken at its word, above 0, so that one surprise cannot cost infinitely much.</param>
    /// <example>A probability of 0.5 costs ln 2 = 0.693.</example>
    public static double LogLoss(double probability, double floor) => -Math.Log(Math.Max(probability, floor));

    /// <summary>The Brier score of several possible outcomes: Σ (p_i − [i happened])², 0 to 2.</summary>
    /// <param name="probabilities">One an outcome, adding to 1.</param>
    /// <param name="outcome">Place of the outcome that happened.</param>
    /// <example>Probabilities 0.7, 0.2, 0.1 with the first happening score 0.09 + 0.04 + 0.01 = 0.14.</example>
    public static double Brier(ReadOnlySpan<double> probabilities, int outcome)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outcome);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(outcome, probabilities.Length);
        var sum = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var error = probabilities[i] - (i == outcome ? 1 : 0);
            sum += error * error;
        }

        return sum;
    }

    /// <summary>
    /// The continuous ranked probability score from draws, E|X − y| − ½ E|X − X′| by its unbiased estimator: pairs of different draws.
    /// </summary>
    /// <param name="sorted">Two or more draws in rising order.</param>
    /// <param name="outcome">What happened, same unit; the score has it too.</param>
    /// <example>Draws 1 and 3 with outcome 2: (1 + 1)/2 − ½·2 = 0.</example>
    public static double Crps(ReadOnlySpan<float> sorted, double outcome)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sorted.Length, 2, nameof(sorted));
        double distance = 0, spread = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            distance += Math.Abs(sorted[i] - outcome);
            spread += sorted[i] * ((2.0 * i) - sorted.Length + 1);
        }

        return (distance / sorted.Length) - (spread / ((double)sorted.Length * (sorted.Length - 1)));
    }

    /// <summary>
    /// The energy score, the CRPS of a vector: E‖X − y‖ − ½ E‖X − X′‖ in the Euclidean norm, the second mean over every draw and its successor.
    /// </summary>
    /// <param name="draws">Independent draws: components × draws.</param>
    /// <param name="outcome">What happened, one a component.</param>
    public static double Energy(IReadOnlyList<float[]> draws, IReadOnlyList<double> outcome)
    {
        float[][] rows = [.. draws];
        double[] held = [.. outcome];
        var count = rows[0].Length;
        var (distance, spread) = (0.0, 0.0);
        for (var d = 0; d < count; d++)
        {
            var next = d + 1 < count ? d + 1 : 0;
            var (far, wide) = (0.0, 0.0);
            for (var i = 0; i < rows.Length; i++)
            {
                var error = rows[i][d] - held[i];
                double step = rows[i][d] - rows[i][next];
                far += error * error;
                wide += step * step;
            }

            distance += Math.Sqrt(far);
            spread += Math.Sqrt(wide);
        }

        return (distance - (0.5 * spread)) / count;
    }

    /// <summary>
    /// The probability integral transform: the part of the draws below the outcome, equal ones by half. Over many calibrated forecasts it
    /// is uniform on 0 to 1.
    /// </summary>
    /// <param name="sorted">Draws in rising order, at least one.</param>
    /// <param name="outcome">What happened.</param>
    public static double ProbabilityIntegral(ReadOnlySpan<float> sorted, double outcome)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length, nameof(sorted));
        var (below, equal) = (0, 0);
        foreach (var draw in sorted)
        {
            below += draw < outcome ? 1 : 0;
            equal += draw == outcome ? 1 : 0;
        }

        return (below + (0.5 * equal)) / sorted.Length;
    }
}
