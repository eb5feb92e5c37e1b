using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>What an analysis says, in sentences that claim no more than its numbers carry.</summary>
internal sealed class SensitivityWords
{
    /// <summary>The error from which a probability is shown in whole percent.</summary>
    private const double Aloud = 0.004;

    /// <summary>Chances that differ by less are told as one.</summary>
    private const double Near = 0.025;

    private readonly SensitivityReport report;
    private readonly Race race;
    private readonly BarWords bars;

    private SensitivityWords(SensitivityReport report) => (this.report, race, bars) = (report, Race.Of(report.Forecast), new BarWords(report));

    private CandidateName First => race.Names[report.First];

    /// <summary>What is done to a forecast, before what comes of it.</summary>
    public const string Premise = "What if something behind the forecast is wrong? One thing at a time is moved to either end of its plausible range, in which the true value should lie nine times in ten, and the forecast made anew; other shares adjust to keep the total. The published chances already allow for these errors, except for how far results usually stray from such forecasts, which they take as known.";

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
        var turns = words.bars.StaysAhead ? words.Next() : new TurningWords(report).Told();

        // Where an estimate moves it furthest that comes first: the headline has its range; then it is said that how far the result may stray is another question, for of that estimates make little.
        var (first, uncertain) = (new TornadoTitles(report).HasEstimateFirst ? words.Coefficient() : null, words.Uncertain() ?? words.Together());
        return [.. (first is null ? new[] { words.Moves(), turns, uncertain } : [first, words.Moves(), uncertain]).OfType<string>()];
    }

    /// <summary>What the findings leave out; of the model's estimates the title of their figure has told.</summary>
    public static IReadOnlyList<string> Further(SensitivityReport report)
    {
        var words = new SensitivityWords(report);
        var told = Findings(report);
        return
        [
            .. new[] { TornadoFigure.Of(report, TornadoPart.World).IsOfShare ? null : words.Longest(), words.Next(), words.Together() }
                .OfType<string>().Where(sentence => !told.Any(finding => finding.Contains(sentence, StringComparison.Ordinal))),
        ];
    }

    /// <summary>The words of one of the tornado's figures.</summary>
    public static ChartText Tornado(SensitivityReport report, TornadoPart part)
    {
        var words = new SensitivityWords(report);
        var figure = TornadoFigure.Of(report, part);
        var title = new TornadoTitles(report).Of(figure);
        return new ChartText(
            title,
            $"{Measure(report, part)}; {ShareWords.Place(words.race)}{Grey(figure)}",
            $"Bars of {words.First.Possessive} {(figure.IsOfShare ? "forecast share of the vote" : "chance of winning")} with one {(part.IsModel ? "estimate of the model" : "poll or figure")} at a time at its low and its high end: {title}.");
    }

    /// <summary>What the bars of a tornado's figure are of: <c>Chance that Labour wins if one poll or figure is as wrong as past ones have been (90% range)</c>.</summary>
    public static string Measure(SensitivityReport report, TornadoPart part)
    {
        var name = new SensitivityWords(report).First;
        return $"{(TornadoFigure.Of(report, part).IsOfShare ? $"{Sentence.Start(name.Possessive)} forecast share of the vote" : $"Chance that {name.Subject} {name.Verb("win")}")} {(part.IsModel ? "if one of the model’s estimates is wrong (either end of its 90% range)" : report.Forecast.Adjustments.Count > 0 ? "if one poll, figure or judgement is wrong (either end of its 90% range)"
            : "if one poll or figure is as wrong as past ones have been (90% range)")}";
    }

    private static string Grey(TornadoFigure figure) => figure.Bars.All(figure.Stays) ? "" : $"; grey where the {(figure.IsOfShare ? "share" : "chance")} falls";

    /// <summary>Whether a figure would have one bar, beside which nothing is compared.</summary>
    public static bool IsAlone(SensitivityReport report, TornadoPart part) => TornadoFigure.Of(report, part) is { Worth.Count: 1, Repeats.Count: 0 };

    /// <summary>What the figure of the model's estimates says where it would have one bar, in a sentence instead; a poll or figure alone is among the findings.</summary>
    public static string Alone(SensitivityReport report)
    {
        var (words, figure) = (new SensitivityWords(report), TornadoFigure.Of(report, TornadoPart.Model));
        var (first, bar) = (words.First, figure.Worth[0]);
        var moves = figure.IsOfShare ? $"No estimate moves {first.Possessive} chance by more than a point, and one alone {(first.Plural ? "their" : "its")} forecast share" : $"One estimate alone moves {first.Possessive} chance";
        string Value(PlanOutcome outcome) => figure.IsOfShare ? figure.Text(outcome) : Whole(outcome.Win[report.First]);
        return $"{moves}, now {Value(report.Base)}: with {words.bars.Either(bar)} at the low end of its range it would be {Value(bar.Low)}, at the high end of its range, {Value(bar.High)}.";
    }

    /// <summary>What an input does to the front runner's chance: <c>45% at 22.7%, 76% at 30.1%</c>.</summary>
    public static string Ends(SensitivityReport report, TornadoBar bar)
    {
        var (low, high) = (bar.Low.Win[report.First], bar.High.Win[report.First]);
        var (least, most) = (InputWords.Value(bar.Input.Unit, bar.Input.Range.Low), InputWords.Value(bar.Input.Unit, bar.Input.Range.High));
        return bar.Input.IsCombination && least[1..] == most[1..] && new BarWords(report).Sides(bar) is var (one, other)
            ? $"{Whole(low)} with {most[1..]} to {one} and {Whole(high)} with as many to {other}"
            : $"{Whole(low)} at {least} and {Whole(high)} at {most}";
    }

    /// <summary>What the shares of the variation are of, the chance, or the lead where no chance varies; and the shares, one an input.</summary>
    public static (string What, IReadOnlyList<VarianceShare> Shares) Variation(SensitivityReport report)
    {
        var words = new SensitivityWords(report);
        return report.Together.Win.Any(share => share.Total.Value > 0) ? ($"{words.First.Possessive} chance", report.Together.Win)
            : ($"{words.First.Possessive} expected lead over {ShareWords.Rival(words.race)}", report.Together.Lead);
    }

    private IEnumerable<List<string>> Told()
    {
        yield return [Headline.Of(race) + "."];
        yield return [.. new[] { Premise, Longest(), Next(), Coefficient() }.OfType<string>()];
        yield return [.. new[] { new TurningWords(report).Told() }.OfType<string>()];
        yield return [.. new[] { Together(), Uncertain() }.OfType<string>()];
    }

    private string Longest()
    {
        if (report.Bars.All(other => bars.Length(other) < BarWords.Noticeable))
        {
            return $"No single poll, figure or estimate moves {First.Possessive} chance by as much as a point within its plausible range.";
        }

        var given = Given();
        var level = bars.LevelWithFirst(given);
        return given.Count == 0 ? $"Nothing that polls or the seat’s figures leave open moves {First.Possessive} chance by as much as a point."
            : level > 1
            ? $"Of the polls and figures that go in, {Sentence.Number(level)} matter most, and about equally: {Levelled([.. given.Take(level)])}{(level == 2 ? Swing(given[0]) : "")}."
            : $"Of the polls and figures that go in, {Alone(given[0])}.";
    }

    // A swing says again what the shares say, and has a bar of its own.
    private string Swing(TornadoBar longest) => TornadoPart.World.Of(report).Any(bar => bar.Input.IsCombination && bars.IsLevel(longest, bar)) && !longest.Input.IsCombination ? ", as would a swing between the two" : "";

    // The one that matters most, and what comes of its ends.
    private string Alone(TornadoBar bar) => bar.Input.IsCombination ? $"{AsItIs(bar)} matters most: {AtEnds(bar)}"
        : $"{AsItIs(bar)} matters most. {Sentence.Start(AtEnds(bar))}";

    // A poll or figure with its value, beside which those at its ends are read; a swing has none.
    private string AsItIs(TornadoBar bar) => bar.Input.IsCombination ? bars.Either(bar)
        : InputWords.IsPoll(bar.Input) ? $"{bar.Input.Label} ({Present(bar)})" : $"{bar.Input.Label}, now {Present(bar)},";

    // What a poll or figure does at either end of its range; an end at which nothing changes is not told.
    private string AtEnds(TornadoBar bar)
    {
        var (input, now, could) = (bar.Input, Whole(report.Base.Win[report.First]), $"{First.Possessive} chance would be");
        if (input.IsCombination)
        {
            return $"{could} {Ends(report, bar)}";
        }

        var isPoll = InputWords.IsPoll(input);
        List<(string Value, string Chance)> ends = [(InputWords.End(input, input.Range.Low), Whole(bar.Low.Win[report.First])), (InputWords.End(input, input.Range.High), Whole(bar.High.Win[report.First]))];
        ends = ends.TrueForAll(end => end.Chance == now) ? ends : [.. ends.Where(end => end.Chance != now)];
        return string.Join("; ", ends.Select((end, place) => $"{(isPoll ? "had it been" : "at")} {end.Value}{(isPoll || place > 0 ? "," : "")} {(place == 0 ? could + " " : "")}{end.Chance}"));
    }

    // Those that are level with what they do: once where it is about the same.
    private string Levelled(List<TornadoBar> level)
    {
        var (least, most) = level[0].Range(report.First, report.Base);
        return level.TrueForAll(bar => bar.Range(report.First, report.Base) is var (low, high) && Math.Abs(low.Value - least.Value) < Near && Math.Abs(high.Value - most.Value) < Near) && bars.Tells(level[0])
            ? $"{bars.Joined(level)}. {(level.Count == 2 ? "Either" : "Each")} takes {First.Possessive} chance from {About(least)} to {About(most)} across its range"
            : level.Count == 2 && level.TrueForAll(bars.Tells)
            ? $"{bars.Either(level[0])} (as it rises {First.Possessive} chance goes from {FromTo(level[0])}) and {bars.Either(level[1])} ({FromTo(level[1])})"
            : $"{bars.Joined(level)}. {(level.Count == 2 ? "Either" : "Each")} could move {First.Possessive} chance by {bars.Rounded(level[0])}";
    }

    // From the low end of an input's range to its high one.
    private string FromTo(TornadoBar bar) => $"{Whole(bar.Low.Win[report.First])} to {Whole(bar.High.Win[report.First])}";

    // What is more than 99% is about as much already.
    private static string About(ProbabilityEstimate chance) => Whole(chance) is var said && char.IsAsciiDigit(said[0]) ? $"about {said}" : said;

    // What moves it most of what goes in; the share where no chance moves. The headline has what moves it further of what the model has learnt.
    private string Moves()
    {
        var world = TornadoFigure.Of(report, TornadoPart.World);
        if (world.IsOfShare && world.Bars.Count > 0 && !world.Stays(world.Bars[0]))
        {
            return $"Whichever of the polls and figures that go in is wrong, {First.Possessive} chance stays {bars.Stay(world.Bars)}; {bars.Either(world.Bars[0])} moves {(First.Plural ? "their" : "its")} forecast share of the vote most, from {world.FromTo(world.Bars[0])}.";
        }

        return Longest();
    }

    private string? Next()
    {
        var given = Given();
        List<TornadoBar> next = [.. given.Skip(bars.LevelWithFirst(given)).Where(bar => bars.Length(bar) >= 2 * BarWords.Noticeable).Take(2)];
        return next.Count == 0 ? null
            : $"Among polls and figures, {AsItIs(next[0])} comes next: {AtEnds(next[0])}.{(next.Count == 1 ? "" : $" {Sentence.Start(AsItIs(next[1]))} comes after it: {AtEnds(next[1])}.")}";
    }

    /// <summary>The coefficient that counts most, and what it is; its value means nothing to most readers, what it does means much.</summary>
    private string? Coefficient()
    {
        var learnt = TornadoPart.Model.Of(report);
        if (learnt.Count == 0 || bars.Length(learnt[0]) < BarWords.Telling)
        {
            return null;
        }

        var chance = $"{First.Possessive} chance";
        return bars.LevelWithFirst(learnt) > 1
            ? $"Of what the model has learnt from past by-elections, two things count most, and about equally: {(bars.Tells(learnt[0]) && bars.Tells(learnt[1]) ? $"{Told(learnt[0], $"; as it rises {chance} goes from {FromTo(learnt[0])}")} and {Told(learnt[1], $"; {FromTo(learnt[1])}")}" : $"{Told(learnt[0])} and {Told(learnt[1])} each move {chance} by {bars.Rounded(learnt[0])}")}."
            : $"Of what the model has learnt from past by-elections, {Told(learnt[0])} counts most: {chance} {(bars.Tells(learnt[0]) ? bars.Along(learnt[0]) : $"moves by {bars.Rounded(learnt[0])} across its range")}.";

        string Told(TornadoBar bar, string more = "") => $"{bar.Input.Label} ({EstimateGlossary.Note(report.Forecast.Contest, bar.Input)}{more})";
    }

    private static string Present(TornadoBar bar) => InputWords.Given(bar.Input, bar.Input.Present);

    /// <summary>Bars of what a user gives, not of what the model learnt, without swings between parties whose shares are among them.</summary>
    private IReadOnlyList<TornadoBar> Given() => BarWords.Once([.. TornadoPart.World.Of(report).Where(bar => bars.Length(bar) >= BarWords.Noticeable)]);

    /// <summary>Which inputs make the forecast's variation; two whose intervals overlap are not ranked.</summary>
    private string? Together()
    {
        var (what, shares) = Variation(report);
        var ranked = report.Together.Inputs.Select((input, i) => (input, Index: shares[i].Total)).OrderByDescending(entry => entry.Index.Value).ToList();
        if (ranked.Count < 2)
        {
            return null;
        }

        var (first, second) = (ranked[0], ranked[1]);
        var rest = InputWords.Part(second.Index)[0] == '<' ? "; none of the others for as much as 2%"
            : $", and {second.input.Label} for {InputWords.PartInProse(second.Index)}{(first.Index.Low > second.Index.High ? "" : "; the two are too close to rank")}";

        // What is moved together is chosen by what it does to the lead.
        var those = $"the {Sentence.Number(ranked.Count)} figures and estimates that move";
        var lead = race.IsManySided ? $"{First.Possessive} expected lead over a rival" : $"{First.Possessive} expected lead over {ShareWords.Rival(race)}";
        return $"If {those} {lead} most were all wrong at once, each within its own range, {first.input.Label} would account for {InputWords.PartInProse(first.Index)} of the variation in {what}{rest}.";
    }

    // What moves a chance is one question, why the result is uncertain another.
    private string? Uncertain() => UncertaintyWords.Told(race) is { } told ? $"How far the result may stray is another question: {char.ToLowerInvariant(told[0])}{told[1..]}" : null;

    /// <summary>Whole percent: a paragraph is read aloud.</summary>
    public static string Whole(ProbabilityEstimate probability) =>
        DisplayNumber.InProse(DisplayNumber.Probability(probability with { StandardError = Math.Max(probability.StandardError, Aloud) }));
}
