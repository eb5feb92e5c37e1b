using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Forecasts;

/// <summary>
/// From a scenario to what is believed of its seat and on to what is simulated: the one place where that is put together. The prior and
/// the plan are made when they are asked for, once.
/// </summary>
internal sealed class Belief
{
    private readonly NationalPicture polled;
    private readonly PartSwing? polledPart;
    private readonly Earlier earlier;
    private readonly Lazy<SeatPrior> prior;
    private readonly Lazy<SamplingPlan> plan;

    private Belief(Scenario scenario, Belief? like)
    {
        Scenario = scenario;
        var same = like is not null && IsOfTheSameDays(like.Scenario, scenario) ? like : null;
        Assumptions = ReferenceEquals(same?.Scenario.Assumptions, scenario.Assumptions) ? same.Assumptions : ScenarioAssumptions.Of(scenario);
        polled = ReferenceEquals(same?.Scenario.National, scenario.National) ? same.polled : scenario.National.PictureOf(scenario.Contest, scenario.AsOf);
        polledPart = ReferenceEquals(same?.Scenario.National, scenario.National) && ReferenceEquals(same.Scenario.Part, scenario.Part) ? same.polledPart : PartEvidence.Of(scenario, polled);
        earlier = ReferenceEquals(same?.Scenario.Earlier, scenario.Earlier) ? same.earlier.Under(Assumptions) : Earlier.Of(scenario, Assumptions);
        Britain = scenario.Over(polled);
        Part = polledPart?.With(scenario.PartShares, Britain);
        Evidence = ScenarioEvidence.Of(scenario, Part?.In(Britain) ?? Britain, earlier.Momentum);
        Options = ReferenceEquals(same?.Scenario.Contest, scenario.Contest) ? same.Options : SamplingOptions.For(scenario.Contest);
        (prior, plan) = Lazily();
    }

    private Belief(Belief like, SeatEvidence evidence, SamplingOptions options)
    {
        (Scenario, polled, polledPart, earlier, Assumptions, Britain, Part) = (like.Scenario, like.polled, like.polledPart, like.earlier, like.Assumptions, like.Britain, like.Part);
        (Evidence, Options) = (evidence, options);
        (prior, plan) = Lazily();
    }

    /// <summary>The model's numbers.</summary>
    public ModelAssumptions Assumptions { get; }

    /// <summary>What the seat model is told.</summary>
    public SeatEvidence Evidence { get; }

    /// <summary>What polls say of Great Britain, changes from the command line included.</summary>
    internal NationalPicture Britain { get; }

    /// <summary>What the simulation counts.</summary>
    public SamplingOptions Options { get; }

    /// <summary>What is believed.</summary>
    public SeatPrior Prior => prior.Value;

    /// <summary>What is simulated.</summary>
    public SamplingPlan Plan => plan.Value;

    /// <summary>What a reader must know of the scenario and of what is believed, each once: all that a forecast warns of.</summary>
    public IReadOnlyList<string> Warnings => [.. Scenario.Warnings.Concat(Prior.Warnings).Concat(UnusedAssumptions.Warnings(this)).Distinct(StringComparer.Ordinal)];

    /// <summary>The belief of a scenario.</summary>
    public static Belief Of(Scenario scenario) => new Belief(scenario, null);

    /// <summary>The seat's part, where it has polls of its own, with the shares that the scenario sets.</summary>
    internal PartSwing? Part { get; }

    /// <summary>The scenario that is believed in.</summary>
    internal Scenario Scenario { get; }

    /// <summary>
    /// The belief of a scenario that was made by changing something of this one's: what does not follow from the change is taken over, and
    /// the result is the same, to the last bit, as without this one.
    /// </summary>
    internal Belief With(Scenario changed) => new(changed, this);

    /// <summary>The belief had something else been known of the same contest.</summary>
    internal Belief With(SeatEvidence known) => new(this, known, Options);

    /// <summary>The same belief, of which something else is counted.</summary>
    internal Belief Counting(SamplingOptions options) => new(this, Evidence, options);

    private (Lazy<SeatPrior> Prior, Lazy<SamplingPlan> Plan) Lazily()
    {
        var believed = new Lazy<SeatPrior>(() => SeatModel.Build(Evidence, Assumptions));
        return (believed, new(() => SamplingPlan.Compile(believed.Value, Options)));
    }

    /// <summary>Whether calibration, polls and earlier by-elections may be the same for both: the seat's own figures do not touch them.</summary>
    private static bool IsOfTheSameDays(Scenario one, Scenario other) =>
        one.AsOf == other.AsOf && one.ByElectionsBefore == other.ByElectionsBefore && one.Contest.PollingDay == other.Contest.PollingDay
        && one.Contest.Previous.Date == other.Contest.Previous.Date && one.Contest.Seat.Country == other.Contest.Seat.Country;
}
