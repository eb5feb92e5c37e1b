namespace Copeland.Statistics;

/// <summary>From log shares, known up to a constant, to shares.</summary>
internal static class Softmax
{
    /// <summary>exp(xᵢ) / Σ exp(xⱼ), the largest taken out first so that nothing overflows.</summary>
    /// <param name="logShares">At least one number.</param>
    /// <param name="shares">As long as <paramref name="logShares"/>; it may be the same memory.</param>
    public static void Of(ReadOnlySpan<double> logShares, Span<double> shares)
    {
        var top = double.NegativeInfinity;
        foreach (var value in logShares)
        {
            top = Math.Max(top, value);
        }

        var sum = 0.0;
        for (var i = 0; i < logShares.Length; i++)
        {
            sum += shares[i] = Math.Exp(logShares[i] - top);
        }

        for (var i = 0; i < logShares.Length; i++)
        {
            shares[i] /= sum;
        }
    }
}
