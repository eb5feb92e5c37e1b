namespace Copeland.Tracking;

/// <summary>
/// The days that moved a forecast for good. A single poll moves it up one day and down the next; what counts is how much of a day's change
/// still stands when the median of the days after is held against that of the days before: of a week, or of two weeks where the forecast is followed
/// for so long that a week is a spike on its line.
/// </summary>
internal static class LastingMoves
{
    /// <summary>Days in a week.</summary>
    public const int Week = 7;

    // From so many days on, a move has to last two weeks.
    private const int Long = 26 * Week;

    // The chance that changed most for good; less than this is told by no chart.
    private const double Least = 0.03;

    /// <summary>How many days a move has to last in a forecast followed for so many.</summary>
    public static int Span(int days) => days < Long ? Week : 2 * Week;

    /// <summary>Numbers of the days with a lasting change, the largest first, no two closer to one another than they have to last.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<TrackedDay> days)
    {
        var span = Span(days.Count);
        List<int> chosen = [];
        foreach (var (place, _) in Enumerable.Range(1, days.Count - 1).Select(place => (Place: place, Size: Enumerable.Range(0, days[place].Candidates.Count).Max(candidate => Lasting(days, place, candidate))))
            .Where(move => move.Size >= Least).OrderByDescending(move => move.Size).ThenBy(move => move.Place))
        {
            if (chosen.TrueForAll(other => Math.Abs(other - place) >= span))
            {
                chosen.Add(place);
            }
        }

        return chosen;
    }

    /// <summary>A chance on a day without what is of that day alone: the median of the week about it.</summary>
    public static double Level(IReadOnlyList<double> chances, int day)
    {
        var (from, to) = (Math.Max(0, day - (Week / 2)), Math.Min(chances.Count, day + (Week / 2) + 1));
        return chances.Skip(from).Take(to - from).Order().ElementAt((to - from) / 2);
    }

    /// <summary>The candidate whose change on a day lasts most.</summary>
    public static int Most(IReadOnlyList<TrackedDay> days, int place) =>
        Enumerable.Range(0, days[place].Candidates.Count).MaxBy(candidate => Lasting(days, place, candidate));

    /// <summary>
    /// How much of a candidate's change on a day lasts, a fraction and not negative: the change of the median of the days after from that of the days before, no more than
    /// the change on the day; nothing where half of it is not left in the week about the end of the days after, or was there in the week about the start of the days before.
    /// </summary>
    private static double Lasting(IReadOnlyList<TrackedDay> days, int place, int candidate)
    {
        var span = Span(days.Count);
        var (from, to) = (Math.Max(0, place - span), Math.Min(days.Count, place + span));
        var (before, after) = (Median(from, place), Median(place, to));
        var (onTheDay, over) = (Win(place) - Win(place - 1), after - before);
        var size = Math.Min(Math.Abs(onTheDay), Math.Abs(over));
        var atTheEnd = Median(Math.Max(place, to - (Week / 2)), Math.Min(days.Count, to + (Week / 2) + 1)) - before;
        var sinceTheStart = after - Median(Math.Max(0, from - (Week / 2) - 1), Math.Min(place, from + (Week / 2)));
        return Lasts(over) && Lasts(atTheEnd) && Lasts(sinceTheStart) ? size : 0;

        // The same way as on the day, and at least half as far as counts.
        bool Lasts(double change) => Math.Sign(change) == Math.Sign(onTheDay) && Math.Abs(change) >= size / 2;
        double Win(int day) => days[day].Candidates[candidate].Win;
        double Median(int first, int end) => Enumerable.Range(first, end - first).Select(Win).Order().ElementAt((end - first) / 2);
    }
}
