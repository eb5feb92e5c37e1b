using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>Where a race turns, in sentences: what would have to be otherwise for another to be the favourite, or for evens.</summary>
internal sealed class TurningWords(SensitivityReport report)
{
    /// <summary>A swing of less is printed as 0.0 points.</summary>
    private const double LeastSwing = 0.05;

    private readonly Race race = Race.Of(report.Forecast);

    private CandidateName First => race.Names[report.First];

    /// <summary>Where the race turns; of two who are level already not where they would be.</summary>
    public static IReadOnlyList<BreakEvenPoint> Apart(SensitivityReport report) =>
        Race.Of(report.Forecast).Kind == RaceKind.DeadHeat ? [.. report.BreakEvens.Where(point => point.Kind != BreakEvenKind.Overtaken)] : report.BreakEvens;

    /// <summary>One point as a sentence.</summary>
    public string Of(BreakEvenPoint point) => Sentence.Start(Turn(point)) + (point.IsPlausible ? "." : ", which is beyond its plausible range.");

    /// <summary>Several points: what would come of two or more of them is said once, before what would have to be; nothing stands before the others, each a sentence.</summary>
    public IReadOnlyList<(string? Stem, IReadOnlyList<string> Conditions)> Grouped(IReadOnlyList<BreakEvenPoint> points)
    {
        var alike = points.GroupBy(point => point.IsPlausible ? Turning(point) : $"beyond their plausible ranges, {Turning(point)}").Where(group => group.Count() > 1).ToList();
        List<string> apart = [.. points.Except(alike.SelectMany(group => group)).Select(Of)];
        return
        [
            .. alike.Select(group => ((string?)$"{Sentence.Start(group.Key)} if", (IReadOnlyList<string>)[.. group.Select(Condition)])),
            .. apart.Count > 0 ? [(null, apart)] : Array.Empty<(string?, IReadOnlyList<string>)>(),
        ];
    }

    /// <summary>Where it turns in a sentence or two; null where nothing can be said.</summary>
    public string? Told()
    {
        var apart = Apart(report);
        List<BreakEvenPoint> near = [.. apart.Where(point => point.IsPlausible)];
        if (race.Kind == RaceKind.DeadHeat)
        {
            var half = Watched(near).FirstOrDefault();
            return $"{First.SubjectAtStart} and {race.Names[report.Second].Subject} are level: the least change makes either the favourite.{(half is null ? "" : $" {Of(half)}")}";
        }

        if (near.Count == 0)
        {
            return apart.Count > 0
                ? $"No single poll, figure or estimate, moved within its plausible range, would bring {First.Possessive} chance to 50% or make another the favourite. What comes nearest: {Turn(apart[0])}."
                : report.Bars.Count > 0 && report.Bars.All(bar => LeadsIn(bar.Low) && LeadsIn(bar.High))
                ? $"With any one poll, figure or estimate at either end of its range, {First.Subject} would still be likelier to win than anybody else."
                : null;
        }

        BreakEvenPoint? Nearest(BreakEvenKind kind) => Watched(near.Where(point => point.Kind == kind)).FirstOrDefault();
        return (Nearest(BreakEvenKind.Overtaken), Nearest(BreakEvenKind.Evens)) switch
        {
            (BreakEvenPoint over, BreakEvenPoint evens) when over.Input == evens.Input && Math.Sign(over.Deviations) == Math.Sign(evens.Deviations) => AlongOne(over, evens),
            var (over, evens) => string.Join(' ', new[] { over, evens }.OfType<BreakEvenPoint>().Select(Of)),
        };
    }

    // What a reader can watch, such as a poll, comes before a coefficient, and a party's share before a swing.
    private static IEnumerable<BreakEvenPoint> Watched(IEnumerable<BreakEvenPoint> points) =>
        points.OrderBy(point => point.Input.IsAssumption).ThenBy(point => point.Input.IsCombination);

    // Two points on the way of one input: the farther needs only its value.
    private string AlongOne(BreakEvenPoint one, BreakEvenPoint other)
    {
        var (near, far) = Math.Abs(one.Deviations) <= Math.Abs(other.Deviations) ? (one, other) : (other, one);
        return $"{Of(near)} At {Values(far).Then}, {Turning(far)}.";
    }

    private string Turn(BreakEvenPoint point) => $"{Turning(point)} if {Condition(point)}";

    private string Turning(BreakEvenPoint point) => point.Kind == BreakEvenKind.Overtaken
        ? $"{race.Names[point.AtPoint.Overtaker(report.First)].Subject} would draw level with {First.Subject} as favourites"
        : $"{First.Possessive} chance would be 50%";

    private string Condition(BreakEvenPoint point)
    {
        var (input, rises) = (point.Input, point.Value > point.Input.Present);
        if (input is { Unit: InputUnit.Points, Present: 0, IsCombination: true })
        {
            return Math.Abs(point.Value) < LeastSwing
                ? $"there were the least {Swing(point)["a ".Length..]}"
                : $"there were {Swing(point)} of {Values(point).Then.TrimStart('+', '−')}";
        }

        var (now, then) = Values(point);
        return now == then ? $"{input.Label} were a shade {(rises ? "above" : "below")} {InputWords.Value(input.Unit, input.Present)}"
            : InputWords.IsPoll(input) ? $"{input.Label} had been {then} instead of {now}"
            : $"{input.Label} {(rises ? "rose" : "fell")} from {now} to {then}";
    }

    // To a tenth, unless that would be the present value, or, of an average, the point lies half-way between two tenths: then which of them it is nobody knows.
    private static (string Now, string Then) Values(BreakEvenPoint point)
    {
        var (unit, now, then) = (point.Input.Unit, point.Input.Present, point.Value);
        var isFine = InputWords.Value(unit, now) == InputWords.Value(unit, then) || (unit != InputUnit.Number && !InputWords.IsPoll(point.Input) && InputWords.IsHalfway(then));
        return isFine
            ? (InputWords.Finer(unit, now), InputWords.Finer(unit, then))
            : (InputWords.Given(point.Input, now), InputWords.Given(point.Input, then));
    }

    private bool LeadsIn(PlanOutcome outcome) => outcome.Win.All(win => win.Value <= outcome.Win[report.First].Value);

    /// <summary>A swing in the direction that its value means: below 0 it goes the other way.</summary>
    private static string Swing(BreakEvenPoint point)
    {
        const string way = "a further national swing from ";
        return point.Value < 0 && point.Input.Label.StartsWith(way, StringComparison.Ordinal) && point.Input.Label[way.Length..].Split(" to ") is [var one, var other]
            ? $"{way}{other} to {one}" : point.Input.Label;
    }
}
