using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>What a picture with a candidate a row is of, and who has a row in it: the one place where that is decided.</summary>
/// <param name="Race">The race.</param>
/// <param name="Order">Places on the ballot, most important first.</param>
/// <param name="Value">What the picture shows of each: what prints below 2% gets no row.</param>
/// <param name="Printed">How it is printed; who print the same all have a row, or none of them has.</param>
/// <param name="IsSum">Whether what several have adds up, so that those without a row have one together.</param>
internal sealed record CandidateMeasure(Race Race, IReadOnlyList<int> Order, Func<int, double> Value, Func<int, string> Printed, bool IsSum = false)
{
    // So many have a row however little the picture shows of them: a row of "<1%" says what the note says.
    private const int FewestRows = 2;

    // So many level with one another at the foot are one row: each would repeat the last; and so many where room is short.
    private const int Level = 3;
    private const int LevelInLittleRoom = 2;

    // Whoever may really win has a row, before whoever has more of what the picture shows.
    private const double MayWin = 0.05;

    /// <summary>The chance of winning.</summary>
    public static CandidateMeasure Chance(Race race) => new(race, race.Likeliest, place => race.Forecast.Candidates[place].Win.Value, place => DisplayNumber.Chance(race.Forecast.Candidates[place].Win), IsSum: true);

    /// <summary>The share of the vote.</summary>
    public static CandidateMeasure Share(Race race) => new(race, race.ByMedian, place => race.Forecast.Candidates[place].Share.Median, place => DisplayNumber.Share(race.Forecast.Candidates[place].Share.Median));

    /// <summary>The share beside that of last time, the greater of which decides.</summary>
    public static CandidateMeasure ShareOrLast(Race race) => Share(race) with { Value = place => Math.Max(race.Forecast.Candidates[place].Share.Median, race.Forecast.Candidates[place].PreviousShare ?? 0) };

    /// <summary>Who has a row where there is room for all, top row first: places on the ballot, of one or of several together.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows() => Rows(int.MaxValue);

    /// <summary>The same where there is room for no more than so many.</summary>
    /// <param name="most">So many, two at the least.</param>
    public IReadOnlyList<IReadOnlyList<int>> Rows(int most)
    {
        // Of what adds up one alone stands beside all the others together.
        var fewest = IsSum && Order.Count > FewestRows ? 1 : FewestRows;
        List<int> named = [.. Order.Where(place => !Race.IsFringe(place)).Where((place, rank) => rank < fewest || Value(place) >= Race.WorthNaming)];
        var rows = Foot(named, Level);
        rows = rows.Count > most ? Foot(named, LevelInLittleRoom) : rows;
        var kept = Kept(rows, most);
        if (!IsSum || Left(kept).Count < 2)
        {
            return kept;
        }

        // The others together take a row.
        kept = Kept(rows, Math.Max(1, most - 1));
        return [.. kept, Left(kept)];
    }

    private bool HasAChance(int place) => Race.Forecast.Candidates[place].Win.Value >= MayWin;

    private List<int> Left(IReadOnlyList<IReadOnlyList<int>> rows) => [.. Order.Except(rows.SelectMany(places => places))];

    // A row each, but one for so many or more of them together who print the same as the last: those who did not stand last time, since nothing tells them
    // apart; nobody who may really win.
    private List<IReadOnlyList<int>> Foot(List<int> named, int fewest)
    {
        List<int> level = IsSum ? [] : [.. named.Skip(1).Where(place => Printed(place) == Printed(named[^1]) && !HasAChance(place) && Race.Forecast.Candidates[place].PreviousShare is null)];
        return level.Count < fewest ? [.. named.Select(place => new[] { place })] : [.. named.Except(level).Select(place => new[] { place }), level];
    }

    // Whoever has a chance of winning before those who have none, in the order of what the picture shows; none of those who print the same without the others.
    private IReadOnlyList<IReadOnlyList<int>> Kept(List<IReadOnlyList<int>> rows, int most)
    {
        List<IReadOnlyList<int>> ranked = [.. rows.OrderByDescending(places => places.Any(HasAChance))];
        return [.. Race.Whole(ranked, most, places => Printed(places[0])).OrderBy(rows.IndexOf)];
    }
}
