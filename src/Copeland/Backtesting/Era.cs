using Copeland.Calibration;

namespace Copeland.Backtesting;

/// <summary>A stretch of the history, by the general election before a contest.</summary>
/// <param name="Name">Its name in files, e.g. <c>1979-2010</c>.</param>
/// <param name="First">Year of its first general election.</param>
/// <param name="End">Year of the general election that ends it; null for none.</param>
public sealed record Era(string Name, int First, int? End)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Era> All { get; } = [new("1945-1979", 1945, 1979), new("1979-2010", 1979, 2010), new("2010-", 2010, null)];

    /// <summary>Whether a contest belongs to it.</summary>
    public bool Holds(PastContest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return contest.Parliament.Year >= First && !(contest.Parliament.Year >= End);
    }

    /// <summary>The era of a contest.</summary>
    public static Era Of(PastContest contest) => All.First(era => era.Holds(contest));
}
