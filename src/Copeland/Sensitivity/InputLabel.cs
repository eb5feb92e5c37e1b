using System.Text;
using Copeland.Scenarios;

namespace Copeland.Sensitivity;

/// <summary>Names of inputs in words, as the subject of a sentence.</summary>
internal static class InputLabel
{
    /// <summary>The name of the input at an address; the address itself where there is no better.</summary>
    public static string Of(Scenario scenario, string address) => address.Split('.') switch
    {
        ["national", "averagePct", var party] => $"the {Name(scenario, party)} share in national polls",
        ["national", "swingPct", var from, var to] => $"a further national swing from {Name(scenario, from)} to {Name(scenario, to)}",
        ["previous", "sharesPct", var key] => $"the {Name(scenario, key)} share at the last general election",
        ["seat", "leavePct"] => "the seat’s Leave share",
        ["turnout", "meanPct"] => "expected turnout",
        ["model", var name, "sd"] => $"the error of the model’s {Words(name)}",
        ["model", var name, ..] => $"the model’s {Words(name)}",
        _ => address,
    };

    /// <summary>Whether an address is in percent of something, in points, or a plain number.</summary>
    public static InputUnit Unit(string address) => address.StartsWith("national.swingPct.", StringComparison.Ordinal) || address.EndsWith(".points", StringComparison.Ordinal)
        ? InputUnit.Points
        : address.Contains("Pct", StringComparison.Ordinal) ? InputUnit.Percent : InputUnit.Number;

    private static string Name(Scenario scenario, string key) =>
        scenario.Contest.Candidates.FirstOrDefault(candidate => candidate.Id == key)?.Party.Name is { } standing ? standing
        : scenario.Contest.Parties.TryGet(key, out var party) ? party.Name : key;

    /// <summary><c>leaveEffect</c> as <c>Leave effect</c>.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            words.Append(char.IsUpper(letter) ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.Replace("leave", "Leave").Replace("liberal democrat", "Liberal Democrat").ToString();
    }
}
