using Copeland.Forecasts;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>What changed between two scenarios and why, in sentences that claim no more than their errors carry.</summary>
internal static class CompareWords
{
    private const double Noticeable = 0.0005;
    private const int MostParts = 3;

    // What the one scenario is called whose title the other's adds to.
    private const string Unchanged = "as it stands";
    private const string Without = "without it";

    // Effects are told before the allowance for upsets, steps from poll to poll hold it.
    private const string UpsetsApart = " (that allowance is told by itself here; poll by poll it is part of what each poll did, so the two differ)";

    // A rival whose chance moved by so large a part of the title's is told beside it, where the title is no longer than this.
    private const double AsNoticeable = 0.5;
    private const int Room = 130;

    /// <summary>The words of the dumbbells.</summary>
    public static ChartText Chart(Comparison comparison, ScenarioDifference other)
    {
        var title = Finding(comparison, other);
        var (first, second) = Key(comparison, other);
        var (one, two) = IsNamedLast(comparison, other) ? (second, first) : (first, second);
        return new ChartText(
            title,
            $"Chance of winning in each forecast, {Place(comparison, other)}",
            $"A dumbbell for each candidate, {one} at one end and {two} at the other: {title}.{(WithoutEither(comparison, other) is { } bare ? $" {bare}" : "")}");
    }

    /// <summary>The source line: what both rest on and what one of them does besides, of each by itself where they have nothing in common.</summary>
    public static string Source(Comparison comparison, ScenarioDifference other)
    {
        if (ComparedJudgement.Of(comparison, other) is { } judged)
        {
            return judged.Source;
        }

        var (first, second) = (ForecastSentences.PollsAndOther(comparison.First), ForecastSentences.PollsAndOther(other.Forecast));
        var (both, here, there) = (first.Intersect(second).ToList(), first.Except(second).ToList(), second.Except(first).ToList());
        if (here.Count + there.Count == 0)
        {
            return ForecastSentences.SourceLine(other.Forecast);
        }

        var (one, two) = Ends(comparison, other);
        return both.Count > 0
            ? $"{ForecastSentences.Made(other.Forecast)}, {Sentence.List(both)}{Also(isFirst: true, here)}{Also(isFirst: false, there)}"
            : $"{ForecastSentences.Made(other.Forecast)}. {Sentence.Start(one)}: {Once(first, one)}; {two}: {Once(second, two)}";

        // A day that has just been named is not named again.
        static string Once(IReadOnlyList<string> evidence, string end) => Sentence.List(evidence).Replace($" to {end}", " to that day", StringComparison.Ordinal);
    }

    /// <summary>What one of the two rests on besides, by its marks in the picture; nothing where that is nothing.</summary>
    internal static string Also(bool isFirst, IReadOnlyList<string> evidence) =>
        evidence.Count == 0 ? "" : $"; for the {(isFirst ? "open" : "filled")} circles also {Sentence.List(evidence)}";

    /// <summary>What the numbers at the right are: of two days a change, of two scenarios of one day a difference.</summary>
    public static string Difference(Comparison comparison, ScenarioDifference other) =>
        $"{(IsSameSeat(comparison.First, other.Forecast) ? "change" : "difference")} in points";

    /// <summary>Whether the first is called by what it lacks of the second, as "without it", so that the second has to be named before it.</summary>
    public static bool IsNamedLast(Comparison comparison, ScenarioDifference other) => ComparedJudgement.Of(comparison, other) is null && Before(comparison, other) is Without or Unchanged;

    /// <summary>What those are called who have one row together: by name where it is one.</summary>
    public static string Others(Comparison comparison, ScenarioDifference other, IReadOnlyList<CandidateDifference> left) =>
        left is [var only] ? ComparisonFiles.Label(comparison, other, only) : Invariant($"Others ({left.Count})");

    /// <summary>The chances of several together in both forecasts.</summary>
    public static (double Before, double After) Together(Comparison comparison, ScenarioDifference other, IReadOnlyList<CandidateDifference> several)
    {
        return (Sum(comparison.First, candidate => candidate.First), Sum(other.Forecast, candidate => candidate.Other));

        double Sum(Forecast forecast, Func<CandidateDifference, int?> place) =>
            Math.Min(1, several.Select(place).OfType<int>().Sum(at => forecast.Candidates[at].Win.Value));
    }

