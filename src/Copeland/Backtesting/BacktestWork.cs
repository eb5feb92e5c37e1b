namespace Copeland.Backtesting;

/// <summary>How a back-test is worked off.</summary>
/// <param name="Threads">Worker threads; results are the same for any number.</param>
/// <param name="Cancellation">Looked at before each fit and each contest.</param>
/// <param name="Progress">Told the fraction done, 0 to 1, from any thread; null where nobody watches.</param>
internal sealed record BacktestWork(int Threads = 1, CancellationToken Cancellation = default, IProgress<double>? Progress = null);
