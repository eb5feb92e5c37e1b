using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>Words of the charts of vote shares.</summary>
internal static class ShareWords
{
    /// <summary>The chance from which a leader whose range meets the rival's is well ahead all the same.</summary>
    private const double Clear = 0.75;

    // Ranges whose ends are less far apart are one.
    private const double Alike = 0.05;

    // With a greater chance a leader is not said to be within reach.
    private const double Safe = 90;

    // A rival with so much of all that the leader lacks is the one who could catch it.
    private const double OneAlone = 2 / 3.0;

    /// <summary>Medians less far apart than this are close together.</summary>
    private const double Level = 0.03;

    /// <summary>The histograms: the two whom all words compare, and how far their 90% intervals overlap.</summary>
    public static ChartText Histograms(Race race)
    {
        int[] two = [.. new[] { race.Front.First, race.Front.Second }.OrderByDescending(place => race.Forecast.Candidates[place].Share.Median)];
        var (first, second) = (race.Forecast.Candidates[two[0]], race.Forecast.Candidates[two[1]]);
        var (one, other) = (race.Names[two[0]], race.Names[two[1]]);
        var clear = first.Win.Value >= Clear && first.Share.Quantile(0.05) > second.Share.Median && first.Share.Median > second.Share.Quantile(0.95);

        // Whoever polls more than the second of those who may win is named too, and the third whom the headline names.
        List<int> passed = [.. race.ByMedian.Where(place => !two.Contains(place) && race.Forecast.Candidates[place].Share.Median > second.Share.Median && Median(race.Forecast.Candidates[place]) != Median(second))];
        int? named = race.Kind == RaceKind.ThreeWay && race.ByChance.Take(3).Except(two).Except(passed).ToList() is [var last] ? last : null;
        List<string> behind = [.. passed.Append(two[1]).Select(Told), .. named is { } too ? new[] { Told(too) } : []];
        var apart = passed.Append(two[1]).All(place => first.Share.Quantile(0.05) > race.Forecast.Candidates[place].Share.Quantile(0.95));
        string Told(int place) => $"{race.Names[place].Subject} on {Median(race.Forecast.Candidates[place])}";
        var leads = $"{one.SubjectAtStart} {one.Are} on {About(first)}";
        var caught = DisplayNumber.ShownChance(first.Win).Percent > Safe ? "" : $", but could still be caught{Catcher(race, [.. passed.Append(two[1])])}";
        var title = Same(first, second)
            ? $"{one.SubjectAtStart} and {other.Subject} are level on {About(first)}: either could lead"
            : apart && race.Names.Count > 2 && !race.ByMedian.Where(place => place != two[0]).Any(place => HasNoticeable(race, place))
            ? $"{leads}, far ahead of {(one.Plural ? "their" : "its")} {Sentence.Number(race.Names.Count - 1)} rivals"
            : apart
            ? $"{leads}, far ahead of {(Field(race) is { } field ? $"{field.Rivals} on {DisplayNumber.UpTo(field.Most)}" : Sentence.List(behind))}"
            : clear
            ? $"{leads}, well ahead of {Sentence.List(behind)}{caught}"
            : first.Share.Median - second.Share.Median < Level
            ? Third(race, two) is { } third
                ? $"{one.SubjectAtStart}, {other.Subject} and {race.Names[third].Subject} are close together on {About(first)}, {Median(second)} and {Median(race.Forecast.Candidates[third])}"
                : $"{one.SubjectAtStart} and {other.Subject} are close together on {About(first)} and {Median(second)}{(named is { } with ? $", with {Told(with)}" : "")}"
            : passed.TrueForAll(place => race.Forecast.Candidates[place].Share.Median < first.Share.Median)
            ? $"{leads}, ahead of {Sentence.List(behind)}{caught}"
            : $"{Sentence.List([leads, .. behind])}: any of them could lead";
        return new ChartText(
            title,
            $"Forecast share of the vote, {Place(race)}. Taller bars: likelier, each row to its own scale; line: nine in ten simulations; dot: median",
            $"Histograms of the forecast vote share, party by party: {title}.");
    }

    // Of several who are named the one who could do so, where the others hardly can.
    private static string Catcher(Race race, List<int> named)
    {
        var others = race.Forecast.Candidates.Select((candidate, place) => (Place: place, candidate.Win.Value)).Where(other => other.Place != race.ByMedian[0]).ToList();
        var (place, chance) = others.MaxBy(other => other.Value);
        return chance >= OneAlone * others.Sum(other => other.Value) && (named.Count > 1 || named[0] != place) ? $" by {race.Names[place].Subject}" : "";
    }

