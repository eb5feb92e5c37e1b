using Copeland.Elections;

namespace Copeland.Model;

/// <summary>
/// How parties have done at the earlier by-elections of a Parliament beyond what the structural model expected of them.
/// </summary>
internal static class Momentum
{
    /// <summary>No momentum: the first by-election of a Parliament.</summary>
    public static IReadOnlyDictionary<Family, FamilyMomentum> None { get; } = new Dictionary<Family, FamilyMomentum>();

    /// <summary>Momentum before a by-election.</summary>
    /// <param name="pollingDay">Its day.</param>
    /// <param name="country">Where the seat is.</param>
    /// <param name="earlier">The Parliament's by-elections; those held on the day or later are left out.</param>
    /// <param name="assumptions">Coefficients for the structural mean, memory and shrinkage.</param>
    /// <returns>Momentum by family, log share; families that have not stood are missing.</returns>
    public static IReadOnlyDictionary<Family, FamilyMomentum> Before(
        DateOnly pollingDay, Country country, IEnumerable<FamilyResult> earlier, ModelAssumptions assumptions) =>
        Before(pollingDay, country, earlier.Select(contest => StructuralResidual.Of(contest, assumptions)), assumptions.Specification.Momentum);

    /// <summary>
    /// m_f = Σ w r / (Σ w + shrinkage) over earlier contests in which family f stood, w = exp(−days/memory), times 0.2/σ² where
    /// precision counts; r is the log share less its structural mean, centred by the contest's precision-weighted mean. In Scotland
    /// and Wales the same is also taken over the nation's contests alone. Where the seat itself has voted before, m is
    /// (1 − a) m + a r of there instead, a = <see cref="MomentumAssumptions.SeatMemory"/>.
    /// </summary>
    /// <param name="pollingDay">The day of the by-election.</param>
    /// <param name="country">Where the seat is.</param>
    /// <param name="residuals">Residuals of the Parliament's by-elections; those of the day or later are left out.</param>
    /// <param name="measure">Memory and shrinkage.</param>
    public static IReadOnlyDictionary<Family, FamilyMomentum> Before(
        DateOnly pollingDay, Country country, IEnumerable<StructuralResidual> residuals, MomentumAssumptions measure)
    {
        List<StructuralResidual> earlier = [.. residuals.Where(past => past.Date < pollingDay)];
        var everywhere = Means(pollingDay, earlier, measure);
        Remember(everywhere, earlier);
        var nation = country is Country.Scotland or Country.Wales ? Means(pollingDay, earlier.Where(past => past.Country == country), measure) : [];
        return everywhere.ToDictionary(mean => mean.Key, mean => new FamilyMomentum(mean.Value, nation.GetValueOrDefault(mean.Key)));
    }

    private static Dictionary<Family, double> Means(DateOnly pollingDay, IEnumerable<StructuralResidual> earlier, MomentumAssumptions measure)
    {
        var sums = new Dictionary<Family, (double Weighted, double Weight)>();
        foreach (var past in earlier)
        {
            var recency = Math.Exp(-(pollingDay.DayNumber - past.Date.DayNumber) / measure.Days);
            for (var i = 0; i < past.Residuals.Length; i++)
            {
                var weight = measure.ByPrecision ? recency * MomentumAssumptions.TypicalVariance / (past.Scales[i] * past.Scales[i]) : recency;
                var (weighted, total) = sums.GetValueOrDefault(past.Families[i]);
                sums[past.Families[i]] = (weighted + (weight * past.Residuals[i]), total + weight);
            }
        }

        return sums.ToDictionary(sum => sum.Key, sum => sum.Value.Weighted / (sum.Value.Weight + measure.Shrinkage));
    }

    private static void Remember(Dictionary<Family, double> means, IEnumerable<StructuralResidual> earlier)
    {
        if (earlier.Where(past => past.IsHere).MaxBy(past => past.Date) is { } here)
        {
            for (var i = 0; i < here.Residuals.Length; i++)
            {
                means[here.Families[i]] += MomentumAssumptions.SeatMemory * (here.Residuals[i] - means[here.Families[i]]);
            }
        }
    }
}

/// <summary>How a family has done at a Parliament's earlier by-elections beyond the structural mean, log share.</summary>
/// <param name="Everywhere">Over all of them.</param>
/// <param name="InNation">In Scotland or Wales, over those of the same nation: parties and voters are others there. 0 in England.</param>
internal readonly record struct FamilyMomentum(double Everywhere, double InNation);
