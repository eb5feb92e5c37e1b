using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>A scenario whose inputs can be set to other values, thousands of times: what the values do not touch is computed once.</summary>
public sealed class VariedScenario
{
    /// <summary>Nothing but wins and mean shares is asked for.</summary>
    private static readonly TallyBins NoTables = new(Share: 1, Majority: 0, Turnout: 0, Votes: 0, Pair: 0);

    /// <summary>Bins for medians and ranges of shares, those of a forecast, so that a forecast has the same to the last digit, and of 0.2 points for the range of a lead.</summary>
    private static readonly TallyBins Ranges = NoTables with { Share = TallyBins.Fine.Share, Pair = 1000 };

    private readonly Belief belief;

    /// <summary>A scenario to vary.</summary>
    /// <param name="scenario">The scenario that every variation starts from.</param>
    public VariedScenario(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Base = scenario;
        belief = Lean(Belief.Of(Base));
        _ = belief.Plan;
    }

    /// <summary>The scenario as it stands.</summary>
    public Scenario Base { get; }

    /// <summary>Its model's assumptions.</summary>
    internal ModelAssumptions Assumptions => belief.Assumptions;

    /// <summary>What is believed of the seat with inputs set.</summary>
    /// <exception cref="ScenarioException">There is no such address.</exception>
    internal SeatPrior Prior(params IReadOnlyList<InputValue> values) => With(values).Prior;

    /// <summary>The plan with inputs set. Values are not checked: ask <see cref="InputCatalogue.Problem"/> for the ends of a range first.</summary>
    /// <exception cref="ScenarioException">There is no such address.</exception>
    internal SamplingPlan Plan(params IReadOnlyList<InputValue> values) => With(values).Plan;

    /// <summary>The same plan, of which shares are counted too, for their medians.</summary>
    internal SamplingPlan PlanWithShares(params IReadOnlyList<InputValue> values)
    {
        var believed = With(values);
        return believed.Counting(believed.Options with { Bins = NoTables with { Share = Ranges.Share } }).Plan;
    }

    /// <summary>The same plan, of which the range of the front runner's share and lead is counted too.</summary>
    internal SamplingPlan PlanWithRange(FrontRunners front, params IReadOnlyList<InputValue> values)
    {
        var believed = With(values);
        return believed.Counting(believed.Options with { Bins = Ranges, Pair = (front.Second, front.First) }).Plan;
    }

    /// <summary>
    /// The plans at several points, each a value for the same inputs in the same order. One that differs from the first point in a few of
    /// them takes over from its belief what these do not touch.
    /// </summary>
    /// <exception cref="ScenarioException">There is no such address.</exception>
    internal IReadOnlyList<SamplingPlan> Plans(IReadOnlyList<IReadOnlyList<InputValue>> points)
    {
        var first = With(points[0]);
        return [first.Plan, .. points.Skip(1).Select(point => Beside(first, point, [.. point.Where((value, place) => value != points[0][place])]).Plan)];
    }

    /// <summary>The belief with inputs set. Values are not checked.</summary>
    internal Belief Believed(params IReadOnlyList<InputValue> values) => With(values);

    /// <summary>The belief with candidates taken off the ballot as <c>--without</c> takes them, through the door, and inputs set.</summary>
    /// <param name="ids">Who does not stand.</param>
    /// <param name="values">The inputs; their values are not checked.</param>
    internal Belief Without(IReadOnlyList<string> ids, params IReadOnlyList<InputValue> values)
    {
        // Whoever leaves takes nothing along of the country, of the other by-elections or of the model.
        List<string> leaving = [.. ids.Select(id => Scenarios.Reading.Withdrawal.Prefix + id)];
        var left = Base.With(leaving) with
        {
            National = Base.National,
            Part = Base.Part,
            Earlier = Base.Earlier,
            Assumptions = Base.Assumptions,
        };
        return Lean(InputCatalogue.With(left, values) is { } changed ? belief.With(changed) : Belief.Of(Base.With([.. leaving, .. values.Select(value => value.Change)])));
    }

    /// <summary>The scenario with inputs set as <c>--set</c> sets them, checked by the door.</summary>
    /// <exception cref="ScenarioException">A value is not allowed, or there is no such address.</exception>
    public Scenario Through(params IReadOnlyList<InputValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Base.With([.. values.Select(value => value.Change)]);
    }

    private Belief With(IReadOnlyList<InputValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count == 0 ? belief
            : InputCatalogue.With(Base, values) is { } changed ? Lean(belief.With(changed))

            // Numbers that stand in no catalogue, such as those of an earlier by-election, can change the whole scenario.
            : Lean(Belief.Of(Through(values)));
    }

    private Belief Beside(Belief first, IReadOnlyList<InputValue> values, IReadOnlyList<InputValue> changes) =>
        changes.Count < values.Count && InputCatalogue.With(first.Scenario, changes) is { } changed ? Lean(first.With(changed)) : With(values);

    private static Belief Lean(Belief whole) => whole.Counting(whole.Options with { Bins = NoTables, Pair = null, LostDepositThreshold = 0 });
}
