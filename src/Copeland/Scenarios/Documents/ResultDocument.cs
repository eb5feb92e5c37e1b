using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>A result as the file writes it: votes or shares, one of them.</summary>
internal sealed record ResultDocument
{
    [Description("Turnout in percent of the electorate.")]
    [Range(0.0, 100.0)]
    public double? TurnoutPct { get; init; }

    [Description("Votes by candidate id.")]
    [Range(0.0, 10_000_000.0)]
    public IReadOnlyDictionary<string, int>? Votes { get; init; }

    [Description("Shares in percent by candidate id, adding up to 100.")]
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? SharesPct { get; init; }

    [Description("Who was elected, by candidate id; needed only where two have as many votes and lots were drawn.")]
    [StringLength(40)]
    public string? Winner { get; init; }
}
