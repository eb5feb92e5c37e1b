using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;

namespace Copeland.Reports;

/// <summary>Words of the waterfall from last result to forecast.</summary>
internal static class ExplanationWords
{
    /// <summary>The row the steps lead to.</summary>
    public const string Last = "Forecast";

    /// <summary>The step from the centre of the simulation to the median: upsets take mostly from the leading parties.</summary>
    public const string Upsets = Explanation.Upsets;

    /// <summary>The step from a share of last time towards the usual one.</summary>
    public const string Average = "regression to the mean";

    /// <summary>The step that this Parliament's by-elections make.</summary>
    public const string Momentum = "earlier by-elections";

    /// <summary>The source of uncertainty that no evidence removes.</summary>
    public const string OnTheDay = "this seat on the day";

    /// <summary>The step that the ballot makes.</summary>
    public const string Field = "who stands this time";

    /// <summary>Sources of uncertainty by what a reader would call them.</summary>
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["seat polls"] = "error in the polls of the seat",
        ["evidence of the seat"] = "error in the evidence of the seat",
        [OnTheDay] = "what is peculiar to this seat on the day",
        ["candidates of the same family"] = "how parties of one kind, such as the small ones, share out their vote",
        ["polls until polling day"] = "how the polls may move until polling day",
        ["model coefficients"] = "the model’s own estimates",
        [EffectGlossary.Leave] = "not knowing the seat’s Leave vote of 2016 exactly",
    };

    /// <summary>A step against the way the share went is told beside the largest with it from this part of its size.</summary>
    private const double Telling = 0.8;

    /// <summary>A step of more than so many times what came of all is not told alone.</summary>
    private const double TooMuch = 1.5;

    /// <summary>Who had and will have less has no walk.</summary>
    private const double WorthAWalk = 0.05;

    /// <summary>A step of less is no counter-move.</summary>
    private const double Notable = 0.02;

    /// <summary>What part of the largest step another of the larger has.</summary>
    private const double OneOfTheLargest = 0.4;

    /// <summary>What upsets take is told as a cause only where it is more than so many times the largest that is one.</summary>
    private const double AboveAllCauses = 2;

    /// <summary>Two who are as likely to win are level where their shares are no further apart.</summary>
    private const double Close = 0.005;

    private const double Tenth = 0.001;

    private const int MostTabled = 6;

    /// <summary>Rivals whose steps differ by no more print alike but for rounding; so many of them are one column.</summary>
    private const double Alike = 0.0015;
    private const int ManyAlike = 3;

    /// <summary>What moves the likeliest winner's share most.</summary>
    /// <exception cref="ArgumentException">The forecast has no explanation.</exception>
    public static ChartText Of(Race race)
    {
        if (race.Forecast.Explanation.Count == 0)
        {
            throw new ArgumentException("The forecast has no explanation to put into words.", nameof(race));
        }

        var title = $"{Way(race, race.Front.First, Level(race))}{Movers(race)}";
        return new ChartText(
            title,
            $"Points each effect adds (colour) or takes off (grey); {ShareWords.Place(race)}",
            $"Waterfall from the last result to the forecast in {race.Forecast.Contest.Seat.Name} for {Sentence.List([.. Told(race).Select(place => race.Names[place].Subject)])}: {title}.{Others(race)}");
    }

    /// <summary>
    /// What stands below the rows: what a blank is, what the one poll of the seat had, and what effects are whose names do not say it, each wherever it has a row;
    /// and that one party's gain is another's loss, where there is room. Empty where nothing needs saying.
    /// </summary>
    /// <param name="race">The forecast as a race.</param>
    /// <param name="effects">The effects that have a row, as the files call them.</param>
    /// <param name="fits">Whether there is room for a note that says more than it must.</param>
    /// <param name="hasBlanks">Whether small steps are left blank.</param>
    public static string Note(Race race, IReadOnlyCollection<string> effects, Func<string, bool> fits, bool hasBlanks = false)
    {
        string[] needed =
        [
            .. hasBlanks ? new[] { "Blank: under 0.5." } : Array.Empty<string>(),
            .. EffectGlossary.Glosses(race.Forecast, effects),
            .. effects.Contains(SeatPollUpdate.Step(SeatPollKind.Poll)) && PollFigures(race) is { } figures ? [figures] : Array.Empty<string>(),
        ];
        var note = string.Join(' ', needed);
        return EffectGlossary.Exchange(effects, Told(race).Count).Select(words => string.Join(' ', needed.Append(words))).FirstOrDefault(fits) ?? note;
    }

    /// <summary>What the one poll of the seat had of those whose walk is told: <c>Poll of the seat: Reform UK 73%, Count Binface Party 20%.</c> Null where it is not one, or moves the favourite by little.</summary>
    public static string? PollFigures(Race race)
    {
        var poll = SeatPollUpdate.Step(SeatPollKind.Poll);
        return IsTold(race, poll) && race.Forecast.SeatPolls is [var only] && Told(race).Where(place => SeatPollWords.Figure(race, only, place) is not null).ToList() is { Count: > 0 } places
            ? $"{Row(race, poll)}: {string.Join(", ", places.Select(place => $"{race.Names[place].Label} {SeatPollWords.Share(SeatPollWords.Figure(race, only, place) ?? 0)}"))}." : null;
    }

    // Whether it is large, or the title names it.
    private static bool IsTold(Race race, string effect) => IsLarge(race, effect) || Named(race).Any(step => race.Forecast.Explanation[step].Effect == effect);

    private static bool IsLarge(Race race, string effect) =>
        Math.Abs(Points(race, race.Front.First, effect)) >= Math.Max(Notable, OneOfTheLargest * race.Forecast.Explanation.Max(step => Math.Abs(step.Points[race.Front.First])));

    private static double Points(Race race, int place, string effect) => race.Forecast.Explanation.Where(step => step.Effect == effect).Sum(step => step.Points[place]);

    /// <summary>
    /// What the share before the evidence of the seat is called: <c>Before the poll of the seat</c>. Null where there is none, or it moves nobody whose walk is
    /// told by as much as would make the steps before it look odd.
    /// </summary>
    public static string? Subtotal(Race race)
    {
        List<ExplanationStep> evidence = [.. race.Forecast.Explanation.Where(step => EffectGlossary.IsOfTheSeat(step.Effect))];
        return !Told(race).Any(place => Math.Abs(evidence.Sum(step => step.Points[place])) >= Notable) ? null
            : evidence is [var only] ? $"Before {Effect(race, only.Effect)}" : "Before evidence of the seat";
    }

    /// <summary>A candidate's share before the evidence of the seat.</summary>
    public static double BeforeEvidence(Race race, int place) =>
        Math.Clamp(Ends(race, place).After - race.Forecast.Explanation.SkipWhile(step => !EffectGlossary.IsOfTheSeat(step.Effect)).Sum(step => step.Points[place]), 0, 1);

    /// <summary>
    /// The places whose walks are told: the two front runners, in a three-way race the third too, but no runner-up who had and will have so little that
    /// its steps are hairlines.
    /// </summary>
    public static IReadOnlyList<int> Told(Race race)
    {
        int[] others = race.Kind == RaceKind.ThreeWay ? [.. race.ByChance.Take(3).Except([race.Front.First])] : [race.Front.Second];
        return [race.Front.First, .. others.Where(place => Math.Max(race.Forecast.Candidates[place].Share.Median, race.Forecast.Candidates[place].PreviousShare ?? 0) >= WorthAWalk)];
    }

    /// <summary>
    /// Whose steps a table tells, the front runners first: six columns at most, and of the others nobody with next to nothing. Rivals whom the model does not tell
    /// apart have one column, of the first of them: <c>Each of seven rivals</c>.
    /// </summary>
    public static IReadOnlyList<(int Place, string Head, int Candidates)> Tabled(Race race)
    {
        List<int> places = [.. new[] { race.Front.First, race.Front.Second }
            .Concat(race.ByMedian.Where(place => race.Forecast.Candidates[place].Share.Median >= Notable)).Distinct()];
        List<int> alike = [.. places.Skip(1).Where(place => race.Forecast.Explanation.All(step => Math.Abs(step.Points[place] - step.Points[race.Front.Second]) < Alike))];
        var isOne = alike.Count >= ManyAlike;
        return
        [
            .. places.Where(place => !isOne || place == race.Front.Second || !alike.Contains(place)).Take(MostTabled)
                .Select(place => isOne && place == race.Front.Second ? (place, $"Each of {Sentence.Number(alike.Count)} rivals", alike.Count) : (place, race.Names[place].Label, 1)),
        ];
    }

    /// <summary>The steps that say anything of those whom a table tells, rounded.</summary>
    public static IReadOnlyList<ExplanationStep> Steps(Race race)
    {
        var columns = Tabled(race);
        return [.. RoundedSteps.Of(race).Where(step => columns.Any(column => DisplayNumber.SignedPoints(step.Points[column.Place]) != "0.0"))];
    }

    /// <summary>A candidate's share before the first step and after the last one.</summary>
    public static (double Before, double After) Ends(Race race, int place)
    {
        var after = race.Forecast.Candidates[place].Share.Median;
        return (Math.Clamp(after - race.Forecast.Explanation.Sum(step => step.Points[place]), 0, 1), after);
    }

    /// <summary>An effect or source of uncertainty as a reader is told it: an adjustment by the candidate's name, not by the id.</summary>
    public static string Effect(Race race, string effect) => OfOnePoll(race, Effect(race.Forecast.Contest, race.Names, effect));

    /// <summary>A source of uncertainty as a reader is told it.</summary>
    public static string Source(Race race, string source) => OfOnePoll(race, Sources.GetValueOrDefault(source) ?? Effect(race, source));

    /// <summary>The same at the head of a row.</summary>
    public static string Row(Race race, string effect) => EffectGlossary.Row(Effect(race, effect));

    // One poll is not several.
    private static string OfOnePoll(Race race, string name) =>
        race.Forecast.SeatPolls.Count != 1 ? name : name == "polls of the seat" ? "the poll of the seat" : name.Replace("the polls of the seat", "the poll of the seat", StringComparison.Ordinal);

    /// <summary>The same for a contest and its names in ballot order.</summary>
    public static string Effect(Contest contest, IReadOnlyList<CandidateName> names, string effect)
    {
        const string Adjustment = "adjustment: ";
        var adjusted = contest.Candidates.ToList().FindIndex(candidate => effect == Adjustment + candidate.Id);
        return adjusted < 0 ? EffectGlossary.Name(contest, effect) : $"the analyst’s judgement on {names[adjusted].Subject}";
    }

    /// <summary>
    /// The places of the steps that a title names: the one that did most of the favourite's rise or fall, or is the biggest where neither shows, and the largest
    /// the other way where that is nearly as large, or larger than what came of both, or where the first by itself does much more than that; else what evidence of the
    /// seat did, where that is large. What upsets take is no cause and is named only where no cause comes near it. None where no step shows, and one where the title compares two.
    /// </summary>
    public static IReadOnlyList<int> Named(Race race)
    {
        var (steps, place) = (RoundedSteps.Of(race), race.Front.First);
        double Points(int step) => steps[step].Points[place];
        var (before, after) = Ends(race, place);
        List<int> causes = [.. Enumerable.Range(0, steps.Count).Where(step => steps[step].Effect != Upsets)];
        var sign = DisplayNumber.Counted(before) == DisplayNumber.Counted(after)
            ? causes.Count == 0 ? 0 : Math.Sign(Points(causes.MaxBy(step => Math.Abs(Points(step))))) : Math.Sign(after - before);
        List<int> order = [.. Enumerable.Range(0, steps.Count).Except(causes).Where(upsets => sign * Points(upsets) > AboveAllCauses * causes.Select(step => sign * Points(step)).DefaultIfEmpty().Max()),
            .. causes.OrderByDescending(step => sign * Points(step))];
        if (order.Count == 0 || DisplayNumber.SignedPoints(Points(order[0])) == "0.0")
        {
            return [];
        }

        var (most, counter) = (Points(order[0]), -sign * Points(order[^1]));
        var net = Math.Abs(after - before);
        var isNeeded = counter >= Math.Min(Telling * Math.Abs(most), Math.Max(Notable, net)) || (counter >= Notable && Math.Abs(most) > TooMuch * net);
        var second = isNeeded ? [order[^1]] : order.Skip(1).Where(step => EffectGlossary.IsOfTheSeat(steps[step].Effect) && IsLarge(race, steps[step].Effect)).OrderByDescending(step => Math.Abs(Points(step))).Take(1);
        return [order[0], .. Level(race) is null ? second : []];
    }

    // What the named steps add or take off, the one that goes the way of the share first.
    private static string Movers(Race race)
    {
        var steps = RoundedSteps.Of(race);
        List<string> told = [.. Named(race).Select((step, rank) => Moves(Mover(race, race.Front.First, steps[step].Effect), steps[step].Points[race.Front.First]) + (rank == 0 ? " points" : ""))];
        return told.Count == 0 ? "" : $": {string.Join(", ", told)}";

        static string Moves(string name, double points)
        {
            var verb = (EffectGlossary.IsPlural(name), points > 0) switch { (true, true) => "add", (true, false) => "take off", (false, true) => "adds", _ => "takes off" };
            return $"{name} {verb} {DisplayNumber.SignedPoints(Math.Abs(points)).TrimStart('+')}";
        }
    }

    private static string Mover(Race race, int place, string effect) =>
        EffectGlossary.Own(race.Forecast.Contest, (race.Forecast.Candidates[place].Candidate, race.Names[place].Plural), effect) ?? LowerStart(Effect(race, effect));

    // The other walks in a sentence, and where those told stood before the evidence of the seat.
    private static string Others(Race race)
    {
        var told = Told(race);
        List<string> parts = [.. told.Skip(1).Select(place => Way(race, place))];
        if (Subtotal(race) is { } before)
        {
            var shares = told.Select((place, rank) => $"{race.Names[place].Subject} {(rank == 0 ? "stood at" : "at")} {DisplayNumber.Counted(RoundedSteps.Of(BeforeEvidence(race, place)))}");
            parts.Add($"{(parts.Count == 0 ? before : LowerStart(before))} {Sentence.List([.. shares])}");
        }

        return parts.Count == 0 ? "" : $" {string.Join("; ", parts)}.";
    }

    // Whose forecast is the greatest beside the favourite's, where it is as high or higher, or the two are level.
    private static string? Level(Race race)
    {
        if (Told(race).Skip(1).ToList() is not { Count: > 0 } others)
        {
            return null;
        }

        double Share(int place) => RoundedSteps.Of(race.Forecast.Candidates[place].Share.Median);
        var rival = others.MaxBy(Share);
        var behind = Share(rival) - Share(race.Front.First);
        return Math.Abs(behind) < Close && (behind > -Tenth / 2 || race.Kind == RaceKind.DeadHeat) ? $", level with {race.Names[rival].Possessive} {DisplayNumber.Counted(Share(rival))}"
            : behind > 0 ? $", behind {race.Names[rival].Possessive} {DisplayNumber.Counted(Share(rival))}"
            : null;
    }

    private static string Way(Race race, int place, string? beside = null)
    {
        var (before, after) = Ends(race, place);

        // To a tenth, as the walk begins and ends.
        var (was, now) = (DisplayNumber.Counted(before), DisplayNumber.Counted(after));
        var since = beside ?? (race.Forecast.Candidates[place].PreviousShare is null ? ", after not standing last time" : was == now ? ", as last time" : $", {(after > before ? "up" : "down")} from {was}");
        return $"{Sentence.Start(race.Names[place].Possessive)} forecast is {now}{since}";
    }

    private static string LowerStart(string effect) =>
        effect.Length > 1 && char.IsUpper(effect[0]) && char.IsLower(effect[1]) ? char.ToLowerInvariant(effect[0]) + effect[1..] : effect;
}
