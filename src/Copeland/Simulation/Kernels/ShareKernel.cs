using System.Runtime.Intrinsics;
using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>
/// Simulates tiles of elections: normals, shares, winners, counts. There is one per vector width; all give the same bits. A kernel knows
/// nothing of threads, totals or seeds: it is handed keys, and works in the workspace it is given.
/// </summary>
internal abstract class ShareKernel
{
    /// <summary>A majority of so many votes or fewer is taken for a recount.</summary>
    public const int RecountVotes = 50;

    /// <summary>One number at a time.</summary>
    public static ShareKernel Scalar { get; } = new LaneKernel<FloatsOne, IntegersOne>("scalar");

    /// <summary>All kernels, the widest first; each runs anywhere, though slowly where the hardware has no such vectors.</summary>
    public static IReadOnlyList<ShareKernel> All { get; } =
    [
        new LaneKernel<Floats512, Integers512>("Vector512"),
        new LaneKernel<Floats256, Integers256>("Vector256"),
        new LaneKernel<Floats128, Integers128>("Vector128"),
        Scalar,
    ];

    /// <summary>The widest kernel that this machine's vectors carry.</summary>
    public static ShareKernel Best { get; } =
        Vector512.IsHardwareAccelerated ? All[0]
        : Vector256.IsHardwareAccelerated ? All[1]
        : Vector128.IsHardwareAccelerated ? All[2]
        : Scalar;

    /// <summary>What the kernel is called.</summary>
    public abstract string Name { get; }

    /// <summary>Fills the workspace's normals for draws of a block.</summary>
    /// <param name="workspace">Prepared for the plan.</param>
    /// <param name="keys">The block's stream.</param>
    /// <param name="draw">Number of the tile's first draw within the block.</param>
    /// <param name="count">How many draws, at most the tile.</param>
    public abstract void FillNormals(KernelWorkspace workspace, in PhiloxKeys keys, int draw, int count);

    /// <summary>Fills the workspace's normals from scrambled low-discrepancy points.</summary>
    /// <param name="workspace">Prepared for the plan.</param>
    /// <param name="points">The scramblings.</param>
    /// <param name="place">Which scrambling, and the first point: a multiple of 16.</param>
    /// <param name="count">How many points, at most the tile.</param>
    public abstract void FillPoints(KernelWorkspace workspace, ScrambledSobol points, (int Replicate, long First) place, int count);

    /// <summary>Turns the normals into turnout, shares, winner, runner-up and leads.</summary>
    /// <param name="workspace">Its normals are filled.</param>
    /// <param name="lots">The block's stream of lots, for ties.</param>
    /// <param name="draw">Number of the tile's first draw within the block.</param>
    /// <param name="count">How many draws.</param>
    public void Evaluate(KernelWorkspace workspace, StreamKey lots, long draw, int count)
    {
        Transform(workspace, count);
        Decide(workspace, lots, draw, count);
    }

    /// <summary>The first half of <see cref="Evaluate"/>: the Student scale and turnout, each in place of its normal.</summary>
    /// <param name="workspace">Its normals are filled.</param>
    /// <param name="count">How many draws.</param>
    public abstract void Transform(KernelWorkspace workspace, int count);

    /// <summary>The second half of <see cref="Evaluate"/>: shares, winner, runner-up and leads.</summary>
    /// <param name="workspace">Its normals are filled, scale and turnout made.</param>
    /// <param name="lots">The block's stream of lots, for ties.</param>
    /// <param name="draw">Number of the tile's first draw within the block.</param>
    /// <param name="count">How many draws.</param>
    public abstract void Decide(KernelWorkspace workspace, StreamKey lots, long draw, int count);

    /// <summary>Counts and adds up what <see cref="Evaluate"/> found.</summary>
    public abstract void Count(KernelWorkspace workspace, int count);
}
