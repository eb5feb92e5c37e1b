using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>The last general election's result in the seat as the file writes it.</summary>
internal sealed record PreviousDocument
{
    [Description("The day of the last general election.")]
    [Required]
    public DateOnly? Date { get; init; }

    [Description("Turnout then, in percent of the electorate.")]
    [Range(0.0, 100.0)]
    public double? TurnoutPct { get; init; }

    [Description("Whether the figures are estimates for changed boundaries.")]
    public bool? Notional { get; init; }

    [Description("Votes by party code or candidate id; Oth for the remainder.")]
    [Range(0.0, 10_000_000.0)]
    public IReadOnlyDictionary<string, int>? Votes { get; init; }

    [Description("Shares in percent by party code or candidate id, adding up to 100; Oth for the remainder.")]
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? SharesPct { get; init; }
}
