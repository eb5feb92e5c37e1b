using Copeland.Inputs;
using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>What an analysis says, in sentences that claim no more than its numbers carry.</summary>
internal sealed class SensitivityWords
{
    /// <summary>A change of the chance below half a point is not worth a sentence.</summary>
    private const double Noticeable = 0.005;

    /// <summary>Bars that differ by less than this part of the longer are as long.</summary>
    private const double Tenth = 0.1;

    /// <summary>The error from which a probability is shown in whole percent.</summary>
    private const double Aloud = 0.004;

    private readonly SensitivityReport report;
    private readonly Race race;

    private SensitivityWords(SensitivityReport report) => (this.report, race) = (report, Race.Of(report.Forecast));

    private CandidateName First => race.Names[report.First];

    private CandidateName Second => race.Names[report.Second];

    /// <summary>A short paragraph that says what matters, one sentence an entry.</summary>
    public static IReadOnlyList<string> Paragraph(SensitivityReport report) =>
        [.. new SensitivityWords(report).Told().SelectMany(paragraph => paragraph)];

    /// <summary>The same where there is room for paragraphs: how it stands, what moves it, where it turns, what varies.</summary>
    public static IReadOnlyList<string> Paragraphs(SensitivityReport report) =>
        [.. new SensitivityWords(report).Told().Where(paragraph => paragraph.Count > 0).Select(paragraph => string.Join(' ', paragraph))];

    /// <summary>Three findings at most, a sentence or two each: what moves it, where it turns, what no better input would remove.</summary>
    public static IReadOnlyList<string> Findings(SensitivityReport report)
    {
        var words = new SensitivityWords(report);
        return [.. new[] { words.Longest(), words.Turns(), words.Result() ?? words.Together() }.OfType<string>()];
    }

    /// <summary>What the findings leave out.</summary>
    public static IReadOnlyList<string> Further(SensitivityReport report)
    {
        var told = Findings(report);
        return [.. Paragraph(report).Except(told, StringComparer.Ordinal)];
    }

    /// <summary>The words of one of the tornado's figures.</summary>
    public static ChartText Tornado(SensitivityReport report, TornadoPart part)
    {
        var words = new SensitivityWords(report);
        var title = words.Title([.. part.Of(report)], part);
        var ends = part.IsModel ? "at either end of its 90% interval" : "at either end of its 90% range";
        return new ChartText(
            title,
            $"Chance that {words.First.Subject} {words.First.Verb("win")} with one {(part.IsModel ? "coefficient of the model" : "input")} at a time {ends}, {ShareWords.Place(words.race)}{(words.IsStill(part.Of(report)) ? "" : "; grey where the chance falls")}",
            $"Bars of {words.First.Possessive} chance of winning with one {(part.IsModel ? "coefficient" : "input")} at a time at its low and its high end: {title}.");
    }

    /// <summary>What an input does to the front runner's chance: <c>45% at 22.7%, 76% at 30.1%</c>.</summary>
    public static string Ends(SensitivityReport report, TornadoBar bar)
    {
        var (low, high) = (bar.Low.Win[report.First], bar.High.Win[report.First]);
        return $"{Whole(low)} at {InputWords.Value(bar.Input.Unit, bar.Input.Range.Low)} and {Whole(high)} at {InputWords.Value(bar.Input.Unit, bar.Input.Range.High)}";
    }

    /// <summary>One break-even point as a sentence.</summary>
    public static string BreakEven(SensitivityReport report, BreakEvenPoint point) => Sentence.Start(new SensitivityWords(report).Turn(point)) + ".";

    private IEnumerable<List<string>> Told()
    {
        yield return [Headline.Of(race) + "."];
        yield return [.. new[] { Longest(), Next(), Coefficient() }.OfType<string>()];
        yield return [.. new[] { Turns() }.OfType<string>()];
        yield return [.. new[] { Together(), Result() }.OfType<string>()];
    }

    private string Title(List<TornadoBar> bars, TornadoPart part)
    {
        if (IsStill(bars))
        {
            return $"No single {(part.IsModel ? "coefficient of the model" : "input")} moves {First.Possessive} chance of {Chance(report.Base)} by more than a point";
        }

        // Three or more that are level are counted, not listed.
        var others = bars.Skip(1).Count(bar => Level([bars[0], bar]));
        return Level([bars[0], .. bars.Skip(2)])
            ? $"{Sentence.Start(Either(bars[0]))} moves {First.Possessive} chance {Span(bars[0])}; {Sentence.Number(others)} other {(part.IsModel ? "coefficients" : "inputs")} move it about as much"
            : Level(bars)
            ? Invariant($"{Sentence.Start(Either(bars[0]))} and {Either(bars[1])} move {First.Possessive} chance most: {(Span(bars[0]) == Span(bars[1]) ? "each " + Span(bars[0]) : $"{Span(bars[0])} and {Span(bars[1])}")}")
            : $"{Sentence.Start(Either(bars[0]))} moves {First.Possessive} chance most{(Tells(bars[0]) ? $": {Span(bars[0])}" : $", by {Rounded(bars[0])}")}";
    }

