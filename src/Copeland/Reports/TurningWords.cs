using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>Where a race turns, in sentences: what would have to be otherwise for another to be the favourite, or for evens.</summary>
internal sealed class TurningWords(SensitivityReport report)
{
    /// <summary>A swing of less is printed as 0.0 points.</summary>
    private const double LeastSwing = 0.05;

    // Parts of the way from the estimate to the end of the plausible range that are as good as all of it.
    private const double NearlyAll = 0.95;
    private const double MoreThanAll = 1.05;

    private readonly Race race = Race.Of(report.Forecast);
    private readonly BarWords bars = new(report);

    private CandidateName First => race.Names[report.First];

    /// <summary>Where the race turns; of two who are level already not where they would be.</summary>
    public static IReadOnlyList<BreakEvenPoint> Apart(SensitivityReport report) =>
        Race.Of(report.Forecast).Kind == RaceKind.DeadHeat ? [.. report.BreakEvens.Where(point => point.Kind != BreakEvenKind.Overtaken)] : report.BreakEvens;

    /// <summary>One point as a sentence.</summary>
    public string Of(BreakEvenPoint point) => Sentence.Start(Turn(point)) + (point.IsPlausible || point.Input.IsAssumption ? "." : ", which is beyond its plausible range.");

    /// <summary>Several points: what would come of two or more of them is said once, before what would have to be; nothing stands before the others, each a sentence.</summary>
    public IReadOnlyList<(string? Stem, IReadOnlyList<string> Conditions)> Grouped(IReadOnlyList<BreakEvenPoint> points)
    {
        var alike = points.GroupBy(point => point.IsPlausible ? Turning(point) : $"{Turning(point)}, though only beyond the plausible ranges,").Where(group => group.Count() > 1).ToList();
        List<string> apart = [.. points.Except(alike.SelectMany(group => group)).Select(Of)];
        return
        [
            .. alike.Select(group => ((string?)$"{Sentence.Start(group.Key)} if:", (IReadOnlyList<string>)[.. group.Select(Condition)])),
            .. apart.Count > 0 ? [(null, apart)] : Array.Empty<(string?, IReadOnlyList<string>)>(),
        ];
    }

    /// <summary>Where it turns, the nearest point at which another draws level before that of an even chance; null where nothing can be said.</summary>
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
                ? $"No single poll, figure or estimate, moved within its plausible range, would bring {First.Possessive} chance to 50% or make another party the favourite. What comes nearest: {Turn(apart[0])}."
                : report.Bars.Count > 0 && report.Bars.All(bar => bars.LeadsIn(bar.Low) && bars.LeadsIn(bar.High))
                ? $"With any one poll, figure or estimate at either end of its plausible range, {First.Subject} would still be the {(First.Plural ? "favourites" : "favourite")}, with a chance of {Least()}{Lowered()}."
                : null;
        }

        BreakEvenPoint? Nearest(BreakEvenKind kind) => Watched(near.Where(point => point.Kind == kind)).FirstOrDefault();
        return (Nearest(BreakEvenKind.Overtaken), Nearest(BreakEvenKind.Evens)) switch
        {
            (BreakEvenPoint over, BreakEvenPoint evens) when over.Input == evens.Input && !over.Input.IsAssumption && Math.Sign(over.Deviations) == Math.Sign(evens.Deviations) => AlongOne(over, evens),
            var (over, evens) => Of(over ?? evens ?? near[0]),
        };
    }

    /// <summary>The same by what goes into a forecast alone, within its plausible range; null where none of it turns the race.</summary>
    public string? OfFigures() => Watched(Apart(report).Where(point => point.IsPlausible && !point.Input.IsAssumption)).OrderByDescending(point => point.Kind == BreakEvenKind.Overtaken).FirstOrDefault() is { } nearest ? Of(nearest) : null;

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
        if (input.IsAssumption)
        {
            // Its value means nothing to most: how far that is of what is plausible does.
            var (end, which, way) = rises ? (input.Range.High, "upper", "up") : (input.Range.Low, "lower", "down");
            var part = (point.Value - input.Present) / (end - input.Present);
            return part > MoreThanAll ? Invariant($"{input.Label} were {part:0.0} times as far {(rises ? "above" : "below")} its estimate as its plausible range reaches")
                : part >= NearlyAll ? $"{input.Label} were at the {which} end of its plausible range"
                : $"{input.Label} were {DisplayNumber.InProse(DisplayNumber.Share(part))} of the way {way} from its estimate to the {which} end of its plausible range";
        }

        if (input is { Unit: InputUnit.Points, Present: 0, IsCombination: true })
        {
            return Math.Abs(point.Value) < LeastSwing
                ? $"there were the least {BarWords.Directed(input, point.Value)["a ".Length..]}"
                : $"there were {BarWords.Directed(input, point.Value)} of {Values(point).Then.Replace("+", "", StringComparison.Ordinal).Replace("−", "", StringComparison.Ordinal)}";
        }

        var (now, then) = Values(point);
        return now == then ? $"{input.Label} were a shade {(rises ? "above" : "below")} {InputWords.Value(input.Unit, input.Present)}"
            : InputWords.IsPoll(input) ? $"{input.Label} had been {then} instead of {now}"
            : $"{input.Label} {(rises ? "rose" : "fell")} from {now} to {then}";
    }

    // To a tenth.
    private static (string Now, string Then) Values(BreakEvenPoint point) =>
        (InputWords.Given(point.Input, point.Input.Present), InputWords.Given(point.Input, point.Value));

    // The least that it would have at any of these ends.
    // What lowers the chance most, where that is to be seen.
    private string Lowered() => report.Bars.MinBy(Lowest) is { } bar && report.Base.Win[report.First].Value - Lowest(bar) >= BarWords.Noticeable ? $"; {bar.Input.Label} lowers it most" : "";

    private double Lowest(TornadoBar bar) => Math.Min(bar.Low.Win[report.First].Value, bar.High.Win[report.First].Value);

    private string Least() => report.Bars.SelectMany(bar => new[] { bar.Low, bar.High }).Select(outcome => outcome.Win[report.First]).MinBy(win => win.Value) is var least
        && SensitivityWords.Whole(least) is var said && char.IsAsciiDigit(said[0]) ? $"at least {said}" : SensitivityWords.Whole(report.Base.Win[report.First]);
}
