namespace Copeland.Charts.Html;

/// <summary>What a report tells beside the forecast itself.</summary>
public sealed record ReportContext
{
    /// <summary>The model's record; null where it has not been measured.</summary>
    public ModelRecord? Record { get; init; }

    /// <summary>Whether the report is to be one page.</summary>
    public bool IsBrief { get; init; }

    /// <summary>Whether charts stand beside the report as PNG, for the picture that a shared link shows.</summary>
    public bool HasPng { get; init; } = true;

    /// <summary>Inputs that the forecast does not carry, such as the vacancy's cause.</summary>
    public IReadOnlyList<ReportFact> Inputs { get; init; } = [];

    /// <summary>The polls that the scenario itself gives, a table for each kind.</summary>
    public IReadOnlyList<ReportPolls> Polls { get; init; } = [];
}
