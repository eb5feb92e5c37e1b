namespace Copeland.Statistics;

/// <summary>Smooth functions turned into polynomials.</summary>
internal static class ChebyshevFit
{
    /// <summary>
    /// The polynomial through a function's values at the Chebyshev points of [−radius, radius], which comes within a small factor of
    /// the best polynomial of that degree. (Trefethen, Approximation Theory and Approximation Practice, 2013, chapters 2 to 4.)
    /// </summary>
    /// <param name="function">A smooth function.</param>
    /// <param name="radius">Half the width of the interval about 0.</param>
    /// <param name="degree">The degree, 0 to 40.</param>
    /// <returns>Coefficients of the powers of x ÷ radius, the constant first.</returns>
    public static double[] Polynomial(Func<double, double> function, double radius, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radius);
        ArgumentOutOfRangeException.ThrowIfNegative(degree);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(degree, 40);
        var nodes = degree + 1;
        var values = new double[nodes];
        for (var node = 0; node < nodes; node++)
        {
            values[node] = function(radius * Math.Cos(Math.PI * (node + 0.5) / nodes));
        }

        var series = new double[nodes];
        for (var order = 0; order < nodes; order++)
        {
            for (var node = 0; node < nodes; node++)
            {
                series[order] += values[node] * Math.Cos(Math.PI * order * (node + 0.5) / nodes);
            }

            series[order] *= (order == 0 ? 1.0 : 2.0) / nodes;
        }

        return Powers(series);
    }

    /// <summary>The value of a polynomial, constant first.</summary>
    public static double Value(ReadOnlySpan<double> coefficients, double x)
    {
        var value = 0.0;
        for (var power = coefficients.Length - 1; power >= 0; power--)
        {
            value = (value * x) + coefficients[power];
        }

        return value;
    }

    /// <summary>A Chebyshev series as powers, by T₍ₙ₊₁₎ = 2x Tₙ − T₍ₙ₋₁₎.</summary>
    private static double[] Powers(double[] series)
    {
        var size = series.Length;
        var (powers, before, current) = (new double[size], new double[size], new double[size]);
        (before[0], powers[0]) = (1, series[0]);
        if (size > 1)
        {
            (current[1], powers[1]) = (1, series[1]);
        }

        for (var order = 2; order < size; order++)
        {
            var next = new double[size];
            for (var power = 0; power <= order; power++)
            {
                next[power] = (power > 0 ? 2 * current[power - 1] : 0) - before[power];
                powers[power] += series[order] * next[power];
            }

            (before, current) = (current, next);
        }

        return powers;
    }
}
