namespace Copeland.Charts.Html;

/// <summary>What a report tells beside the forecast itself.</summary>
public sealed record ReportContext
{
    /// <summary>The model's record; null where it has not been measured.</summary>
    public ModelRecord? Record { get; init; }

    /// <summary>Inputs that the forecast does not carry, such as single polls.</summary>
    public IReadOnlyList<ReportFact> Inputs { get; init; } = [];
}
