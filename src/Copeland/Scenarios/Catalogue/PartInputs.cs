using Copeland.Inputs;
using Copeland.Polling;
using Copeland.Scenarios.Rules;

namespace Copeland.Scenarios.Catalogue;

/// <summary>Inputs that say how the parties stand in Scotland or Wales, for a seat there that swings with its part.</summary>
internal static class PartInputs
{
    /// <summary>
    /// A party's share in the part now. Where it is computed from the part's polls, its other parties give or take in proportion; where a scenario gives
    /// the part's average, they keep their shares.
    /// </summary>
    public static InputDefinition Average(string part, string party) => new(ScenarioAddress.Join(Path(part), party))
    {
        Limits = InputLimits.Share,
        Keys = [new(party, Path(part), InputKeyKind.PartyOrCandidate)],
        Missing = scenario => Missing(scenario, part, party),
        Name = scenario => $"the {InputNames.Of(scenario, party)} share in polls of {part}",
        Value = scenario => 100 * (scenario.Part?.Average ?? PartEvidence.PictureOf(scenario)?.Picture.Now)?[party],
        Change = (scenario, percent) => scenario.Part is { Average: { } given } source
            ? scenario with { Part = source with { Average = given.With(party, percent / 100) } }
            : scenario with { PartShares = scenario.PartShares.With(party, percent / 100) },
        Fault = scenario => InputFault.At(
            Path(part), scenario.Part?.Average is { } given ? ShareRules.PartialProblem(Percent.Of(given)) : ShareRules.ExcessProblem(Percent.Of(scenario.PartShares))),
        Spread = (scenario, input) => Spread(scenario, (part, party), input),
    };

    /// <summary>The addresses of all parties whose share in the seat's part is known of polls there; none where it swings with Great Britain.</summary>
    public static IEnumerable<string> Addresses(Scenario scenario) =>
        PartEvidence.PictureOf(scenario)?.Swing is { } part ? part.Departures.Keys.Select(party => ScenarioAddress.Join(Path(part.Part), party)) : [];

    private static string Path(string part) => $"national.parts.{part}.averagePct";

    private static string? Missing(Scenario scenario, string part, string party) =>
        scenario.Part?.Part.ToString() != part
            ? $"cannot be set: this forecast uses no polls of {part}. For a seat there give national.parts.{part} in its file."
        : scenario.Part.Previous[party] is not > 0
            ? $"cannot be set: {party} has no share in {part} at the last general election, from which to swing. Give it in national.parts.{part}.previousPct."
        : null;

    // What polls of the part leave open, and what those of Great Britain do that carry them forward.
    private static Input? Spread(Scenario scenario, (string Part, string Party) of, Input input)
    {
        if (input.Present is not > 0 || PartEvidence.PictureOf(scenario)?.Swing is not { } swing || !swing.Departures.TryGetValue(of.Party, out var departure))
        {
            return null;
        }

        var days = NationalInputs.Days(scenario);
        var reason = $"polls of {of.Part} err by themselves, and {NationalInputs.Reason(days, "")}, which carry them forward; the shares of small parties by less";
        var spread = input.WithLogOddsSd(Math.Sqrt(Math.Pow(departure.Sd, 2) + Math.Pow(PollError.LogOddsSd(days), 2)), reason).Told($"Shares in polls of {of.Part}", reason);
        return scenario.Part?.Average is { } given
            ? spread.UpTo(given.Total - given[of.Party].GetValueOrDefault()) with { GivesWay = "the other parties keep their shares, and those not polled give way" }
            : spread with { GivesWay = "the other parties give or take in proportion, so that the total stays" };
    }
}
