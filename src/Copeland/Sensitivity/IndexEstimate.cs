namespace Copeland.Sensitivity;

/// <summary>A share of variance found by sampling. Sampling error may carry an estimate below 0 or above 1; the interval tells how much.</summary>
/// <param name="Value">The estimate, as the estimator gives it: never cut off.</param>
/// <param name="Low">Low end of the 95% bootstrap interval.</param>
/// <param name="High">High end of the 95% bootstrap interval.</param>
public readonly record struct IndexEstimate(double Value, double Low, double High)
{
    /// <summary>Whether the estimate lies where no share of variance can: sampling error, and explained as such.</summary>
    public bool IsOutside => Value is < 0 or > 1;
}
