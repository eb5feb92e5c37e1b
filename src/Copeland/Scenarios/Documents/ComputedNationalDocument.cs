using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>Shares and swings that override those computed from national polls.</summary>
internal sealed record ComputedNationalDocument
{
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? AveragePct { get; init; }

    /// <summary>Butler points by the party that loses, then by the party that gains.</summary>
    [Range(-100.0, 100.0)]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? SwingPct { get; init; }
}
