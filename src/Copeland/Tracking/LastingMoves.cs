namespace Copeland.Tracking;

/// <summary>
/// The days, or runs of days, that moved a forecast for good. A single poll moves it up one day and down the next; what counts is how much of a change
/// still stands when the median of the days after is held against that of the days before: of a week, or of two weeks where the forecast is followed
/// for so long that a week is a spike on its line.
/// </summary>
internal static class LastingMoves
{
    /// <summary>Days in a week.</summary>
    public const int Week = 7;

    // From so many days on, a move has to last two weeks.
    private const int Long = 26 * Week;

    // The chance that changed most for good; less than this, beyond the pace below, is told by no chart.
    private const double Least = 0.03;

    /// <summary>
    /// A chance that moves no faster than six points in a hundred days stands still: a run begins and ends where it is slower for so long that more is lost by going on. Found by
    /// looking at tracks of two years. At five points the Liberal Democrats at Brecon and Radnorshire have one climb of eleven months (55 to 94%) where anybody sees two, one in June 2018 and
    /// one in the spring of 2019; at eight the Conservatives' climb at Copeland in 2016 begins with the referendum although it had begun in May, and Labour's of the
    /// winter before falls in two; at ten Labour's slow rise at Bradford West (50 to 67%) is no move at all.
    /// </summary>
    private const double Pace = 0.0006;

    // A run's ends, where little happens, are left off: what is told is the shortest run with so much of its change, which of a jump and the days of noise beside it is the jump.
    private const double Core = 0.9;

    /// <summary>How many days a move has to last in a forecast followed for so many.</summary>
    public static int Span(int days) => days < Long ? Week : 2 * Week;

    /// <summary>The moves of any candidate, no two of which share a day, the furthest beyond the pace first.</summary>
    public static IReadOnlyList<LastingMove> Of(IReadOnlyList<TrackedDay> days)
    {
        var lines = Enumerable.Range(0, days[0].Candidates.Count).Select(place => Line.Of(place, [.. days.Select(day => day.Candidates[place].Win)])).ToList();
        return [.. Apart(lines, (1, days.Count)).OrderByDescending(found => found.Beyond).ThenBy(found => found.Core.First).Select(found => found.Core)];
    }

    /// <summary>A chance on a day without what is of that day alone: the median of the week about it, of fewer days at either end.</summary>
    public static double Level(IReadOnlyList<double> chances, int day)
    {
        var reach = Math.Min(Week / 2, Math.Min(day, chances.Count - 1 - day));
        return Median(chances, day - reach, day + reach + 1);
    }

    // The one that went furthest, and what was apart from it before and after.
    private static IEnumerable<Found> Apart(IReadOnlyList<Line> lines, (int First, int End) days)
    {
        var furthest = lines.SelectMany(line => new[] { Furthest(line, 1, days), Furthest(line, -1, days) }).MaxBy(found => found?.Beyond);
        return furthest is null ? [] : [furthest, .. Apart(lines, (days.First, furthest.First)), .. Apart(lines, (furthest.Last + 1, days.End))];
    }

    /// <summary>The run of days over which a line goes furthest beyond the pace in a direction and stays there; null where none does.</summary>
    private static Found? Furthest(Line line, int direction, (int First, int End) days)
    {
        var (best, first, last) = (0.0, 0, 0);
        var (sum, since) = (0.0, days.First);
        for (var day = days.First; day < days.End; day++)
        {
            (sum, since) = sum <= 0 ? (0, day) : (sum, since);
            sum += (direction * (line.Levels[day] - line.Levels[day - 1])) - Pace;
            if (sum > best)
            {
                (best, first, last) = (sum, since, day);
            }
        }

        if (best < Least)
        {
            return null;
        }

        var core = Shortest(line, direction, (first, last));
        return Lasting(line.Chances, core) * direction >= Least ? new Found(core, best, first, last)
            : new[] { Furthest(line, direction, (days.First, first)), Furthest(line, direction, (last + 1, days.End)) }.MaxBy(found => found?.Beyond);
    }

    private static LastingMove Shortest(Line line, int direction, (int First, int Last) run)
    {
        double Change(int first, int last) => direction * (line.Levels[last] - line.Levels[first - 1]);
        var enough = Core * Change(run.First, run.Last);
        var (first, last) = run;
        for (var from = run.First; from <= run.Last; from++)
        {
            for (var to = from; to <= run.Last && to - from < last - first; to++)
            {
                if (Change(from, to) >= enough)
                {
                    (first, last) = (from, to);
                }
            }
        }

        return new LastingMove(line.Place, first, last);
    }

    /// <summary>
    /// How much of a move lasts, a fraction with its sign: the change of the median of the days after from that of the days before, no more than the change of the move itself;
    /// nothing where half of it is not left in the week about the end of the days after, or was there in the week about the start of the days before.
    /// </summary>
    private static double Lasting(IReadOnlyList<double> chances, LastingMove move)
    {
        var span = Span(chances.Count);
        var (from, to) = (Math.Max(0, move.First - span), Math.Min(chances.Count, move.Last + span));
        var (before, after) = (Median(chances, from, move.First), Median(chances, move.Last, to));
        var (itself, over) = (chances[move.Last] - chances[move.First - 1], after - before);
        var size = Math.Min(Math.Abs(itself), Math.Abs(over));
        var atTheEnd = Median(chances, Math.Max(move.Last, to - (Week / 2)), Math.Min(chances.Count, to + (Week / 2) + 1)) - before;
        var sinceTheStart = after - Median(chances, Math.Max(0, from - (Week / 2) - 1), Math.Min(move.First, from + (Week / 2)));
        return Lasts(over) && Lasts(atTheEnd) && Lasts(sinceTheStart) ? Math.Sign(itself) * size : 0;

        // The same way as the move, and at least half as far as counts.
        bool Lasts(double change) => Math.Sign(change) == Math.Sign(itself) && Math.Abs(change) >= size / 2;
    }

    private static double Median(IReadOnlyList<double> chances, int first, int end) =>
        Enumerable.Range(first, end - first).Select(day => chances[day]).Order().ElementAt((end - first) / 2);

    /// <summary>A candidate's chance day by day, as it is and without what is of a day alone.</summary>
    private sealed record Line(int Place, IReadOnlyList<double> Chances, IReadOnlyList<double> Levels)
    {
        public static Line Of(int place, IReadOnlyList<double> chances) => new(place, chances, [.. Enumerable.Range(0, chances.Count).Select(day => Level(chances, day))]);
    }

    /// <summary>A move, how far its run went beyond the pace, and the run with its ends, which no other move has a day of.</summary>
    private sealed record Found(LastingMove Core, double Beyond, int First, int Last);
}
