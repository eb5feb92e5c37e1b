namespace Copeland.Simulation;

/// <summary>Some consecutive simulated elections. The memory is used again for the next block: copy what is to be kept.</summary>
internal readonly ref struct DrawBlock
{
    private readonly ReadOnlySpan<float> shares;

    internal DrawBlock(long first, ReadOnlySpan<byte> winners, ReadOnlySpan<float> turnout, ReadOnlySpan<float> shares)
    {
        First = first;
        Winners = winners;
        Turnout = turnout;
        this.shares = shares;
    }

    /// <summary>Number of the first draw; the first of all is 0.</summary>
    public long First { get; }

    /// <summary>How many draws.</summary>
    public int Count => Winners.Length;

    /// <summary>The winner's place on the ballot, one a draw.</summary>
    public ReadOnlySpan<byte> Winners { get; }

    /// <summary>Turnout as a fraction of the electorate, one a draw.</summary>
    public ReadOnlySpan<float> Turnout { get; }

    /// <summary>A candidate's share of the valid vote as a fraction, one a draw.</summary>
    public ReadOnlySpan<float> Shares(int candidate) => shares.Slice(candidate * Count, Count);
}
