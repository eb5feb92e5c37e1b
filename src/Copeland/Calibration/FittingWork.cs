namespace Copeland.Calibration;

/// <summary>How fits are worked off.</summary>
/// <param name="Threads">Worker threads; results are the same for any number.</param>
/// <param name="Cancellation">Looked at before each fit.</param>
/// <param name="Progress">Told how many fits are done; null where nobody watches.</param>
internal sealed record FittingWork(int Threads = 1, CancellationToken Cancellation = default, IProgress<int>? Progress = null)
{
    private int done;

    /// <summary>Tells that one more fit is done.</summary>
    internal void Done() => Progress?.Report(Interlocked.Increment(ref done));
}
