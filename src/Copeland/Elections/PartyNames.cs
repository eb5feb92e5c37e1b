using System.Text.RegularExpressions;

namespace Copeland.Elections;

/// <summary>
/// Parties by what people write: codes, the names of the catalogue, the names on the Electoral Commission's register, and the short forms
/// of poll tables, in any case, with or without "the", "Party", footnote marks and what stands in brackets.
/// </summary>
public static partial class PartyNames
{
    private static readonly (string Code, string[] Names)[] Written =
    [
        ("Con", ["Cons", "Conservatives", "Conservative and Unionist", "Scottish Conservative", "Scottish Conservative and Unionist", "Welsh Conservative", "Welsh Conservatives", "Tory", "Tories"]),
        ("Lab", ["Labour and Co-operative", "Labour and Cooperative", "Labour Co-operative", "Labour Co-op", "Lab Co-op", "Lab/Co-op", "Scottish Labour", "Welsh Labour", "Llafur"]),
        ("LD", ["Lib Dem", "Lib Dems", "LibDem", "LibDems", "LDem", "LDems", "L Dem", "Liberal Democrats", "Scottish Liberal Democrats", "Welsh Liberal Democrats"]),
        ("Reform", ["Ref", "RFM", "RUK", "RefUK", "Reform UK - The Brexit Party"]),
        ("Brexit", ["BXP", "Brex"]),
        ("UKIP", ["UK Independence", "United Kingdom Independence"]),
        ("Green", ["Greens", "Grn", "Grns", "GPEW", "Green Party of England and Wales", "Scottish Green", "Scottish Greens", "Wales Green"]),
        ("SNP", ["Scottish National", "Scottish Nationalist", "Scottish Nationalists"]),
        ("PC", ["Plaid", "Plaid Cymru - The Party of Wales", "Party of Wales", "Plaid Cymru The Party of Wales"]),
        ("WPB", ["Workers", "Workers Party of Britain", "Workers Party GB"]),
        ("BNP", ["British National"]),
        ("SDP", ["Social Democratic"]),
        ("TUSC", ["Trade Unionist and Socialist Coalition"]),
        ("Restore", ["Restore Britain"]),
        ("YP", ["Your", "Your Party"]),
        ("CBP", ["Count Binface", "Count Binface Party"]),
        ("Reclaim", ["Reclaim Party"]),
        ("DUP", ["Democratic Unionist"]),
        ("SDLP", ["Social Democratic and Labour"]),
        ("UUP", ["Ulster Unionist"]),
        ("TUV", ["Traditional Unionist Voice"]),
        ("APNI", ["Alliance Party of Northern Ireland", "Alliance (NI)"]),
        ("Ind", ["Independents", "No description", "Independent (no description)"]),
        ("Spk", ["The Speaker", "Speaker seeking re-election"]),
        ("Oth", ["Others", "Other parties", "Oths"]),
    ];

    private static readonly Dictionary<string, string> ByName = Written
        .SelectMany(entry => entry.Names, (entry, name) => (entry.Code, Name: Plain(name)))
        .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The code of the party somebody means; null where no party of the catalogue is meant.</summary>
    /// <param name="written">A code or a name as somebody writes it.</param>
    /// <param name="catalogue">The parties there are.</param>
    public static string? Code(string written, PartyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(catalogue);
        var typed = written.Trim();
        if (catalogue.TryGet(typed, out _))
        {
            return typed;
        }

        return Find(typed, catalogue) ?? Find(Brackets().Replace(typed, " "), catalogue)
            ?? (Brackets().Match(typed) is { Success: true, Value: var aside } ? Find(aside.Trim('(', ')', '[', ']'), catalogue) : null);
    }

    /// <summary><c> Did you mean "…"?</c> with a leading space, or nothing where no name or code of the catalogue is close.</summary>
    public static string Question(string written, PartyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Code(written, catalogue) is { } code ? $" Did you mean \"{code}\"?" : DidYouMean.Question(written.Trim(), Known(catalogue));
    }

    /// <summary>Codes and names of a catalogue's parties.</summary>
    internal static IEnumerable<string> Known(PartyCatalogue catalogue) => catalogue.All.SelectMany(party => new[] { party.Code, party.Name });

    private static string? Find(string written, PartyCatalogue catalogue)
    {
        var plain = Plain(written);
        if (plain.Length == 0)
        {
            return null;
        }

        var known = catalogue.All.FirstOrDefault(party => string.Equals(party.Code, written.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? catalogue.All.FirstOrDefault(party => Plain(party.Name) == plain || Plain(party.Code) == plain);
        return known?.Code ?? (ByName.GetValueOrDefault(plain) is { } code && catalogue.TryGet(code, out _) ? code : null);
    }

    /// <summary>Letters and digits alone, in lower case, without "the" before and "party" behind.</summary>
    private static string Plain(string name)
    {
        var words = Apart().Split(name.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant())
            .Where(word => word.Length > 0).ToList();
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

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apart();
}
