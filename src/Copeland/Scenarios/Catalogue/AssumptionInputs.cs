using Copeland.Inputs;
using Copeland.Model;

namespace Copeland.Scenarios.Catalogue;

/// <summary>Inputs that are assumptions of the model.</summary>
internal static class AssumptionInputs
{
    /// <summary>An assumption taken as known: a mean with no error.</summary>
    public static InputDefinition Known(string name) => new(ScenarioAddress.Join("model", name))
    {
        Limits = MeanLimits(name),
        Keys = [Key(name)],
        Name = scenario => AssumptionNames.Of(name, scenario.Contest),
        Value = scenario => Of(scenario, name)?.Mean,
        Change = (scenario, value) => With(scenario, name, set => set with { Mean = value, Sd = 0 }),
    };

    /// <summary>An assumption's mean.</summary>
    public static InputDefinition Mean(string name) => new(ScenarioAddress.Join("model", name) + ".mean")
    {
        Limits = MeanLimits(name),
        Keys = [Key(name)],
        Name = scenario => AssumptionNames.Of(name, scenario.Contest),
        Value = scenario => Of(scenario, name)?.Mean,
        Change = (scenario, value) => With(scenario, name, set => set with { Mean = value }),
        Spread = (scenario, input) => Of(scenario, name) is { Sd: > 0 } assumption ? Spread(scenario, assumption, input) : null,
    };

    /// <summary>An assumption's standard deviation.</summary>
    public static InputDefinition Error(string name) => new(ScenarioAddress.Join("model", name) + ".sd")
    {
        Limits = ErrorLimits(name),
        Keys = [Key(name)],
        Name = scenario => $"the uncertainty of {AssumptionNames.Of(name, scenario.Contest)}",
        Value = scenario => Of(scenario, name)?.Sd,
        Change = (scenario, value) => With(scenario, name, set => set with { Sd = value }),
    };

    /// <summary>What an assumption's mean may be set to.</summary>
    public static NumberLimits MeanLimits(string name)
    {
        var limit = AssumptionLimits.Of(name);
        return new NumberLimits(limit.Least, limit.Most, Whole: false, Percent: false, $"{limit.Unit}; {limit.Reason}");
    }

    /// <summary>What its standard deviation may be set to.</summary>
    public static NumberLimits ErrorLimits(string name) => MeanLimits(name) with { Low = 0, High = AssumptionLimits.Of(name).MostSd };

    private static InputKey Key(string name) => new(name, ScenarioAddress.Join("model", name), InputKeyKind.Assumption);

    private static Assumption? Of(Scenario scenario, string name)
    {
        var assumptions = ScenarioAssumptions.Of(scenario);
        return assumptions.Has(name) ? assumptions[name] : null;
    }

    private static Scenario With(Scenario scenario, string name, Func<AssumptionOverride, AssumptionOverride> changed)
    {
        var there = scenario.Assumptions.Any(set => set.Name == name);
        return scenario with
        {
            Assumptions = there
                ? [.. scenario.Assumptions.Select(set => set.Name == name ? changed(set) : set)]
                : [.. scenario.Assumptions, changed(new AssumptionOverride(name, null, null))],
        };
    }

    private static Input Spread(Scenario scenario, Assumption assumption, Input input)
    {
        var reason = Invariant($"how well it is known ({assumption.Source}): {assumption.Mean:0.00} ± {assumption.Sd:0.00} {assumption.Unit}").Replace(": -", ": −", StringComparison.Ordinal);
        var spread = Floor(ScenarioAssumptions.Of(scenario).Specification, assumption.Name) is { } floor && assumption.Mean > floor
            ? input.WithSdAbove(floor, assumption.Sd, reason)
            : input.WithSd(assumption.Sd, reason);
        spread = spread.Told(
            "The model’s estimates",
            "as far as each may be wrong, estimated as it is from a limited number of past by-elections and polls; their values, which are on the model’s own scale, are in the file sensitivity.json that goes with this");

        // The range ends where the door would refuse the value.
        return spread with { Range = spread.Range with { Low = Math.Max(spread.Least, spread.Range.Low), High = Math.Min(spread.Most, spread.Range.High) } };
    }

    /// <summary>What an assumption must stay above: degrees of freedom above 2; errors and spreads, which are no coefficients, above 0.</summary>
    private static double? Floor(ModelSpecification specification, string name)
    {
        var signed = specification.MeanEffects.Concat(specification.ScaleEffects).Any(effect => effect.Name == name)
            || name == "scaleSlope" || name.StartsWith("turnout", StringComparison.Ordinal);
        return name == "freedom" ? 2 : signed ? null : 0;
    }
}
