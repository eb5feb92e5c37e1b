using Copeland.Scenarios.Catalogue;

namespace Copeland.Scenarios.Reading;

/// <summary>An input that the command line sets.</summary>
/// <param name="Input">The input.</param>
/// <param name="Value">Its value, within the input's limits.</param>
/// <param name="Address">Where the address stands.</param>
/// <param name="Number">Where the value stands.</param>
internal sealed record InputChange(KnownInput Input, double Value, SourceSpan Address, SourceSpan Number);
