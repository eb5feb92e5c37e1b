namespace Copeland.Scenarios.Reading;

/// <summary>A name and its value within a JSON object.</summary>
internal sealed record SourceMember(string Name, SourceSpan NameSpan, SourceNode Value);
