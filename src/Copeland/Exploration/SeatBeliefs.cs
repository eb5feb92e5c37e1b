using Copeland.Elections;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Sensitivity;

namespace Copeland.Exploration;

/// <summary>The engine's own belief about a seat at any setting, before the analyst's adjustments and the seat's polls.</summary>
/// <param name="varied">The scenario.</param>
internal sealed class SeatBeliefs(VariedScenario varied)
{
    /// <summary>The belief of the engine.</summary>
    /// <param name="values">Inputs that are set.</param>
    /// <param name="standing">Places of the ballot that stand.</param>
    /// <param name="national">National shares instead of those the inputs give; null for these.</param>
    public SeatBelief At(IReadOnlyList<InputValue> values, IReadOnlyList<int> standing, VoteShares? national = null)
    {
        var (evidence, assumptions) = varied.Evidence(values);
        evidence = evidence with
        {
            Contest = evidence.Contest with { Candidates = [.. standing.Select(place => evidence.Contest.Candidates[place])] },
            National = national is null ? evidence.National : evidence.National with { Now = national },
            SeatPolls = [],
            Adjustments = [],
        };
        var prior = SeatModel.Build(evidence, assumptions);
        var outlook = ContestOutlook.Of(evidence.Contest, evidence.National);
        var logShares = FamilyModel.Of(outlook, evidence.Momentum, assumptions).Eta;
        return new SeatBelief(
            evidence.National.Now,
            new SurfaceBelief(prior.MeanLogShares, Sum(prior, scaled: true), Sum(prior, scaled: false), prior.Turnout.LogitMean),
            CandidateSplit.Of(evidence, assumptions).Covariance,
            prior.DegreesOfFreedom,
            outlook.Standings.Select((standing, i) => (standing.Family, logShares[i])).ToDictionary(entry => entry.Family, entry => entry.Item2));
    }

    /// <summary>The national shares that inputs give.</summary>
    public VoteShares National(IReadOnlyList<InputValue> values) => varied.Evidence(values).Evidence.National.Now;

    private static double[,] Sum(SeatPrior prior, bool scaled)
    {
        var size = prior.MeanLogShares.Length;
        var sum = new double[size, size];
        foreach (var component in prior.Components.Where(component => component.StudentScaled == scaled))
        {
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                {
                    sum[i, j] += component.Covariance[i, j];
                }
            }
        }

        return sum;
    }
}
