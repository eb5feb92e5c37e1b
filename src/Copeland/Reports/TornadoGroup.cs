using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>Bars of one kind in a tornado's figure.</summary>
/// <param name="Name">What they have in common; null where the figure has but one kind.</param>
/// <param name="Heading">What stands beside the bars, or which of their ends is which.</param>
/// <param name="Rows">The bars, longest first, and what stands beside each, from its left end to its right one; empty where the heading says it of all.</param>
internal sealed record TornadoGroup(string? Name, string Heading, IReadOnlyList<(TornadoBar Bar, string Values)> Rows);
