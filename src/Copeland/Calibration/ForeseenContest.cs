using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>A past contest as it would have been forecast on its eve.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Model">What would have been expected of its families.</param>
/// <param name="Assumptions">The assumptions that rests on.</param>
internal sealed record ForeseenContest(PastContest Contest, FamilyModel Model, ModelAssumptions Assumptions)
{
    private readonly double[,] coefficients = Model.CoefficientCovariance(Assumptions.Covariance);

    /// <summary>What the seat model would have been told.</summary>
    public SeatEvidence Evidence { get; init; } = new(Contest.Contest, Contest.Picture, Momentum.None);

    /// <summary>The contests of one Parliament, each with the momentum of those before it.</summary>
    /// <param name="contests">The Parliament's contests.</param>
    /// <param name="assumptions">What was learnt without them.</param>
    public static IEnumerable<ForeseenContest> InParliament(IReadOnlyList<PastContest> contests, ModelAssumptions assumptions)
    {
        // Momentum reads these only up to the day before the contest it is measured for.
        var residuals = contests.Select(contest => StructuralResidual.Of(contest.Held, assumptions)).ToList();
        return contests.Select(contest =>
        {
            var momentum = Momentum.Before(contest.Outlook.Date, contest.Outlook.Country, residuals, assumptions.Specification.Momentum);
            return new ForeseenContest(contest, FamilyModel.Of(contest.Outlook, momentum, assumptions), assumptions)
            {
                Evidence = new SeatEvidence(contest.Contest, contest.Picture, momentum),
            };
        });
    }

    /// <summary>Joint log density of the result if the errors' scale had been multiplied, natural units.</summary>
    /// <param name="factor">What the fitted scale is multiplied by.</param>
    public double LogDensity(double factor)
    {
        var n = Model.Eta.Length;
        var scaled = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                scaled[i, j] = factor * factor * Model.Scale[i, j];
            }
        }

        double[] residuals = [.. Contest.Held.LogShares().Select((log, i) => log - Model.Eta[i])];
        return ContrastDensity.Log(residuals, scaled, coefficients, Assumptions["freedom"].Mean);
    }
}
