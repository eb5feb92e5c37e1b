namespace Copeland.Backtesting;

/// <summary>Winners who came from third place or lower or had not stood, against how many of them were expected.</summary>
/// <param name="Contests">How many contests.</param>
/// <param name="Happened">In how many such a family won.</param>
/// <param name="Expected">The sum of the probabilities that such families were given.</param>
internal sealed record UpsetCount(int Contests, int Happened, double Expected)
{
    /// <summary>Counts the upsets of some contests.</summary>
    public static UpsetCount Of(IReadOnlyCollection<ContestScore> scores) =>
        new UpsetCount(
            scores.Count,
            scores.Count(score => IsUpset(score, score.Winner)),
            scores.Sum(score => score.Cells.Where((_, place) => IsUpset(score, place)).Sum(cell => cell.WinProbability)));

    private static bool IsUpset(ContestScore score, int place) => score.Contest.Outlook.PreviousRank(score.Cells[place].Family) is 0 or > 2;
}
