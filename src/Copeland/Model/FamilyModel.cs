using Copeland.Elections;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Model;

/// <summary>
/// What the model expects of the families of one contest: log share = constant + η + coefficients' error + t error.
/// Rows follow the outlook's standings.
/// </summary>
public sealed class FamilyModel
{
    private FamilyModel(ContestOutlook outlook, double[] eta, double[][] contributions, double[,] design, double[,] scale)
    {
        (Outlook, Eta, Contributions, Design, Scale) = (outlook, eta, contributions, design, scale);
    }

    /// <summary>The contest.</summary>
    public ContestOutlook Outlook { get; }

    /// <summary>Expected log share of each family, up to a constant.</summary>
    public double[] Eta { get; }

    /// <summary>What each effect of the specification adds to η: effects × families.</summary>
    public double[][] Contributions { get; }

    /// <summary>What each coefficient is multiplied by: families × effects.</summary>
    public double[,] Design { get; }

    /// <summary>Scale matrix of the t error, families × families.</summary>
    public double[,] Scale { get; }

    /// <summary>The model with momentum.</summary>
    public static FamilyModel Of(ContestOutlook outlook, IReadOnlyDictionary<Family, double> momentum, ModelAssumptions assumptions) =>
        Build(outlook, momentum, assumptions, _ => true);

    /// <summary>The model without the momentum effects: what momentum is measured against.</summary>
    public static FamilyModel Structural(ContestOutlook outlook, ModelAssumptions assumptions) =>
        Build(outlook, Momentum.None, assumptions.Structural ?? assumptions, effect => !effect.UsesMomentum);

    /// <summary>Covariance of η that the coefficients' uncertainty leaves, families × families: X C X′.</summary>
    public double[,] CoefficientCovariance(double[,] coefficients)
    {
        var design = Matrix<double>.Build.DenseOfArray(Design);
        return (design * Matrix<double>.Build.DenseOfArray(coefficients) * design.Transpose()).ToArray();
    }

    /// <summary>Residuals of a result, centred by their precision-weighted mean (1′Wr)/(1′W1), W the inverse of <see cref="Scale"/>.</summary>
    /// <param name="logShares">Log shares of the result.</param>
    public double[] CentredResiduals(IReadOnlyList<double> logShares)
    {
        var weights = Matrix<double>.Build.DenseOfArray(Scale).Inverse().RowSums();
        var residuals = Vector<double>.Build.Dense(Eta.Length, i => logShares[i] - Eta[i]);
        return (residuals - (weights.DotProduct(residuals) / weights.Sum())).ToArray();
    }

    private static FamilyModel Build(
        ContestOutlook outlook, IReadOnlyDictionary<Family, double> momentum, ModelAssumptions assumptions, Func<Effect, bool> included)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        FamilyTerm[] terms = [.. outlook.Standings.Select(s => new FamilyTerm(outlook, s, momentum.GetValueOrDefault(s.Family)))];
        var effects = assumptions.Specification.MeanEffects;
        var design = new double[terms.Length, effects.Count];
        var contributions = new double[effects.Count][];
        var eta = new double[terms.Length];
        for (var k = 0; k < contributions.Length; k++)
        {
            contributions[k] = new double[terms.Length];
            var effect = effects[k];
            for (var i = 0; i < terms.Length && included(effect); i++)
            {
                design[i, k] = effect.Value(terms[i]);
                contributions[k][i] = assumptions[effect.Name].Mean * design[i, k];
                eta[i] += contributions[k][i];
            }
        }

        return new FamilyModel(outlook, eta, contributions, design, ErrorScale.Matrix(terms, eta, assumptions));
    }
}
