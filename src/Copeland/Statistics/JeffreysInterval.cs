using MathNet.Numerics.Distributions;

namespace Copeland.Statistics;

/// <summary>An interval for a proportion: the equal-tailed credible interval under Jeffreys' prior, Beta(½, ½).</summary>
/// <param name="Low">Lower end, 0 to 1; 0 where nothing happened.</param>
/// <param name="High">Upper end, 0 to 1; 1 where everything did.</param>
internal readonly record struct JeffreysInterval(double Low, double High)
{
    /// <summary>The interval after some successes in some trials (Brown, Cai and DasGupta, "Interval estimation for a binomial proportion", 2001).</summary>
    /// <param name="successes">0 or more.</param>
    /// <param name="trials">At least as many.</param>
    /// <param name="probability">What the interval holds, between 0 and 1, e.g. 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static JeffreysInterval Of(int successes, int trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, successes);
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability between 0 and 1, such as 0.95.");
        }

        var (a, b, tail) = (successes + 0.5, trials - successes + 0.5, (1 - probability) / 2);
        return new JeffreysInterval(
            successes == 0 ? 0 : Beta.InvCDF(a, b, tail),
            successes == trials ? 1 : Beta.InvCDF(a, b, 1 - tail));
    }
}
