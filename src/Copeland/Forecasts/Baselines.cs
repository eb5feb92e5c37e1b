namespace Copeland.Forecasts;

/// <summary>The rules and prices a forecast is held against.</summary>
/// <param name="UniformSwing">Every party changes by as many points as in the national polls.</param>
/// <param name="ProportionalSwing">Every party changes by the same factor as in the national polls.</param>
/// <param name="Market">Bookmakers' odds, where the scenario gives them.</param>
public sealed record Baselines(BaselineForecast UniformSwing, BaselineForecast ProportionalSwing, MarketProbabilities? Market);

/// <summary>What a simple rule says of the same contest.</summary>
/// <param name="WinProbabilities">Win probabilities in ballot order.</param>
/// <param name="Shares">Mean vote shares in ballot order, fractions adding to 1.</param>
public sealed record BaselineForecast(IReadOnlyList<double> WinProbabilities, IReadOnlyList<double> Shares);

/// <summary>Bookmakers' odds as probabilities; compared with, never an input.</summary>
/// <param name="Source">Who offered the odds and when.</param>
/// <param name="WinProbabilities">Probabilities in ballot order with the overround removed; null where no odds were given.</param>
/// <param name="Overround">How far the odds' raw probabilities exceed 1, a fraction.</param>
public sealed record MarketProbabilities(string? Source, IReadOnlyList<double?> WinProbabilities, double Overround);