    /// <summary>Up to how many points the random numbers alone may have made, and whether such a number is among those told.</summary>
    public static string MayBeNoise(double limit, bool isGrey) => Invariant($"up to {limit:0.0}{(isGrey ? " (grey)" : "")} may be noise");

    /// <summary>Whose chance the title tells; null where it tells nobody's.</summary>
    public static CandidateDifference? Told(Comparison comparison, ScenarioDifference other) =>
        ComparedJudgement.Of(comparison, other) is { } judged && judged.Finding() is not null ? judged.Told : Moved(comparison, other).Candidate;

    /// <summary>What is to be said below the picture: who is on one ballot alone, the state without what either has, and what an analyst judged.</summary>
    public static IReadOnlyList<string> Notes(Comparison comparison, ScenarioDifference other) =>
        [.. OnOneBallot(comparison, other), .. new[] { WithoutEither(comparison, other) }.OfType<string>(), .. Judged(comparison, other)];

    // Of one seat, who stands in one forecast alone: their chances are part of what changes. Ballots are told apart by their days, else by their marks in the picture.
    private static IEnumerable<string> OnOneBallot(Comparison comparison, ScenarioDifference other)
    {
        if (comparison.First.Contest.Seat.Name != other.Forecast.Contest.Seat.Name)
        {
            return [];
        }

        var (one, two) = IsSameSeat(comparison.First, other.Forecast) ? Ends(comparison, other) : ("the open circles", "the filled circles");
        return new (string Ballot, Func<CandidateDifference, int?> Elsewhere)[] { (one, candidate => candidate.Other), (two, candidate => candidate.First) }
            .Select(of => (of.Ballot, Alone: other.Candidates.Where(candidate => of.Elsewhere(candidate) is null).ToList()))
            .Where(of => of.Alone.Count > 0).Select(of => Told(of.Ballot, of.Alone));

        string Told(string ballot, List<CandidateDifference> alone)
        {
            var (before, after) = Together(comparison, other, alone);
            var names = alone.Count > MostParts ? $"{Sentence.Start(Sentence.Number(alone.Count))} candidates" : Sentence.List([.. alone.Select(candidate => ComparisonFiles.Label(comparison, other, candidate))]);
            return $"{names} {(alone.Count > 1 ? "are" : "is")} on the ballot of {ballot} alone, with a chance of {DisplayNumber.InProse(DisplayNumber.Counted(Math.Max(before, after)))}{(alone.Count > 1 ? " between them" : "")}.";
        }
    }

    // Where a judgement stands instead of polls, what the chance is without both.
    private static string? WithoutEither(Comparison comparison, ScenarioDifference other) => ComparedJudgement.Of(comparison, other)?.WithoutEither() is { } bare ? bare + "." : null;

    /// <summary>What an analyst judged in one of the two and not in the other.</summary>
    public static IReadOnlyList<string> Judged(Comparison comparison, ScenarioDifference other)
    {
        var (first, second) = (ForecastSentences.Judgements(comparison.First), ForecastSentences.Judgements(other.Forecast));
        return [.. first.Except(second).Concat(second.Except(first)).Select(judgement => $"Judgement: {judgement}")];
    }

    /// <summary>What the two are called: by their days where they are of one seat on two days, by their titles where those differ, else by the scenarios’ ids.</summary>
    public static (string Before, string After) Ends(Comparison comparison, ScenarioDifference other) =>
        (Before(comparison, other), After(comparison, other));

    /// <summary>The same where both are named together, the first before the second.</summary>
    public static (string Before, string After) Key(Comparison comparison, ScenarioDifference other) =>
        ComparedJudgement.Of(comparison, other)?.Key ?? (Before(comparison, other), Instead(Before(comparison, other), After(comparison, other)));

    /// <summary>The same where room is short and the reader typed the names: by their days, else by the scenarios' ids.</summary>
    public static (string Before, string After) Columns(Comparison comparison, ScenarioDifference other) =>
        (Column(comparison.First, other.Forecast), Column(other.Forecast, comparison.First));

