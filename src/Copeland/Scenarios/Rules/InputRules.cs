using Copeland.History;
using Copeland.Scenarios.Catalogue;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios.Rules;

/// <summary>Inputs that the command line sets: what they name must be known, and the scenario must be right with them.</summary>
internal sealed class InputRules(IReadOnlyList<InputChange> changes, PartyCodes codes, IReadOnlyCollection<string> assumptions, Findings findings)
{
    private const string ExpectedTurnout = "turnout.meanPct";
    private const double Tenfold = 10;

    private readonly List<InputChange> named = [];

    /// <summary>Looks at the names, which can be done whether or not there is a scenario.</summary>
    public void CheckNames() => named.AddRange(changes.Where(change => change.Input.Definition.Keys.All(key => IsKnown(key, change))));

    /// <summary>The scenario with the inputs set, in order; an error of something after what it is the error of.</summary>
    public Scenario Over(Scenario scenario)
    {
        var set = new List<InputChange>();
        var told = new HashSet<(string, string)>();
        foreach (var change in named.OrderBy(change => change.Input.Address == "seat.leavePctSd"))
        {
            if (change.Input.Definition.IsIn(scenario))
            {
                RefuseFraction(change);
                WarnOfFraction(change, scenario);
                scenario = change.Input.With(scenario, change.Value);
                set.Add(change);
            }
            else
            {
                Refuse(change, scenario);
            }
        }

        foreach (var change in set)
        {
            if (change.Input.Definition.Fault(scenario) is { } fault && told.Add(fault))
            {
                findings.At(fault.Address == change.Input.Address ? change.Number : change.Address).Report(fault.Address, fault.Message);
            }
        }

        return scenario;
    }

    // As in the file: of what is set in percent, a Leave share and a turnout cannot be below 1.
    private void RefuseFraction(InputChange change)
    {
        if (change.Input.Address is "seat.leavePct" or "previous.turnoutPct" or ExpectedTurnout)
        {
            Percent.RefuseFraction(change.Value, change.Input.Address, findings.At(change.Number));
        }
    }

    // What is set far below what it was may be meant, so nothing is refused.
    private void WarnOfFraction(InputChange change, Scenario scenario)
    {
        var (address, value) = (change.Input.Address, change.Value);
        if (change.Input.Definition.Limits == InputLimits.Share && value is > 0 and < 1 && change.Input.Get(scenario) is { } present && present >= Tenfold * value)
        {
            findings.Warn(Invariant($"{address} is set to {value:0.#####}, read as {value:0.#####}%; it was {present:0.#}. Write {100 * value:0.###} if that is meant."));
        }

        if (address == ExpectedTurnout && value >= 1 && (value < 100 * TurnoutRecord.Lowest || value > 100 * TurnoutRecord.Highest))
        {
            findings.Warn(Invariant($"{address} is set to {value:0.###}; by-elections since 1945 have had {100 * TurnoutRecord.Lowest:0.#} to {100 * TurnoutRecord.Highest:0.#}. Check it."));
        }
    }

    private bool IsKnown(InputKey key, InputChange change)
    {
        // A party that gains stands last in the address of a swing: what is wrong with it is shown at the value, as with a file's.
        var there = findings.At(key.Kind == InputKeyKind.Party && key.Address == change.Input.Address ? change.Number : change.Address);
        return key.Kind switch
        {
            InputKeyKind.Party => codes.ReportingTo(there).IsParty(key.Name, key.Address),
            InputKeyKind.PartyOrCandidate => codes.ReportingTo(there).IsKey(key.Name, key.Address),
            _ => AssumptionRules.IsKnown(key.Name, key.Address, assumptions, there),
        };
    }

    private void Refuse(InputChange change, Scenario scenario)
    {
        var input = change.Input;
        if (input.Definition.Missing(scenario) is { } missing)
        {
            findings.At(change.Address).Report(input.Address, missing);
            return;
        }

        var length = input.Definition.ListLength?.Invoke(scenario) ?? 0;
        var allowed = length == 0 ? "the list is empty" : Invariant($"its entries are 0 to {length - 1}");
        findings.At(change.Address).Report(input.Address[..(input.Address.IndexOf(']', StringComparison.Ordinal) + 1)], $"does not exist; {allowed}. Correct the number.");
    }
}
