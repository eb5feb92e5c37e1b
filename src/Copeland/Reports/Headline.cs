using Copeland.Elections;
using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>
/// The one sentence a forecast begins with. It claims no more than the probabilities carry: a leader is named only where the
/// draws can tell, "hold" is said of the party that won the seat last, "regain" of one that won it at the last general election
/// and lost it since, and "gain" of any other.
/// </summary>
public static class Headline
{
    /// <summary>The sentence, without a full stop.</summary>
    public static string Of(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return Of(Race.Of(forecast));
    }

    /// <summary>The sentence of a race.</summary>
    internal static string Of(Race race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var seat = race.Forecast.Contest.Seat.Name;
        if (TooFew(race) is { } nothing)
        {
            return nothing;
        }

        var (leader, rival) = (race.LeaderName, race.RivalName);
        return race.Kind switch
        {
            RaceKind.NearCertain =>
                $"{leader.SubjectAtStart} {leader.Are} very likely to {Deed(race)}, winning {ProbabilityWords.Frequency(race.Leader.Win)} simulated elections",
            RaceKind.Favourite =>
                $"{leader.SubjectAtStart} {leader.Are} {ProbabilityWords.Likelihood(race.Leader.Win)} to {Deed(race)}: {Chance(race.Leader)}, {Against(race)}",
            RaceKind.DeadHeat => $"{seat} is a toss-up between {leader.Subject} and {rival.Subject}, {Each(race)}",
            RaceKind.TossUp => $"{seat} is a toss-up{Sides(race)}",
            RaceKind.TwoWay => $"{seat} is a two-way race{Sides(race)}",
            RaceKind.EvenAgainstField => $"It is a toss-up whether {leader.Subject} {leader.Verb(Doing(race))} {Object(race)}: {Chance(race.Leader)}, {Against(race)}",
            RaceKind.ThreeWay => $"{seat} is a three-way race: {Chances(race, 3)}",
            _ => $"{seat} is wide open: {Chances(race, 4)}",
        };
    }

    /// <summary>The sentence, shorter, for a picture in which whoever has a chance has a bar with its number.</summary>
    internal static string BesideBars(Race race)
    {
        ArgumentNullException.ThrowIfNull(race);
        if (TooFew(race) is { } nothing)
        {
            return nothing;
        }

        var (seat, leader) = (race.Forecast.Contest.Seat.Name, race.LeaderName);
        var deed = $"{Doing(race)} {seat}";
        return race.Kind switch
        {
            RaceKind.NearCertain => $"{leader.SubjectAtStart} {leader.Are} very likely to {deed}, winning {ProbabilityWords.Frequency(race.Leader.Win)} simulations",
            RaceKind.Favourite => $"{leader.SubjectAtStart} {leader.Are} {ProbabilityWords.Likelihood(race.Leader.Win)} to {deed}: {Chance(race.Leader)}",
            RaceKind.EvenAgainstField => $"It is a toss-up whether {leader.Subject} {leader.Verb(Doing(race))} {seat}: {Chance(race.Leader)}",
            RaceKind.DeadHeat or RaceKind.TossUp => $"{seat} is a toss-up: {Figures(race, [race.Front.First, race.Front.Second])}",
            RaceKind.TwoWay => $"{seat} is a two-way race: {Figures(race, [race.Front.First, race.Front.Second])}",
            RaceKind.ThreeWay => $"{seat} is a three-way race: {Figures(race, race.ByChance.Take(3))}",
            _ => $"{seat} is wide open: {Figures(race, race.ByChance.Take(4))}",
        };
    }

    private static string? TooFew(Race race)
    {
        var draws = race.Forecast.Provenance.Draws;
        return SamplingWarnings.TellNothing(draws)
            ? $"Who is likely to win {race.Forecast.Contest.Seat.Name} cannot be told from {Sentence.Plural(draws, "simulated election")}"
            : null;
    }

    private static string Figures(Race race, IEnumerable<int> places) =>
        string.Join(", ", places.Select(place => $"{race.Names[place].Subject} {Shown(race.Forecast.Candidates[place])}"));

    /// <summary>
    /// What the likeliest winner would do: <c>hold Copeland</c>, <c>gain Copeland from Labour</c> or <c>regain Copeland from
    /// UKIP</c>.
    /// </summary>
    internal static string Deed(Race race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return $"{Doing(race)} {Object(race)}";
    }

    /// <summary>What whoever won has done: <c>held Copeland</c>, <c>gained Copeland from Labour</c> or <c>regained Copeland from UKIP</c>.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="names">Names in ballot order.</param>
    /// <param name="winner">The winner's place on the ballot.</param>
    internal static string Done(Contest contest, IReadOnlyList<CandidateName> names, int winner) =>
        $"{(contest.IsDefending(winner) ? "held" : HeldBefore(contest, winner) ? "regained" : "gained")} {Object(contest, names, winner)}";

