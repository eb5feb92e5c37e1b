using System.ComponentModel;

namespace Copeland.Scenarios.Documents;

/// <summary>An override of a named assumption as the file writes it; a bare number is a mean with sd 0.</summary>
[OrNumber]
internal sealed record AssumptionDocument
{
    [Description("Its expected value; the calibration's if not given.")]
    public double? Mean { get; init; }

    [Description("Its standard deviation; the calibration's if not given.")]
    public double? Sd { get; init; }
}
