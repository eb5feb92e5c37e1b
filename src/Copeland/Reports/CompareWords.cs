using Copeland.Forecasts;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>What changed between two scenarios and why, in sentences that claim no more than their errors carry.</summary>
internal static class CompareWords
{
    private const double Noticeable = 0.0005;
    private const int MostParts = 3;

    /// <summary>The words of the dumbbells.</summary>
    public static ChartText Chart(Comparison comparison, ScenarioDifference other)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(other);
        var title = Finding(comparison, other);
        return new ChartText(
            title,
            $"Chance of winning, {Before(comparison, other)} against {After(comparison, other)}, {ShareWords.Place(Race.Of(other.Forecast))}",
            $"A dumbbell for each candidate from the chance before to the chance after: {title}.");
    }

    /// <summary>Three sentences: what changed, what it rests on, and why.</summary>
    public static IReadOnlyList<string> Sentences(Comparison comparison, ScenarioDifference other)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(other);
        return [.. new[] { Finding(comparison, other) + ".", Certainty(comparison, other), Why(comparison, other) }.OfType<string>()];
    }

    /// <summary>Whether two forecasts are of one seat on two days.</summary>
    public static bool IsSameSeat(Forecast first, Forecast other)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(other);
        return first.Contest.Seat.Name == other.Contest.Seat.Name && first.Provenance.AsOf != other.Provenance.AsOf;
    }

    private static string Finding(Comparison comparison, ScenarioDifference other)
    {
        var moved = Told(other).FirstOrDefault();
        if (moved is not { First: { } here, Other: { } there, Win: { } win })
        {
            return $"Nobody’s chance differs by more than the draws can tell between {Before(comparison, other)} and {After(comparison, other)}";
        }

        var name = Race.Of(other.Forecast).Names[there];
        var (before, after) = (DisplayNumber.Chance(comparison.First.Candidates[here].Win), DisplayNumber.Chance(other.Forecast.Candidates[there].Win));
        var way = win.Value > 0 ? "up" : "down";
        return before == after
            ? $"{Sentence.Start(name.Possessive)} chance is {after} in both, {way} by {DisplayNumber.Points(win.Value)}"
            : IsSameSeat(comparison.First, other.Forecast)
            ? $"{Sentence.Start(name.Possessive)} chance of winning {other.Forecast.Contest.Seat.Name} is {way} from {DisplayNumber.InProse(before)} to {DisplayNumber.InProse(after)}"
            : $"{Sentence.Start(name.Possessive)} chance goes from {DisplayNumber.InProse(before)} to {DisplayNumber.InProse(after)}";
    }

    private static string? Certainty(Comparison comparison, ScenarioDifference other)
    {
        var moved = Told(other).Take(2).ToList();
        return moved.Count == 0 ? null
            : $"In points of the chance of winning: {Sentence.List([.. moved.Select(candidate => $"{ComparisonFiles.Label(comparison, other, candidate)} {ComparisonFiles.Points(candidate.Win.GetValueOrDefault())}")])} (± one Monte Carlo standard error)"
                + (other.SameBallot ? "." : "; the ballots differ, so the two share fewer random numbers and the errors are larger.");
    }

    // Effect by effect: of the same model on the same seat the steps of the explanation differ by what went in.
    private static string? Why(Comparison comparison, ScenarioDifference other)
    {
        if (Told(other).FirstOrDefault() is not { First: { } here, Other: { } there } || !IsSameSeat(comparison.First, other.Forecast))
        {
            return null;
        }

        var steps = Steps(comparison.First, here).ToDictionary(step => step.Effect, step => step.Points, StringComparer.Ordinal);
        var after = Steps(other.Forecast, there).ToDictionary(step => step.Effect, step => step.Points, StringComparer.Ordinal);
        var parts = steps.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(effect => (Effect: effect, Change: after.GetValueOrDefault(effect) - steps.GetValueOrDefault(effect)))
            .Where(part => Math.Abs(part.Change) >= Noticeable).OrderByDescending(part => Math.Abs(part.Change)).Take(MostParts).ToList();
        var share = other.Forecast.Candidates[there].Share.Mean - comparison.First.Candidates[here].Share.Mean;
        var polls = Polls(comparison.First, other.Forecast);
        return parts.Count == 0 ? null
            : $"{Sentence.Start(Race.Of(other.Forecast).Names[there].Possessive)} mean share moved by {DisplayNumber.SignedPoints(share)} points: {Sentence.List([.. parts.Select(part => $"{part.Effect} {DisplayNumber.SignedPoints(part.Change)}")])}{polls}.";
    }

    // The national polls that one forecast knows and the other does not, by pollster and day.
    private static string Polls(Forecast first, Forecast other)
    {
        var known = first.NationalPolls.Select(poll => (poll.Pollster, poll.End)).ToHashSet();
        var fresh = other.NationalPolls.Where(poll => !known.Contains((poll.Pollster, poll.End))).ToList();
        return fresh.Count == 0 ? "; no new national poll"
            : $"; new: {Sentence.List([.. fresh.TakeLast(MostParts).Select(poll => $"{poll.Pollster} to {DisplayNumber.Date(poll.End)}")])}{(fresh.Count > MostParts ? Invariant($" and {fresh.Count - MostParts} other national polls") : "")}";
    }

    private static IEnumerable<(string Effect, double Points)> Steps(Forecast forecast, int place) =>
        forecast.Explanation.Select(step => (step.Effect, step.Points[place]));

    // Those whose chance moved by more than twice the error, the largest move first.
    private static IEnumerable<CandidateDifference> Told(ScenarioDifference other) => other.Candidates
        .Where(candidate => candidate.Win is { Value: not 0 } win && Math.Abs(win.Value) > 2 * win.StandardError)
        .OrderByDescending(candidate => Math.Abs(candidate.Win?.Value ?? 0));

    private static string Before(Comparison comparison, ScenarioDifference other) => Name(comparison.First, other.Forecast);

    private static string After(Comparison comparison, ScenarioDifference other) => Name(other.Forecast, comparison.First);

    // By day where the seat is the same, else by the scenario's id.
    private static string Name(Forecast forecast, Forecast beside) => IsSameSeat(forecast, beside)
        ? DisplayNumber.Date(forecast.Provenance.AsOf)
        : ComparisonFiles.Name(forecast);
}
