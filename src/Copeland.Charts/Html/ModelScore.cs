namespace Copeland.Charts.Html;

/// <summary>How one method did on past by-elections.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="MaePp">Mean absolute error of a share, percentage points.</param>
/// <param name="LogLoss">Mean negative log probability of the winner.</param>
/// <param name="Brier">Mean Brier score over the ballot, 0 to 2.</param>
/// <param name="HitRate">Share of contests whose favourite won, 0 to 1.</param>
/// <param name="Coverage90">Share of results within the 90% interval, 0 to 1.</param>
public sealed record ModelScore(string Method, double MaePp, double LogLoss, double Brier, double HitRate, double Coverage90);
