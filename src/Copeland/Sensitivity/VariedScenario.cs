using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>
/// A scenario whose inputs can be set to other values. <see cref="Through(IReadOnlyList{InputValue})"/> goes through the door, as
/// <c>--set</c> does; <see cref="Plan(IReadOnlyList{InputValue})"/> is a shortcut to the same plan, for thousands of values.
/// </summary>
public sealed class VariedScenario
{
    /// <summary>Nothing but wins and sums is asked for: tables of a single bin cost next to nothing.</summary>
    private static readonly TallyBins NoTables = new(Share: 1, Majority: 1, Turnout: 1, Votes: 1, Pair: 1);

    private readonly ScenarioDraft draft;
    private readonly IReadOnlyList<string> overrides;
    private readonly ScenarioTerms terms;
    private readonly InputEdit edit;
    private readonly IReadOnlyList<(FamilyResult Contest, FamilyDesign Design)> earlier;
    private readonly IReadOnlyDictionary<Family, double> momentum;
    private readonly SamplingOptions options;
    private readonly SamplingPlan plan;

    /// <summary>A scenario to vary.</summary>
    /// <param name="draft">The scenario as read.</param>
    /// <param name="overrides">Changes as <c>path=value</c> that every variation starts from.</param>
    /// <param name="terms">What it is checked against.</param>
    /// <exception cref="ScenarioException">It cannot be forecast.</exception>
    public VariedScenario(ScenarioDraft draft, IReadOnlyList<string> overrides, ScenarioTerms terms)
    {
        (this.draft, this.overrides, this.terms) = (draft, overrides, terms);
        Base = ScenarioValidator.Validate(draft, overrides, terms);
        edit = new InputEdit(Base);
        Assumptions = ScenarioAssumptions.Of(Base);
        Picture = ScenarioEvidence.Picture(Base);
        earlier = [.. ScenarioEvidence.EarlierResults(Base).Select(contest => (contest, FamilyDesign.Structural(contest.Outlook, Assumptions.ForMomentum.Specification)))];
        momentum = MomentumWith(Assumptions);
        options = Options(Base.Contest);
        plan = SamplingPlan.Compile(Prior(), options);
    }

    /// <summary>The scenario as it stands.</summary>
    public Scenario Base { get; }

    /// <summary>Its model's assumptions.</summary>
    public ModelAssumptions Assumptions { get; }

    /// <summary>What polls say of the country, before changes from the command line.</summary>
    public NationalPicture Picture { get; }

    /// <summary>An input's value in the scenario as it stands, in its address's unit; null where it has none or is not among those varied most.</summary>
    public double? Present(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return PresentValue.Of(this, address);
    }

    /// <summary>What is believed of the seat with inputs set.</summary>
    public SeatPrior Prior(params IReadOnlyList<InputValue> values)
    {
        var (evidence, assumptions) = Evidence(values);
        return SeatModel.Build(evidence, assumptions);
    }

    /// <summary>What the seat model is told with inputs set, and by which assumptions it judges that. Values are not checked.</summary>
    internal (SeatEvidence Evidence, ModelAssumptions Assumptions) Evidence(IReadOnlyList<InputValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!values.All(value => edit.Knows(value.Address)))
        {
            return SlowEvidence(Through(values));
        }

        var scenario = edit.With(values);
        var assumptions = Assumptions;
        var moves = momentum;
        if (values.Any(value => InputEdit.ChangesAssumptions(value.Address)))
        {
            assumptions = ScenarioAssumptions.Of(scenario);
            moves = MomentumWith(assumptions);
        }

        var picture = values.Any(value => edit.ChangesPicture(value.Address)) ? ScenarioEvidence.Picture(scenario) : Picture;
        return (ScenarioEvidence.Of(scenario, picture, moves), assumptions);
    }

    /// <summary>The plan with inputs set. Values are not checked: check the ends of a range through the door first.</summary>
    public SamplingPlan Plan(params IReadOnlyList<InputValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.All(value => edit.Knows(value.Address)) ? SamplingPlan.Compile(Prior(values), options, plan) : PlanThrough(values);
    }

    /// <summary>The scenario with inputs set as <c>--set</c> sets them.</summary>
    /// <exception cref="ScenarioException">A value is not allowed, or there is no such address.</exception>
    public Scenario Through(params IReadOnlyList<InputValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ScenarioValidator.Validate(draft, [.. overrides, .. values.Select(value => value.Change)], terms);
    }

    /// <summary>The plan with inputs set, once the door has let the values in.</summary>
    /// <exception cref="ScenarioException">A value is not allowed, or there is no such address.</exception>
    public SamplingPlan CheckedPlan(params IReadOnlyList<InputValue> values)
    {
        Through(values);
        return Plan(values);
    }

    /// <summary>The plan of a forecast with inputs set through the door.</summary>
    /// <exception cref="ScenarioException">A value is not allowed, or there is no such address.</exception>
    public SamplingPlan PlanThrough(params IReadOnlyList<InputValue> values)
    {
        var scenario = Through(values);
        var (evidence, assumptions) = SlowEvidence(scenario);
        return SamplingPlan.Compile(SeatModel.Build(evidence, assumptions), Options(scenario.Contest));
    }

    private IReadOnlyDictionary<Family, double> MomentumWith(ModelAssumptions assumptions) => Momentum.Before(
        Base.Contest.PollingDay, earlier.Select(past => StructuralResidual.Of(past.Contest, past.Design, assumptions)), assumptions.Specification.Momentum);

    private static SamplingOptions Options(Contest contest) =>
        SamplingOptions.For(contest) with { Bins = NoTables, Pair = null, LostDepositThreshold = 0 };

    private static (SeatEvidence, ModelAssumptions) SlowEvidence(Scenario scenario)
    {
        var assumptions = ScenarioAssumptions.Of(scenario);
        return (ScenarioEvidence.Of(scenario, assumptions), assumptions);
    }
}
