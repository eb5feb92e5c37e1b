namespace Copeland.Model;

/// <summary>What errors in what is known of a contest do to the expected log shares η, to first order: J D J′.</summary>
internal static class ErrorPropagation
{
    /// <summary>A column of J by central differences.</summary>
    /// <param name="eta">η where the quantity is so far from its value, on the scale its error is stated on.</param>
    /// <param name="step">How far to look on both sides.</param>
    public static double[] Slope(Func<double, double[]> eta, double step)
    {
        var (up, down) = (eta(step), eta(-step));
        return [.. up.Select((value, i) => (value - down[i]) / (2 * step))];
    }

    /// <summary>J D J′.</summary>
    /// <param name="size">Length of η.</param>
    /// <param name="slopes">The columns of J.</param>
    /// <param name="covariance">D: the covariance of the errors of two quantities by their places.</param>
    public static double[,] Covariance(int size, IReadOnlyList<double[]> slopes, Func<int, int, double> covariance)
    {
        var result = new double[size, size];
        for (var a = 0; a < slopes.Count; a++)
        {
            for (var b = 0; b < slopes.Count; b++)
            {
                var weight = covariance(a, b);
                for (var i = 0; i < size; i++)
                {
                    for (var j = 0; j < size; j++)
                    {
                        result[i, j] += weight * slopes[a][i] * slopes[b][j];
                    }
                }
            }
        }

        return result;
    }
}