    /// <summary>
    /// The rivals of a leader together, as <c>their eight rivals</c>, and the most that any of them has: where the first of them is level with the next and has not the
    /// votes for a deposit, so that to name one would be to pick it by its decimals; null elsewhere.
    /// </summary>
    internal static (string Rivals, string Most)? Field(Race race)
    {
        var (ranked, leader) = (race.ByMedian, race.LeaderName);
        if (ranked.Count < 3 || ranked[0] != race.Front.First || race.Challengers.Count > 0)
        {
            return null;
        }

        var (second, third) = (race.Forecast.Candidates[ranked[1]], race.Forecast.Candidates[ranked[2]]);
        return Same(second, third) && second.Share.Median < race.Forecast.Contest.DepositThreshold && HasNoticeable(race, ranked[1])
            ? ($"{(leader.Plural ? "their" : "its")} {Sentence.Number(ranked.Count - 1)} rivals", DisplayNumber.Share(second.Share.Median)) : null;
    }

    /// <summary>The second likeliest winner as the object of a sentence; <c>each rival</c> where several are level far behind, so that to name one would be to pick it by its decimals.</summary>
    public static string Rival(Race race) => Field(race) is null ? race.RivalName.Subject : "each rival";

    /// <summary>Said of every picture of medians beside one another.</summary>
    public const string NoSum = "medians need not add up to 100";

    /// <summary>The note below rows of candidates: what those who have none poll, one alone or all together, and what else there is to say.</summary>
    /// <param name="race">The race.</param>
    /// <param name="rows">Places on the ballot by row, of one or of several.</param>
    /// <param name="more">What else.</param>
    public static string Left(Race race, IReadOnlyList<IReadOnlyList<int>> rows, IEnumerable<string> more)
    {
        List<int> left = [.. race.ByMedian.Except(rows.SelectMany(places => places))];

        // A mean to a tenth, as everywhere; the others of a row are others than these.
        string Together() => $"{(rows.Any(places => places.Count > 1) ? $"another {Sentence.Number(left.Count)}" : Invariant($"others ({left.Count})"))}: together {DisplayNumber.InProse(DisplayNumber.Counted(Math.Min(1, left.Sum(place => race.Forecast.Candidates[place].Share.Mean))))} on average";
        string? told = left.Count switch
        {
            0 => null,
            1 => $"not shown: {race.Names[left[0]].Label}, {Median(race.Forecast.Candidates[left[0]])}",
            _ => Together(),
        };
        return Sentence.Start(string.Join("; ", new[] { told }.OfType<string>().Concat(more)));
    }

    /// <summary>The intervals beside last result and uniform swing: how the leader's forecast compares with last time.</summary>
    public static ChartText Intervals(Race race)
    {
        var leader = race.Forecast.Candidates[race.ByMedian[0]];
        var name = race.Names[race.ByMedian[0]];
        var (low, high) = (leader.Share.Quantile(0.05), leader.Share.Quantile(0.95));
        var range = $"{name.SubjectAtStart} {name.Verb("take")} {(low < 0.01 ? $"at most {DisplayNumber.Share(high)}" : DisplayNumber.ShareRangeInProse(low, high))} of the vote in nine out of ten simulations";
        var title = race.IsManySided && race.Kind is not RaceKind.Favourite
            ? Ranges(race, [.. race.ByMedian.Where(race.Challengers.Prepend(race.Front.First).Contains)])
            : race.Kind is RaceKind.DeadHeat or RaceKind.TossUp or RaceKind.TwoWay
            ? $"{Sentence.List([.. race.ByMedian.Where(place => place == race.Front.First || place == race.Front.Second).Select((place, rank) => Range(race, place, rank))])}: either could lead"
            : leader.PreviousShare is { } previous
            ? $"{range}, {Compare(low, previous, high)} last time"
            : $"{range}, not having stood last time";
        return new ChartText(
            title,
            $"Forecast share of the vote in per cent, {Place(race)}{(race.IsSwingTelling ? $"; uniform swing: last time’s share plus the change in the polls{(ForecastSentences.Part(race.Forecast) is { } part ? $" of {part}" : "")}" : "")}",
            $"Dots with interval bars for each party beside last time’s result{(race.IsSwingTelling ? " and uniform swing" : "")}: {title}.");
    }

    private static string Range(Race race, int place, int rank)
    {
        var (name, share) = (race.Names[place], race.Forecast.Candidates[place].Share);
        var range = DisplayNumber.ShareRangeInProse(share.Quantile(0.05), share.Quantile(0.95));
        return rank == 0 ? $"{name.SubjectAtStart} could take {range} of the vote" : $"{name.Subject} {range}";
    }

    // Of three and more names without figures: a title of six is a table.
    private static string Ranges(Race race, List<int> places)
    {
        var meet = new[] { 0.05, 0.95 }.All(end => places.Max(place => Quantile(place, end)) - places.Min(place => Quantile(place, end)) < Alike) ? "all but coincide" : "overlap";
        return $"The likely ranges of {Sentence.List([.. places.Select(place => race.Names[place].Subject)])} {meet}: any of them could lead";

        double Quantile(int place, double at) => race.Forecast.Candidates[place].Share.Quantile(at);
    }

