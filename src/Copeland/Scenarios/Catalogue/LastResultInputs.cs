using Copeland.Scenarios.Rules;

namespace Copeland.Scenarios.Catalogue;

/// <summary>Inputs of the seat's last result.</summary>
internal static class LastResultInputs
{
    /// <summary>The error of a notional result in log odds: about two points for a party with a third of the vote. A guess, and called one.</summary>
    private const double NotionalLogOddsSd = 0.09;

    private const string SharesPath = "previous.sharesPct";

    /// <summary>A share of the last result: the others scale, and the votes, no longer true, go.</summary>
    public static InputDefinition Share(string key) => new(ScenarioAddress.Join(SharesPath, key))
    {
        Limits = InputLimits.Share,
        Keys = [new(key, SharesPath, InputKeyKind.PartyOrCandidate)],
        Name = scenario => $"the {InputNames.Of(scenario, key)} share at the last general election",
        Value = scenario => 100 * scenario.Contest.Previous.Shares[key],
        Change = (scenario, percent) => WithPrevious(scenario, scenario.Contest.Previous.WithShare(key, percent / 100)),
        Fault = scenario => InputFault.At(SharesPath, ShareRules.SetProblem(scenario.Contest.Previous)),
        Spread = (scenario, input) => !scenario.Contest.Previous.Notional ? null
            : input.WithLogOddsSd(NotionalLogOddsSd, "a notional result is itself an estimate; how good nobody has measured, two points are a guess").Told("Shares at the last general election", "a notional result is itself an estimate; how good nobody has measured, two points are a guess") with
            {
                GivesWay = "the other parties give or take in proportion, so that the total stays",
            },
    };

    /// <summary>The votes of the last result, where the scenario gives votes: the others keep theirs.</summary>
    public static InputDefinition Votes(string key) => new(ScenarioAddress.Join("previous.votes", key))
    {
        Limits = InputLimits.Of("previous", "votes", key),
        Keys = [new(key, "previous.votes", InputKeyKind.PartyOrCandidate)],
        Missing = scenario => scenario.Contest.Previous.Votes is null ? "has no votes to change; the last result is given in shares. Set previous.sharesPct instead." : null,
        Name = scenario => $"the {InputNames.Of(scenario, key)} vote at the last general election",
        Value = scenario => scenario.Contest.Previous.Votes is { } votes && votes.TryGetValue(key, out var count) ? count : null,
        Change = (scenario, count) => WithPrevious(scenario, scenario.Contest.Previous.WithVotes(key, (int)count)),
        Fault = scenario => InputFault.At("previous.votes", scenario.Contest.Previous.Shares.Total > 0 ? null : ShareRules.NoVotes),
    };

    /// <summary>Turnout at the last general election.</summary>
    public static InputDefinition Turnout() => new("previous.turnoutPct")
    {
        Limits = InputLimits.Of("previous", "turnoutPct"),
        Name = _ => "turnout at the last general election",
        Value = scenario => 100 * scenario.Contest.Previous.Turnout,
        Change = (scenario, percent) => WithPrevious(scenario, scenario.Contest.Previous with { Turnout = percent / 100 }),
    };

    private static Scenario WithPrevious(Scenario scenario, Elections.PreviousResult previous) =>
        scenario with { Contest = scenario.Contest with { Previous = previous } };
}
