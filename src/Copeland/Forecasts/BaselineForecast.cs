namespace Copeland.Forecasts;

/// <summary>What a simple rule says of the same contest.</summary>
/// <param name="WinProbabilities">Win probabilities in ballot order.</param>
/// <param name="Shares">Mean vote shares in ballot order, fractions adding to 1.</param>
public sealed record BaselineForecast(IReadOnlyList<double> WinProbabilities, IReadOnlyList<double> Shares);
