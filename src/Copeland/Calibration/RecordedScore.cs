namespace Copeland.Calibration;

/// <summary>How a method did on the by-elections of the past, each forecast without its own Parliament.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="MaePp">Mean absolute error of a share, points.</param>
/// <param name="CrpsPp">Mean continuous ranked probability score of a share, points.</param>
/// <param name="LogLoss">Mean log score of the winner, natural units.</param>
/// <param name="Brier">Mean Brier score over the ballot, 0 to 2.</param>
/// <param name="HitRate">Part of the contests whose favourite won.</param>
/// <param name="Coverage90">Part of the results within the 90% interval.</param>
internal sealed record RecordedScore(
    string Method, double MaePp, double CrpsPp, double LogLoss, double Brier, double HitRate, double Coverage90);
