using Copeland.Elections;

namespace Copeland.Cli.Settings;

/// <summary>Colours by party as settings write them: <c>Con=#0087DC, Lab=#E4003B</c>.</summary>
internal static class PartyColourList
{
    /// <summary>What is allowed, in words.</summary>
    public static string Allowed { get; } =
        "a list of party=#RRGGBB, or in the file an object of them, with the names or codes " + string.Join(", ", PartyCatalogue.BuiltIn.All.Select(party => party.Code)) + ",";

    /// <summary>The colours by code, or null where the text is no such list. A party that a scenario defines has its colour there.</summary>
    public static IReadOnlyDictionary<string, string>? Parse(string text)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // Environment variables come in capitals: PartyNames tells codes without regard to case.
            var parts = entry.Split('=', StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || PartyNames.Code(parts[0], PartyCatalogue.BuiltIn) is not { } code || !IsColour(parts[1]) || !colours.TryAdd(code, parts[1].ToUpperInvariant()))
            {
                return null;
            }
        }

        return colours;
    }

    private static bool IsColour(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}
