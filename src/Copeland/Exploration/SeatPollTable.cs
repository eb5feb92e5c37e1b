namespace Copeland.Exploration;

/// <summary>Polls of the seat as the update of a belief takes them.</summary>
/// <param name="Sources">The polls.</param>
/// <param name="Common">Poll × poll: covariance of the errors of two figures of the same candidates at a factor of 1 and the typical share, without what is each figure's own.</param>
/// <param name="Own">By poll: variance of each of its figures' own error there.</param>
/// <param name="OpenLevel">Variance of each poll's level, to be added between figures of the same poll.</param>
/// <param name="Inflation">Factor of the variance that belief and polls together leave, where they settle all.</param>
/// <param name="ShareSlope">Errors go as (share / typical share) to the power of minus this, the share being the mean of all figures of the same candidates.</param>
internal sealed record SeatPollTable(IReadOnlyList<SeatPollSource> Sources, double[][] Common, double[] Own, double OpenLevel, double Inflation, double ShareSlope);

/// <summary>A figure of a poll of the seat.</summary>
/// <param name="Places">Places of the whole ballot it gives a share to together.</param>
/// <param name="LogShare">The logarithm of that share.</param>
/// <param name="Factor">How much larger its error is than that of a published poll's figure of the same age and share.</param>
internal sealed record SeatPollNumber(IReadOnlyList<int> Places, double LogShare, double Factor);

/// <summary>A poll of the seat with its figures as they are read for every set of those it names who may leave the ballot.</summary>
/// <param name="Switches">Places of those it names that may stand or not.</param>
/// <param name="Sets">By bits of these for who of them stands: its figures, with everybody else on the ballot.</param>
internal sealed record SeatPollSource(IReadOnlyList<int> Switches, IReadOnlyDictionary<int, IReadOnlyList<SeatPollNumber>> Sets);
