namespace Copeland.Sensitivity;

/// <summary>What changes hands at a break-even point.</summary>
public enum BreakEvenKind
{
    /// <summary>The front runner's chance of winning is 50%.</summary>
    Evens,

    /// <summary>The front runner's chance equals the likeliest rival's, whoever that is there: beyond it the rival is the favourite.</summary>
    Overtaken,
}