    /// <summary>What changed, what a judgement and polls do each by itself, how sure it is, and why, poll by poll and effect by effect.</summary>
    public static IReadOnlyList<string> Sentences(Comparison comparison, ScenarioDifference other) =>
        [.. new[] { Finding(comparison, other) + ".", WithoutEither(comparison, other), Certainty(comparison, other), Why(comparison, other, isPollByPoll: true) }.OfType<string>()];

    /// <summary>The same below tables of what changed and of what each poll did: what these do not say.</summary>
    public static IReadOnlyList<string> BelowTables(Comparison comparison, ScenarioDifference other) =>
        [.. new[] { Finding(comparison, other) + ".", WithoutEither(comparison, other), $"± is one Monte Carlo standard error{Ballots(other)}.", Why(comparison, other, isPollByPoll: false) }.OfType<string>()];

    /// <summary>Whether anybody's chance differs by more than the draws can tell.</summary>
    public static bool IsMoved(ScenarioDifference other) => Told(other).Any();

    /// <summary>Whether the two forecasts are the same to the last draw.</summary>
    public static bool IsExact(ScenarioDifference other) =>
        other.Candidates.All(candidate => candidate.Win is { Value: 0, StandardError: 0 } && candidate.Share is { Value: 0, StandardError: 0 });

    /// <summary>Whether two forecasts are of one seat on two days.</summary>
    public static bool IsSameSeat(Forecast first, Forecast other) =>
        first.Contest.Seat.Name == other.Contest.Seat.Name && first.Provenance.AsOf != other.Provenance.AsOf;

    private static string Finding(Comparison comparison, ScenarioDifference other)
    {
        if (ComparedJudgement.Of(comparison, other)?.Finding() is { } judged)
        {
            return judged;
        }

        var (told, isOvertaking) = Moved(comparison, other);
        if (told is not { First: { } here, Other: { } there, Win: { } win })
        {
            return IsExact(other) ? "The two forecasts are exactly the same" : "Between the two forecasts nobody’s chance differs by more than the draws can tell";
        }

        var name = Race.Of(other.Forecast).Names[there];
        var (one, two) = Ends(comparison, other);
        var (before, after) = (DisplayNumber.Chance(comparison.First.Candidates[here].Win), DisplayNumber.Chance(other.Forecast.Candidates[there].Win));
        var way = win.Value > 0 ? "up" : "down";
        var chance = $"{Sentence.Start(name.Possessive)} chance {(comparison.First.Contest.Seat.Name == other.Forecast.Contest.Seat.Name ? $"of winning {other.Forecast.Contest.Seat.Name} " : "")}";
        var (from, to) = (DisplayNumber.InProse(before), DisplayNumber.InProse(after));
        var since = comparison.First.Provenance.AsOf < other.Forecast.Provenance.AsOf ? $" since {one}" : "";
        string Whole(string rest) => $"{chance}is {way} from {from} to {to}{since}{rest}";
        return before == after
            ? $"{Sentence.Start(name.Possessive)} chance is {after} in both, {way} by {DisplayNumber.Points(win.Value)}"
            : IsSameSeat(comparison.First, other.Forecast)
            ? isOvertaking ? $"{name.SubjectAtStart} {(name.Plural ? "have" : "has")} overtaken {Race.Of(comparison.First).Names[Leader(comparison.First)].Subject} as the favourite{(name.Plural ? "s" : "")} in {other.Forecast.Contest.Seat.Name}, with a chance of {to}, {way} from {from}{since}"
                : Rival(comparison, other, told) is not { } rival || Whole(rival).Length > Room ? Whole("") : Whole(rival)
            : one == Opposite(two) || two == Opposite(one)
            ? isOvertaking ? Favourites(comparison, other) : $"{chance}is {to} {two}, {from} {one}"
            : comparison.First.Contest.Seat.Name != other.Forecast.Contest.Seat.Name
            ? $"{chance}is {from} in {comparison.First.Contest.Seat.Name} and {to} in {other.Forecast.Contest.Seat.Name}"
            : isOvertaking ? $"{Favourite(comparison.First, $" in {other.Forecast.Contest.Seat.Name} in the first forecast")}; {Favourite(other.Forecast, " in the second", isFirst: false)}"
            : $"{chance}is {from} in the first forecast and {to} in the second";
    }

