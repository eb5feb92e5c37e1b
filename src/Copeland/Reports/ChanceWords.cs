namespace Copeland.Reports;

/// <summary>Words of the charts of win probabilities.</summary>
internal static class ChanceWords
{
    // Dots from which a third is named.
    private const int WorthAThird = 5;

    // Letters that a title has room for in its largest type, on a desk and on a telephone.
    private const int Room = 92;

    /// <summary>The bars: the headline itself, or where that is long without what the bars say themselves.</summary>
    public static ChartText Bars(Race race)
    {
        var headline = Headline.Of(race);
        var isWhole = headline.Length <= Room;
        var title = isWhole ? headline : Headline.BesideBars(race);
        return new ChartText(
            title,
            $"Chance of winning the seat, {ShareWords.Place(race)}",
            $"Bars of each party’s chance of winning: {title}.");
    }

    /// <summary>The dots.</summary>
    public static ChartText Dots(Race race)
    {
        var named = race.ByChance.Where(place => WinsInHundred.Of(race, place) > 0 && !race.IsFringe(place) && race.Forecast.Candidates[place].Win.Value >= Race.WorthNaming)
            .Take(race.Challengers.Count > 2 ? 4 : 3).ToList();

        // A third of a few dots is one of the rest.
        if (named.Count > 2 && WinsInHundred.Of(race, named[2]) < WorthAThird)
        {
            named.RemoveAt(2);
        }

        // Numbers are those of other pictures; what all make together no title says, since rounded numbers need not make a hundred.
        var parts = named.Select((place, rank) =>
        {
            var (name, chance) = (race.Names[place], DisplayNumber.Chance(race.Forecast.Candidates[place].Win));
            return rank == 0 ? $"{name.SubjectAtStart} {name.Verb("win")} {chance} of simulated elections" : $"{name.Subject} {chance}";
        }).ToList();
        var title = race.Kind == RaceKind.NearCertain
            ? $"{race.LeaderName.SubjectAtStart} {race.LeaderName.Verb("win")} practically every simulated election: {ProbabilityWords.Frequency(race.Leader.Win)}"
            : Sentence.List(parts);
        var (winner, whose) = race.IsManySided ? ("in the winner’s row", "its") : ("coloured by winner", "the winner’s");
        return new ChartText(
            title,
            $"Each dot stands for 1 in 100 simulated elections, rounded, {winner} and placed by {whose} lead in points, {ShareWords.Place(race)}; {MajorityWords.Typically}",
            $"Dots, each 1 in 100 simulated elections, {winner} and placed by the lead: {title}.");
    }

    /// <summary>What several who have one bar are called: <c>others (3)</c>, and where only the favourite has one of its own <c>eight rivals together</c>.</summary>
    /// <param name="race">The race.</param>
    /// <param name="places">Their places on the ballot.</param>
    public static string Together(Race race, IReadOnlyList<int> places) => Rivals(race, places) is { } rivals ? $"{rivals} together" : Others(places);

    /// <summary>The number of a bar: the chance of one, or of several together, as a chance is printed everywhere.</summary>
    /// <param name="race">The race.</param>
    /// <param name="places">Their places on the ballot.</param>
    public static string Printed(Race race, IReadOnlyList<int> places) => DisplayNumber.Chance(race.Together(places));

    private static string? Rivals(Race race, IReadOnlyList<int> places) => places.Count == race.Names.Count - 1 ? $"{Sentence.Number(places.Count)} rivals" : null;

    private static string Others(IReadOnlyList<int> places) => Invariant($"others ({places.Count})");

    /// <summary>The note below bars: what each of those who have one together may hope for, or the one who has none, and that numbers are rounded where a reader who adds them up would wonder; empty where there is neither.</summary>
    /// <param name="race">The race.</param>
    /// <param name="rows">Places on the ballot by bar, of one or of several together.</param>
    public static string Left(Race race, IReadOnlyList<IReadOnlyList<int>> rows)
    {
        // Who has no bar, but is told of, is added as well; what is below 1% may be as much.
        var shown = rows.Append([.. race.Likeliest.Except(rows.SelectMany(places => places))]).Where(places => places.Count > 0).Select(places => DisplayNumber.ShownChance(race.Together(places))).ToList();
        var sum = shown.Sum(chance => chance.Bound == 0 ? chance.Percent : 0);
        var isRounded = sum > 100 || (shown.TrueForAll(chance => chance.Bound <= 0) && sum + shown.Count(chance => chance.Bound < 0) < 100);
        string?[] parts = [Each(race, rows), NotShown(race, rows), isRounded ? "percentages are rounded" : null];
        return Sentence.Start(string.Join("; ", parts.OfType<string>()));
    }

    private static string? NotShown(Race race, IReadOnlyList<IReadOnlyList<int>> rows) =>
        race.Likeliest.Except(rows.SelectMany(places => places)).ToList() is [var one] ? $"not shown: {race.Names[one].Label}, {DisplayNumber.InProse(DisplayNumber.Chance(race.Forecast.Candidates[one].Win))}" : null;

    // What each of those may hope for who have a bar together; that they all read "<1%" where together they do is plain.
    private static string? Each(Race race, IReadOnlyList<IReadOnlyList<int>> rows) =>
        rows.FirstOrDefault(places => places.Count > 1) is { } several && Printed(race, several)[0] != '<'
            ? $"{Rivals(race, several) ?? Others(several)}: each {DisplayNumber.UpTo(DisplayNumber.Chance(several.Select(place => race.Forecast.Candidates[place].Win).MaxBy(win => win.Value)))}" : null;

    /// <summary>The bars of those whom the title does not name, and who has none, for the alt text; empty where there is neither.</summary>
    /// <param name="race">The race.</param>
    /// <param name="rows">Places on the ballot by bar, top first.</param>
    public static string Behind(Race race, IReadOnlyList<IReadOnlyList<int>> rows)
    {
        // A short title names the likeliest winner alone.
        var isWhole = Headline.Of(race).Length <= Room;
        var named = race.Kind switch
        {
            RaceKind.ThreeWay => 3,
            RaceKind.Open => 4,
            RaceKind.NearCertain => 1,
            RaceKind.EvenAgainstField or RaceKind.Favourite => isWhole ? 1 + race.Challengers.Count : 1,
            _ => 2,
        };
        var behind = rows.Where(places => places is not [var only] || !race.ByChance.Take(named).Contains(only))
            .Select(places => $"{(places is [var only] ? race.Names[only].Subject : Together(race, places))} {Printed(race, places)}").ToList();
        return ShareWords.WithOthers(behind.Count == 0 ? null : $"Behind: {Sentence.List(behind)}", NotShown(race, rows));
    }
}
