namespace Copeland.Exploration;

/// <summary>A party's share in a part of Great Britain over its share in all of it, before all are scaled where they are more than the whole.</summary>
/// <param name="Low">Logarithm of the least share in Great Britain.</param>
/// <param name="High">Of the greatest.</param>
/// <param name="Shares">Shares in the part at equally spaced nodes between these.</param>
internal sealed record PartShare(double Low, double High, double[] Shares)
{
    /// <summary>The least share that is told apart from none.</summary>
    public const double Least = 1e-4;
}
