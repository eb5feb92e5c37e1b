using Copeland.Inputs;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>Varies inputs together and asks which of them moves the forecast.</summary>
internal static class JointVariation
{
    /// <summary>An input whose bar has less than this part of the longest one's length makes less than a thousandth of the variance: it is held.</summary>
    private const double Negligible = 0.03;

    /// <summary>The variance of the forecast by input.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="bars">The tornado, the longest bar first.</param>
    /// <param name="present">The forecast as it stands.</param>
    /// <param name="race">Places on the ballot of all who are in the race: the likeliest winner, the one it is compared with, others.</param>
    /// <param name="run">How.</param>
    public static ForecastVariance Of(VariedScenario varied, IReadOnlyList<TornadoBar> bars, PlanOutcome present, IReadOnlyList<int> race, AnalysisRun run)
    {
        // Whom an input moves it against is all the same.
        double Length(TornadoBar bar) => race.Skip(1).Max(rival => bar.Span(present, outcome => outcome.Lead(race[0], rival)));
        var ranked = bars.Where(bar => !bar.Input.IsCombination).OrderByDescending(Length).ThenBy(bar => bar.Input.Address, StringComparer.Ordinal).ToList();
        List<Input> inputs = [.. ranked.Where(bar => Length(bar) > Negligible * Length(ranked[0])).Take(run.Settings.VariedTogether).Select(bar => bar.Input)];
        var candidates = varied.Base.Contest.Candidates.Count;
        var settings = run.Settings.Simulation with { Draws = run.Settings.InnerDraws, Precision = null, Method = SamplingMethod.Random };
        IReadOnlyList<double[]> Forecast(IReadOnlyList<double[]> points) =>
        [
            .. run.Runner.Beside(varied.Plans([.. points.Select(at => inputs.Select((input, i) => new InputValue(input.Address, input.Quantile(at[i]))).ToList())]), settings)
                .Select(outcome => (double[])[.. outcome.Share, outcome.Lead(race[0], race[1]), outcome.Win[race[0]].Value]),
        ];

        var indices = inputs.Count == 0 ? new VarianceShare[candidates + 2][] : VarianceShares.Estimate(
            (inputs.Count, candidates + 2), Forecast, new SobolSettings(run.Settings.BaseSamples, settings.Seed), run.Runner.Options, run.Stage("inputs together"));
        return new ForecastVariance(
            [.. inputs],
            [.. ranked.Select(bar => bar.Input).Except(inputs)],
            [.. indices[candidates] ?? []],
            [.. indices[candidates + 1] ?? []],
            [.. indices.Take(candidates).Select(shares => (shares ?? []).AsReadOnly())],
            run.Settings.BaseSamples,
            inputs.Count == 0 ? 0 : run.Settings.BaseSamples * (inputs.Count + 2));
    }
}
