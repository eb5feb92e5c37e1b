using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>Scenarios side by side on common random numbers.</summary>
/// <param name="First">The forecast the others are held against.</param>
/// <param name="Others">The others, in the order given.</param>
public sealed record Comparison(Forecast First, IReadOnlyList<ScenarioDifference> Others)
{
    /// <summary>Draws made in pairs; the error of a difference over more draws follows from these.</summary>
    private const long PairedDraws = 262_144;

    /// <summary>Compares scenarios.</summary>
    /// <param name="scenarios">Two or more; all are simulated with the same seed and number of draws.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="progress">Told the fraction done.</param>
    /// <exception cref="ArgumentException">There are fewer than two scenarios.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Comparison Of(
        IReadOnlyList<Scenario> scenarios, SimulationSettings settings, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(settings);
        if (scenarios.Count < 2)
        {
            throw new ArgumentException("A comparison needs two scenarios.", nameof(scenarios));
        }

        var first = Forecaster.Run(scenarios[0], settings, cancellation);
        var alike = settings with { Draws = first.Provenance.Simulation.Draws, Precision = null };
        var paired = alike with { Draws = Math.Min(alike.Draws, PairedDraws) };
        var reference = KeptDraws.Of(scenarios[0], paired, cancellation);
        progress?.Report(1.0 / scenarios.Count);
        var others = new List<ScenarioDifference>();
        foreach (var scenario in scenarios.Skip(1))
        {
            var forecast = Forecaster.Run(scenario, alike, cancellation);
            var kept = KeptDraws.Of(scenario, paired, cancellation);
            var steps = ChangePath.Of((scenarios[0], PathStage.Of(first, reference)), (scenario, PathStage.Of(forecast, kept)), (alike, paired), cancellation);
            others.Add(Difference(first, forecast, new PairedDraws(reference, kept, alike.Draws)) with
            {
                Steps = steps,
                WithoutEither = WithoutEither((scenarios[0], first), (scenario, forecast)) is { } bare ? Forecaster.Run(bare, alike, cancellation) : null,
            });
            progress?.Report((others.Count + 1.0) / scenarios.Count);
        }

        return new Comparison(first, [.. others]);
    }

    // A judgement that stands instead of polls is measured by neither of the two forecasts, but by what the seat has without both.
    private static Scenario? WithoutEither((Scenario Scenario, Forecast Forecast) first, (Scenario Scenario, Forecast Forecast) other)
    {
        var (polled, judged) = first.Forecast.Adjustments.Count == 0 ? (first, other) : (other, first);
        return polled.Scenario.Contest.Seat.Name == judged.Scenario.Contest.Seat.Name && polled.Scenario.AsOf == judged.Scenario.AsOf
            && judged.Forecast is { Adjustments.Count: > 0, SeatPolls.Count: 0 } && polled.Forecast is { Adjustments.Count: 0, SeatPolls.Count: > 0 }
                ? judged.Scenario with { Adjustments = [] } : null;
    }

    private static ScenarioDifference Difference(Forecast first, Forecast other, PairedDraws pairs)
    {
        List<string> here = [.. first.Candidates.Select(candidate => candidate.Candidate.Id)];
        List<string> there = [.. other.Candidates.Select(candidate => candidate.Candidate.Id)];
        List<int?> met = [.. first.Candidates.Select((candidate, one) => there.IndexOf(candidate.Candidate.Id) is >= 0 and var two && IsOne(first, other, candidate.Candidate) ? two : (int?)null)];
        List<CandidateDifference> candidates = [.. here.Select((id, one) => met[one] is { } two
            ? new CandidateDifference(
                id, one, two,
                new Difference(other.Candidates[two].Win.Value - first.Candidates[one].Win.Value, pairs.WinError(one, two)),
                new Difference(other.Candidates[two].Share.Mean - first.Candidates[one].Share.Mean, pairs.ShareError(one, two)))
            : new CandidateDifference(id, one, null, null, null))];
        candidates.AddRange(there.Select((id, two) => new CandidateDifference(id, null, two, null, null)).Where(candidate => !met.Contains(candidate.Other)));
        return new ScenarioDifference(other, [.. candidates], here.SequenceEqual(there, StringComparer.Ordinal) && !met.Contains(null));
    }

    // Who stands for a party stands for it anywhere; an independent of another seat is another person, whatever the id.
    private static bool IsOne(Forecast first, Forecast other, Candidate candidate) =>
        candidate.Party.Code is not ("Ind" or "Oth") || first.Contest.Seat.Name == other.Contest.Seat.Name;
}
