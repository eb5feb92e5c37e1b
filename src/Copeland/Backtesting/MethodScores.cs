namespace Copeland.Backtesting;

/// <summary>Every contest as one method forecast it.</summary>
/// <param name="Name">The method's name, e.g. <c>copeland</c> or <c>uniformSwing</c>.</param>
/// <param name="Contests">The contests scored, by date.</param>
internal sealed record MethodScores(string Name, IReadOnlyList<ContestScore> Contests)
{
    /// <summary>The method's scores over all contests.</summary>
    public ScoreSummary Summary => ScoreSummary.Of(Contests);

    /// <summary>Expected log loss of the winner had every probability been right: the mean entropy of the forecasts, natural units.</summary>
    public double Entropy => Contests.Average(score => score.Entropy);

    /// <summary>The contests of an era.</summary>
    public IReadOnlyList<ContestScore> Within(Era era) => [.. Contests.Where(score => era.Holds(score.Contest))];

    /// <summary>The method's scores over an era; null where it has no contest.</summary>
    public ScoreSummary? In(Era era)
    {
        var contests = Within(era);
        return contests.Count == 0 ? null : ScoreSummary.Of(contests);
    }
}