    // Somebody else who is as close to the second.
    private static int? Third(Race race, int[] two)
    {
        var second = race.Forecast.Candidates[two[1]].Share.Median;
        List<int> close = [.. race.ByMedian.Where(place => !two.Contains(place) && Math.Abs(race.Forecast.Candidates[place].Share.Median - second) < Level)];
        return close.Count > 0 ? close[0] : null;
    }

    /// <summary>Seat and day, as every subtitle names them, and that the forecast is one made after the vote: its present tense is not today's.</summary>
    internal static string Place(Race race) =>
        $"{race.Forecast.Contest.Seat.Name} by-election, {DisplayNumber.Date(race.Forecast.Contest.PollingDay)}{(ForecastSentences.IsAfterTheVote(race.Forecast) ? " (in\u00a0hindsight)" : "")}";

    private static string Compare(double low, double previous, double high)
    {
        var relation = previous < low ? "up from" : previous > high ? "down from" : "after";
        return $"{relation} {DisplayNumber.Share(previous)}";
    }

    // Whether its median is more than "<1%".
    private static bool HasNoticeable(Race race, int place) => Median(race.Forecast.Candidates[place]) is var median && char.IsAsciiDigit(median[0]);

    private static bool Same(CandidateForecast first, CandidateForecast second) => Median(first) == Median(second);

    private static string About(CandidateForecast candidate) => Median(candidate) is var median && char.IsAsciiDigit(median[0]) ? $"about {median}" : median;

    private static string Median(CandidateForecast candidate) => DisplayNumber.InProse(DisplayNumber.Share(candidate.Share.Median));

    /// <summary>What several are called who have one row: <c>each of seven others</c>, <c>each of two independents</c>, and where only the leader has one of its own <c>each of eight rivals</c>.</summary>
    /// <param name="race">The race.</param>
    /// <param name="places">Their places on the ballot.</param>
    public static string Each(Race race, IReadOnlyList<int> places) =>
        $"each of {Sentence.Number(places.Count)} {(places.Count == race.Names.Count - 1 ? "rivals" : places.All(place => race.Forecast.Candidates[place].Candidate.Party.Code == "Ind") ? "independents" : "others")}";

    /// <summary>The intervals of those who have a row, and the note on those who have none, for the alt text.</summary>
    /// <param name="race">The race.</param>
    /// <param name="rows">Places on the ballot by row, of one or of several, top first.</param>
    public static string Ranges(Race race, IReadOnlyList<IReadOnlyList<int>> rows) => WithOthers($"In nine simulated elections out of ten {Sentence.List([.. rows.Select(places =>
    {
        var (low, high) = Likely(race, places);
        return $"{Subject(race, places)} {(places is [var only] ? race.Names[only].Verb("poll") : "polls")} {DisplayNumber.ShareRangeInProse(low, high)}";
    })])}", Others(race, rows));

    /// <summary>The ends of the 90% interval of a share; of several who are told as one the outermost of any one of them.</summary>
    internal static (double Low, double High) Likely(Race race, IReadOnlyList<int> places) => (
        places.Min(place => race.Forecast.Candidates[place].Share.Quantile(0.05)), places.Max(place => race.Forecast.Candidates[place].Share.Quantile(0.95)));

    /// <summary>The medians of those who have a row, and the note on those who have none, for the alt text.</summary>
    /// <param name="race">The race.</param>
    /// <param name="rows">Places on the ballot by row, of one or of several, top first.</param>
    public static string Medians(Race race, IReadOnlyList<IReadOnlyList<int>> rows) => WithOthers(
        $"The medians are {Sentence.List([.. rows.Select(places => $"{Subject(race, places)} {DisplayNumber.InProse(DisplayNumber.Share(Share(race, places).Median))}")])}", Others(race, rows));

    private static string Subject(Race race, IReadOnlyList<int> places) => places is [var only] ? race.Names[only].Subject : Each(race, places);

    private static Histogram Share(Race race, IReadOnlyList<int> places) => Histogram.Together([.. places.Select(place => race.Forecast.Candidates[place].Share)]);

    /// <summary>A sentence of an alt text on whom the picture names, with the note on the others; empty where there is neither.</summary>
    internal static string WithOthers(string? named, string? others) =>
        named is null && others is null ? "" : named is null ? $"{others}." : others is null ? $"{named}." : $"{named}; {char.ToLowerInvariant(others[0])}{others[1..]}.";

    private static string? Others(Race race, IReadOnlyList<IReadOnlyList<int>> rows) =>
        Left(race, rows, []) is { Length: > 0 } told ? told : null;
}
