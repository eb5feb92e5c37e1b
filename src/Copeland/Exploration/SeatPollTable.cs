namespace Copeland.Exploration;

/// <summary>Polls of the seat as the update of a belief takes them.</summary>
/// <param name="Sources">The polls.</param>
/// <param name="Common">Poll × poll: covariance of the errors of two figures of the same candidates at a scale of 1, without what is each figure's own.</param>
/// <param name="Own">Variance of each figure's own error at a scale of 1.</param>
/// <param name="OpenLevel">Variance of each poll's level, to be added between figures of the same poll.</param>
/// <param name="NearlyExact">Factor of the errors' variance that tells what exact polls would settle.</param>
/// <param name="Inflation">Factor of the variance that belief and polls together leave of it.</param>
internal sealed record SeatPollTable(IReadOnlyList<SeatPollSource> Sources, double[][] Common, double Own, double OpenLevel, double NearlyExact, double Inflation);
