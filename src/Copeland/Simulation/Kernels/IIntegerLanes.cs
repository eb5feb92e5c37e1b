using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>Some 32-bit words that are worked on at once.</summary>
internal unsafe interface IIntegerLanes<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    public static abstract U operator +(U left, U right);

    public static abstract U operator -(U left, U right);

    public static abstract U operator &(U left, U right);

    public static abstract U operator |(U left, U right);

    public static abstract U operator ^(U left, U right);

    public static abstract U operator <<(U value, int bits);

    /// <summary>Shifts to the right, filling with the sign.</summary>
    public static abstract U operator >>(U value, int bits);

    /// <summary>Shifts to the right, filling with zeros.</summary>
    public static abstract U operator >>>(U value, int bits);

    public static abstract U All(uint value);

    public static abstract U Load(uint* source);

    public static abstract void Store(U value, uint* target);

    public static abstract U Select(U mask, U set, U unset);

    public static abstract bool AnySet(U value);

    /// <summary><see cref="Philox4x32"/> of the counters (draw, slot, 0, 0), (draw + 1, slot, 0, 0), … one a lane.</summary>
    public static abstract void Philox(uint draw, uint slot, in PhiloxKeys keys, out U word0, out U word1, out U word2, out U word3);
}
