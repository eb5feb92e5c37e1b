namespace Copeland.Polling;

/// <summary>What a file of polls holds.</summary>
/// <param name="Polls">Its polls in the order of the file, those of parts of Great Britain among them.</param>
/// <param name="Notes">What was left out of it, in sentences that begin in lower case or with a header.</param>
public sealed record PollFileContent(IReadOnlyList<Poll> Polls, IReadOnlyList<string> Notes)
{
    /// <summary>The line each poll stands on.</summary>
    internal IReadOnlyList<int> Lines { get; init; } = [];
}
