namespace Copeland.Model;

/// <summary>What one effect adds to each candidate's log share.</summary>
/// <param name="Effect">The effect in words, e.g. <c>governing party</c>.</param>
/// <param name="LogShares">Addition to the mean log share, one per candidate in ballot order.</param>
internal sealed record EffectContribution(string Effect, double[] LogShares);
