namespace Copeland.Forecasts;

/// <summary>Bookmakers' odds as probabilities; compared with, never an input.</summary>
/// <param name="Source">Who offered the odds and when.</param>
/// <param name="WinProbabilities">Probabilities in ballot order with the overround removed; null where no odds were given.</param>
/// <param name="Overround">How far the odds' raw probabilities exceed 1, a fraction.</param>
public sealed record MarketProbabilities(string? Source, IReadOnlyList<double?> WinProbabilities, double Overround);
