using Copeland.Elections;

namespace Copeland.Model;

/// <summary>
/// What the coefficients are multiplied by for the families of one contest. It depends on the contest, not on the coefficients, so many
/// sets of coefficients can be tried on one design. Rows follow the outlook's standings, columns the specification's effects.
/// </summary>
internal sealed class FamilyDesign
{
    private readonly Lazy<double[,]> scale;

    private FamilyDesign(ContestOutlook outlook, double[,] mean, Func<double[,]> scale)
    {
        (Outlook, Mean, this.scale) = (outlook, mean, new(scale));
    }

    /// <summary>The contest.</summary>
    public ContestOutlook Outlook { get; }

    /// <summary>Families × mean effects.</summary>
    public double[,] Mean { get; }

    /// <summary>Families × effects on the errors' scale; made when it is asked for, which who wants η alone does not.</summary>
    public double[,] Scale => scale.Value;

    /// <summary>The design with momentum.</summary>
    public static FamilyDesign Of(ContestOutlook outlook, IReadOnlyDictionary<Family, FamilyMomentum> momentum, ModelSpecification specification) =>
        Build(outlook, momentum, specification, _ => true);

    /// <summary>The design without the momentum effects: what momentum is measured against.</summary>
    public static FamilyDesign Structural(ContestOutlook outlook, ModelSpecification specification) =>
        Build(outlook, Momentum.None, specification, effect => !effect.UsesMomentum);

    /// <summary>Expected log share of each family, up to a constant.</summary>
    public double[] Eta(ModelAssumptions assumptions)
    {
        var coefficients = assumptions.MeanCoefficients;
        var eta = new double[Mean.GetLength(0)];
        for (var k = 0; k < coefficients.Length; k++)
        {
            for (var i = 0; i < eta.Length; i++)
            {
                eta[i] += coefficients[k] * Mean[i, k];
            }
        }

        return eta;
    }

    private static FamilyDesign Build(
        ContestOutlook outlook, IReadOnlyDictionary<Family, FamilyMomentum> momentum, ModelSpecification specification, Func<Effect, bool> included)
    {
        FamilyTerm[] terms = [.. outlook.Standings.Select(s => new FamilyTerm(outlook, s, momentum.GetValueOrDefault(s.Family)))];
        return new FamilyDesign(outlook, Values(terms, specification.MeanEffects, included), () => Values(terms, specification.ScaleEffects, _ => true));
    }

    private static double[,] Values(FamilyTerm[] terms, IReadOnlyList<Effect> effects, Func<Effect, bool> included)
    {
        var values = new double[terms.Length, effects.Count];
        for (var k = 0; k < effects.Count; k++)
        {
            for (var i = 0; i < terms.Length && included(effects[k]); i++)
            {
                values[i, k] = effects[k].Value(terms[i]);
            }
        }

        return values;
    }
}
