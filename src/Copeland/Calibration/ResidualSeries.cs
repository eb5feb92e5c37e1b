using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>Structural residuals of past contests, each from a fit that left its own Parliament out.</summary>
/// <param name="ByParliament">Residuals by the Parliament's general election.</param>
internal sealed record ResidualSeries(IReadOnlyDictionary<DateOnly, IReadOnlyList<StructuralResidual>> ByParliament)
{
    /// <summary>Momentum before a contest of the history.</summary>
    public IReadOnlyDictionary<Family, FamilyMomentum> Before(PastContest contest, MomentumAssumptions measure) =>
        ByParliament.TryGetValue(contest.Parliament, out var residuals) ? Momentum.Before(contest.Outlook.Date, contest.Outlook.Country, residuals, measure) : Momentum.None;
}
