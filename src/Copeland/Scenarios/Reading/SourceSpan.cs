namespace Copeland.Scenarios.Reading;

/// <summary>Where a value stands: a text and a run of its bytes.</summary>
internal sealed record SourceSpan(SourceText Source, int Start, int Length);
