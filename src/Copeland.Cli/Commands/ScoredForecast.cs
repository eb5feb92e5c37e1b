using Copeland.Backtesting;
using Copeland.Elections;
using Copeland.Forecasts;

namespace Copeland.Cli.Commands;

/// <summary>A forecast and how good it was.</summary>
/// <param name="Forecast">The forecast.</param>
/// <param name="Score">Its score.</param>
/// <param name="Result">What happened.</param>
internal sealed record ScoredForecast(Forecast Forecast, ForecastScore Score, ElectionResult Result)
{
    /// <summary>Probability that bookmakers gave the winner, if they priced it.</summary>
    public double? Market => Forecast.Baselines.Market?.WinProbabilities[Score.Winner];

    /// <summary>The score as a JSON document: points and fractions as in the back-test's.</summary>
    public object ToDocument() => new
    {
        scenario = Forecast.Provenance.ScenarioId,
        winner = Forecast.Candidates[Score.Winner].Candidate.Id,
        winnerProbability = Score.WinnerProbability,
        logLoss = Score.LogLoss,
        brier = Score.Brier,
        hit = Score.Hit,
        maePp = 100 * Score.MeanAbsoluteError,
        crpsPp = 100 * Score.Crps,
        coverage90 = (double)Score.InsideNinety / Score.Candidates,
        uniformSwing = Rule(Forecast.Baselines.UniformSwing),
        proportionalSwing = Rule(Forecast.Baselines.ProportionalSwing),
        market = Market is { } probability ? new { winnerProbability = probability } : null,
    };

    private object Rule(BaselineForecast rule) => new
    {
        winnerProbability = rule.WinProbabilities[Score.Winner],
        maePp = 100 * ForecastScore.MeanAbsoluteErrorOf(rule, Forecast, Result),
    };
}
