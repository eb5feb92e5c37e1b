using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;

namespace Copeland.Forecasts;

/// <summary>
/// Which of the model's numbers that a scenario sets its forecast does not hang on, e.g. an insurgent's bonus where no insurgent stands. They
/// are found by taking each away again: where all that is drawn from stays the same to the last bit, it was of no use.
/// </summary>
internal static class UnusedAssumptions
{
    /// <summary>A sentence for each, with the remedy; none where all that is set counts, or is what the calibration says anyhow.</summary>
    public static IEnumerable<string> Warnings(Belief belief) => belief.Scenario.Assumptions.SelectMany(set => Of(belief, set));

    private static IEnumerable<string> Of(Belief belief, AssumptionOverride set)
    {
        if (set.Mean is not null && IsOfNoUse(belief, set, set with { Mean = null }))
        {
            yield return $"model.{set.Name} is set and not used: {AssumptionNames.Of(set.Name, belief.Scenario.Contest)} has no part in this contest. Leave it out, or check who stands and what is said of the seat.";
        }

        // A plain number is a mean known exactly: nobody asked for an sd of 0.
        else if (set.Sd > 0 && IsOfNoUse(belief, set, set with { Sd = null }))
        {
            yield return $"model.{set.Name}.sd is set and the forecast is the same without it: of this number the mean alone counts here. Leave it out; it only says how far sensitivity moves the mean.";
        }
    }

    private static bool IsOfNoUse(Belief belief, AssumptionOverride set, AssumptionOverride other)
    {
        var scenario = belief.Scenario;
        var without = belief.With(scenario with { Assumptions = [.. scenario.Assumptions.Select(each => each == set ? other : each)] });
        return without.Assumptions[set.Name] != belief.Assumptions[set.Name] && Same(belief.Prior, without.Prior);
    }

    private static bool Same(SeatPrior one, SeatPrior other) =>
        one.MeanLogShares.SequenceEqual(other.MeanLogShares)
        && one.DegreesOfFreedom.Equals(other.DegreesOfFreedom)
        && one.Turnout == other.Turnout
        && one.Components.Count == other.Components.Count
        && one.Components.Zip(other.Components).All(pair => pair.First.StudentScaled == pair.Second.StudentScaled
            && pair.First.Covariance.Cast<double>().SequenceEqual(pair.Second.Covariance.Cast<double>()));

    private static string Named(Scenario scenario, string name) =>
        InputCatalogue.Find($"model.{name}.mean")?.In(scenario)?.Label ?? name;
}
