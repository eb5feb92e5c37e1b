using Copeland.Sampling;

namespace Copeland.Backtesting;

/// <summary>How much better or worse one method is than another on the same contests.</summary>
/// <param name="Value">Mean of the first less mean of the second; below 0 the first is better.</param>
/// <param name="StandardError">Standard deviation of the bootstrap.</param>
/// <param name="Low">Lower end of the 95% percentile interval.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct PairedDifference(double Value, double StandardError, double Low, double High)
{
    private const int Resamples = 4000;
    private const double Tail = 0.025;

    // Any seed does; it is frozen so that the same scores have the same interval.
    private const ulong Seed = 1945;

    /// <summary>
    /// The differences with their paired bootstrap: contests are drawn with replacement, each with both methods' scores, and what is drawn
    /// is the same for every measure.
    /// </summary>
    /// <param name="first">One method's scores.</param>
    /// <param name="second">The other's, of the same contests in the same order.</param>
    /// <param name="measures">What is compared.</param>
    /// <returns>One a measure.</returns>
    /// <exception cref="ArgumentException">The contests are not the same.</exception>
    public static IReadOnlyList<PairedDifference> Of(IReadOnlyList<ContestScore> first, IReadOnlyList<ContestScore> second, IReadOnlyList<ScoreMeasure> measures)
    {
        if (!first.Select(score => score.Contest.Source.Id).SequenceEqual(second.Select(score => score.Contest.Source.Id), StringComparer.Ordinal))
        {
            throw new ArgumentException("Two methods are compared on the same contests in the same order.", nameof(second));
        }

        Compared[] compared = [.. measures.Select(measure => new Compared(first, second, measure))];
        var random = new RandomSource(Seed, 0, StreamPurpose.Bootstrap);
        var picks = new int[first.Count];
        for (var r = 0; r < Resamples; r++)
        {
            for (var k = 0; k < picks.Length; k++)
            {
                picks[k] = random.NextIndex(picks.Length);
            }

            foreach (var one in compared)
            {
                one.Resample(r, picks);
            }
        }

        return [.. compared.Select(one => one.Difference())];
    }

    private sealed class Compared(IReadOnlyList<ContestScore> first, IReadOnlyList<ContestScore> second, ScoreMeasure measure)
    {
        private readonly double[] differences = [.. first.Select((score, i) => measure.Sum(score) - measure.Sum(second[i]))];
        private readonly double[] weights = [.. first.Select(measure.Weight)];
        private readonly double[] means = new double[Resamples];

        public void Resample(int at, int[] picks)
        {
            var (sum, weight) = (0.0, 0.0);
            foreach (var pick in picks)
            {
                sum += differences[pick];
                weight += weights[pick];
            }

            means[at] = sum / weight;
        }

        public PairedDifference Difference()
        {
            Array.Sort(means);
            var centre = means.Average();
            return new PairedDifference(
                differences.Sum() / weights.Sum(),
                Math.Sqrt(means.Sum(mean => (mean - centre) * (mean - centre)) / (Resamples - 1)),
                means[(int)(Tail * Resamples)],
                means[(int)((1 - Tail) * Resamples)]);
        }
    }
}
