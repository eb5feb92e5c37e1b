namespace Copeland.Reports;

/// <summary>How good a forecast was.</summary>
/// <param name="Method">Whose.</param>
/// <param name="Winner">The probability it gave the winner.</param>
/// <param name="LogLoss">Log score of the winner, natural.</param>
/// <param name="Brier">Brier score over the ballot.</param>
/// <param name="Error">Mean absolute error of its shares, a fraction; null where it has none.</param>
internal sealed record PostMortemScore(string Method, double Winner, double LogLoss, double Brier, double? Error);
