using System.Collections.Frozen;

namespace Copeland.Scenarios.Starting;

/// <summary>
/// Parties by their numbers on the Electoral Commission's register of Great Britain, as Democracy Club writes them: <c>PP52</c>,
/// <c>party:52</c>, <c>joint-party:53-119</c> for a joint description, <c>ynmp-party:2</c> for independents.
/// </summary>
internal static class PartyNumbers
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["52"] = "Con",
        ["53"] = "Lab",
        ["53-119"] = "Lab",
        ["90"] = "LD",
        ["7931"] = "Reform",
        ["85"] = "UKIP",
        ["63"] = "Green",
        ["130"] = "Green",
        ["102"] = "SNP",
        ["77"] = "PC",
        ["804"] = "TUSC",
        ["ynmp-party:2"] = "Ind",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Prefixes = ["joint-party:", "party:", "PP"];

    /// <summary>The code of a number; null where it is none that is known.</summary>
    public static string? Code(string number)
    {
        var prefix = Prefixes.FirstOrDefault(known => number.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return Codes.GetValueOrDefault(prefix is null ? number : number[prefix.Length..]) is { } code && (prefix is not null || code == "Ind") ? code : null;
    }
}