    // ", the Conservatives' up from 40% to 44%": whose chance moved most the other way, where that is as noticeable.
    private static string? Rival(Comparison comparison, ScenarioDifference other, CandidateDifference told)
    {
        var moved = told.Win?.Value ?? 0;
        if (Told(other).FirstOrDefault(rival => rival.Win is { } win && win.Value * moved < 0) is not { First: { } here, Other: { } there, Win: { } by }
            || Math.Abs(by.Value) < AsNoticeable * Math.Abs(moved))
        {
            return null;
        }

        var (before, after) = (DisplayNumber.Chance(comparison.First.Candidates[here].Win), DisplayNumber.Chance(other.Forecast.Candidates[there].Win));
        return before == after ? null
            : $", {Race.Of(other.Forecast).Names[there].Possessive} {(by.Value > 0 ? "up" : "down")} from {DisplayNumber.InProse(before)} to {DisplayNumber.InProse(after)}";
    }

    // Of two scenarios of one day nobody overtakes anybody: each has its own favourite.
    private static string Favourites(Comparison comparison, ScenarioDifference other)
    {
        var (one, two) = Ends(comparison, other);
        var seat = other.Forecast.Contest.Seat.Name;

        var (first, second) = IsNamedLast(comparison, other) ? ((other.Forecast, two), (comparison.First, one)) : ((comparison.First, one), (other.Forecast, Instead(one, two)));
        return $"{Favourite(first.Item1, $" in {seat} {first.Item2}")}; {Favourite(second.Item1, $" {second.Item2}", isFirst: false)}";
    }

    // What it is instead of has just been named.
    private static string Instead(string one, string two) => two.Split(" instead of ") is [var replacing, var replaced] && one == $"with {replaced}" ? $"{replacing} instead" : two;

    // "Labour is the favourite in Makerfield with polls of the seat (a chance of 55%)"; of the second it is clear what it is.
    private static string Favourite(Forecast forecast, string where, bool isFirst = true)
    {
        var (name, chance) = (Race.Of(forecast).Names[Leader(forecast)], DisplayNumber.InProse(DisplayNumber.Chance(forecast.Candidates[Leader(forecast)].Win)));
        return isFirst ? $"{name.SubjectAtStart} {name.Are} the favourite{(name.Plural ? "s" : "")}{where} (a chance of {chance})" : $"{name.Subject}{where} ({chance})";
    }

    // Where another comes to lead, and its printed chance is another, the new leader; else whose chance moved most.
    private static (CandidateDifference? Candidate, bool IsOvertaking) Moved(Comparison comparison, ScenarioDifference other)
    {
        var (was, leads) = (Leader(comparison.First), Leader(other.Forecast));
        var overtaking = Told(other).FirstOrDefault(candidate => candidate.Other == leads && candidate.First is { } here && here != was
            && DisplayNumber.Chance(comparison.First.Candidates[here].Win) != DisplayNumber.Chance(other.Forecast.Candidates[leads].Win));
        return overtaking is null ? (Told(other).FirstOrDefault(), false) : (overtaking, true);
    }

    private static int Leader(Forecast forecast) => Enumerable.Range(0, forecast.Candidates.Count).MaxBy(place => forecast.Candidates[place].Win.Value);

    private static string? Certainty(Comparison comparison, ScenarioDifference other)
    {
        var moved = Told(other).Take(2).ToList();
        return moved.Count == 0 ? null
            : $"In points of the chance of winning: {Sentence.List([.. moved.Select(candidate => $"{ComparisonFiles.Label(comparison, other, candidate)} {ComparisonFiles.Points(candidate.Win.GetValueOrDefault())}")])} (± one Monte Carlo standard error){Ballots(other)}.";
    }

    private static string Ballots(ScenarioDifference other) => other.SameBallot ? "" : "; the ballots differ, so the two share fewer random numbers and the errors are larger";

