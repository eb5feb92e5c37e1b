using Copeland.Statistics;

namespace Copeland.Scenarios.Catalogue;

/// <summary>Inputs of the analyst's judgements.</summary>
internal static class JudgementInputs
{
    /// <summary>The points of a judgement.</summary>
    public static InputDefinition Points(int place) => new(ScenarioAddress.Element("adjustments", place) + ".points")
    {
        Limits = InputLimits.Of("adjustments", place, "points"),
        ListLength = scenario => scenario.Adjustments.Count,
        Place = place,
        Name = scenario => Words(scenario, place),
        Value = scenario => 100 * scenario.Adjustments[place].Points.Mean,
        Change = (scenario, points) => With(scenario, place, stated => stated with { Mean = points / 100 }),
        Spread = (scenario, input) => scenario.Adjustments[place].Points.Sd is > 0 and var sd
            ? input.WithSd(100 * sd, Invariant($"two judgements in three should be right to within {100 * sd:0.#} points, their stated standard deviation, and nine in ten within the range (“{scenario.Adjustments[place].Reason}”)"))
            : null,
    };

    /// <summary>The standard deviation of a judgement.</summary>
    public static InputDefinition Error(int place) => new(ScenarioAddress.Element("adjustments", place) + ".sd")
    {
        Limits = InputLimits.Of("adjustments", place, "sd"),
        ListLength = scenario => scenario.Adjustments.Count,
        Place = place,
        Name = scenario => $"the error of {Words(scenario, place)}",
        Value = scenario => 100 * scenario.Adjustments[place].Points.Sd,
        Change = (scenario, points) => With(scenario, place, stated => stated with { Sd = points / 100 }),
    };

    private static string Words(Scenario scenario, int place) => place < scenario.Adjustments.Count
        ? $"the analyst’s judgement on {InputNames.Of(scenario, scenario.Adjustments[place].CandidateId)}"
        : Invariant($"the analyst’s judgement number {place}");

    private static Scenario With(Scenario scenario, int place, Func<Estimate, Estimate> changed) => scenario with
    {
        Adjustments = [.. scenario.Adjustments.Select((stated, other) => other == place ? stated with { Points = changed(stated.Points) } : stated)],
    };
}
