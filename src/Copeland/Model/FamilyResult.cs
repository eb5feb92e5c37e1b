namespace Copeland.Model;

/// <summary>A by-election that has been held, in families: what was known before, and what came of it.</summary>
/// <param name="Outlook">What was known on its eve.</param>
/// <param name="Shares">The share of each family on the ballot, fractions in the order of the outlook's standings.</param>
internal sealed record FamilyResult(ContestOutlook Outlook, IReadOnlyList<double> Shares)
{
    /// <summary>Whether it was held in the very seat that is forecast.</summary>
    public bool IsHere { get; init; }

    /// <summary>The smallest share taken at its word (0.05%), so that a handful of votes has a finite logarithm.</summary>
    public const double SmallestShare = 0.0005;

    /// <summary>Log shares, floored at <see cref="SmallestShare"/>.</summary>
    public double[] LogShares() => [.. Shares.Select(share => Math.Log(Math.Max(share, SmallestShare)))];
}
