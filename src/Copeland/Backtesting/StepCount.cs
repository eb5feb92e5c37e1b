namespace Copeland.Backtesting;

/// <summary>Turns steps done into a fraction done.</summary>
/// <param name="sink">Who is told.</param>
/// <param name="steps">How many steps there are.</param>
internal sealed class StepCount(IProgress<double>? sink, int steps) : IProgress<int>
{
    private int done;

    // Fits count from 1 for each specification; only that one more is done matters here.
    public void Report(int value) => sink?.Report(Math.Min(1, Interlocked.Increment(ref done) / (double)steps));
}
