using Copeland.Elections;

namespace Copeland.Scenarios.Starting;

/// <summary>The party that somebody means who writes a code, a name or a number.</summary>
internal static class WrittenParty
{
    // As the register and the papers have them; the names of the catalogue are understood besides.
    private static readonly (string Code, string[] Names)[] Names =
    [
        ("Con", ["Conservative and Unionist", "Conservatives", "Scottish Conservative and Unionist", "Welsh Conservative", "Tory", "Tories"]),
        ("Lab", ["Labour and Co-operative", "Labour Co-operative", "Labour (joint Co-op)", "Labour Co-op", "Lab Co-op", "Scottish Labour", "Welsh Labour"]),
        ("LD", ["Liberal Democrats", "Lib Dem", "LibDem", "Lib Dems", "Scottish Liberal Democrats", "Welsh Liberal Democrats"]),
        ("Reform", ["Reform", "RUK"]),
        ("UKIP", ["UK Independence", "UK Independence Party (UKIP)"]),
        ("Green", ["Greens", "Green Party of England and Wales", "Scottish Green", "Scottish Greens", "Wales Green"]),
        ("SNP", ["Scottish National", "Scottish National Party (SNP)"]),
        ("PC", ["Plaid", "Plaid Cymru - The Party of Wales", "The Party of Wales"]),
        ("WPB", ["Workers", "Workers Party of Britain"]),
        ("SDP", ["Social Democratic", "Social Democratic Party (SDP)"]),
        ("TUSC", ["Trade Unionist and Socialist Coalition"]),
        ("Restore", ["Restore Britain"]),
        ("YP", ["Your"]),
        ("CBP", ["Count Binface"]),
        ("Reclaim", ["Reclaim"]),
        ("Ind", ["Independents", "No description"]),
    ];

    /// <summary>The code of a party in a catalogue; null where none is meant.</summary>
    public static string? Code(string written, PartyCatalogue catalogue)
    {
        var typed = Plain(written);
        var known = catalogue.All.FirstOrDefault(party => party.Code.Equals(written.Trim(), StringComparison.OrdinalIgnoreCase) || Plain(party.Name) == typed)?.Code
            ?? Names.FirstOrDefault(party => Array.Exists(party.Names, name => Plain(name) == typed)).Code;
        return known is not null && catalogue.TryGet(known, out _) ? known : null;
    }

    /// <summary>Letters and digits alone, in lower case, without "the" before and "party" behind.</summary>
    private static string Plain(string name)
    {
        var words = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : letter is '\'' or '’' ? '\0' : ' '))
            .Replace("\0", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words is ["the", _, ..])
        {
            words.RemoveAt(0);
        }

        if (words is [_, .., "party"])
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }
}
