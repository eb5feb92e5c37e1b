using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>Shares of the last result that override those computed from the file.</summary>
internal sealed record ComputedPreviousDocument
{
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? SharesPct { get; init; }
}
