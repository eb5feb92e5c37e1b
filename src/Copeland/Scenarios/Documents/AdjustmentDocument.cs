using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>An analyst's judgement as the file writes it.</summary>
internal sealed record AdjustmentDocument
{
    [Description("The candidate: a party code, or the id of an independent.")]
    [Required]
    [StringLength(40)]
    public string? Party { get; init; }

    [Description("Points of share to add; negative to take away.")]
    [Required]
    [Range(-100.0, 100.0)]
    public double? Points { get; init; }

    [Description("The standard deviation of the judgement, in points; 0 if not given.")]
    [Range(0.0, 50.0)]
    public double? Sd { get; init; }

    [Description("Why, in a sentence that readers may see.")]
    [Required]
    [StringLength(500)]
    public string? Reason { get; init; }
}
