using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>Where each parameter of a specification lies in the flat vector: mean effects, scale effects, scale slope, correlations, log ν.</summary>
internal sealed class ParameterLayout
{
    /// <summary>Number of families.</summary>
    public static readonly int Families = Enum.GetValues<Family>().Length;

    private const double SlopeMean = -0.2;
    private const double LogFreedomMean = 1.8;
    private const double LogFreedomSd = 0.4;

    /// <summary>Lays out the parameters of a specification.</summary>
    public ParameterLayout(ModelSpecification specification)
    {
        Specification = specification;
        Mean = specification.MeanEffects.Count;
        Scale = specification.ScaleEffects.Count;
        bool correlated = specification.CorrelationPriorSd > 0.0;
        Correlations = correlated ? PartialCorrelations.Count(Families) : 0;
        string[] pairs = [.. Pairs()];
        Names = [.. specification.MeanEffects.Select(e => e.Name), .. specification.ScaleEffects.Select(e => e.Name), "scaleSlope", .. pairs.Take(Correlations), "logFreedom"];
        PriorMean = [.. specification.MeanEffects.Select(e => e.PriorMean), .. specification.ScaleEffects.Select(e => e.PriorMean), SlopeMean, .. new double[Correlations], LogFreedomMean];
        PriorSd = [.. specification.MeanEffects.Select(e => e.PriorSd), .. specification.ScaleEffects.Select(e => e.PriorSd), specification.ScaleSlopePriorSd, .. Enumerable.Repeat(specification.CorrelationPriorSd, Correlations), LogFreedomSd];
    }

    /// <summary>What is laid out.</summary>
    public ModelSpecification Specification { get; }

    /// <summary>Number of effects on the mean.</summary>
    public int Mean { get; }

    /// <summary>Number of effects on the scale.</summary>
    public int Scale { get; }

    /// <summary>Number of free correlations.</summary>
    public int Correlations { get; }

    /// <summary>Where the slope of the scale lies.</summary>
    public int SlopeAt => Mean + Scale;

    /// <summary>Where the correlations begin.</summary>
    public int CorrelationsAt => SlopeAt + 1;

    /// <summary>Where log ν lies.</summary>
    public int FreedomAt => CorrelationsAt + Correlations;

    /// <summary>Number of parameters.</summary>
    public int Count => FreedomAt + 1;

    /// <summary>Names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Prior means.</summary>
    public IReadOnlyList<double> PriorMean { get; }

    /// <summary>Prior standard deviations.</summary>
    public IReadOnlyList<double> PriorSd { get; }

    private static IEnumerable<string> Pairs() =>
        from i in Enumerable.Range(1, Families - 1) from j in Enumerable.Range(0, i) select $"z{(Family)j}{(Family)i}";
}
