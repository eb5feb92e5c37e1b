using Copeland.Elections;
using Copeland.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Model;

/// <summary>
/// What the model expects of the families of one contest: log share = constant + η + coefficients' error + t error.
/// Rows follow the outlook's standings.
/// </summary>
internal sealed class FamilyModel
{
    private readonly FamilyDesign design;
    private readonly ModelAssumptions assumptions;

    private FamilyModel(FamilyDesign design, ModelAssumptions assumptions)
    {
        (this.design, this.assumptions, Eta) = (design, assumptions, design.Eta(assumptions));
        Scale = ErrorScale.Matrix(design, Eta, assumptions);
    }

    /// <summary>The contest.</summary>
    public ContestOutlook Outlook => design.Outlook;

    /// <summary>Expected log share of each family, up to a constant.</summary>
    public double[] Eta { get; }

    /// <summary>What each coefficient is multiplied by: families × effects.</summary>
    public double[,] Design => design.Mean;

    /// <summary>Scale matrix of the t error as the fit to the past has it, families × families: what residuals are weighed by.</summary>
    public double[,] Scale { get; }

    /// <summary>The model with momentum.</summary>
    public static FamilyModel Of(ContestOutlook outlook, IReadOnlyDictionary<Family, FamilyMomentum> momentum, ModelAssumptions assumptions) =>
        new(FamilyDesign.Of(outlook, momentum, assumptions.Specification), assumptions);

    /// <summary>The model without the momentum effects: what momentum is measured against.</summary>
    public static FamilyModel Structural(ContestOutlook outlook, ModelAssumptions assumptions) =>
        Structural(FamilyDesign.Structural(outlook, assumptions.ForMomentum.Specification), assumptions);

    /// <summary>The same on a design made before, with <see cref="ModelAssumptions.ForMomentum"/>'s specification.</summary>
    public static FamilyModel Structural(FamilyDesign design, ModelAssumptions assumptions) => new(design, assumptions.ForMomentum);

    /// <summary>What each effect of the specification adds to η: effects × families.</summary>
    public double[][] Contributions() =>
        [.. assumptions.MeanCoefficients.Select((coefficient, k) => Enumerable.Range(0, Eta.Length).Select(i => coefficient * design.Mean[i, k]).ToArray())];

    /// <summary>Scale matrix of the t error of a forecast: <see cref="Scale"/> times the square of <c>futureErrorFactor</c>.</summary>
    public double[,] ForecastScale()
    {
        var factor = assumptions.Has(ErrorScale.FutureFactor) ? assumptions[ErrorScale.FutureFactor].Mean : 1;
        var wider = new double[Eta.Length, Eta.Length];
        for (var i = 0; i < Eta.Length; i++)
        {
            for (var j = 0; j < Eta.Length; j++)
            {
                wider[i, j] = factor * factor * Scale[i, j];
            }
        }

        return wider;
    }

    /// <summary>Covariance of η that the coefficients' uncertainty leaves, families × families: X C X′.</summary>
    public double[,] CoefficientCovariance(SymmetricMatrix coefficients)
    {
        var (families, effects) = (Design.GetLength(0), Design.GetLength(1));
        var covariance = new double[families, families];
        var row = new double[effects];
        for (var i = 0; i < families; i++)
        {
            // Most effects do not touch a family: what is 0 is passed over.
            Array.Clear(row);
            for (var k = 0; k < effects; k++)
            {
                for (var l = 0; l < effects && Design[i, k] != 0; l++)
                {
                    row[l] += Design[i, k] * coefficients[k, l];
                }
            }

            for (var j = 0; j < families; j++)
            {
                for (var l = 0; l < effects; l++)
                {
                    covariance[i, j] += Design[j, l] == 0 ? 0 : row[l] * Design[j, l];
                }
            }
        }

        return covariance;
    }

    /// <summary>Residuals of a result, centred by their precision-weighted mean (1′Wr)/(1′W1), W the inverse of <see cref="Scale"/>.</summary>
    /// <param name="logShares">Log shares of the result.</param>
    public double[] CentredResiduals(IReadOnlyList<double> logShares)
    {
        var weights = Matrix<double>.Build.DenseOfArray(Scale).Inverse().RowSums();
        var residuals = Vector<double>.Build.Dense(Eta.Length, i => logShares[i] - Eta[i]);
        return (residuals - (weights.DotProduct(residuals) / weights.Sum())).ToArray();
    }
}
