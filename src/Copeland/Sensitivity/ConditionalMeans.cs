namespace Copeland.Sensitivity;

/// <summary>
/// How much of an output's variance a driver explains, from draws of both and nothing else: Var(E[output | driver]) ÷ Var(output), the
/// correlation ratio. Drivers may be correlated: then what they explain overlaps, and the shares may add up to more than 1.
/// </summary>
internal static class ConditionalMeans
{
    /// <summary>Groups of draws, by their order, that are left out in turn to find the error.</summary>
    private const int Groups = 32;

    /// <summary>The normal deviate of a 95% interval.</summary>
    private const double Deviate = 1.959963984540054;

    /// <summary>
    /// Draws are sorted by the driver into bins of equal size, and the variance between the bins' means, less what chance puts there,
    /// is held against the whole (ε², Kelley 1935). The interval is a delete-a-group jackknife's.
    /// </summary>
    /// <param name="driver">One number a draw.</param>
    /// <param name="output">One number a draw.</param>
    /// <param name="bins">Number of bins, 2 or more; there are at least four draws in each.</param>
    /// <exception cref="ArgumentException">The arrays differ in length, or are too short.</exception>
    public static IndexEstimate Explained(IReadOnlyList<double> driver, IReadOnlyList<double> output, int bins = 32)
    {
        if (driver.Count != output.Count || bins < 2 || driver.Count < 4 * bins)
        {
            throw new ArgumentException(
                Invariant($"{driver.Count} draws of the driver and {output.Count} of the output do not fill {bins} bins of four or more."), nameof(driver));
        }

        var sums = Sums(driver, output, bins);
        var whole = new BinSums(bins);
        foreach (var group in sums)
        {
            whole.Add(group, 1);
        }

        var estimate = whole.Explained();
        var square = 0.0;
        foreach (var group in sums)
        {
            whole.Add(group, -1);
            square += Math.Pow(whole.Explained() - estimate, 2);
            whole.Add(group, 1);
        }

        var error = Math.Sqrt(square * (Groups - 1) / Groups);
        return new IndexEstimate(estimate, estimate - (Deviate * error), estimate + (Deviate * error));
    }

    private static BinSums[] Sums(IReadOnlyList<double> driver, IReadOnlyList<double> output, int bins)
    {
        var order = Enumerable.Range(0, driver.Count).ToArray();
        Array.Sort([.. driver], order);
        var mean = output.Average();
        var sums = new BinSums[Groups];
        for (var group = 0; group < Groups; group++)
        {
            sums[group] = new BinSums(bins);
        }

        for (var rank = 0; rank < order.Length; rank++)
        {
            var bin = (int)((long)rank * bins / order.Length);
            sums[order[rank] % Groups].Add(bin, output[order[rank]] - mean);
        }

        return sums;
    }
}
