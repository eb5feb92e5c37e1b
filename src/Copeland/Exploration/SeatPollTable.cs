namespace Copeland.Exploration;

/// <summary>Polls of the seat as the update of a belief takes them.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Apart">Covariance of their errors where no two figures are of the same candidates, figures × figures.</param>
/// <param name="Together">What is added to that where they are, in proportion to the cosine between the figures' weights.</param>
/// <param name="OpenLevel">Variance of each poll's level, to be added between figures of the same poll.</param>
/// <param name="NearlyExact">Factor of the errors' variance that tells what exact polls would settle.</param>
/// <param name="Inflation">Factor of the variance that belief and polls together leave of it.</param>
/// <param name="Without">Poll × place of the ballot: by what the errors of a poll's figures shrink where that candidate, whom it names, does not stand.</param>
internal sealed record SeatPollTable(IReadOnlyList<SeatPollNumber> Figures, double[][] Apart, double[][] Together, double OpenLevel, double NearlyExact, double Inflation, double[][] Without);
