using Copeland.Forecasts;

namespace Copeland.Sensitivity;

/// <summary>The whole analysis of a scenario, spelt out.</summary>
public static class SensitivityAnalysis
{
    /// <summary>Asks what moves a forecast.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="settings">How thoroughly.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="progress">Told how far it is; from several threads.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SensitivityReport Run(
        VariedScenario varied, SensitivitySettings settings, CancellationToken cancellation = default, IProgress<SensitivityProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(varied);
        ArgumentNullException.ThrowIfNull(settings);
        settings.Simulation.Check();
        var forecast = Forecaster.Run(varied.Base, settings.Simulation, cancellation);

        // All forecasts that are compared have as many draws as the first, also where that went by precision.
        var draws = forecast.Provenance.Simulation.Draws;
        var all = settings with { Simulation = settings.Simulation with { Draws = draws, Precision = null } };
        using var runner = new PlanRunner(settings.Simulation.Threads, cancellation);
        var run = new AnalysisRun(runner, all, progress);
        var present = Sweep.Outcome(forecast);
        var front = Leaders(present);
        var race = front.InTheRace([.. present.Win.Select(win => win.Value)]);
        var inputs = VariedInputs.Of(varied, race);
        var (bars, withRange, lesser, refused) = Tornado.Of(varied, inputs, run, present, front);
        var together = JointVariation.Of(varied, bars, present, race, run);

        // One thread draws the sources one after the other; meanwhile the others look for the points.
        IReadOnlyList<SourceRank> sources = [];
        IReadOnlyList<BreakEvenPoint> points = [];
        runner.ForEach(2, part =>
        {
            if (part == 0)
            {
                sources = SourceRanking.Of(varied, inputs, front, run);
            }
            else
            {
                points = new BreakEven(varied, present, front, run).Points(bars);
            }
        });
        return new SensitivityReport(forecast, withRange, front.First, front.Second, bars, together, sources, points)
        {
            Lesser = [.. lesser],
            Refused = [.. refused],
        };
    }

    /// <summary>Places of the two candidates that a forecast's words compare.</summary>
    internal static FrontRunners Leaders(PlanOutcome outcome) => FrontRunners.Of([.. outcome.Win.Select(win => win.Value)], outcome.Share);
}
