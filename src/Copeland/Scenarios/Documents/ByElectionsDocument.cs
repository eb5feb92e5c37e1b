using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>A file of by-elections: what scenarios write under <c>earlier</c>, for every scenario.</summary>
[Description("By-elections that the embedded history lacks.")]
internal sealed record ByElectionsDocument
{
    [Description("Parties that are not built in, by code.")]
    public IReadOnlyDictionary<string, PartyDocument>? Parties { get; init; }

    [Description("The by-elections.")]
    [Required]
    [ListLength(0, 1024)]
    public IReadOnlyList<EarlierDocument?>? Earlier { get; init; }
}