    // Effect by effect: of the same model on the same seat the steps of the explanation differ by what went in.
    private static string? Why(Comparison comparison, ScenarioDifference other, bool isPollByPoll)
    {
        if (Moved(comparison, other).Candidate is not { First: { } here, Other: { } there } || !IsSameSeat(comparison.First, other.Forecast))
        {
            return null;
        }

        var steps = Steps(comparison.First, here).ToDictionary(step => step.Effect, step => step.Points, StringComparer.Ordinal);
        var after = Steps(other.Forecast, there).ToDictionary(step => step.Effect, step => step.Points, StringComparer.Ordinal);
        var parts = steps.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(effect => (Effect: effect, Change: after.GetValueOrDefault(effect) - steps.GetValueOrDefault(effect)))
            .Where(part => Math.Abs(part.Change) >= Noticeable).OrderByDescending(part => Math.Abs(part.Change)).Take(MostParts).ToList();
        var share = other.Forecast.Candidates[there].Share.Mean - comparison.First.Candidates[here].Share.Mean;
        var name = Sentence.Start(Race.Of(other.Forecast).Names[there].Possessive);
        var moved = $"mean share moved by {DisplayNumber.SignedPoints(share)} points";
        var upsets = other.Steps.Count > 0 && parts.Exists(part => part.Effect == ExplanationWords.Upsets) ? UpsetsApart : "";
        List<(string What, double Change)> told = [.. parts.Select(part => (ExplanationWords.Effect(Race.Of(other.Forecast), part.Effect), part.Change)), ("all other effects", share - parts.Sum(part => part.Change))];
        var effects = parts.Count == 0 ? "" : Printed(told, share, (what, points) => $"{what} {points}");
        moved += other.Steps.Count > 0 && parts.Count > 0 ? ", effect by effect" : "";
        return other.Steps.Count > 0 && isPollByPoll
            ? $"{name} chance moved by {DisplayNumber.SignedPoints(other.Forecast.Candidates[there].Win.Value - comparison.First.Candidates[here].Win.Value)} points{PollByPoll(other.Steps, there)}; the {moved}{effects}{upsets}."
            : parts.Count == 0 ? null : $"{name} {moved}{effects}{upsets}{(other.Steps.Count == 0 && comparison.First.NationalPolls.Count > 0 ? "; no new national poll" : "")}.";
    }

    /// <summary>What came in with a step, e.g. <c>ICM (to 19 February 2017)</c>.</summary>
    public static string Step(ChangeStep step)
    {
        return (step.Kind, step.Polls.Count) switch
        {
            (ChangeKind.AllElse, _) => "the days between, with older polls, and any change of the file",
            (ChangeKind.PollsLeftOut, var count) => $"{Sentence.Plural(count, "poll")} that the later forecast leaves out",
            (ChangeKind.ByElections, _) when step.ByElections[0].PollingDay < step.ByElections[^1].PollingDay => Invariant($"{step.ByElections.Count} earlier by-elections (to {DisplayNumber.Date(step.ByElections[^1].PollingDay)})"),
            (ChangeKind.ByElections, _) => $"the by-election{(step.ByElections.Count == 1 ? "" : "s")} in {Sentence.List([.. step.ByElections.Select(contest => contest.Seat.Name)])} ({DisplayNumber.Date(step.ByElections[0].PollingDay)})",
            (_, 1) => $"{step.Polls[0].Pollster}{(step.Kind == ChangeKind.SeatPoll ? " in the seat" : step.Polls[0].Part is { } part ? $" in {part}" : "")} (to {DisplayNumber.Date(step.Polls[0].End)})",
            (_, var count) => Invariant($"{count} earlier {(step.Polls[0].Part is { } part ? $"polls of {part}" : "national polls")} (to {DisplayNumber.Date(step.Polls[^1].End)})"),
        };
    }

