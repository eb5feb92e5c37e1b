using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Sampling;
using Copeland.Statistics;

namespace Copeland.Sensitivity;

/// <summary>
/// Draws the forecast's own simulated elections once more, source by source, and asks by conditional means which source goes with the
/// lead. Coefficients are drawn together, correlated as the fit left them, so the ranking holds where independent variation would not.
/// </summary>
internal sealed class SourceRanking
{
    private const string CoefficientSource = "model coefficients";
    private const double Step = 0.5;
    private const int CurveDegree = 16;

    private readonly SeatPrior prior;
    private readonly FrontRunners front;
    private readonly List<(string Source, string? Address, double[] Driver)> drivers = [];
    private readonly double[][] logits;
    private readonly int draws;

    private SourceRanking(SeatPrior prior, FrontRunners front, int draws)
    {
        (this.prior, this.front, this.draws) = (prior, front, draws);
        logits = [.. Enumerable.Range(0, draws).Select(_ => prior.MeanLogShares.ToArray())];
    }

    /// <summary>The sources, the one that explains most first.</summary>
    public static IReadOnlyList<SourceRank> Of(VariedScenario varied, IReadOnlyList<Input> inputs, FrontRunners front, AnalysisRun run)
    {
        var settings = run.Settings;
        var ranking = new SourceRanking(varied.Prior(), front, settings.SourceDraws);
        var random = new RandomSource(settings.Simulation.Seed, 0, StreamPurpose.Sensitivity);
        ranking.AddComponents(random);
        ranking.AddCoefficients(varied, inputs, (random, run.Runner));
        var lead = ranking.Lead();
        var explained = new IndexEstimate[ranking.drivers.Count];
        run.Runner.ForEach(explained.Length, i => explained[i] = ConditionalMeans.Explained(ranking.drivers[i].Driver, lead));
        return
        [
            .. ranking.drivers.Select((driver, i) => new SourceRank(driver.Source, driver.Address, explained[i]))
                .OrderByDescending(rank => rank.Explained.Value),
        ];
    }

    private void AddComponents(RandomSource random)
    {
        var scales = Scales(random);
        foreach (var component in prior.Components.Where(component => component.Source != CoefficientSource))
        {
            var factor = CovarianceFactor.Lower(component.Covariance);
            var driver = Driver(component.Source);
            var errors = new double[prior.MeanLogShares.Length];
            for (var draw = 0; draw < draws; draw++)
            {
                Correlated(factor, random, errors);
                for (var i = 0; i < errors.Length; i++)
                {
                    errors[i] *= component.StudentScaled ? scales[draw] : 1;
                    logits[draw][i] += errors[i];
                }

                driver[draw] += errors[front.First] - errors[front.Second];
            }
        }
    }

    /// <summary>A source may come in two parts, one normal and one Student-scaled: together they are one driver.</summary>
    private double[] Driver(string source)
    {
        if (drivers.FindIndex(known => known.Source == source) is >= 0 and var at)
        {
            return drivers[at].Driver;
        }

        drivers.Add((source, null, new double[draws]));
        return drivers[^1].Driver;
    }

    /// <summary>
    /// The Student scale, one number a draw and common to all Student-scaled sources: a smooth function of a normal, and a polynomial of it
    /// is a hundred times as quick as the function, good to a millionth.
    /// </summary>
    private double[] Scales(RandomSource random)
    {
        var scales = new double[draws];
        if (double.IsPositiveInfinity(prior.DegreesOfFreedom))
        {
            Array.Fill(scales, 1);
            return scales;
        }

        var curve = ChebyshevFit.Polynomial(z => GammaQuantile.LogStudentScale(prior.DegreesOfFreedom, z), GammaQuantile.NormalRadius, CurveDegree);
        for (var draw = 0; draw < draws; draw++)
        {
            scales[draw] = Math.Exp(ChebyshevFit.Value(curve, random.NextNormal() / GammaQuantile.NormalRadius));
        }

        return scales;
    }

    /// <summary>Coefficients move the mean by their own slopes; those that move nothing here are no source.</summary>
    private void AddCoefficients(VariedScenario varied, IReadOnlyList<Input> inputs, (RandomSource Random, PlanRunner Runner) with)
    {
        var effects = varied.Assumptions.Specification.MeanEffects;
        var factor = CovarianceFactor.Lower(varied.Assumptions.Covariance.ToArray());
        var known = inputs.ToDictionary(input => input.Address, StringComparer.Ordinal);
        var slopes = new double[]?[effects.Count];
        with.Runner.ForEach(slopes.Length, k => slopes[k] = known.TryGetValue($"model.{effects[k].Name}.mean", out var input) ? Slope(varied, input) : null);
        var values = slopes.Select(_ => new double[draws]).ToList();
        var deviations = new double[effects.Count];
        for (var draw = 0; draw < draws; draw++)
        {
            Correlated(factor, with.Random, deviations);
            for (var k = 0; k < deviations.Length; k++)
            {
                values[k][draw] = deviations[k];
                for (var i = 0; slopes[k] is { } slope && i < slope.Length; i++)
                {
                    logits[draw][i] += slope[i] * deviations[k];
                }
            }
        }

        for (var k = 0; k < effects.Count; k++)
        {
            var address = $"model.{effects[k].Name}.mean";
            if (slopes[k] is not null)
            {
                drivers.Add((known[address].Label, address, values[k]));
            }
        }
    }

    private static double[] Slope(VariedScenario varied, Input input)
    {
        var (up, down) = (varied.Prior(new InputValue(input.Address, input.At(Step))), varied.Prior(new InputValue(input.Address, input.At(-Step))));
        var length = input.At(Step) - input.At(-Step);
        return [.. up.MeanLogShares.Select((log, i) => (log - down.MeanLogShares[i]) / length)];
    }

    private double[] Lead()
    {
        var shares = new double[prior.MeanLogShares.Length];
        return
        [
            .. logits.Select(draw =>
            {
                Softmax.Of(draw, shares);
                return shares[front.First] - shares[front.Second];
            }),
        ];
    }

    private static void Correlated(double[] factor, RandomSource random, double[] errors)
    {
        Span<double> normals = stackalloc double[errors.Length];
        for (var i = 0; i < errors.Length; i++)
        {
            normals[i] = random.NextNormal();
            errors[i] = 0;
            for (var j = 0; j <= i; j++)
            {
                errors[i] += factor[(i * errors.Length) + j] * normals[j];
            }
        }
    }
}

/// <summary>How much of the uncertainty of the result goes with one source, other sources moving with it as they do.</summary>
/// <param name="Source">The source in words.</param>
/// <param name="Address">The address of the input behind it; null where it is no input, such as the seat's own behaviour on the day.</param>
/// <param name="Explained">Share of the variance of the front runner's lead that knowing the source would explain.</param>
public sealed record SourceRank(string Source, string? Address, IndexEstimate Explained);
