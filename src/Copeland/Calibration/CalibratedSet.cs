using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>The assumptions for forecasts of one Parliament's by-elections.</summary>
/// <param name="Parliament">The Parliament, by its general election; null for by-elections after all of the history.</param>
/// <param name="Assumptions">Fitted without that Parliament and weighted towards it; the present ones fitted to all.</param>
internal sealed record CalibratedSet(DateOnly? Parliament, ModelAssumptions Assumptions)
{
    /// <summary>Name of the set, e.g. <c>without-2015-parliament</c> or <c>present</c>.</summary>
    public string Name => Assumptions.CoefficientSet;
}
