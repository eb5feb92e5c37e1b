namespace Copeland.Sampling;

/// <summary>Four 32-bit words: a counter of <see cref="Philox4x32"/>, or what it returns.</summary>
/// <param name="Word0">The first, least significant word.</param>
/// <param name="Word1">The second.</param>
/// <param name="Word2">The third.</param>
/// <param name="Word3">The fourth.</param>
internal readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3);
