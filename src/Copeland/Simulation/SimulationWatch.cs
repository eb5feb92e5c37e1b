using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>Who looks on while a simulation runs.</summary>
/// <param name="Cancellation">Ends it early.</param>
/// <param name="Progress">Is told how far it is.</param>
internal readonly record struct SimulationWatch(CancellationToken Cancellation, IProgress<double>? Progress)
{
    /// <summary>Takes every draw; null for none.</summary>
    public DrawConsumer? Consumer { get; init; }

    /// <summary>The kernel to use; null for the best. For tests: all give the same bits.</summary>
    public ShareKernel? Kernel { get; init; }
}
