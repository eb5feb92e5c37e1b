using Copeland.Elections;

namespace Copeland.Model;

/// <summary>
/// How parties have done at the earlier by-elections of a Parliament beyond what the structural model expected of them.
/// </summary>
public static class Momentum
{
    /// <summary>No momentum: the first by-election of a Parliament.</summary>
    public static IReadOnlyDictionary<Family, double> None { get; } = new Dictionary<Family, double>();

    /// <summary>
    /// m_f = Σ w r / (Σ w + measure.Shrinkage) over earlier contests in which family f stood, w = exp(−days/memory),
    /// where r is the log share less its structural mean, centred by the precision-weighted mean of the contest.
    /// </summary>
    /// <param name="pollingDay">The day forecast.</param>
    /// <param name="earlier">The Parliament's earlier by-elections.</param>
    /// <param name="assumptions">Coefficients for the structural mean, memory and shrinkage.</param>
    /// <returns>Momentum by family, log share; families that have not stood are missing.</returns>
    public static IReadOnlyDictionary<Family, double> Before(
        DateOnly pollingDay, IEnumerable<EarlierContest> earlier, ModelAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(assumptions);
        var measure = assumptions.Specification.Momentum;
        var sums = new Dictionary<Family, (double Weighted, double Weight)>();
        foreach (var contest in earlier.Where(contest => contest.Outlook.Date < pollingDay))
        {
            var weight = Math.Exp(-(pollingDay.DayNumber - contest.Outlook.Date.DayNumber) / measure.Days);
            var residuals = FamilyModel.Structural(contest.Outlook, assumptions).CentredResiduals(contest.LogShares());
            for (var i = 0; i < residuals.Length; i++)
            {
                var family = contest.Outlook.Standings[i].Family;
                var (weighted, total) = sums.GetValueOrDefault(family);
                sums[family] = (weighted + (weight * residuals[i]), total + weight);
            }
        }

        return sums.ToDictionary(sum => sum.Key, sum => sum.Value.Weighted / (sum.Value.Weight + measure.Shrinkage));
    }
}
