using Copeland.Elections;

namespace Copeland.Scenarios;

/// <summary>An earlier by-election of the same Parliament that the scenario tells of.</summary>
/// <param name="Contest">What was known before it; the ballot is those in the result.</param>
/// <param name="National">The parties in Great Britain before it.</param>
/// <param name="Result">What came of it.</param>
public sealed record EarlierByElection(Contest Contest, NationalSource National, ElectionResult Result);
