namespace Copeland.Backtesting;

/// <summary>How well one method foresaw who keeps a deposit and who wins, of candidates outside the polled parties.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Candidates">The candidates, contest by contest.</param>
internal sealed record OutsiderScores(string Name, IReadOnlyList<OutsiderScore> Candidates)
{
    /// <summary>By-elections they stood at.</summary>
    public int Contests => Candidates.Select(candidate => candidate.ContestId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Mean log score of keeping or losing the deposit, natural units a candidate.</summary>
    public double DepositLogScore => Candidates.Average(candidate => candidate.DepositLogScore);

    /// <summary>Mean log score of winning or not, natural units a candidate.</summary>
    public double WinLogScore => Candidates.Average(candidate => candidate.WinLogScore);

    /// <summary>Those who won.</summary>
    public IEnumerable<OutsiderScore> Winners => Candidates.Where(candidate => candidate.Won.Happened);

    /// <summary>The same of those with a standing; null where there are none.</summary>
    public OutsiderScores? Of(Elections.CandidateStanding standing)
    {
        List<OutsiderScore> some = [.. Candidates.Where(candidate => candidate.Standing == standing)];
        return some.Count == 0 ? null : this with { Candidates = some };
    }
}
