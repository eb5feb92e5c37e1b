namespace Copeland.Polling;

/// <summary>A poll that says what its own error cannot explain beside the others of its weeks: it is left out of the average.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Party">The party on which it lies furthest off.</param>
/// <param name="Share">What it says of that party, a fraction.</param>
/// <param name="Others">The median of the other polls of those weeks, a fraction.</param>
/// <param name="Errors">How many of its standard errors lie between the two.</param>
internal sealed record OutlyingPoll(Poll Poll, string Party, double Share, double Others, double Errors);
