using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>A candidate as the file writes it.</summary>
internal sealed record CandidateDocument
{
    [Description("The party's code: Con, Lab, LD, Reform, UKIP, Brexit, Green, SNP, PC, WPB, Respect, Ind, …")]
    [Required]
    [StringLength(40)]
    public string? Party { get; init; }

    [Description("The candidate's name.")]
    [StringLength(100)]
    public string? Name { get; init; }

    [Description("Only for Ind and Oth, where several stand: the name by which shares, odds and results refer to this one, e.g. Ind-1.")]
    [StringLength(40)]
    [RegularExpression("^[A-Za-z0-9][A-Za-z0-9-]*$", ErrorMessage = "letters, digits and hyphens are allowed. Write one like \"Ind-1\".")]
    public string? Id { get; init; }

    [Description("What kind of candidate this is, outside the parties that polls ask about: party, local, insurgent (may win: a national or known local figure) or fringe (never keeps a deposit). From the party's record if not given.")]
    [AllowedValues("fringe", "local", "insurgent", "party")]
    public string? Standing { get; init; }

    [Description("Whether this is the outgoing member, standing again.")]
    public bool? Restanding { get; init; }
}
