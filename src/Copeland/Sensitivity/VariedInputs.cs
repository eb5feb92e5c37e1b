using Copeland.Elections;
using Copeland.Inputs;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>The inputs of a scenario that are worth varying: of those the catalogue knows, what could plausibly be other than it is.</summary>
internal static class VariedInputs
{
    /// <summary>The share below which a party of the last result is not worth an input.</summary>
    private const double Noticeable = 0.05;

    /// <summary>All inputs, those of the polls first.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="race">Places on the ballot of all whose figures are varied, the likeliest winner first.</param>
    public static IReadOnlyList<Input> Of(VariedScenario varied, IReadOnlyList<int> race) =>
        [.. TheWorlds(varied, race), .. Coefficients(varied)];

    /// <summary>The inputs that a scenario tells, without the model's coefficients.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="race">Places on the ballot of all whose figures are varied, the likeliest winner first.</param>
    public static IReadOnlyList<Input> TheWorlds(VariedScenario varied, IReadOnlyList<int> race) =>
        Found(varied, [.. Polls(varied, race), .. TheSeats(varied.Base, race)]);

    private static IReadOnlyList<Input> Found(VariedScenario varied, IEnumerable<string> addresses) =>
        [.. addresses.Select(address => InputCatalogue.Find(address)?.In(varied.Base)).OfType<Input>()];

    // A seat that swings with Scotland or Wales hangs on the polls there; whom these do not ask about, on those of Great Britain.
    private static IEnumerable<string> Polls(VariedScenario varied, IReadOnlyList<int> race) => varied.Believed().Part is { } part
        ? Polled(varied.Base.Contest).Select(party => part.Departures.ContainsKey(party) ? $"national.parts.{part.Part}.averagePct.{party}" : $"national.averagePct.{party}")
        : PollsOfBritain(varied.Base, race);

    private static IEnumerable<string> PollsOfBritain(Scenario scenario, IReadOnlyList<int> race)
    {
        var polled = Polled(scenario.Contest);
        return
        [
            .. polled.Select(party => $"national.averagePct.{party}"),
            .. Swings([.. race.Select(place => scenario.Contest.Candidates[place].Party.Code).Distinct(StringComparer.Ordinal).Where(polled.Contains)]),
        ];
    }

    private static IEnumerable<string> TheSeats(Scenario scenario, IReadOnlyList<int> race)
    {
        var contest = scenario.Contest;
        List<Candidate> all = [.. race.Select(place => contest.Candidates[place])];
        return
        [
            "seat.leavePct",
            .. contest.Previous.Shares.Where(entry => entry.Value >= Noticeable && entry.Key != "Oth").Select(entry => $"previous.sharesPct.{entry.Key}"),
            "turnout.meanPct",
            .. Enumerable.Range(0, scenario.SeatPolls.Count).SelectMany(_ => all, (place, candidate) => Invariant($"seatPolls[{place}].sharesPct.{candidate.Id}")),
            .. Enumerable.Range(0, scenario.Adjustments.Count).Select(place => Invariant($"adjustments[{place}].points")),
        ];
    }

    /// <summary>The coefficients that are uncertain and move this seat's shares or their errors; turnout's have an input of their own.</summary>
    private static IEnumerable<Input> Coefficients(VariedScenario varied)
    {
        var present = varied.Plan();
        return varied.Assumptions.All.Where(assumption => assumption.Sd > 0)
            .Select(assumption => InputCatalogue.Find($"model.{assumption.Name}.mean")?.In(varied.Base)).OfType<Input>()
            .Where(input => !SameVotes(present, varied.Plan(input.High)));
    }

    /// <summary>The parties of the ballot that polls ask about.</summary>
    private static List<string> Polled(Contest contest) =>
    [
        .. contest.Candidates.Select(candidate => candidate.Party).DistinctBy(party => party.Code)
            .Where(party => party.Family != Family.Other && !MissingParties.Remainders.Contains(party.Code, StringComparer.Ordinal)).Select(party => party.Code),
    ];

    /// <summary>One between any two, from the likelier winner.</summary>
    private static IEnumerable<string> Swings(List<string> parties) =>
        parties.SelectMany((from, rank) => parties.Skip(rank + 1), (from, to) => $"national.swingPct.{from}.{to}");

    private static bool SameVotes(SamplingPlan one, SamplingPlan other) =>
        one.MeanLogits.SequenceEqual(other.MeanLogits) && one.GaussianFactor.SequenceEqual(other.GaussianFactor)
        && one.StudentFactor.SequenceEqual(other.StudentFactor) && one.DegreesOfFreedom.Equals(other.DegreesOfFreedom);
}
