namespace Copeland.Simulation.Kernels;

/// <summary>The memory one worker needs: a tile of draws, one row of numbers a quantity, and its counts. Kept and used again.</summary>
internal sealed unsafe class KernelWorkspace
{
    private const int Alignment = 64;

    private float[] memory = [];
    private int[] table = [];
    private KernelPlan? plan;
    private float* rows;
    private float* shares;

    /// <summary>Draws a row.</summary>
    public int Tile { get; private set; }

    public ExactSums Sums { get; } = new();

    /// <summary>Draws counted since the workspace was emptied.</summary>
    public long Draws { get; set; }

    public long Ties { get; set; }

    public long Recounts { get; set; }

    public Span<int> Counts => table.AsSpan(0, Plan.Layout.Length);

    public KernelPlan Plan => plan ?? throw new InvalidOperationException("The workspace has not been prepared.");

    /// <summary>The counts; pinned, so the pointer stays good.</summary>
    public int* Table { get; private set; }

    /// <summary>Makes room for a plan and empties the counts.</summary>
    public void Prepare(KernelPlan next)
    {
        PrepareRows(next, TileSize.For(next.Candidates));
        PrepareTable(next);
    }

    /// <summary>Makes room for rows alone: for draws that are evaluated and not counted.</summary>
    /// <param name="next">The plan.</param>
    /// <param name="tile">Draws a row, a multiple of 16.</param>
    public void PrepareRows(KernelPlan next, int tile)
    {
        plan = next;
        Tile = tile;
        var needed = ((next.Uses.Length + next.Candidates + 6) * Tile) + (Alignment / sizeof(float));
        if (memory.Length < needed)
        {
            memory = GC.AllocateUninitializedArray<float>(needed, pinned: true);
        }

        fixed (float* start = memory)
        {
            rows = (float*)(((nuint)start + Alignment - 1) & ~(nuint)(Alignment - 1));
        }

        Arrange(next.Candidates);
        ClearUnusedNormals();
    }

    /// <summary>Works on another workspace's rows, one after the other, with counts of its own.</summary>
    /// <param name="other">Prepared for a plan with as many candidates; it must not be prepared again while this one is in use.</param>
    /// <param name="next">The plan.</param>
    public void PrepareBeside(KernelWorkspace other, KernelPlan next)
    {
        plan = next;
        (Tile, memory) = (other.Tile, other.memory);
        rows = other.rows;
        Arrange(next.Candidates);
        ClearUnusedNormals();
        PrepareTable(next);
    }

    private void PrepareTable(KernelPlan next)
    {
        if (table.Length < next.Layout.Length)
        {
            table = GC.AllocateUninitializedArray<int>(next.Layout.Length, pinned: true);
        }

        fixed (int* start = table)
        {
            Table = start;
        }

        Clear();
    }

    public void Clear()
    {
        Counts.Clear();
        Sums.Clear(Plan.Layout.Sums);
        (Draws, Ties, Recounts) = (0, 0, 0);
    }

    /// <summary>A normal of every draw. The turnout's is turned into the turnout, the Student scale's into the scale.</summary>
    public float* Normal(int normal) => rows + ((nint)normal * Tile);

    /// <summary>A candidate's share in every draw.</summary>
    public float* Share(int candidate) => shares + ((nint)candidate * Tile);

    /// <summary>The winner's lead over the runner-up as a share of the vote.</summary>
    public float* Lead { get; private set; }

    /// <summary>The same in votes, as a share of the electorate.</summary>
    public float* Votes { get; private set; }

    /// <summary>The pair's difference.</summary>
    public float* Pair { get; private set; }

    /// <summary>The winner's table of majorities.</summary>
    public uint* WinnerTable { get; private set; }

    /// <summary>The cell of winner and runner-up.</summary>
    public uint* Order { get; private set; }

    /// <summary>The bins that one quantity falls into.</summary>
    public uint* Bins { get; private set; }

    /// <summary>A normal of each draw, before evaluation.</summary>
    public Span<float> NormalRow(int normal, int draws) => new(Normal(normal), draws);

    /// <summary>A candidate's shares after evaluation.</summary>
    public ReadOnlySpan<float> Shares(int candidate, int draws) => new(Share(candidate), draws);

    /// <summary>Turnouts after evaluation.</summary>
    public ReadOnlySpan<float> Turnouts(int draws) => new(Normal(KernelPlan.TurnoutNormal), draws);

    /// <summary>Winner × candidates + runner-up after evaluation.</summary>
    public ReadOnlySpan<uint> Orders(int draws) => new(Order, draws);

    /// <summary>
    /// Rows that no stage fills are read all the same, times a factor of zero: whatever the memory held before would turn the product
    /// into what is not a number.
    /// </summary>
    private void ClearUnusedNormals()
    {
        var uses = Plan.Uses;
        for (var normal = 0; normal < uses.Length; normal++)
        {
            if (!uses[normal])
            {
                NormalRow(normal, Tile).Clear();
            }
        }
    }

    private void Arrange(int candidates)
    {
        shares = Normal(Plan.Uses.Length);
        Lead = Share(candidates);
        Votes = Share(candidates + 1);
        Pair = Share(candidates + 2);
        WinnerTable = (uint*)Share(candidates + 3);
        Order = (uint*)Share(candidates + 4);
        Bins = (uint*)Share(candidates + 5);
    }
}
