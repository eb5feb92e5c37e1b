namespace Copeland.Simulation;

/// <summary>
/// Simulates elections. Draws come in blocks of fixed size, each from a stream of its own, so the result is the same for any number of
/// threads, and two plans simulated with one seed meet the same errors.
/// </summary>
public static class Simulator
{
    /// <summary>Draws a block.</summary>
    internal const int BlockSize = 16_384;

    /// <summary>Simulates a plan.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellation">Looked at before every block.</param>
    /// <param name="progress">Told the fraction done, 0 to 1, now and then.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Tally Run(
        SamplingPlan plan, SimulationSettings settings, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        var tally = new Tally();
        Run(plan, settings, tally, cancellation, progress);
        return tally;
    }

    /// <summary>Simulates a plan into a tally that is emptied first; with one thread nothing is allocated once its arrays are large enough.</summary>
    public static void Run(
        SamplingPlan plan,
        SimulationSettings settings,
        Tally tally,
        CancellationToken cancellation = default,
        IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(tally);
        settings.Check();
        if (settings.Method != SamplingMethod.Random)
        {
            throw new NotSupportedException("Sobol points are not there yet.");
        }

        tally.Prepare(plan);
        var simulation = new PlainSimulation(plan, settings, tally);
        for (var block = 0L; block * BlockSize < settings.Draws; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            simulation.Run(block, (int)Math.Min(BlockSize, settings.Draws - (block * BlockSize)));
            progress?.Report((double)tally.Draws / settings.Draws);
        }
    }

    /// <summary>Simulates a plan and hands every draw on, block after block in order; memory does not grow with the number of draws.</summary>
    public static Tally Stream(
        SamplingPlan plan, SimulationSettings settings, DrawConsumer consumer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(consumer);
        settings.Check();
        if (settings.Method != SamplingMethod.Random)
        {
            throw new NotSupportedException("Sobol points are not there yet.");
        }

        var tally = new Tally();
        tally.Prepare(plan);
        var simulation = new PlainSimulation(plan, settings, tally);
        for (var block = 0L; block * BlockSize < settings.Draws; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            consumer(simulation.Run(block, (int)Math.Min(BlockSize, settings.Draws - (block * BlockSize))));
        }

        return tally;
    }
}
