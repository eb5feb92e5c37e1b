using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Backtesting;

/// <summary>The forecast of one past contest, scored.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Cells">The families on the ballot.</param>
/// <param name="Winner">Place of the family with the most votes.</param>
/// <param name="Energy">Energy score of all cells together, a fraction of the vote.</param>
/// <param name="LogDensity">Joint log density of the result, natural units, by <see cref="ContrastDensity"/>: the more the better.</param>
internal sealed record ContestScore(PastContest Contest, IReadOnlyList<CellScore> Cells, int Winner, double Energy, double LogDensity)
{
    /// <summary>The least probability of a winner that is taken at its word: one surprise costs at most 9.2.</summary>
    public const double ProbabilityFloor = 1e-4;

    private const int Groups = 5;

    /// <summary>The by-election's id, e.g. <c>copeland-2017</c>.</summary>
    public string Id => Contest.Source.Id;

    /// <summary>The seat's name.</summary>
    public string Constituency => Contest.Source.Constituency;

    /// <summary>Polling day.</summary>
    public DateOnly PollingDay => Contest.Source.Date;

    /// <summary>Code of the party that won.</summary>
    public string WinningParty => Contest.Source.Winner;

    /// <summary>The cells whose shares and intervals are compared: all, but for comparisons with a method that speaks of fewer.</summary>
    public IReadOnlyList<CellScore> Compared { get; init; } = Cells;

    /// <summary>The probability the winner was given.</summary>
    public double WinnerProbability => Cells[Winner].WinProbability;

    /// <summary>Log score of the winner, natural units.</summary>
    public double LogLoss => ScoringRules.LogLoss(WinnerProbability, ProbabilityFloor);

    /// <summary>Expected log score of the winner had the probabilities been right: −Σ p ln p, natural units.</summary>
    public double Entropy => Cells.Sum(cell => cell.WinProbability * ScoringRules.LogLoss(cell.WinProbability, ProbabilityFloor));

    /// <summary>Brier score over the families on the ballot.</summary>
    public double Brier => ScoringRules.Brier([.. Cells.Select(cell => cell.WinProbability)], Winner);

    /// <summary>Whether the family most likely to win did.</summary>
    public bool Hit => Cells.All(cell => cell.WinProbability <= WinnerProbability);

    /// <summary>
    /// Mean absolute error over five groups, Conservative, Labour, Liberal Democrat, nationalist and all others together, a fraction of the
    /// vote; a group that does not stand counts with an error of 0.
    /// </summary>
    public double FiveGroupError => Compared.GroupBy(cell => Group(cell.Family))
        .Sum(group => Math.Abs(group.Sum(cell => cell.Mean - cell.Result))) / Groups;

    private static Family Group(Family family) => family is Family.PopulistRight or Family.Green ? Family.Other : family;
}
