using Copeland.Model;
using Copeland.Simulation.Kernels;
using Copeland.Statistics;

namespace Copeland.Simulation;

/// <summary>
/// What to simulate, as arrays: logits = mean + G z + √(ν ÷ χ²_ν) L z′, shares = softmax(logits), turnout = logistic(m + s u), with
/// z, z′, u standard normal. It knows places on a ballot, not parties, nor why a mean is what it is. Immutable.
/// </summary>
internal sealed class SamplingPlan
{
    /// <summary>The fewest candidates of a contest.</summary>
    public const int FewestCandidates = 2;

    /// <summary>The most candidates of a contest.</summary>
    public const int MostCandidates = 64;

    /// <summary>The largest electorate: whole votes are counted exactly in the mantissa of a 32-bit number.</summary>
    public const int LargestElectorate = 8_000_000;

    private readonly PlanNumbers numbers;

    private SamplingPlan(PlanNumbers numbers)
    {
        this.numbers = numbers;
        Kernel = new KernelPlan(numbers);
        Centre = PlanCentre.Of(numbers, Kernel);
    }

    /// <summary>Number of candidates, 2 to 64.</summary>
    public int Candidates => numbers.Candidates;

    /// <summary>Mean logit of each candidate, up to a common constant.</summary>
    public ReadOnlySpan<double> MeanLogits => numbers.MeanLogits;

    /// <summary>G: the lower-triangular factor of the normal errors, candidates × candidates, row by row.</summary>
    public ReadOnlySpan<double> GaussianFactor => numbers.Gaussian;

    /// <summary>L: the lower-triangular factor of the Student errors' scale matrix, candidates × candidates, row by row.</summary>
    public ReadOnlySpan<double> StudentFactor => numbers.Student;

    /// <summary>α of each candidate where shares are Dirichlet, which have no errors of logits; empty elsewhere.</summary>
    public ReadOnlySpan<double> DirichletParameters => numbers.Dirichlet;

    /// <summary>ν; infinity where all errors are normal.</summary>
    public double DegreesOfFreedom => numbers.DegreesOfFreedom;

    /// <summary>Turnout: logistic-normal.</summary>
    public TurnoutPrior Turnout => numbers.Turnout;

    /// <summary>What is counted.</summary>
    public SamplingOptions Options => numbers.Options;

    /// <summary>How finely it is counted.</summary>
    public TallyBins Bins => numbers.Bins;

    /// <summary>Bins of a share below which the deposit is lost.</summary>
    internal int DepositEdge => (int)Math.Round(Options.LostDepositThreshold * Bins.Share);

    /// <summary>Every quantity's value in a draw without errors, in the order of <see cref="TallyLayout"/>'s sums.</summary>
    internal double[] Centre { get; }

    /// <summary>The plan as the kernels read it.</summary>
    internal KernelPlan Kernel { get; }

    /// <summary>The plan of a belief about a seat: its components are added up into one normal and one Student error.</summary>
    /// <param name="prior">The belief.</param>
    /// <param name="options">What is counted.</param>
    /// <exception cref="ArgumentException">Arrays do not fit the ballot, a number is not finite, or a matrix is not a covariance.</exception>
    public static SamplingPlan Compile(SeatPrior prior, SamplingOptions options)
    {
        var size = prior.MeanLogShares.Length;
        var (normal, scaled) = (new double[size, size], new double[size, size]);
        var allNormal = double.IsPositiveInfinity(prior.DegreesOfFreedom);
        foreach (var component in prior.Components)
        {
            if (component.Covariance.GetLength(0) != size || component.Covariance.GetLength(1) != size)
            {
                throw new ArgumentException(
                    Invariant($"The covariance of \"{component.Source}\" is {component.Covariance.GetLength(0)} by {component.Covariance.GetLength(1)}; the ballot has {size} candidates."),
                    nameof(prior));
            }

            // With normal errors the scale is 1 in every draw: one factor does for both kinds.
            Add(component.Covariance, component.StudentScaled && !allNormal ? scaled : normal);
        }

        return Create(prior.MeanLogShares, new LogitErrors(normal, scaled, prior.DegreesOfFreedom), prior.Turnout, options);
    }

    /// <summary>A plan from bare numbers.</summary>
    /// <param name="meanLogits">Mean logit of each candidate.</param>
    /// <param name="errors">Their errors.</param>
    /// <param name="turnout">Turnout.</param>
    /// <param name="options">What is counted.</param>
    /// <exception cref="ArgumentException">Arrays do not fit, a number is not finite, or a matrix is not a covariance.</exception>
    public static SamplingPlan Create(
        ReadOnlySpan<double> meanLogits, LogitErrors errors, TurnoutPrior turnout, SamplingOptions options)
    {
        SamplingPlanChecks.Check(meanLogits, errors.DegreesOfFreedom, turnout, options);
        if (errors.Normal.GetLength(0) != meanLogits.Length || errors.Scaled.GetLength(0) != meanLogits.Length)
        {
            throw new ArgumentException(
                Invariant($"Covariances of {errors.Normal.GetLength(0)} and {errors.Scaled.GetLength(0)} rows for {meanLogits.Length} candidates."),
                nameof(errors));
        }

        return new SamplingPlan(new PlanNumbers(
            meanLogits.ToArray(), CovarianceFactor.Lower(errors.Normal), CovarianceFactor.Lower(errors.Scaled), errors.DegreesOfFreedom, [], turnout, options));
    }

    /// <summary>
    /// A plan whose shares have a Dirichlet distribution, as in Dirichlet regression. A Dirichlet vector is gamma variates over their sum,
    /// so it is a softmax of their logarithms.
    /// </summary>
    /// <param name="parameters">α of each candidate, each above 0; their sum is the precision.</param>
    /// <param name="turnout">Turnout.</param>
    /// <param name="options">What is counted.</param>
    /// <exception cref="ArgumentException">There are too few or too many candidates, or a parameter is not positive.</exception>
    public static SamplingPlan Dirichlet(ReadOnlySpan<double> parameters, TurnoutPrior turnout, SamplingOptions options)
    {
        var logits = new double[parameters.Length];
        for (var i = 0; i < logits.Length; i++)
        {
            logits[i] = Math.Log(parameters[i]);
        }

        SamplingPlanChecks.Check(logits, double.PositiveInfinity, turnout, options);
        return new SamplingPlan(new PlanNumbers(logits, [], [], double.PositiveInfinity, parameters.ToArray(), turnout, options));
    }

    /// <summary>This plan with other mean logits: on the same seed its draws have the same errors.</summary>
    /// <exception cref="ArgumentException">There is not one finite logit a candidate.</exception>
    /// <exception cref="InvalidOperationException">The shares are Dirichlet: they have no mean logits of their own.</exception>
    public SamplingPlan WithMeanLogits(ReadOnlySpan<double> logits)
    {
        if (!DirichletParameters.IsEmpty)
        {
            throw new InvalidOperationException("A Dirichlet plan is made of its parameters; make another one.");
        }

        if (logits.Length != Candidates)
        {
            throw new ArgumentException(Invariant($"{logits.Length} mean logits for {Candidates} candidates."), nameof(logits));
        }

        SamplingPlanChecks.Check(logits, DegreesOfFreedom, Turnout, Options);
        return new SamplingPlan(numbers with { MeanLogits = logits.ToArray() });
    }

    private static void Add(double[,] covariance, double[,] sum)
    {
        for (var row = 0; row < sum.GetLength(0); row++)
        {
            for (var column = 0; column < sum.GetLength(1); column++)
            {
                sum[row, column] += covariance[row, column];
            }
        }
    }
}
