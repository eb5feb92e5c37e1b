using Copeland.Elections;
using Copeland.Scenarios;

namespace Copeland.Sensitivity;

/// <summary>
/// Sets inputs of a scenario without reading it again: the same scenario as the door gives, for the addresses that are varied most. A test
/// holds the two against each other, bit by bit.
/// </summary>
/// <param name="origin">The scenario before any of these changes.</param>
internal sealed class InputEdit(Scenario origin)
{
    private const string Average = "national.averagePct.";
    private const string Previous = "previous.sharesPct.";
    private const string Swing = "national.swingPct.";
    private const string Model = "model.";

    private readonly bool previousIsSet = origin.Overrides.Any(change => change.StartsWith("previous.", StringComparison.Ordinal));

    /// <summary>Whether an address can be set this way.</summary>
    public bool Knows(string address) => address is "seat.leavePct" or "turnout.meanPct"
        ? address != "seat.leavePct" || origin.Contest.Seat.Leave is not null
        : Tail(address, Average) is { } party ? IsName(party)
        : Tail(address, Previous) is { } code ? IsName(code) && !previousIsSet
        : Tail(address, Swing) is { } pair ? pair.Split('.').Length == 2
        : Tail(address, Model) is { } name ? name.Split('.') is { Length: 1 } or { Length: 2 } and [_, "mean" or "sd"]
        : Parts(address) switch
        {
            ["seatPolls", var number, "sharesPct", _] => Place(number) < origin.SeatPolls.Count,
            ["adjustments", var number, "points"] => Place(number) < origin.Adjustments.Count,
            _ => false,
        };

    /// <summary>Whether setting an address changes the model's assumptions.</summary>
    public static bool ChangesAssumptions(string address) => address.StartsWith(Model, StringComparison.Ordinal);

    /// <summary>Whether setting an address changes what the polls' picture is made from.</summary>
    public bool ChangesPicture(string address) =>
        origin.National is NationalSource.Average && address.StartsWith(Average, StringComparison.Ordinal);

    /// <summary>The scenario with inputs set, all of them known.</summary>
    public Scenario With(IReadOnlyList<InputValue> values)
    {
        var scenario = values.Aggregate(origin, With);
        var shares = values.Where(value => value.Address.StartsWith(Previous, StringComparison.Ordinal))
            .Select(value => KeyValuePair.Create(value.Address[Previous.Length..], value.Value / 100)).ToList();
        return shares.Count == 0 ? scenario : scenario with
        {
            Contest = scenario.Contest with
            {
                Previous = scenario.Contest.Previous with
                {
                    Shares = scenario.Contest.Previous.Shares.WithOthersScaled(new VoteShares(shares)),
                    Votes = null,
                },
            },
        };
    }

    private static Scenario With(Scenario scenario, InputValue input)
    {
        var (address, value) = (input.Address, input.Value);
        return address switch
        {
            "seat.leavePct" when scenario.Contest.Seat is { Leave: { } leave } seat => scenario with
            {
                Contest = scenario.Contest with { Seat = seat with { Leave = leave with { Mean = value / 100 } } },
            },
            "turnout.meanPct" => scenario with { Turnout = value / 100 },
            _ when Tail(address, Average) is { } party => WithAverage(scenario, party, value / 100),
            _ when Tail(address, Swing) is { } pair => WithSwing(scenario, pair.Split('.'), value / 100),
            _ when Tail(address, Model) is { } name => WithAssumption(scenario, name.Split('.'), value),
            _ => Parts(address) switch
            {
                ["seatPolls", var number, "sharesPct", var id] => WithSeatPoll(scenario, Place(number), id, value / 100),
                ["adjustments", var number, "points"] => WithAdjustment(scenario, Place(number), value / 100),
                _ => scenario,
            },
        };
    }

    private static Scenario WithSeatPoll(Scenario scenario, int number, string id, double share) => scenario with
    {
        SeatPolls =
        [
            .. scenario.SeatPolls.Select((poll, place) => place != number ? poll : poll with { Poll = poll.Poll with { Shares = With(poll.Poll.Shares, id, share) } }),
        ],
    };

    private static Scenario WithAdjustment(Scenario scenario, int number, double points) => scenario with
    {
        Adjustments =
        [
            .. scenario.Adjustments.Select((stated, place) => place != number ? stated : stated with { Points = stated.Points with { Mean = points } }),
        ],
    };

    private static Scenario WithAverage(Scenario scenario, string party, double share) =>
        scenario.National is NationalSource.Average average
            ? scenario with { National = average with { Shares = With(average.Shares, party, share) } }
            : scenario with { NationalOverrides = scenario.NationalOverrides with { Shares = With(scenario.NationalOverrides.Shares, party, share) } };

    private static VoteShares With(VoteShares shares, string key, double share) => new(
    [
        .. shares.Select(entry => entry.Key == key ? KeyValuePair.Create(key, share) : entry),
        .. shares[key] is null ? [KeyValuePair.Create(key, share)] : Array.Empty<KeyValuePair<string, double>>(),
    ]);

    private static Scenario WithSwing(Scenario scenario, string[] pair, double swing)
    {
        var changed = new NationalSwingOverride(pair[0], pair[1], swing);
        var swings = scenario.NationalOverrides.Swings;
        var there = swings.Any(other => other.From == pair[0] && other.To == pair[1]);
        return scenario with
        {
            NationalOverrides = scenario.NationalOverrides with
            {
                Swings = there ? [.. swings.Select(other => other.From == pair[0] && other.To == pair[1] ? changed : other)] : [.. swings, changed],
            },
        };
    }

    private static Scenario WithAssumption(Scenario scenario, string[] name, double value)
    {
        var before = scenario.Assumptions.FirstOrDefault(set => set.Name == name[0]) ?? new AssumptionOverride(name[0], null, null);
        var after = name.Length == 1 ? before with { Mean = value, Sd = 0 }
            : name[1] == "mean" ? before with { Mean = value }
            : before with { Sd = value };
        return scenario with { Assumptions = [.. scenario.Assumptions.Where(set => set.Name != name[0]), after] };
    }

    private static string[] Parts(string address) => address.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A place in a list; beyond any list where it is no number.</summary>
    private static int Place(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue;

    private static string? Tail(string address, string head) =>
        address.StartsWith(head, StringComparison.Ordinal) ? address[head.Length..] : null;

    private static bool IsName(string text) => text.Length > 0 && !text.Contains('.', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal);
}
