using Copeland.Statistics;

namespace Copeland.Scenarios;

/// <summary>A named assumption of the model that the scenario sets.</summary>
/// <param name="Name">The assumption's name.</param>
/// <param name="Mean">Its mean; null keeps the calibration's.</param>
/// <param name="Sd">Its standard deviation; null keeps the calibration's.</param>
public sealed record AssumptionOverride(string Name, double? Mean, double? Sd)
{
    /// <summary>The assumption's value once overridden.</summary>
    /// <param name="calibrated">What the calibration says.</param>
    public Estimate Over(Estimate calibrated) => new(Mean ?? calibrated.Mean, Sd ?? calibrated.Sd);
}
