using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Backtesting;

/// <summary>A past candidate outside the polled parties, as a method foresaw the deposit and the seat.</summary>
/// <param name="ContestId">The by-election.</param>
/// <param name="CandidateId">The candidate.</param>
/// <param name="Standing">Who that was, by what was on record before the day, whether or not the method was told.</param>
/// <param name="LostDeposit">What became of the deposit, and the probability that it would be lost.</param>
/// <param name="Won">Whether the seat was won, and the probability of it.</param>
internal sealed record OutsiderScore(
    string ContestId, string CandidateId, CandidateStanding Standing, (bool Happened, double Probability) LostDeposit, (bool Happened, double Probability) Won)
{
    /// <summary>Log score of keeping or losing the deposit, natural units.</summary>
    public double DepositLogScore => LogScore(LostDeposit);

    /// <summary>Log score of winning or not, natural units.</summary>
    public double WinLogScore => LogScore(Won);

    private static double LogScore((bool Happened, double Probability) of) =>
        ScoringRules.LogLoss(of.Happened ? of.Probability : 1 - of.Probability, ContestScore.ProbabilityFloor);
}
