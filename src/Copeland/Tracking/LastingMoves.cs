namespace Copeland.Tracking;

/// <summary>
/// The days that moved a forecast for good. A single poll moves it up one day and down the next; what counts is how much of a day's change
/// still stands when the median of the week after is held against that of the week before.
/// </summary>
internal static class LastingMoves
{
    private const int Week = 7;

    // Half the sum of the lasting changes of all chances; less than this is told by no chart.
    private const double Least = 0.005;

    /// <summary>Numbers of the days with a lasting change, the largest first, no two within a week of one another.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<TrackedDay> days)
    {
        List<int> chosen = [];
        foreach (var (place, _) in Enumerable.Range(1, days.Count - 1).Select(place => (Place: place, Size: Lasting(days, place)))
            .Where(move => move.Size >= Least).OrderByDescending(move => move.Size).ThenBy(move => move.Place))
        {
            if (chosen.TrueForAll(other => Math.Abs(other - place) >= Week))
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

    // Of each candidate's change on the day, the part that the change from week to week confirms.
    private static double Lasting(IReadOnlyList<TrackedDay> days, int place) => Enumerable.Range(0, days[place].Candidates.Count).Sum(candidate =>
    {
        var onTheDay = Win(place) - Win(place - 1);
        var overTheWeek = Median(place, Math.Min(days.Count, place + Week)) - Median(Math.Max(0, place - Week), place);
        return Math.Sign(onTheDay) == Math.Sign(overTheWeek) ? Math.Min(Math.Abs(onTheDay), Math.Abs(overTheWeek)) : 0;

        double Win(int day) => days[day].Candidates[candidate].Win;
        double Median(int from, int to) => Enumerable.Range(from, to - from).Select(Win).Order().ElementAt((to - from) / 2);
    }) / 2;
}
