using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>What polls of a part say, as the file writes it.</summary>
internal sealed record PartDocument
{
    [Description("Shares in the part at the last general election, in percent; built in for that of 2024.")]
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? PreviousPct { get; init; }

    [Description("Polls of the part, to be averaged; a poll without a sample counts as 1,000 interviews.")]
    [ListLength(1, 4096)]
    public IReadOnlyList<PollDocument?>? Polls { get; init; }

    [Description("The average of polls of the part, in percent; it counts as one poll of 1,000 interviews.")]
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? AveragePct { get; init; }

    [Description("built-in: the embedded polls of the part up to asOf, as without this entry; none: figures for Great Britain alone.")]
    [AllowedValues("built-in", "none")]
    public string? Source { get; init; }
}
