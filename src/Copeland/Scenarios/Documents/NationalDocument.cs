using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>The national picture as the file writes it.</summary>
internal sealed record NationalDocument
{
    [Description("Shares in Great Britain at the last general election, in percent; the built-in result of previous.date if not given.")]
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? PreviousPct { get; init; }

    [Description("National polls, to be averaged.")]
    [ListLength(1, 4096)]
    public IReadOnlyList<NationalPollDocument?>? Polls { get; init; }

    [Description("The poll average in percent, taken as it is.")]
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? AveragePct { get; init; }

    [Description("built-in: the embedded polls up to asOf, from May 2010 on.")]
    [AllowedValues("built-in")]
    public string? Source { get; init; }

    [Description("Polls of Westminster voting in Scotland or Wales alone, for a seat there: its swing is then the part's own.")]
    public PartsDocument? Parts { get; init; }
}
