using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>Bookmakers' odds as the file writes them.</summary>
internal sealed record MarketDocument
{
    [Description("Who offered the odds, and when.")]
    [StringLength(200)]
    public string? Source { get; init; }

    [Description("Odds by candidate id: fractional \"9/4\", \"evens\" or \"EVS\", American \"+225\", or decimal 3.25 as on exchanges (the stake included).")]
    [Required]
    [StringLength(20)]
    [OrNumber]
    public IReadOnlyDictionary<string, string>? Odds { get; init; }
}