    /// <summary>Winning as a noun: <c>a Labour hold</c>, <c>a Conservative gain</c>.</summary>
    /// <param name="race">The race.</param>
    /// <param name="place">The winner's place on the ballot.</param>
    internal static string Noun(Race race, int place)
    {
        ArgumentNullException.ThrowIfNull(race);
        return race.Names[place].Event(race.Defends(place) ? "hold" : "gain");
    }

    /// <summary>The name of the party that defends the seat, whether or not it stands.</summary>
    internal static CandidateName DefenderName(Race race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return DefenderName(race.Forecast.Contest, race.Names);
    }

    private static CandidateName DefenderName(Contest contest, IReadOnlyList<CandidateName> names)
    {
        var code = contest.Defending;
        if (Enumerable.Range(0, names.Count).FirstOrDefault(contest.IsDefending, -1) is >= 0 and var place)
        {
            return names[place];
        }

        if (!LastVotes.IsPersonal(code) && contest.Candidates.FirstOrDefault(candidate => candidate.Party.Code == code) is { } standing)
        {
            return CandidateName.Of(standing.Party);
        }

        return PartyCatalogue.BuiltIn.TryGet(code, out var party)
            ? LastVotes.IsPersonal(code) ? new CandidateName("an independent", false, party.Name, "an independent") : CandidateName.Of(party)
            : new CandidateName(code, false, code, code);
    }

    private static string Doing(Race race) =>
        race.Defends(race.Front.First) ? "hold" : HeldBefore(race.Forecast.Contest, race.Front.First) ? "regain" : "gain";

    private static string Object(Race race) => Object(race.Forecast.Contest, race.Names, race.Front.First);

    private static string Object(Contest contest, IReadOnlyList<CandidateName> names, int place) =>
        contest.IsDefending(place) ? contest.Seat.Name : $"{contest.Seat.Name} from {DefenderName(contest, names).Subject}";

    // Whether the party won the seat at the last general election without defending it now: it lost the seat since, or its member left
    // the party. Of a notional result nobody can say so.
    private static bool HeldBefore(Contest contest, int place)
    {
        var (previous, candidate) = (contest.Previous, contest.Candidates[place]);
        var code = candidate.Party.Code;
        return !contest.IsDefending(place) && !previous.Notional && code is not ("Ind" or "Oth") && code != contest.Defending
            && previous.Shares.Keys.MaxBy(key => previous.Shares[key]) is { } winner && (winner == candidate.Id || winner == code);
    }

    private static string Shown(CandidateForecast candidate) => DisplayNumber.Chance(candidate.Win);

    // "About 97 in 100 (97%)" would say one thing twice.
    private static string Chance(CandidateForecast candidate)
    {
        var frequency = ProbabilityWords.Frequency(candidate.Win);
        return frequency.EndsWith(" 100", StringComparison.Ordinal) ? $"a {Shown(candidate)} chance" : $"{frequency} ({Shown(candidate)})";
    }

    // Where nobody stands out from the field, the field is told by its best.
    private static string Against(Race race)
    {
        if (race.Challengers is { Count: > 0 } challengers)
        {
            return $"against {Sentence.List([.. challengers.Select(place => $"{Shown(race.Forecast.Candidates[place])} for {(race.Defends(place) ? "a hold" : race.Names[place].Subject)}")])}";
        }

        var best = Shown(race.Forecast.Candidates[race.ByChance[1]]);
        return best[0] == '<' ? Scraps(race, best) : $"with no rival’s chance above {AtMost(race.Forecast.Candidates[race.ByChance[1]].Win.Value, best)}";
    }

    // Where none prints a chance of its own, what they have together is what the favourite's chance leaves.
    private static string Scraps(Race race, string best) =>
        DisplayNumber.ShownChance(race.Leader.Win) is { Bound: 0, Percent: < 99 and var percent } && race.Names.Count > 2
            ? Invariant($"with the other {100 - percent:0.#}% shared by {Sentence.Number(race.Names.Count - 1)} rivals")
            : $"with every rival’s chance below {best[1..]}";

    // The next whole per cent where the tables print more of it: 2.2% is not "nobody above 2%".
    private static string AtMost(double chance, string shown) =>
        shown == Invariant($"{Math.Floor(100 * chance):0}%") && chance < 0.03 && 100 * chance > Math.Floor(100 * chance) + 0.05 ? Invariant($"{Math.Ceiling(100 * chance):0}%") : shown;

    private static string Each(Race race) => Shown(race.Leader) == Shown(race.Rival)
        ? $"each with a {Shown(race.Leader)} chance"
        : $"with {Shown(race.Leader)} and {Shown(race.Rival)}";

    // Without fractions: that both are about a half the word has said.
    private static string Sides(Race race) =>
        $": a {Shown(race.Leader)} chance of {Noun(race, race.Front.First)}, {Shown(race.Rival)} of {Noun(race, race.Front.Second)}";

    private static string Chances(Race race, int most) => Sentence.List(
        [.. race.ByChance.Take(most).Select((place, rank) => $"{(rank == 0 ? $"a {Shown(race.Forecast.Candidates[place])} chance" : Shown(race.Forecast.Candidates[place]))} for {race.Names[place].Subject}")]);
}
