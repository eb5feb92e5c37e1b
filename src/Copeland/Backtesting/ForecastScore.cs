using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Backtesting;

/// <summary>A forecast held against what happened, candidate by candidate.</summary>
/// <param name="Winner">Place of the winner on the ballot.</param>
/// <param name="WinnerProbability">The probability the winner was given.</param>
/// <param name="LogLoss">Log score of the winner, natural units.</param>
/// <param name="Brier">Brier score over the candidates, 0 to 2.</param>
/// <param name="Hit">Whether the favourite won.</param>
/// <param name="MeanAbsoluteError">Mean over candidates of |mean forecast − result|, a fraction of the vote.</param>
/// <param name="Crps">Mean over candidates of the continuous ranked probability score, a fraction of the vote.</param>
/// <param name="InsideNinety">How many results lie within their 90% interval.</param>
/// <param name="Candidates">How many candidates there were.</param>
internal sealed record ForecastScore(
    int Winner,
    double WinnerProbability,
    double LogLoss,
    double Brier,
    bool Hit,
    double MeanAbsoluteError,
    double Crps,
    int InsideNinety,
    int Candidates)
{
    /// <summary>Scores a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="result">Shares by candidate id; every candidate has one.</param>
    /// <exception cref="ArgumentException">A candidate has no result, or two are first and nobody says who was elected.</exception>
    public static ForecastScore Of(Forecast forecast, ElectionResult result)
    {
        double[] shares = Shares(forecast, result);
        var winner = forecast.Candidates.ToList().FindIndex(candidate => candidate.Candidate.Id == result.Winner);
        if (winner < 0)
        {
            throw new ArgumentException($"{string.Join(" and ", result.First)} are first with as many votes, and nobody says who was elected.", nameof(result));
        }

        var wins = forecast.Candidates.Select(candidate => candidate.Win.Value).ToArray();
        return new ForecastScore(
            winner,
            wins[winner],
            ScoringRules.LogLoss(wins[winner], ContestScore.ProbabilityFloor),
            ScoringRules.Brier(wins, winner),
            wins[winner] >= wins.Max(),
            forecast.Candidates.Select((candidate, i) => Math.Abs(candidate.Share.Mean - shares[i])).Average(),
            forecast.Candidates.Select((candidate, i) => CrpsOf(candidate.Share, shares[i])).Average(),
            forecast.Candidates.Where((candidate, i) => shares[i] >= candidate.Share.Quantile(0.05) && shares[i] <= candidate.Share.Quantile(0.95)).Count(),
            shares.Length);
    }

    /// <summary>Mean absolute error of a rule of thumb on the same contest, a fraction of the vote.</summary>
    public static double MeanAbsoluteErrorOf(BaselineForecast rule, Forecast forecast, ElectionResult result) =>
        Shares(forecast, result).Select((share, i) => Math.Abs(rule.Shares[i] - share)).Average();

    /// <summary>
    /// The continuous ranked probability score ∫ (F(x) − [x ≥ y])² dx of a histogram, F taken at the middle of each bin: exact but for
    /// a bin's width times the density there.
    /// </summary>
    internal static double CrpsOf(Histogram forecast, double outcome)
    {
        var (below, sum) = (0L, 0.0);
        for (var bin = 0; bin < forecast.Counts.Count; bin++)
        {
            var middle = forecast.Low + ((bin + 0.5) * forecast.BinWidth);
            var cumulative = (below + (0.5 * forecast.Counts[bin])) / forecast.Total;
            var distance = cumulative - (middle >= outcome ? 1 : 0);
            sum += distance * distance;
            below += forecast.Counts[bin];
        }

        return sum * forecast.BinWidth;
    }

    private static double[] Shares(Forecast forecast, ElectionResult result) =>
    [
        .. forecast.Candidates.Select(candidate => result.Shares[candidate.Candidate.Id]
            ?? throw new ArgumentException($"{candidate.Candidate.Id} has no result.", nameof(result))),
    ];
}
