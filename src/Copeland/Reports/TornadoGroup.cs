using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>Bars of one kind in a tornado's figure.</summary>
/// <param name="Name">What they have in common; null where the figure has but one kind.</param>
/// <param name="Heading">What stands beside the bars; empty where nothing does.</param>
/// <param name="Rows">The bars, longest first, and what stands beside each.</param>
internal sealed record TornadoGroup(string? Name, string Heading, IReadOnlyList<(TornadoBar Bar, TornadoValues Values)> Rows);
