using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Scenarios;

/// <summary>Polls that somebody brings beside the embedded ones.</summary>
/// <param name="Polls">The polls, of Great Britain and of its parts, in any order.</param>
/// <param name="Files">The files they come from.</param>
/// <param name="Record">What a forecast records of them among its overrides, e.g. <c>--polls newer.csv (12 polls, …)</c>.</param>
public sealed record MorePolls(IReadOnlyList<Poll> Polls, IReadOnlyList<EvidenceFile> Files, string Record)
{
    /// <summary>The names of the files, for a sentence.</summary>
    public string Source => string.Join(" and ", Files.Select(file => file.Name));

    /// <summary>Whether likely doubles count, polls that equal another pollster's in days, sample and shares.</summary>
    public bool KeepDoubles { get; init; }
}
