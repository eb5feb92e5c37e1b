using System.Text;

namespace Copeland.Scenarios.Reading;

/// <summary>Says in plain words what is wrong with the grammar of a JSON text.</summary>
internal static class GrammarWords
{
    /// <summary>What was found, what belongs there, what to do.</summary>
    /// <param name="technical">The JSON reader's own message.</param>
    /// <param name="rest">The text from the place of the error on.</param>
    public static string Explain(string technical, ReadOnlySpan<byte> rest)
    {
        Rune.DecodeFromUtf8(rest, out var rune, out _);
        var found = rune.Value switch
        {
            '\n' or '\r' => "the end of the line",
            '"' => "a double quote",
            _ => Quoted.Text(rune.ToString()),
        };
        return rune.Value switch
        {
            '\'' or '‘' or '’' or '“' or '”' => $"found {found}; text stands between straight double quotes. Replace the quotes with \".",
            _ when Has(technical, "literal") => $"found {found} in a word that is no value; the words allowed without quotes are true, false and null. Put text between double quotes.",
            _ when Has(technical, "invalid after a value") => $"found {found} after a value; a comma must stand between two values. Add the comma before it, perhaps at the end of the line before.",
            _ when Has(technical, "start of a property name") => $"found {found}; a name in double quotes must stand here. Write \"name\": value.",
            _ when Has(technical, "after a property name") => $"found {found} after a name; a colon must stand between a name and its value. Add the colon.",
            _ when Has(technical, "within a JSON string") => $"found {found} inside a text; line breaks and control characters are not allowed there. Close the quotes before it.",
            _ when Has(technical, "start of a value") => $"found {found} where a value should stand; a value is a number, \"text\", true, false, [ … ] or {{ … }}. Write one of these.",
            _ when Has(technical, "single JSON value") || Has(technical, "after a single") => $"found {found} after the end of the scenario; a file holds one object {{ … }}. Remove what follows it.",
            _ when Has(technical, "leading zero") || Has(technical, "number") || Has(technical, "digit") => $"found {found} in a number; numbers are written like 35.8, without leading zeros, commas or signs such as +. Correct the number.",
            _ => $"found {found}, which does not belong here; the file must be JSON. Check brackets, quotes and commas on this line and the one before.",
        };
    }

    private static bool Has(string technical, string words) => technical.Contains(words, StringComparison.OrdinalIgnoreCase);
}
