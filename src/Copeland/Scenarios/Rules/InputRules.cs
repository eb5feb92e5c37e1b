using Copeland.Scenarios.Catalogue;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios.Rules;

/// <summary>Inputs that the command line sets: what they name must be known, and the scenario must be right with them.</summary>
internal sealed class InputRules(IReadOnlyList<InputChange> changes, PartyCodes codes, IReadOnlyCollection<string> assumptions, Findings findings)
{
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

    // As in the file: of what is set in percent, a Leave share alone cannot be below 1.
    private void RefuseFraction(InputChange change)
    {
        if (change.Input.Address == "seat.leavePct")
        {
            Percent.RefuseFraction(change.Value, change.Input.Address, findings.At(change.Number));
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
