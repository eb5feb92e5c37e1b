using System.Text;
using Copeland.Scenarios;

namespace Copeland.Sensitivity;

/// <summary>Names of inputs in words, as the subject of a sentence.</summary>
internal static class InputLabel
{
    /// <summary>The assumptions an editor may want to speak of; the others go by their own name.</summary>
    private static readonly Dictionary<string, string> Assumptions = new(StringComparer.Ordinal)
    {
        ["base"] = "how far last time’s shares carry over",
        ["governmentPenalty"] = "the governing party’s penalty",
        ["governmentDefending"] = "the governing party’s bonus in its own seats",
        ["defending"] = "the bonus of defending the seat",
        ["second"] = "the bonus of having come second",
        ["leaveEffect"] = "the model’s Leave effect",
        ["momentum"] = "the weight of earlier by-elections",
        ["scale"] = "the size of the seat’s own error",
        ["freedom"] = "how rare large surprises are",
        ["newParty"] = "the bonus of a party that did not stand last time",
    };

    /// <summary>The name of the input at an address; the address itself where there is no better.</summary>
    public static string Of(Scenario scenario, string address) => address.Split('.') switch
    {
        ["national", "averagePct", var party] => $"the {Name(scenario, party)} share in national polls",
        ["national", "swingPct", var from, var to] => $"a further national swing from {Name(scenario, from)} to {Name(scenario, to)}",
        ["previous", "sharesPct", var key] => $"the {Name(scenario, key)} share at the last general election",
        ["seat", "leavePct"] => "the seat’s Leave share",
        ["turnout", "meanPct"] => "expected turnout",
        ["model", var name, "sd"] => $"the error of {Coefficient(name)}",
        ["model", var name, ..] => Coefficient(name),
        _ => address,
    };

    /// <summary>Whether an address is in percent of something, in points, or a plain number.</summary>
    public static InputUnit Unit(string address) => address.StartsWith("national.swingPct.", StringComparison.Ordinal) || address.EndsWith(".points", StringComparison.Ordinal)
        ? InputUnit.Points
        : address.Contains("Pct", StringComparison.Ordinal) ? InputUnit.Percent : InputUnit.Number;

    private static string Name(Scenario scenario, string key) =>
        scenario.Contest.Candidates.FirstOrDefault(candidate => candidate.Id == key)?.Party.Name is { } standing ? standing
        : scenario.Contest.Parties.TryGet(key, out var party) ? party.Name : key;

    private static string Coefficient(string name) => Assumptions.TryGetValue(name, out var words) ? words
        : name.StartsWith("base", StringComparison.Ordinal) ? $"how far the {Words(name)["base ".Length..]} share carries over"
        : $"the model’s “{Words(name)}”";

    /// <summary><c>leaveEffect</c> as <c>Leave effect</c>.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            words.Append(char.IsUpper(letter) ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.Replace("leave", "Leave").Replace("liberal democrat", "Liberal Democrat").Replace("labour", "Labour").Replace("conservative", "Conservative").ToString();
    }
}
