using Copeland.Inputs;

namespace Copeland.Scenarios.Catalogue;

/// <summary>
/// Every number of the world and of the model that can be set, in one closed list. <c>--set</c>, the sensitivity analysis, sweeps and pages
/// that let a reader turn knobs all ask it: what an address means is written here alone.
/// </summary>
public static class InputCatalogue
{
    /// <summary>The input at an address; null where the catalogue has none (text, dates, how to simulate).</summary>
    public static KnownInput? Find(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Definition(ScenarioAddress.Parse(address)) is { } definition ? new KnownInput(definition) : null;
    }

    /// <summary>Every input that a scenario has a value for: the country's, the last result's, the seat's, the analyst's, the model's.</summary>
    public static IEnumerable<KnownInput> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Addresses(scenario).Select(Find).OfType<KnownInput>().Where(input => input.Get(scenario) is not null);
    }

    /// <summary>The name of what stands at an address, as the subject of a sentence; the address itself where the catalogue has no better.</summary>
    public static string Words(Scenario scenario, string address) => Find(address)?.Words(scenario) ?? address;

    /// <summary>Whether an address is in percent of something, in points, or a plain number.</summary>
    public static InputUnit UnitOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.StartsWith("national.swingPct.", StringComparison.Ordinal) || address.EndsWith(".points", StringComparison.Ordinal) ? InputUnit.Points
            : address.Contains("Pct", StringComparison.Ordinal) ? InputUnit.Percent
            : InputUnit.Number;
    }

    /// <summary>The scenario with several inputs set, one after the other.</summary>
    /// <returns>The scenario; null where one of the addresses is no input of it, and only the door can say why.</returns>
    /// <remarks>Values are not checked here: <see cref="Problem"/> does that, once for the ends of a range.</remarks>
    internal static Scenario? With(Scenario scenario, IReadOnlyList<InputValue> values)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            if (Find(value.Address) is not { } input || !input.Definition.IsIn(scenario))
            {
                return null;
            }

            scenario = input.Definition.Change(scenario, value.Value);
        }

        return scenario;
    }

    /// <summary>What is wrong with setting inputs of a scenario, the first thing found, as the door would say it; null where nothing is.</summary>
    public static string? Problem(Scenario scenario, IReadOnlyList<InputValue> values)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(values);
        List<KnownInput> inputs = [.. values.Select(value => Find(value.Address)).OfType<KnownInput>()];
        return inputs.Zip(values, (input, value) => input.Problem(value.Value)).FirstOrDefault(problem => problem is not null)
            ?? (With(scenario, values) is { } changed ? inputs.Select(input => input.Definition.Fault(changed)?.Message).FirstOrDefault(problem => problem is not null) : null);
    }

    private static InputDefinition? Definition(IReadOnlyList<object>? parts) => parts switch
    {
        ["national", "averagePct", string party] => NationalInputs.Average(party),
        ["national", "swingPct", string from, string to] => NationalInputs.Swing(from, to),
        ["national", "parts", ("Scotland" or "Wales") and string part, "averagePct", string party] => PartInputs.Average(part, party),
        ["national", "previousPct", string party] => NationalInputs.Previous(party),
        ["national", "polls", int poll, "sharesPct", string party] => NationalInputs.Poll(poll, party),
        ["previous", "sharesPct", string key] => LastResultInputs.Share(key),
        ["previous", "votes", string key] => LastResultInputs.Votes(key),
        ["previous", "turnoutPct"] => LastResultInputs.Turnout(),
        ["turnout", "meanPct"] => SeatInputs.ExpectedTurnout(),
        ["seat", "leavePct"] => SeatInputs.Leave(),
        ["seat", "leavePctSd"] => SeatInputs.LeaveError(),
        ["seat", "electorate"] => SeatInputs.Electorate(),
        ["seatPolls", int poll, "sharesPct", string key] => SeatInputs.Poll(poll, key),
        ["seatPolls", "errorFactor"] => SeatInputs.PollErrors(),
        ["adjustments", int place, "points"] => JudgementInputs.Points(place),
        ["adjustments", int place, "sd"] => JudgementInputs.Error(place),
        ["model", string name] => AssumptionInputs.Known(name),
        ["model", string name, "mean"] => AssumptionInputs.Mean(name),
        ["model", string name, "sd"] => AssumptionInputs.Error(name),
        _ => null,
    };

    private static IEnumerable<string> Addresses(Scenario scenario)
    {
        var contest = scenario.Contest;
        var parties = contest.Candidates.Select(candidate => candidate.Party.Code).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. scenario.Average().Keys.Select(party => $"national.averagePct.{party}"),
            .. PartInputs.Addresses(scenario),
            .. parties.SelectMany(from => parties.Where(to => to != from), (from, to) => $"national.swingPct.{from}.{to}"),
            .. contest.Previous.Shares.Keys.Select(key => $"previous.sharesPct.{key}"),
            "previous.turnoutPct", "turnout.meanPct", "seat.leavePct", "seat.leavePctSd", "seat.electorate",
            .. scenario.SeatPolls.SelectMany((poll, place) => poll.Poll.Shares.Keys.Select(key => Invariant($"seatPolls[{place}].sharesPct.{key}"))),
            SeatInputs.PollErrorFactor,
            .. scenario.Adjustments.SelectMany((_, place) => new[] { Invariant($"adjustments[{place}].points"), Invariant($"adjustments[{place}].sd") }),
            .. ScenarioAssumptions.Of(scenario).All.SelectMany(assumption => new[] { $"model.{assumption.Name}.mean", $"model.{assumption.Name}.sd" }),
        ];
    }
}
