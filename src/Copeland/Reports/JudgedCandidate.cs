namespace Copeland.Reports;

/// <summary>What a forecast said of a candidate; shares are fractions.</summary>
/// <param name="Id">The candidate's id.</param>
/// <param name="Win">Probability of winning.</param>
/// <param name="Median">Median of the share.</param>
/// <param name="Low">Lower ends of the 95, 90, 80 and 50% intervals.</param>
/// <param name="High">Upper ends of the 50, 80, 90 and 95% intervals.</param>
/// <param name="Uniform">What uniform swing said: chance of winning, and share.</param>
/// <param name="Proportional">What proportional swing said.</param>
/// <param name="Market">The market's chance; null where it had no price.</param>
internal sealed record JudgedCandidate(
    string Id,
    double Win,
    double Median,
    IReadOnlyList<double> Low,
    IReadOnlyList<double> High,
    (double Win, double Share) Uniform,
    (double Win, double Share) Proportional,
    double? Market)
{
    private static readonly int[] Percent = [50, 80, 90, 95];

    /// <summary>The narrowest interval a share lies in: 50, 80, 90 or 95; null outside all of them.</summary>
    public int? Inside(double share)
    {
        for (var level = 0; level < Percent.Length; level++)
        {
            if (share >= Low[Percent.Length - 1 - level] && share <= High[level])
            {
                return Percent[level];
            }
        }

        return null;
    }
}
