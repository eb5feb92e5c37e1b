namespace Copeland.Simulation.Kernels;

/// <summary>Errors of logits to base 2, one row of draws a candidate, padded to whole vectors.</summary>
internal sealed unsafe class ErrorRows
{
    private const int Alignment = 64;
    private const double Log2OfE = 1.4426950408889634;

    private readonly float[] memory;
    private readonly float* start;
    private readonly int stride;

    public ErrorRows(int candidates, int draws)
    {
        (Candidates, Draws) = (candidates, draws);
        stride = TileSize.Padded(draws);
        memory = GC.AllocateArray<float>((candidates * stride) + (Alignment / sizeof(float)), pinned: true);
        fixed (float* first = memory)
        {
            start = (float*)(((nuint)first + Alignment - 1) & ~(nuint)(Alignment - 1));
        }
    }

    public int Candidates { get; }

    public int Draws { get; }

    public float* Row(int candidate) => start + ((nint)candidate * stride);

    /// <summary>Takes a tile of errors from a workspace's rows of shares.</summary>
    public void Take(KernelWorkspace workspace, int place, int count)
    {
        for (var i = 0; i < Candidates; i++)
        {
            workspace.Shares(i, count).CopyTo(new Span<float>(Row(i) + place, count));
        }
    }

    /// <summary>Mean logits to base 2, less the first: only differences count, and so they stay exact where logits are large.</summary>
    public static void Scale(ReadOnlySpan<double> logits, Span<float> means)
    {
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = (float)((logits[i] - logits[0]) * Log2OfE);
        }
    }
}
