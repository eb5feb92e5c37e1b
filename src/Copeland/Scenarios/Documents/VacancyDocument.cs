using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>Why the seat is vacant, as the file writes it.</summary>
internal sealed record VacancyDocument
{
    [Description("The day the seat fell vacant; copeland track begins there.")]
    public DateOnly? Date { get; init; }

    [Description("The cause in a word or two: resignation, death, recall petition, …")]
    [StringLength(200)]
    public string? Cause { get; init; }

    [Description("Whether the outgoing member stands again; which candidate it is says candidates[].restanding.")]
    public bool? HolderRestanding { get; init; }
}
