namespace Copeland.Scenarios.Catalogue;

/// <summary>A name within an address that must be known.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The address of what is wrong where it is not.</param>
/// <param name="Kind">What it names.</param>
internal sealed record InputKey(string Name, string Address, InputKeyKind Kind);
