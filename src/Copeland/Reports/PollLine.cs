using Copeland.Elections;

namespace Copeland.Reports;

/// <summary>One party in the polls over time.</summary>
/// <param name="Party">The party.</param>
/// <param name="Dots">What single polls said.</param>
/// <param name="Points">The average, in the order of days; days on which no poll had asked about it are missing.</param>
internal sealed record PollLine(Party Party, IReadOnlyList<(DateOnly Day, double Share)> Dots, IReadOnlyList<PollPoint> Points)
{
    private const int LongestGap = 10;

    /// <summary>The points in runs without a gap.</summary>
    public IEnumerable<IReadOnlyList<PollPoint>> Stretches()
    {
        var run = new List<PollPoint>();
        foreach (var point in Points)
        {
            if (run.Count > 0 && point.Day.DayNumber - run[^1].Day.DayNumber > LongestGap)
            {
                yield return run;
                run = [];
            }

            run.Add(point);
        }

        yield return run;
    }
}

/// <summary>A party's average on a day with its 90% band; fractions.</summary>
/// <param name="Day">The day.</param>
/// <param name="Share">The average.</param>
/// <param name="Low">Lower edge of the band, or the average itself where its error is not told.</param>
/// <param name="High">Upper edge.</param>
internal readonly record struct PollPoint(DateOnly Day, double Share, double Low, double High);