    // Whether no bar is longer than a point, as points are printed.
    private bool IsStill(IReadOnlyList<TornadoBar> bars) => bars.Count == 0 || Length(bars[0]) < 3 * Noticeable;

    // Over its range a swing goes either way.
    private string Either(TornadoBar bar)
    {
        const string way = "a further national swing from ";
        return bar.Input.Label.StartsWith(way, StringComparison.Ordinal) && bar.Input.Label[way.Length..].Split(" to ") is [var one, var other] ? $"a swing between {Subject(one)} and {Subject(other)}" : bar.Input.Label;

        string Subject(string label) => race.Names.FirstOrDefault(name => name.Label == label)?.Subject ?? label;
    }

    private string Longest()
    {
        if (report.Bars.All(other => Length(other) < Noticeable))
        {
            return $"No single input moves {First.Possessive} chance by as much as a point within its plausible range.";
        }

        List<TornadoBar> given = [.. Given()];
        return given.Count == 0
            ? $"Nothing that polls or the seat’s figures leave open moves {First.Possessive} chance by as much as a point."
            : Level(given)
            ? $"Of the polls and figures that go in, two matter most, and about equally: with {given[0].Input.Label} {Moved(given[0], $"{First.Possessive} chance")}; with {given[1].Input.Label} {Moved(given[1], "it")}. These are the ends of 90% ranges."
            : $"Of the polls and figures that go in, {given[0].Input.Label}, now {Present(given[0])}, matters most: {First.Possessive} chance would be {Ends(report, given[0])}, the ends of a 90% range.";
    }

    private string? Next()
    {
        List<TornadoBar> given = [.. Given()];
        var told = Level(given) ? 2 : 1;
        List<string> next = [.. given.Skip(told).Where(bar => Length(bar) >= 2 * Noticeable).Take(2).Select(bar => $"{bar.Input.Label} ({Ends(report, bar)})")];
        return next.Count == 0 ? null : $"After {(told == 2 ? "them" : "it")} {(next.Count == 1 ? "comes" : "come")} {Sentence.List(next)}.";
    }

    /// <summary>The coefficient that counts most; its value means nothing to most readers, what it does means much.</summary>
    private string? Coefficient()
    {
        List<TornadoBar> bars = [.. report.Bars.Where(bar => bar.Input.IsAssumption)];
        if (bars.Count == 0 || Length(bars[0]) < 2 * Noticeable)
        {
            return null;
        }

        return Level(bars)
            ? $"Of what the model has learnt from past by-elections, two things count most, and about equally: {(Tells(bars[0]) && Tells(bars[1]) ? $"with {bars[0].Input.Label} {First.Possessive} chance goes {Span(bars[0])} over its own 90% range, with {bars[1].Input.Label} {Span(bars[1])}" : $"{bars[0].Input.Label} and {bars[1].Input.Label} each move {First.Possessive} chance by {Rounded(bars[0])} over their own 90% ranges")}."
            : $"Of what the model has learnt from past by-elections, {bars[0].Input.Label} counts most: {First.Possessive} chance {(Tells(bars[0]) ? $"goes {Span(bars[0])}" : $"moves by {Rounded(bars[0])}")} over its own 90% range.";
    }

    /// <summary>Whether the second bar is as long as the first to within a tenth, as far as whole percent and the draws can tell: then neither moves it most.</summary>
    private bool Level(List<TornadoBar> bars)
    {
        if (bars.Count < 2)
        {
            return false;
        }

        var (one, two) = (Length(bars[0]), Length(bars[1]));
        return two >= Math.Max(Noticeable, one / 2) && one - two < Math.Max(Math.Max(2 * Noticeable, one * Tenth), 3 * report.Base.Win[report.First].StandardError);
    }

    /// <summary>What both ends of a range do: <c>at 36.6% instead of 41.1% Labour’s chance would be 67%, and 29% at 45.9%</c>.</summary>
    private string Moved(TornadoBar bar, string chance)
    {
        string End(double value) => InputWords.Value(bar.Input.Unit, value);
        return $"at {End(bar.Input.Range.Low)} instead of {Present(bar)} {chance} would be {Chance(bar.Low)}, and {Chance(bar.High)} at {End(bar.Input.Range.High)}";
    }

    private static string Present(TornadoBar bar) => InputWords.Value(bar.Input.Unit, bar.Input.Present);

    /// <summary>Bars of what a user gives, not of what the model learnt; of a swing and its two parties only the parties.</summary>
    private IEnumerable<TornadoBar> Given() =>
        report.Bars.Where(bar => bar.Input is { IsAssumption: false, IsCombination: false } && Length(bar) >= Noticeable);

    private string Span(TornadoBar bar)
    {
        var (least, most) = bar.Range(report.First, report.Base);
        return $"from {Whole(least)} to {Whole(most)}";
    }

    private double Length(TornadoBar bar) => bar.Length(report.First, report.Base);

    private string Rounded(TornadoBar bar) => $"about {DisplayNumber.Points(Printed(bar))}";

