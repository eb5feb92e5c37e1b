using Copeland.History;
using Copeland.Statistics;

namespace Copeland.Backtesting;

/// <summary>Somebody else's probabilities of the winners beside the model's, on the contests for which theirs are known.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Contests">The model's forecasts of these contests, and what the rival gave the winner.</param>
internal sealed record RivalComparison(string Name, IReadOnlyList<(ContestScore Model, double Theirs)> Contests)
{
    /// <summary>The rival's mean log loss, natural units.</summary>
    public double LogLoss => Contests.Average(contest => ScoringRules.LogLoss(contest.Theirs, ContestScore.ProbabilityFloor));

    /// <summary>Mean log loss of a method of the back-test on the same contests, natural units.</summary>
    public double LogLossOf(MethodScores method)
    {
        var ids = Contests.Select(contest => contest.Model.Id).ToHashSet(StringComparer.Ordinal);
        return method.Contests.Where(score => ids.Contains(score.Id)).Average(score => score.LogLoss);
    }

    /// <summary>The last published price known on the eve of each contest; null where none of the contests has one.</summary>
    public static RivalComparison? Market(MethodScores model) => Of("market", model, score =>
        ByElectionPrices.Last(score.Id, score.PollingDay.AddDays(-1))?.OfWinner(score.WinningParty));

    /// <summary>Another public model of by-elections; null where it speaks of none of the contests.</summary>
    public static RivalComparison? Peer(MethodScores model) => Of("parScores", model, score =>
        PeerScores.All.TryGetValue(score.Id, out var probability) ? probability : null);

    private static RivalComparison? Of(string name, MethodScores model, Func<ContestScore, double?> theirs)
    {
        var contests = model.Contests.Select(score => (Score: score, Theirs: theirs(score))).Where(pair => pair.Theirs is not null)
            .Select(pair => (pair.Score, pair.Theirs ?? 0)).ToList();
        return contests.Count == 0 ? null : new RivalComparison(name, contests);
    }
}
