namespace Copeland.Charts.Html;

/// <summary>A part of a report: what the page's list of contents names.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Body">Its content as markup, everything from a scenario escaped.</param>
public sealed record ReportPart(string Id, string Heading, string Body)
{
    /// <summary>What its folded body is called; null for a part that is open.</summary>
    public string? Folded { get; init; }
}
