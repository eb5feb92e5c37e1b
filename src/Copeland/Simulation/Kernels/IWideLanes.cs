namespace Copeland.Simulation.Kernels;

/// <summary>Some 64-bit words, half as many as a vector has 32-bit lanes: what Philox's multiplications need.</summary>
internal interface IWideLanes<W>
    where W : struct, IWideLanes<W>
{
    public static abstract W operator ^(W left, W right);

    public static abstract W operator +(W left, W right);

    public static abstract W All(ulong value);

    /// <summary>0, 2, 4, … one a lane.</summary>
    public static abstract W EvenNumbers();

    /// <summary>The full products of the low halves.</summary>
    public static abstract W MultiplyLow(W left, W right);

    /// <summary>The high halves of a product, moved down, exclusive or two more.</summary>
    public static abstract W Mix(W product, W word, W key);
}
