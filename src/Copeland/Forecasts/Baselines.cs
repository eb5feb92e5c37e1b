namespace Copeland.Forecasts;

/// <summary>The rules and prices a forecast is held against.</summary>
/// <param name="UniformSwing">Every party changes by as many points as in the national polls.</param>
/// <param name="ProportionalSwing">Every party changes by the same factor as in the national polls.</param>
/// <param name="Market">Bookmakers' odds, where the scenario gives them.</param>
public sealed record Baselines(BaselineForecast UniformSwing, BaselineForecast ProportionalSwing, MarketProbabilities? Market);
