using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;

namespace Copeland.Reports;

/// <summary>Words of the waterfall from last result to forecast.</summary>
internal static class ExplanationWords
{
    /// <summary>The step that averaging over all simulations makes: upsets take from whoever is ahead.</summary>
    public const string Upsets = "averaging over all simulations";

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
        ["the seat’s Leave share"] = "not knowing the seat’s Leave vote exactly",
    };

    /// <summary>A step against the way the share went is told beside the largest with it from this part of its size.</summary>
    private const double Telling = 0.8;

    /// <summary>Who had and will have less has no walk.</summary>
    private const double WorthAWalk = 0.05;

    /// <summary>A step of less is no counter-move.</summary>
    private const double Notable = 0.02;

    private const int MostTabled = 6;

    /// <summary>What moves the likeliest winner's share most.</summary>
    /// <exception cref="ArgumentException">The forecast has no explanation.</exception>
    public static ChartText Of(Race race)
    {
        if (race.Forecast.Explanation.Count == 0)
        {
            throw new ArgumentException("The forecast has no explanation to put into words.", nameof(race));
        }

        var title = $"{Way(race, race.Front.First)}{Most(race, race.Front.First)}";
        return new ChartText(
            title,
            $"Points of the vote that each effect adds or takes away, rounded; {ShareWords.Place(race)}; gains in colour, losses in grey",
            $"Waterfall from the last result to the mean forecast for {Sentence.List([.. Told(race).Select(place => race.Names[place].Subject)])}: {title}.{(Told(race).Count > 1 ? $" {string.Join("; ", Told(race).Skip(1).Select(place => Way(race, place)))}." : "")}");
    }

    /// <summary>
    /// The places whose walks are told: the two front runners, in a three-way race the third too, but no runner-up who had and will have so little that
    /// its steps are hairlines.
    /// </summary>
    public static IReadOnlyList<int> Told(Race race)
    {
        int[] others = race.Kind == RaceKind.ThreeWay ? [.. race.ByChance.Take(3).Except([race.Front.First])] : [race.Front.Second];
        return [race.Front.First, .. others.Where(place => Math.Max(race.Forecast.Candidates[place].Share.Mean, race.Forecast.Candidates[place].PreviousShare ?? 0) >= WorthAWalk)];
    }

    /// <summary>The places whose steps a table tells, the front runners first: six at most, and of the others nobody with next to nothing.</summary>
    public static IReadOnlyList<int> Tabled(Race race) => [.. new[] { race.Front.First, race.Front.Second }
        .Concat(race.ByMedian.Where(place => race.Forecast.Candidates[place].Share.Mean >= Notable).OrderByDescending(place => race.Forecast.Candidates[place].Share.Mean)).Distinct().Take(MostTabled)];

    /// <summary>The steps that say anything of those whom a table tells, rounded.</summary>
    public static IReadOnlyList<ExplanationStep> Steps(Race race)
    {
        var places = Tabled(race);
        return [.. RoundedSteps.Of(race).Where(step => places.Any(place => DisplayNumber.SignedPoints(step.Points[place]) != "0.0"))];
    }

    /// <summary>A candidate's share before the first step and after the last one.</summary>
    public static (double Before, double After) Ends(Race race, int place)
    {
        var after = race.Forecast.Candidates[place].Share.Mean;
        return (Math.Clamp(after - race.Forecast.Explanation.Sum(step => step.Points[place]), 0, 1), after);
    }

    /// <summary>An effect or source of uncertainty as a reader is told it: an adjustment by the candidate's name, not by the id.</summary>
    public static string Effect(Race race, string effect) => OfOnePoll(race, Effect(race.Forecast.Contest, race.Names, effect));

    /// <summary>A source of uncertainty as a reader is told it.</summary>
    public static string Source(Race race, string source) => OfOnePoll(race, Sources.GetValueOrDefault(source) ?? Effect(race, source));

    // One poll is not several.
    private static string OfOnePoll(Race race, string name) =>
        race.Forecast.SeatPolls.Count != 1 ? name : name == "polls of the seat" ? "the poll of the seat" : name.Replace("the polls of the seat", "the poll of the seat", StringComparison.Ordinal);

    /// <summary>The same for a contest and its names in ballot order.</summary>
    public static string Effect(Contest contest, IReadOnlyList<CandidateName> names, string effect)
    {
        const string Adjustment = "adjustment: ";
        var adjusted = contest.Candidates.ToList().FindIndex(candidate => effect == Adjustment + candidate.Id);
        return effect == Field && contest.AbsentShare > Contest.ManyAbsent ? "rivals standing aside"
            : effect.StartsWith(SeatModel.SwingIn, StringComparison.Ordinal) ? $"polls of {effect[SeatModel.SwingIn.Length..]}"
            : adjusted < 0 ? EffectGlossary.Name(effect) : $"the analyst’s judgement on {names[adjusted].Subject}";
    }

    /// <summary>The place of the step that did most of a candidate's rise or fall, or, where neither shows, of the biggest; −1 where there is none.</summary>
    public static int Biggest(Race race, int place)
    {
        var (before, after) = Ends(race, place);
        var sign = Math.Sign(after - before);
        var steps = race.Forecast.Explanation;
        return Enumerable.Range(0, steps.Count)
            .OrderByDescending(step => IsLevel(race, place) ? Math.Abs(steps[step].Points[place]) : sign * steps[step].Points[place]).FirstOrDefault(-1);
    }

    private static bool IsLevel(Race race, int place) => Ends(race, place) is var (before, after) && DisplayNumber.Counted(before) == DisplayNumber.Counted(after);

    // A step of no size did nothing.
    private static string Most(Race race, int place)
    {
        var (before, after) = Ends(race, place);
        var level = IsLevel(race, place);
        var sign = Math.Sign(after - before);
        var steps = RoundedSteps.Of(race);
        var step = Biggest(race, place) is >= 0 and var biggest ? steps[biggest] : null;
        if (step is null || DisplayNumber.SignedPoints(step.Points[place]) == "0.0")
        {
            return "";
        }

        // What went the other way is told too where it is as large, or larger than what came of both.
        var against = steps.OrderBy(other => sign * other.Points[place]).First();
        var points = $"{DisplayNumber.SignedPoints(step.Points[place])} points";
        return level ? $"; the biggest effect is {Named(step)}, {points}"
            : -sign * against.Points[place] >= Math.Min(Telling * Math.Abs(step.Points[place]), Math.Max(Notable, Math.Abs(after - before)))
            ? $", moved most by {Sentence.List([.. new[] { step, against }.OrderByDescending(of => Math.Abs(of.Points[place])).Select((of, rank) => $"{Named(of)} ({DisplayNumber.SignedPoints(of.Points[place])}{(rank == 0 ? " points" : "")})")])}"
            : $", {(sign > 0 ? "lifted" : "lowered")} most by {Named(step)}, {points}";

        string Named(ExplanationStep of) => LowerStart(Effect(race, of.Effect));
    }

    private static string Way(Race race, int place)
    {
        var (name, seat) = (race.Names[place], race.Forecast.Contest.Seat.Name);
        var (before, after) = Ends(race, place);

        // To a tenth, as the walk begins and ends.
        var (was, now) = (DisplayNumber.Counted(before), DisplayNumber.Counted(after));
        var since = race.Forecast.Candidates[place].PreviousShare is null ? ", after not standing last time" : was == now ? ", as last time" : $", {(after > before ? "up" : "down")} from {was}";
        return $"{Sentence.Start(name.Possessive)} mean forecast in {seat} is {now}{since}";
    }

    private static string LowerStart(string effect) =>
        effect.Length > 1 && char.IsUpper(effect[0]) && char.IsLower(effect[1]) ? char.ToLowerInvariant(effect[0]) + effect[1..] : effect;
}
