namespace Copeland.Exploration;

/// <summary>Candidates of a family that stand.</summary>
/// <param name="Base">Their mean logits as the scenario stands, in the family's order, without those that do not stand.</param>
/// <param name="Curves">By candidate and coordinate the number of a curve; −1 for none.</param>
/// <param name="Split">Covariance of how the family's vote falls to them, a lower triangle row by row; null for a candidate alone.</param>
/// <param name="Offset">What the family's log share is more than the logarithm of its candidates' together.</param>
internal sealed record SurfaceSubset(double[] Base, int[][] Curves, SurfaceCovariance? Split, double Offset)
{
    /// <summary>Logarithms of the family's expected share and of its Student scale as the scenario stands.</summary>
    public ScalePoint Scale { get; init; }

    /// <summary>What the logarithm of the Student scale is more than its curve says.</summary>
    public double ScaleOffset { get; init; }

    /// <summary>By candidate how much of the family's Student error is theirs: 1, or 0 for those who do not share it.</summary>
    public required double[] Loadings { get; init; }

    /// <summary>By family what its normal covariance with this one is more than where all of this one stand.</summary>
    public required double[] NormalShift { get; init; }
}
