using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Copeland.Simulation;

namespace Copeland.Scenarios.Documents;

/// <summary>The constituency as the file writes it.</summary>
internal sealed record SeatDocument
{
    [Description("The constituency's name.")]
    [Required]
    [StringLength(100)]
    public string? Name { get; init; }

    [Description("The country the seat lies in.")]
    [Required]
    [AllowedValues("England", "Scotland", "Wales", "Northern Ireland")]
    public string? Country { get; init; }

    [Description("The region, e.g. North West.")]
    [StringLength(100)]
    public string? Region { get; init; }

    [Description("The Leave share of the 2016 referendum in the constituency, in percent. Without it there is no Leave effect.")]
    [Range(0.0, 100.0)]
    public double? LeavePct { get; init; }

    [Description("The standard deviation of leavePct, in points; 0 for a known count. Default 2.1, in Scotland 4.6.")]
    [Range(0.0, 50.0)]
    public double? LeavePctSd { get; init; }

    [Description("Registered electors. Without it there is no majority in votes and no chance of a recount.")]
    [Range(1.0, (double)SamplingPlan.LargestElectorate, ErrorMessage = "no seat has a hundredth as many electors, and votes are counted singly up to there")]
    public int? Electorate { get; init; }
}