    // The steps that moved it most, in the order they were taken, and the others together.
    private static string PollByPoll(IReadOnlyList<ChangeStep> steps, int place)
    {
        double Win(ChangeStep step) => step.Win[place]?.Value ?? 0;
        var most = steps.Where(IsNew).OrderByDescending(step => Math.Abs(Win(step))).Take(MostParts).ToHashSet();
        List<(string What, double Change)> told = [.. steps.Where(most.Contains).Select(step => (Step(step), Win(step)))];
        var others = steps.Where(step => IsNew(step) && !most.Contains(step)).ToList();
        if (others.Count > 0)
        {
            string[] counts = [.. Count(others.Sum(step => step.Polls.Count), "other poll"), .. Count(others.Sum(step => step.ByElections.Count), "other by-election")];
            told.Add((Sentence.List(counts), others.Sum(Win)));
        }

        told.AddRange(steps.Where(step => !IsNew(step)).OrderByDescending(step => step.Kind).Select(step => (Step(step), Win(step))));
        return Printed(told, steps.Sum(Win), (what, points) => $"{points} with {what}");

        static string[] Count(int count, string what) => count == 0 ? [] : [Sentence.Plural(count, what)];

        static bool IsNew(ChangeStep step) => step.Kind is not (ChangeKind.AllElse or ChangeKind.PollsLeftOut);
    }

    // Parts of a change after a colon, rounded so that those printed add up to the printed change; what rounds to nothing is left out.
    private static string Printed(List<(string What, double Change)> parts, double change, Func<string, string, string> told)
    {
        List<string> printed = [.. parts.Zip(RoundedSteps.Of([.. parts.Select(part => part.Change)], change))
            .Select(part => (part.First.What, Points: DisplayNumber.SignedPoints(part.Second))).Where(part => part.Points != "0.0").Select(part => told(part.What, part.Points))];
        return printed.Count == 0 ? "" : $": {Sentence.List(printed)}";
    }

    // As far as the mean, whose change has an error: what it differs from the median by is the allowance for upsets'.
    private static IEnumerable<(string Effect, double Points)> Steps(Forecast forecast, int place) =>
        forecast.Explanation.Select(step => (step.Effect, step.Points[place] + (step.Effect == ExplanationWords.Upsets ? forecast.Candidates[place].Share.Mean - forecast.Candidates[place].Share.Median : 0)));

    // Those whose chance moved by more than twice the error, the largest move first.
    private static IEnumerable<CandidateDifference> Told(ScenarioDifference other) => other.Candidates
        .Where(candidate => candidate.Win is { Value: not 0 } win && Math.Abs(win.Value) > 2 * win.StandardError)
        .OrderByDescending(candidate => Math.Abs(candidate.Win?.Value ?? 0));

    private static string Before(Comparison comparison, ScenarioDifference other) => Name(comparison.First, other.Forecast);

    private static string After(Comparison comparison, ScenarioDifference other) => Name(other.Forecast, comparison.First);

    private static string Place(Comparison comparison, ScenarioDifference other) =>
        comparison.First.Contest.Seat.Name == other.Forecast.Contest.Seat.Name ? ShareWords.Place(Race.Of(other.Forecast)) : "parties that stand in both";

    private static string Name(Forecast forecast, Forecast beside) =>
        IsSameSeat(forecast, beside) || forecast.Provenance.Title == beside.Provenance.Title || forecast.Provenance.Overrides.Count > 0 || beside.Provenance.Overrides.Count > 0
            ? Column(forecast, beside)
            : Beyond(forecast.Provenance.Title, beside.Provenance.Title);

    private static string Column(Forecast forecast, Forecast beside) =>
        IsSameSeat(forecast, beside) ? DisplayNumber.Date(forecast.Provenance.AsOf) : ComparisonFiles.Name(forecast);

    // Of "Makerfield by-election, without polls" beside "Makerfield by-election" what it adds.
    private static string Beyond(string title, string other) => title.StartsWith(other + ", ", StringComparison.Ordinal) ? title[(other.Length + 2)..]
        : other.StartsWith(title + ", ", StringComparison.Ordinal) ? Opposite(other[(title.Length + 2)..]) : title;

    // Beside "with the analyst's judgement" it is "without it", beside "with a judgement instead of seat polls" "with seat polls".
    private static string Opposite(string addition) => !addition.StartsWith("with ", StringComparison.Ordinal) ? Unchanged
        : addition.Split(" instead of ") is [_, var replaced] ? $"with {replaced}" : Without;
}
