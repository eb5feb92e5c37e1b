using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>An earlier by-election of the same Parliament as the file writes it.</summary>
internal sealed record EarlierDocument
{
    [Description("The day of that by-election.")]
    [Required]
    public DateOnly? Date { get; init; }

    [Description("The constituency's name.")]
    [Required]
    [StringLength(100)]
    public string? Seat { get; init; }

    [Description("The country; England if not given.")]
    [AllowedValues("England", "Scotland", "Wales", "Northern Ireland")]
    public string? Country { get; init; }

    [Description("The Leave share of the constituency in percent, if known.")]
    [Range(0.0, 100.0)]
    public double? LeavePct { get; init; }

    [Description("That seat's result at the last general election.")]
    [Required]
    public PreviousDocument? Previous { get; init; }

    [Description("The parties in Great Britain: then and in the polls before that by-election.")]
    [Required]
    public NationalDocument? National { get; init; }

    [Description("The governing parties then; the scenario's if not given.")]
    [ListLength(1, 8)]
    public IReadOnlyList<string?>? Government { get; init; }

    [Description("The party that defended the seat.")]
    [Required]
    [StringLength(40)]
    public string? Defending { get; init; }

    [Description("Whether the main rivals stood aside: then it counts for who holds the seat, and not for momentum.")]
    public bool? RivalsStoodAside { get; init; }

    [Description("What happened.")]
    [Required]
    public ResultDocument? Result { get; init; }
}
