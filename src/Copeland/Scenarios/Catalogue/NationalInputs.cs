using Copeland.Inputs;
using Copeland.Polling;
using Copeland.Scenarios.Rules;

namespace Copeland.Scenarios.Catalogue;

/// <summary>Inputs that say how the parties stand across Great Britain.</summary>
internal static class NationalInputs
{
    private const string AveragePath = "national.averagePct";

    /// <summary>
    /// A party's share in the poll average. Where the average is computed, the other parties scale so that the total stays; where a
    /// scenario gives it, they keep their shares.
    /// </summary>
    public static InputDefinition Average(string party) => new(ScenarioAddress.Join(AveragePath, party))
    {
        Limits = InputLimits.Share,
        Keys = [new(party, AveragePath, InputKeyKind.PartyOrCandidate)],
        Name = scenario => $"the {InputNames.Of(scenario, party)} share {(scenario.Picture().NotAsked.Contains(party, StringComparer.Ordinal) ? "kept from the last general election" : scenario.Part is null ? "in national polls" : "in polls of Great Britain")}",
        Value = scenario => 100 * scenario.Average()[party],
        Change = (scenario, percent) => scenario.National is NationalSource.Average average
            ? scenario with { National = average with { Shares = average.Shares.With(party, percent / 100) } }
            : scenario with { NationalOverrides = scenario.NationalOverrides with { Shares = scenario.NationalOverrides.Shares.With(party, percent / 100) } },
        Fault = scenario => scenario.National is NationalSource.Average average
            ? InputFault.At(AveragePath, ShareRules.PartialProblem(Percent.Of(average.Shares)))
            : InputFault.At(AveragePath, ShareRules.ExcessProblem(Percent.Of(scenario.NationalOverrides.Shares))),
        Spread = (scenario, input) => AverageSpread(scenario, party, input),
    };

    /// <summary>A swing that is added to the average: what one party loses the other gains.</summary>
    public static InputDefinition Swing(string from, string to) => new(ScenarioAddress.Join(ScenarioAddress.Join("national.swingPct", from), to))
    {
        Limits = InputLimits.Swing,
        Keys = [new(from, ScenarioAddress.Join("national.swingPct", from), InputKeyKind.Party), new(to, ScenarioAddress.Join(ScenarioAddress.Join("national.swingPct", from), to), InputKeyKind.Party)],
        Name = scenario => $"a further national swing from {InputNames.Of(scenario, from)} to {InputNames.Of(scenario, to)}",
        Value = scenario => 100 * (scenario.NationalOverrides.Swings.FirstOrDefault(swing => swing.From == from && swing.To == to)?.Swing ?? 0),
        Change = (scenario, points) => scenario with { NationalOverrides = scenario.NationalOverrides.WithSwing(new NationalSwingOverride(from, to, points / 100)) },
        Fault = scenario => from != to ? null
            : InputFault.At(
                ScenarioAddress.Join(ScenarioAddress.Join("national.swingPct", from), to),
                $"swings from {from} to itself; a swing needs two parties. Write national.swingPct.Lab.Con for a swing from Labour to the Conservatives."),
        Spread = (scenario, input) => SwingSpread(scenario, (from, to), input),
    };

    /// <summary>A party's share across Great Britain at the last general election, the others as they were.</summary>
    public static InputDefinition Previous(string party) => new(ScenarioAddress.Join("national.previousPct", party))
    {
        Limits = InputLimits.Share,
        Keys = [new(party, "national.previousPct", InputKeyKind.PartyOrCandidate)],
        Name = scenario => $"the {InputNames.Of(scenario, party)} share across the country at the last general election",
        Value = scenario => 100 * scenario.National.PreviousOf(scenario.Contest)[party],
        Change = (scenario, percent) => scenario with
        {
            National = scenario.National with { Previous = scenario.National.PreviousOf(scenario.Contest).With(party, percent / 100) },
        },
        Fault = scenario => InputFault.At("national.previousPct", ShareRules.PartialProblem(Percent.Of(scenario.National.PreviousOf(scenario.Contest)))),
    };