    // As a reader reckons it from the ends that are printed.
    private double Printed(TornadoBar bar)
    {
        var (least, most) = bar.Range(report.First, report.Base);
        return Math.Round(Math.Round(most.Value, 2) - Math.Round(least.Value, 2), 2) is > 0 and var points ? points : Math.Round(Length(bar), 2);
    }

    /// <summary>Whether the two ends say how long a bar is: "from 99% to more than 99%" does not.</summary>
    private bool Tells(TornadoBar bar)
    {
        var (least, most) = bar.Range(report.First, report.Base);
        return (least.Value >= 0.01 && most.Value <= 0.99) || Length(bar) >= 0.03;
    }

    private string? Turns()
    {
        List<BreakEvenPoint> near = [.. report.BreakEvens.Where(point => point.IsPlausible)];
        if (near.Count == 0)
        {
            return report.BreakEvens.Count > 0
                ? $"No single input within its plausible range brings {First.Possessive} chance to 50% or makes another the favourite; what comes nearest to it: {Turn(report.BreakEvens[0])}."
                : report.Bars.Count > 0 && report.Bars.All(bar => LeadsIn(bar.Low) && LeadsIn(bar.High))
                ? $"At neither end of any single input’s range would anybody but {First.Subject} be the favourite."
                : null;
        }

        // What a reader can watch, such as a poll, comes before a coefficient, and a party's share before a swing.
        BreakEvenPoint? Nearest(BreakEvenKind kind) => near.Where(point => point.Kind == kind)
            .OrderBy(point => point.Input.IsAssumption).ThenBy(point => point.Input.IsCombination).FirstOrDefault();
        List<string> turns = [.. new[] { Nearest(BreakEvenKind.Evens), Nearest(BreakEvenKind.Overtaken) }.OfType<BreakEvenPoint>().Select(Turn)];
        return Sentence.Start(string.Join("; ", turns)) + ".";
    }

    private string Turn(BreakEvenPoint point)
    {
        var rises = point.Value > point.Input.Present;
        var (now, then) = (InputWords.Value(point.Input.Unit, point.Input.Present), InputWords.Value(point.Input.Unit, point.Value));
        var condition = point.Input is { Unit: InputUnit.Points, Present: 0, IsCombination: true }
            ? $"there were {Swing(point)} of {DisplayNumber.SignedPoints(Math.Abs(point.Value) / 100).TrimStart('+')} points"
            : now == then ? $"{point.Input.Label} were a shade {(rises ? "above" : "below")} {now}"
            : $"{point.Input.Label} {(rises ? "rose" : "fell")} from {now} to {then}";
        var beyond = point.IsPlausible ? "" : ", which is beyond its plausible range";
        return point.Kind == BreakEvenKind.Overtaken
            ? $"{Second.Subject} would draw level with {First.Subject} as favourites if {condition}{beyond}"
            : $"{First.Possessive} chance would be 50% if {condition}{beyond}";
    }

    /// <summary>Which inputs make the forecast's variation; two whose intervals overlap are not ranked.</summary>
    private string? Together()
    {
        var ranked = report.Together.Inputs.Select((input, i) => (input, Index: report.Together.Lead[i].Total))
            .OrderByDescending(entry => entry.Index.Value).ToList();
        if (ranked.Count < 2)
        {
            return null;
        }

        var (first, second) = (ranked[0], ranked[1]);
        var clear = first.Index.Low > second.Index.High;
        var verdict = clear ? "" : ", too close to rank";
        return Invariant($"If the {ranked.Count} inputs that matter most were all wrong at once, each within its own range, {first.input.Label} would account for about {InputWords.Part(first.Index)} of the variation in {First.Possessive} expected lead over {Second.Subject} (95% interval {InputWords.Interval(first.Index)}), ")
            + $"{second.input.Label} {InputWords.Part(second.Index)} ({InputWords.Interval(second.Index)}){verdict}.";
    }

    private string? Result()
    {
        var day = report.Sources.FirstOrDefault(source => source.Address is null);
        return day is null || day.Explained.Low <= 0
            ? null
            : $"Of the uncertainty of the result itself about {InputWords.Part(day.Explained)} goes with one source, {(day.Source == "seat polls" ? "the error of the seat polls" : day.Source)}{(day.Source == "this seat on the day" ? "; no better national poll or coefficient would remove that" : "")}.";
    }

    private bool LeadsIn(PlanOutcome outcome) => outcome.Win.All(win => win.Value <= outcome.Win[report.First].Value);

    /// <summary>A swing in the direction that its value means: below 0 it goes the other way.</summary>
    private string Swing(BreakEvenPoint point) => point.Value >= 0
        ? point.Input.Label
        : $"a further national swing from {Second.Label} to {First.Label}";

    private string Chance(PlanOutcome outcome) => Whole(outcome.Win[report.First]);

    /// <summary>Whole percent: a paragraph is read aloud.</summary>
    private static string Whole(ProbabilityEstimate probability) =>
        DisplayNumber.InProse(DisplayNumber.Probability(probability with { StandardError = Math.Max(probability.StandardError, Aloud) }));
}
