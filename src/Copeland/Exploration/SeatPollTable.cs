namespace Copeland.Exploration;

/// <summary>Polls of the seat as the update of a belief takes them.</summary>
/// <param name="Sources">The polls.</param>
/// <param name="Common">Poll × poll: covariance of the errors of two figures of the same candidates at a scale of 1, without what is each figure's own.</param>
/// <param name="Own">Variance of each figure's own error at a scale of 1.</param>
/// <param name="OpenLevel">Variance of each poll's level, to be added between figures of the same poll.</param>
/// <param name="NearlyExact">Factor of the errors' variance that tells what exact polls would settle.</param>
/// <param name="Inflation">Factor of the variance that belief and polls together leave of it.</param>
internal sealed record SeatPollTable(IReadOnlyList<SeatPollSource> Sources, double[][] Common, double Own, double OpenLevel, double NearlyExact, double Inflation);

/// <summary>A figure of a poll of the seat.</summary>
/// <param name="Places">Places of the whole ballot it gives a share to together.</param>
/// <param name="LogShare">The logarithm of that share.</param>
/// <param name="Scale">How much larger its error is than that of a published poll's figure at a share of 25%.</param>
internal sealed record SeatPollNumber(IReadOnlyList<int> Places, double LogShare, double Scale);

/// <summary>A poll of the seat with its figures as they are read for every set of those it names who may leave the ballot.</summary>
/// <param name="Switches">Places of those it names that may stand or not.</param>
/// <param name="Sets">By bits of these for who of them stands: its figures, with everybody else on the ballot.</param>
internal sealed record SeatPollSource(IReadOnlyList<int> Switches, IReadOnlyDictionary<int, IReadOnlyList<SeatPollNumber>> Sets);
