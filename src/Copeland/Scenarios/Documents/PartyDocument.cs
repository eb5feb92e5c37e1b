using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>A party defined by the scenario, as the file writes it.</summary>
internal sealed record PartyDocument
{
    [Description("The name readers see.")]
    [StringLength(100)]
    public string? Name { get; init; }

    [Description("The colour as #RRGGBB.")]
    [StringLength(40)]
    [RegularExpression("^#[0-9A-Fa-f]{6}$", ErrorMessage = "a colour is # and six hexadecimal digits. Write one like \"#0087DC\".")]
    public string? Colour { get; init; }

    [Description("The family whose effects and errors the party takes; other if not given.")]
    [AllowedValues("conservative", "labour", "liberalDemocrat", "populistRight", "green", "nationalist", "other")]
    public string? Family { get; init; }
}
