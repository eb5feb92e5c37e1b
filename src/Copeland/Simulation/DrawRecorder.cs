using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>Keeps the draws of one block for whoever wants them.</summary>
internal sealed class DrawRecorder(int candidates, int capacity)
{
    private readonly byte[] winners = new byte[capacity];
    private readonly float[] turnout = new float[capacity];
    private readonly float[] shares = new float[capacity * candidates];
    private int count;

    public void Begin(int draws) => count = draws;

    public void Record(KernelWorkspace workspace, int start, int draws)
    {
        workspace.Turnouts(draws).CopyTo(turnout.AsSpan(start));
        for (var i = 0; i < candidates; i++)
        {
            workspace.Shares(i, draws).CopyTo(shares.AsSpan((i * count) + start));
        }

        var order = workspace.Orders(draws);
        for (var k = 0; k < draws; k++)
        {
            winners[start + k] = (byte)(order[k] / (uint)candidates);
        }
    }

    public DrawBlock Block(long first) =>
        new(first, winners.AsSpan(0, count), turnout.AsSpan(0, count), shares.AsSpan(0, count * candidates));
}
