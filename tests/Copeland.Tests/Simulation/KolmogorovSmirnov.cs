namespace Copeland.Tests.Simulation;

/// <summary>The largest distance between an empirical distribution and the one that is claimed.</summary>
internal static class KolmogorovSmirnov
{
    public static double Distance(float[] values, Func<double, double> distribution)
    {
        Array.Sort(values);
        var distance = 0.0;
        for (var k = 0; k < values.Length; k++)
        {
            var claimed = distribution(values[k]);
            distance = Math.Max(distance, Math.Max(claimed - ((double)k / values.Length), ((k + 1.0) / values.Length) - claimed));
        }

        return distance;
    }

    /// <summary>The distance that a true sample exceeds with the given probability: Massart's bound, 2 exp(−2nd²).</summary>
    public static double Limit(int count, double falseAlarm) => Math.Sqrt(-Math.Log(falseAlarm / 2) / (2.0 * count));
}
