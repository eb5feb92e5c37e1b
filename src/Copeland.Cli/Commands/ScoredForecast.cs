using Copeland.Backtesting;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.History;

namespace Copeland.Cli.Commands;

/// <summary>A forecast and how good it was.</summary>
/// <param name="Forecast">The forecast.</param>
/// <param name="Score">Its score.</param>
/// <param name="Result">What happened.</param>
internal sealed record ScoredForecast(Forecast Forecast, ForecastScore Score, ElectionResult Result)
{
    /// <summary>Probability that bookmakers gave the winner, if they priced it.</summary>
    public double? Market => Forecast.Baselines.Market?.WinProbabilities[Score.Winner];

    /// <summary>The last published price known on the forecast's day, where the history has one.</summary>
    public PublishedPrice? Price { get; init; }

    /// <summary>What that price implies for the winner.</summary>
    public double? PriceOfWinner => Price?.OfWinner(Forecast.Candidates[Score.Winner].Candidate.Party.Code);

    /// <summary>The score as a JSON document.</summary>
    public ScoreDocument ToDocument() => new(
        Forecast.Provenance.ScenarioId,
        Forecast.Candidates[Score.Winner].Candidate.Id,
        Score.WinnerProbability,
        Score.LogLoss,
        Score.Brier,
        Score.Hit,
        100 * Score.MeanAbsoluteError,
        100 * Score.Crps,
        (double)Score.InsideNinety / Score.Candidates,
        Rule(Forecast.Baselines.UniformSwing),
        Rule(Forecast.Baselines.ProportionalSwing),
        Market is { } probability ? new ScoreDocument.Prices(probability) : null,
        Price is { } price ? new ScoreDocument.LastPrice(PriceOfWinner ?? 0, price.Market, price.Date, price.AsPrinted) : null);

    private ScoreDocument.Rule Rule(BaselineForecast rule) =>
        new(rule.WinProbabilities[Score.Winner], 100 * ForecastScore.MeanAbsoluteErrorOf(rule, Forecast, Result));
}
