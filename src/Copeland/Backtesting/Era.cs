using Copeland.Calibration;

namespace Copeland.Backtesting;

/// <summary>A stretch of the history, by the general election before a contest.</summary>
/// <param name="Name">Its name in files, e.g. <c>1979-2010</c>.</param>
/// <param name="First">Year of its first general election.</param>
/// <param name="End">Year of the general election that ends it; null for none.</param>
internal sealed record Era(string Name, int First, int? End)
{
    /// <summary>All of them: all since 2010 together, then without the newest Parliament, and that Parliament apart.</summary>
    public static IReadOnlyList<Era> All { get; } =
    [
        new("1945-1979", 1945, 1979), new("1979-2010", 1979, 2010), new("2010-", 2010, null), new("2010-2024", 2010, 2024), new("2024-", 2024, null),
    ];

    /// <summary>Those that do not overlap.</summary>
    public static IReadOnlyList<Era> Periods { get; } = [.. All.Where(era => era is not { First: 2010, End: null })];

    /// <summary>Whether a contest belongs to it.</summary>
    public bool Holds(PastContest contest) => contest.Parliament.Year >= First && !(contest.Parliament.Year >= End);

    /// <summary>The first of all eras that holds a contest.</summary>
    public static Era Of(PastContest contest) => All.First(era => era.Holds(contest));
}
