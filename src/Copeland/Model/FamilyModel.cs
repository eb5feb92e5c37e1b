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

    private FamilyModel(FamilyDesign design, double[] eta, double[][] contributions, double[,] scale, double futureFactor)
    {
        (this.design, Eta, Contributions, Scale) = (design, eta, contributions, scale);
        ForecastScale = Times(scale, futureFactor * futureFactor);
    }

    /// <summary>The contest.</summary>
    public ContestOutlook Outlook => design.Outlook;

    /// <summary>Expected log share of each family, up to a constant.</summary>
    public double[] Eta { get; }

    /// <summary>What each effect of the specification adds to η: effects × families.</summary>
    public double[][] Contributions { get; }

    /// <summary>What each coefficient is multiplied by: families × effects.</summary>
    public double[,] Design => design.Mean;

    /// <summary>Scale matrix of the t error as the fit to the past has it, families × families: what residuals are weighed by.</summary>
    public double[,] Scale { get; }

    /// <summary>Scale matrix of the t error of a forecast: <see cref="Scale"/> times the square of <c>futureErrorFactor</c>.</summary>
    public double[,] ForecastScale { get; }

    /// <summary>The model with momentum.</summary>
    public static FamilyModel Of(ContestOutlook outlook, IReadOnlyDictionary<Family, FamilyMomentum> momentum, ModelAssumptions assumptions) =>
        Of(FamilyDesign.Of(outlook, momentum, assumptions.Specification), assumptions);

    /// <summary>The model without the momentum effects: what momentum is measured against.</summary>
    public static FamilyModel Structural(ContestOutlook outlook, ModelAssumptions assumptions) =>
        Structural(FamilyDesign.Structural(outlook, assumptions.ForMomentum.Specification), assumptions);

    /// <summary>The same on a design made before, with <see cref="ModelAssumptions.ForMomentum"/>'s specification.</summary>
    public static FamilyModel Structural(FamilyDesign design, ModelAssumptions assumptions) => Of(design, assumptions.ForMomentum);

    /// <summary>Covariance of η that the coefficients' uncertainty leaves, families × families: X C X′.</summary>
    public double[,] CoefficientCovariance(SymmetricMatrix coefficients)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
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

    private static FamilyModel Of(FamilyDesign design, ModelAssumptions assumptions)
    {
        var coefficients = assumptions.MeanCoefficients;
        var (eta, contributions) = (design.Eta(assumptions), new double[coefficients.Length][]);
        for (var k = 0; k < contributions.Length; k++)
        {
            contributions[k] = new double[eta.Length];
            for (var i = 0; i < eta.Length; i++)
            {
                contributions[k][i] = coefficients[k] * design.Mean[i, k];
            }
        }

        return new FamilyModel(design, eta, contributions, ErrorScale.Matrix(design, eta, assumptions), FutureFactor(assumptions));
    }

    private static double FutureFactor(ModelAssumptions assumptions) => assumptions.Has(ErrorScale.FutureFactor) ? assumptions[ErrorScale.FutureFactor].Mean : 1;

    private static double[,] Times(double[,] matrix, double factor)
    {
        var scaled = new double[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
        {
            for (var j = 0; j < scaled.GetLength(1); j++)
            {
                scaled[i, j] = factor * matrix[i, j];
            }
        }

        return scaled;
    }
}
