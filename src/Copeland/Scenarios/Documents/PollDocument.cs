using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>A poll as the file writes it.</summary>
internal record PollDocument
{
    [Description("Who asked.")]
    [Required]
    [StringLength(100)]
    public string? Pollster { get; init; }

    [Description("Who paid for it.")]
    [StringLength(100)]
    public string? Client { get; init; }

    [Description("The first day of fieldwork.")]
    public DateOnly? Start { get; init; }

    [Description("The last day of fieldwork.")]
    [Required]
    public DateOnly? End { get; init; }

    [Description("The day of publication: if given, the poll counts as known from then on, else from the end of fieldwork.")]
    public DateOnly? Published { get; init; }

    [Description("Respondents: the more, the more it counts.")]
    [Range(1.0, 10_000_000.0)]
    public int? Sample { get; init; }

    [Description("Shares in percent by party code; what is missing to 100 is others. A printed 0 counts as a half in a poll of the seat and as a quarter in a national one.")]
    [Required]
    [Range(0.0, 100.0)]
    public IReadOnlyDictionary<string, double>? SharesPct { get; init; }
}
