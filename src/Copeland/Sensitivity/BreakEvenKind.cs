namespace Copeland.Sensitivity;

/// <summary>What changes hands at a break-even point.</summary>
public enum BreakEvenKind
{
    /// <summary>The front runner's chance of winning is 50%.</summary>
    Evens,

    /// <summary>The two front runners' chances are equal: beyond it the second is the favourite.</summary>
    Overtaken,
}
