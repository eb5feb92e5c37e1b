using Copeland.History;

namespace Copeland.Calibration;

/// <summary>The by-elections that the model is fitted and scored on.</summary>
internal static class ModelledHistory
{
    private static readonly Lazy<IReadOnlyList<PastContest>> Contests = new(() =>
        [.. ByElections.All.Where(PastContest.IsModelled).Select(PastContest.Of).OrderBy(c => c.Outlook.Date).ThenBy(c => c.Source.Id, StringComparer.Ordinal)]);

    /// <summary>All of them, by date and id.</summary>
    public static IReadOnlyList<PastContest> All => Contests.Value;
}
