using Copeland.Elections;
using Copeland.Inputs;
using Copeland.Polling;
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
        [.. Told(varied, race).Select(address => InputCatalogue.Find(address)?.In(varied.Base)).OfType<Input>()];

    private static IEnumerable<string> Told(VariedScenario varied, IReadOnlyList<int> race)
    {
        var scenario = varied.Base;
        var contest = scenario.Contest;
        var polled = Polled(contest);
        List<Candidate> all = [.. race.Select(place => contest.Candidates[place])];
        return
        [
            .. polled.Select(party => $"national.averagePct.{party}"),
            .. Swings([.. all.Select(candidate => candidate.Party.Code).Distinct(StringComparer.Ordinal).Where(polled.Contains)]),
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
