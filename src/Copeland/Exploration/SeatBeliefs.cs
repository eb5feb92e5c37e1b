using Copeland.Elections;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Sensitivity;

namespace Copeland.Exploration;

/// <summary>The engine's own belief about a seat at any setting, before the analyst's adjustments and the seat's polls.</summary>
internal sealed class SeatBeliefs
{
    private readonly VariedScenario varied;
    private readonly Forecasts.Belief present;
    private readonly IReadOnlyList<Candidate> ballot;
    private readonly bool alreadyAside;
    private readonly Dictionary<string, Candidate> asidePersons;

    /// <summary>The beliefs of a scenario.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="switches">Places of the ballot that may stand or not.</param>
    public SeatBeliefs(VariedScenario varied, IReadOnlyList<int> switches)
    {
        this.varied = varied;
        present = varied.Believed();
        var contest = present.Evidence.Contest;
        ballot = contest.Candidates;
        alreadyAside = IsAside(contest);
        asidePersons = (alreadyAside ? [] : Aside(switches)).ToDictionary(candidate => candidate.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether a candidate is another kind of candidate where main rivals stand aside.</summary>
    public bool ChangesAside(int place) => asidePersons.TryGetValue(ballot[place].Id, out var aside) && aside.Standing != ballot[place].Standing;

    /// <summary>Whether main rivals stand aside, who stood when the scenario was written, where only some places of the ballot stand.</summary>
    public bool StandAside(IReadOnlyList<int> places) => !alreadyAside && IsAside(Of(present.Evidence.Contest, places));

    /// <summary>What is known with inputs set, and with other national shares than those the inputs give: of the seat's part, where it has polls of its own.</summary>
    public SeatSituation Situation(IReadOnlyList<InputValue> values, VoteShares? national = null)
    {
        var belief = values.Count == 0 ? present : varied.Believed(values);
        var picture = belief.Evidence.National;
        return new SeatSituation(
            belief.Evidence with { National = national is null ? picture : picture with { Now = national }, SeatPolls = [], Adjustments = [] }, belief.Assumptions);
    }

    /// <summary>The whole belief.</summary>
    public SeatBelief At(SeatSituation situation, SeatBallot standing)
    {
        var evidence = On(situation, standing);
        var prior = SeatModel.Build(evidence, situation.Assumptions);
        var outlook = SeatModel.Outlook(evidence, situation.Assumptions);
        var logShares = FamilyModel.Of(outlook, evidence.Momentum, situation.Assumptions).Eta;
        return new SeatBelief(
            Of(prior),
            CandidateSplit.Of(evidence, situation.Assumptions).Covariance,
            prior.DegreesOfFreedom,
            outlook.Standings.Select((family, i) => (family.Family, logShares[i])).ToDictionary(entry => entry.Family, entry => entry.Item2));
    }

    /// <summary>The belief of a scenario without the analyst's adjustments and the seat's polls.</summary>
    public static SurfaceBelief Plain(Forecasts.Belief belief) => Of(SeatModel.Build(belief.Evidence with { SeatPolls = [], Adjustments = [] }, belief.Assumptions));

    /// <summary>The mean logits alone: the families' and how each falls to its candidates.</summary>
    public double[] Means(SeatSituation situation, SeatBallot standing)
    {
        var evidence = On(situation, standing);
        var outlook = SeatModel.Outlook(evidence, situation.Assumptions);
        var families = FamilyDesign.Of(outlook, evidence.Momentum, situation.Assumptions.Specification).Eta(situation.Assumptions);
        var parts = CandidateSplit.Of(evidence, situation.Assumptions).LogParts;
        return [.. new FamilySpread(evidence.Contest.Candidates, outlook.Standings).Spread(families).Zip(parts, (family, part) => family + part)];
    }

    /// <summary>Covariances of how families' votes fall to their candidates alone.</summary>
    public double[,] Split(SeatSituation situation, SeatBallot standing) => CandidateSplit.Of(On(situation, standing), situation.Assumptions).Covariance;

    /// <summary>Mean of logit(turnout).</summary>
    public static double TurnoutMean(SeatSituation situation) =>
        Turnout.Prior(situation.Evidence.Contest.Previous, situation.Evidence.Turnout, situation.Assumptions).LogitMean;

    /// <summary>By family that stands the logarithms of its expected share and of the scale of its Student error.</summary>
    public IReadOnlyDictionary<Family, ScalePoint> Scales(SeatSituation situation, SeatBallot standing)
    {
        var evidence = On(situation, standing);
        var outlook = SeatModel.Outlook(evidence, situation.Assumptions);
        var families = FamilyModel.Of(outlook, evidence.Momentum, situation.Assumptions);
        var (total, scale) = (SurfaceReading.LogSum(families.Eta), families.ForecastScale());
        return outlook.Standings.Select((family, i) => (family.Family, Scale: new ScalePoint(families.Eta[i] - total, Math.Log(Math.Max(scale[i, i], 1e-300)) / 2)))
            .ToDictionary(entry => entry.Family, entry => entry.Scale);
    }

    private SeatEvidence On(SeatSituation situation, SeatBallot standing)
    {
        var contest = Of(situation.Evidence.Contest, standing.Places);
        return situation.Evidence with
        {
            Contest = standing.Aside ?? (!alreadyAside && IsAside(contest))
                ? contest with { Candidates = [.. contest.Candidates.Select(candidate => asidePersons.GetValueOrDefault(candidate.Id, candidate))] }
                : contest,
        };
    }

    /// <summary>
    /// The candidates outside the polled parties as the door has them where main rivals stand aside: it is asked with everybody else off the
    /// ballot who may leave it. Nobody where even then no main rival is missing.
    /// </summary>
    private IReadOnlyList<Candidate> Aside(IReadOnlyList<int> switches)
    {
        int[] leave = [.. switches.Where(place => ballot[place].Party.Family != Family.Other)];
        int[] stay = [.. Enumerable.Range(0, ballot.Count).Except(leave)];
        return IsAside(Of(present.Evidence.Contest, stay))
            ? [.. varied.Without([.. leave.Select(place => ballot[place].Id)]).Evidence.Contest.Candidates.Where(candidate => candidate.Party.Family == Family.Other)]
            : [];
    }

    private static Contest Of(Contest contest, IReadOnlyList<int> places) =>
        places.Count == contest.Candidates.Count ? contest : contest with { Candidates = [.. places.Select(place => contest.Candidates[place])] };

    private static SurfaceBelief Of(SeatPrior prior) => new(prior.MeanLogShares, Sum(prior, scaled: true), Sum(prior, scaled: false), prior.Turnout.LogitMean);

    private static bool IsAside(Contest contest) => contest.AbsentShare > Contest.ManyAbsent;

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