    /// <summary>A party's share in one of the scenario's national polls, the others as they were.</summary>
    public static InputDefinition Poll(int place, string party) => new(Invariant($"{ScenarioAddress.Element("national.polls", place)}.sharesPct.{party}"))
    {
        Limits = InputLimits.Share,
        Keys = [new(party, ScenarioAddress.Element("national.polls", place) + ".sharesPct", InputKeyKind.PartyOrCandidate)],
        ListLength = scenario => Polls(scenario).Count,
        Place = place,
        Name = scenario => InputNames.PollShare(Polls(scenario), place, (InputNames.Of(scenario, party), "national poll")),
        Value = scenario => 100 * Polls(scenario)[place].Shares[party],
        Change = (scenario, percent) => scenario with
        {
            National = (NationalSource.Polls)scenario.National with
            {
                All = [.. Polls(scenario).Select((poll, other) => other == place ? poll with { Shares = poll.Shares.With(party, percent / 100) } : poll)],
            },
        },
        Fault = scenario => InputFault.At(
            ScenarioAddress.Element("national.polls", place) + ".sharesPct", ShareRules.PartialProblem(Percent.Of(Polls(scenario)[place].Shares))),
    };

    private static IReadOnlyList<Poll> Polls(Scenario scenario) => (scenario.National as NationalSource.Polls)?.All ?? [];

    // Below this per cent a share errs by much less than those of the parties that lead.
    private const double Small = 15;

    // A party that has less to lose than so many points makes no swing worth the name.
    private const double LeastSwing = 0.5;

    /// <summary>How far averages of polls have missed so many days before the vote, as the reason of a range.</summary>
    public static string Reason(int days, string measure = "root mean square ") => Invariant(
        $"{(days == 1 ? "a day" : Invariant($"{days} days"))} before the vote, poll averages have typically missed by {PollError.Points(days):0.0} points for a party on a third of the vote ({measure}at the general elections since 1979)");

    /// <summary>Days that a scenario's averages have left until the vote, one at least.</summary>
    public static int Days(Scenario scenario) => Math.Max(1, scenario.Contest.PollingDay.DayNumber - scenario.AsOf.DayNumber);

    private static Input? AverageSpread(Scenario scenario, string party, Input input)
    {
        if (input.Present is not > 0)
        {
            return null;
        }

        var days = Days(scenario);
        var spread = input.WithLogOddsSd(PollError.LogOddsSd(days), Reason(days) + (input.Present < Small ? "; the shares of small parties by less" : ""))
            .Told($"Shares in {(scenario.Part is null ? "national polls" : "polls of Great Britain")}", Reason(days, "") + "; the shares of small parties by less");
        return scenario.National is not NationalSource.Average given
            ? spread with { GivesWay = "the other parties give or take in proportion, so that the total stays" }
            : spread.UpTo(given.Shares.Total - scenario.Average()[party].GetValueOrDefault()) with { GivesWay = "the other parties keep their shares, and those not polled give way" };
    }

    private static Input? SwingSpread(Scenario scenario, (string From, string To) pair, Input input)
    {
        var (average, days) = (scenario.Average(), Days(scenario));
        if (average[pair.From] is not (> 0 and var first) || average[pair.To] is not (> 0 and var second) || pair.From == pair.To)
        {
            return null;
        }

        double Points(double share) => PollError.LogOddsSd(days) * share * (1 - share) * 100;

        // Half the error of the difference, but neither party errs by more than its own share does.
        var sd = Math.Min(Math.Sqrt(Math.Pow(Points(first), 2) + Math.Pow(Points(second), 2)) / 2, Math.Min(Points(first), Points(second)));
        if (Input.RangeDeviations * sd < LeastSwing)
        {
            return null;
        }

        return input.WithSd(sd, Reason(days) + (Math.Min(first, second) * 100 < Small ? "; the shares of small parties by less, and no swing takes more from a party than it has" : ""))
            .Told("National swings", "on top of the swing that the polls show, by as much as these may misjudge the two parties’ shares, but never by more than a small party has to lose") with
        { GivesWay = "what one party loses the other gains", IsCombination = true };
    }
}
