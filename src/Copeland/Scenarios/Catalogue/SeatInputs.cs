using Copeland.Elections;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Scenarios.Rules;
using Copeland.Statistics;

namespace Copeland.Scenarios.Catalogue;

/// <summary>Inputs of the seat itself.</summary>
internal static class SeatInputs
{
    /// <summary>Address of <see cref="PollErrors"/>.</summary>
    public const string PollErrorFactor = "seatPolls.errorFactor";

    /// <summary>The Leave share; where the scenario had none its error is the usual one.</summary>
    public static InputDefinition Leave() => new("seat.leavePct")
    {
        Limits = InputLimits.Of("seat", "leavePct"),
        Name = _ => "the seat’s estimated Leave share of 2016",
        Value = scenario => 100 * scenario.Contest.Seat.Leave?.Mean,
        Change = (scenario, percent) => WithSeat(scenario, seat => seat with
        {
            Leave = seat.Leave is { } leave ? leave with { Mean = percent / 100 } : SeatRules.Leave(percent, null, seat.Country),
        }),
        Spread = (scenario, input) => scenario.Contest.Seat.Leave is { Sd: > 0 } leave
            ? input.WithLogOddsSd(
                leave.Sd / (leave.Mean * (1 - leave.Mean)),
                Invariant($"how each constituency voted in the referendum of 2016 is an estimate, this one good to {100 * leave.Sd:0.0} points (one standard deviation)"))
            : null,
    };

    /// <summary>The standard deviation of the Leave share's estimate.</summary>
    public static InputDefinition LeaveError() => new("seat.leavePctSd")
    {
        Limits = InputLimits.Of("seat", "leavePctSd"),
        Missing = scenario => scenario.Contest.Seat.Leave is null ? SeatRules.ErrorWithoutLeave : null,
        Name = _ => "the error of the seat’s estimated Leave share of 2016",
        Value = scenario => 100 * scenario.Contest.Seat.Leave?.Sd,
        Change = (scenario, points) => WithSeat(scenario, seat => seat with { Leave = seat.Leave is { } leave ? leave with { Sd = points / 100 } : null }),
    };

    /// <summary>Registered electors.</summary>
    public static InputDefinition Electorate() => new("seat.electorate")
    {
        Limits = InputLimits.Of("seat", "electorate"),
        Name = _ => "the number of electors",
        Value = scenario => scenario.Contest.Seat.Electorate,
        Change = (scenario, electors) => WithSeat(scenario, seat => seat with { Electorate = (int)electors }),
    };

    /// <summary>The mean of turnout, which the model computes where nobody sets it.</summary>
    public static InputDefinition ExpectedTurnout() => new("turnout.meanPct")
    {
        Limits = InputLimits.Turnout,
        Name = _ => "expected turnout",
        Value = scenario => 100 * (scenario.Turnout ?? LogOdds.Share(TurnoutOf(scenario).LogitMean)),
        Change = (scenario, percent) => scenario with { Turnout = percent / 100 },
        Spread = (scenario, input) => TurnoutOf(scenario) is { LogitSd: > 0 } prior
            ? input.WithLogOddsSd(prior.LogitSd, "how turnout at by-elections has differed from the general election before")
            : null,
    };

    // What a figure of the seat stands in.
    private static string Kind(Scenario scenario, int place) => (place < scenario.SeatPolls.Count ? scenario.SeatPolls[place].Kind : SeatPollKind.Poll) switch
    {
        SeatPollKind.Mrp => "MRP estimate",
        SeatPollKind.LocalElection => "local elections",
        SeatPollKind.Private => "private poll",
        _ => "seat poll",
    };

    /// <summary>A share in a poll of the seat: its other figures scale, as they would had so many more been found for one of them.</summary>
    public static InputDefinition Poll(int place, string key) => new(Invariant($"{ScenarioAddress.Element("seatPolls", place)}.sharesPct.{key}"))
    {
        Limits = InputLimits.Share,
        Keys = [new(key, ScenarioAddress.Element("seatPolls", place) + ".sharesPct", InputKeyKind.PartyOrCandidate)],
        ListLength = scenario => scenario.SeatPolls.Count,
        Place = place,
        Name = scenario => InputNames.PollShare([.. scenario.SeatPolls.Select(poll => poll.Poll)], place, (InputNames.Of(scenario, key), Kind(scenario, place))),
        Value = scenario => 100 * scenario.SeatPolls[place].Poll.Shares[key],
        Change = (scenario, percent) => scenario with
        {
            SeatPolls =
            [
                .. scenario.SeatPolls.Select((poll, other) => other == place ? poll.WithFigure(key, percent / 100) : poll),
            ],
        },
        Fault = scenario => InputFault.At(
            ScenarioAddress.Element("seatPolls", place) + ".sharesPct", ShareRules.PartialProblem(Percent.Of(scenario.SeatPolls[place].Poll.Shares))),
        Spread = (scenario, input) => PollSpread(scenario, (place, key), input),
    };

    /// <summary>By what the errors of all polls of the seat are multiplied: the larger, the less they weigh.</summary>
    public static InputDefinition PollErrors() => new(PollErrorFactor)
    {
        Limits = InputLimits.ErrorFactor,
        Missing = scenario => scenario.SeatPolls.Count == 0 ? "multiplies the errors of polls of the seat, of which the scenario has none. Add seatPolls, or leave this out." : null,
        Name = _ => "the error factor of the seat’s polls",
        Value = scenario => scenario.SeatPollErrorFactor,
        Change = (scenario, factor) => scenario with
        {
            SeatPollErrorFactor = factor,
            SeatPolls = [.. scenario.SeatPolls.Select(poll => poll with { ErrorFactor = poll.ErrorFactor * (factor / scenario.SeatPollErrorFactor) })],
        },
        Spread = (scenario, input) => ScenarioAssumptions.Of(scenario)["seatPollSharedError"] is { Mean: > 0, Sd: > 0 } shared
            ? input.WithSdAbove(0, shared.Sd / shared.Mean, "how far polls of a seat miss is itself uncertain, known from past polls and the results that followed")
            : null,
    };

    private static Input? PollSpread(Scenario scenario, (int Place, string Key) of, Input input)
    {
        var poll = scenario.SeatPolls[of.Place].Poll;
        if (poll.Known > scenario.AsOf || poll.Shares[of.Key] is not (> 0 and < 1 and var share))
        {
            return null;
        }

        var error = SeatPollError.Of(ScenarioAssumptions.Of(scenario));
        var days = Math.Max(0, scenario.Contest.PollingDay.DayNumber - poll.End.DayNumber);
        var sd = error.Sd(SeatPollFigures.From(scenario.SeatPolls[of.Place], new SeatPollFigure(of.Place, [0], share, days)));
        return input.WithLogOddsSd(
            sd / (1 - share), Invariant($"polls of a seat {days} {(days == 1 ? "day" : "days")} before the vote have missed such a share by a factor of about {Math.Exp(sd):0.00}"))
            .Told("Shares in polls of the seat", "how far polls of a seat have missed, by more the longer before the vote and, in proportion, the smaller the share") with
        {
            GivesWay = "the poll’s other figures give or take in proportion, so that their total stays",
        };
    }

    private static TurnoutPrior TurnoutOf(Scenario scenario) =>
        Model.Turnout.Prior(scenario.Contest.Previous, scenario.Turnout, ScenarioAssumptions.Of(scenario));

    private static Scenario WithSeat(Scenario scenario, Func<Seat, Seat> changed) =>
        scenario with { Contest = scenario.Contest with { Seat = changed(scenario.Contest.Seat) } };
}
