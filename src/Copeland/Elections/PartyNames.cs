using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Copeland.Elections;

/// <summary>
/// Parties by what people write: codes, the names of the catalogue, the names on the Electoral Commission's register, and the short forms
/// of poll tables, in any case, with or without "the", "Party", footnote marks and what stands in brackets.
/// </summary>
internal static partial class PartyNames
{
    /// <summary>Names this short are within a letter of too much to be a slip of something.</summary>
    private const int ShortestSlip = 4;

    /// <summary>What is shorter may be a party of its own: SLP is no slip of SDLP.</summary>
    private const int ShortestMisspelt = 5;

    /// <summary>A name may differ in a fifth of its letters: many parties share half their words.</summary>
    private const int PartOfName = 5;

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
        ("MRLP", ["Official Monster Raving Loony", "Monster Raving Loony William Hill", "Official Monster Raving Loony Party", "Loony", "OMRLP"]),
        ("CPA", ["Christian Peoples Alliance", "Christian People's Alliance", "CPA - Christian Peoples Alliance"]),
        ("YP", ["Your", "Your Party"]),
        ("CBP", ["Count Binface", "Count Binface Party"]),
        ("Reclaim", ["Reclaim Party"]),
        ("DUP", ["Democratic Unionist", "Democratic Unionist Party - D.U.P."]),
        ("SDLP", ["Social Democratic and Labour"]),
        ("UUP", ["Ulster Unionist"]),
        ("TUV", ["Traditional Unionist Voice"]),
        ("APNI", ["Alliance Party of Northern Ireland", "Alliance - Alliance Party of Northern Ireland", "Alliance (NI)"]),
        ("Ind", ["Independents", "No description", "Independent (no description)"]),
        ("Spk", ["The Speaker", "Speaker seeking re-election"]),
        ("Oth", ["Others", "Other parties", "Oths"]),
    ];

    /// <summary>What people write of the time when the Liberal Democrats were Liberals and Alliance: too many things today to be read as one.</summary>
    private static readonly Dictionary<string, string> Once = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Lib"] = "LD",
        ["Liberal"] = "LD",
        ["Liberals"] = "LD",
        ["Liberal Party"] = "LD",
        ["Alliance"] = "LD",
    };

    private static readonly Dictionary<string, string> ByName = Written
        .SelectMany(entry => entry.Names, (entry, name) => (entry.Code, Name: Plain(name)))
        .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>Each catalogue's parties by their plain names and codes, the first where several have one.</summary>
    private static readonly ConditionalWeakTable<PartyCatalogue, Dictionary<string, Party>> Catalogued = [];

    /// <summary>The code of the party somebody means; null where no party of the catalogue is meant.</summary>
    /// <param name="written">A code or a name as somebody writes it.</param>
    /// <param name="catalogue">The parties there are.</param>
    public static string? Code(string written, PartyCatalogue catalogue)
    {
        var typed = written.Trim();
        if (catalogue.TryGet(typed, out _))
        {
            return typed;
        }

        return Find(typed, catalogue) ?? Find(typed.Replace(".", "", StringComparison.Ordinal), catalogue) ?? Find(Brackets().Replace(typed, " "), catalogue)
            ?? (Brackets().Match(typed) is { Success: true, Value: var aside } ? Find(aside.Trim('(', ')', '[', ']'), catalogue) : null);
    }

    /// <summary>
    /// The code that somebody who wrote what is no code most likely meant: a party known by that name, one whose code or name is close,
    /// or one of other names that may stand in its place. Null where nothing is close. Every "did you mean" of a party asks this.
    /// </summary>
    /// <param name="written">What was written.</param>
    /// <param name="catalogue">The parties there are.</param>
    /// <param name="others">What else may stand in its place, e.g. ids of candidates.</param>
    public static string? Meant(string written, PartyCatalogue catalogue, IEnumerable<string>? others = null)
    {
        var typed = written.Trim();
        return Code(typed, catalogue)
            ?? (Once.GetValueOrDefault(typed) is { } once && catalogue.TryGet(once, out _) ? once : null)
            ?? DidYouMean.Nearest(typed, catalogue.All.Select(party => party.Code).Concat(others ?? []))
            ?? NearName(Plain(typed), catalogue);
    }

    /// <summary>The code of the party whose name was misspelt; null where what was written is within a letter or two of no name, and so may be a party that nobody knows.</summary>
    /// <param name="written">What is no party of the catalogue.</param>
    /// <param name="catalogue">The parties there are.</param>
    public static string? Misspelt(string written, PartyCatalogue catalogue) =>
        Plain(written) is { Length: >= ShortestMisspelt } plain && NearName(plain, catalogue) is { } near && !PartyCatalogue.RepeatableCodes.Contains(near, StringComparer.Ordinal) ? near : null;

    /// <summary><c> Did you mean "…"?</c> with a leading space, or nothing where no party is meant: see <see cref="Meant"/>.</summary>
    public static string Question(string written, PartyCatalogue catalogue, IEnumerable<string>? others = null) =>
        Meant(written, catalogue, others) is { } meant ? $" Did you mean \"{meant}\"?" : string.Empty;

    /// <summary>The same for somebody on a ballot, whose id is suggested.</summary>
    public static string Question(string written, IReadOnlyList<Candidate> ballot)
    {
        var meant = Meant(written, PartyCatalogue.BuiltIn.With(ballot.Select(candidate => candidate.Party)), ballot.Select(candidate => candidate.Id));
        return ballot.FirstOrDefault(candidate => candidate.Id == meant || candidate.Party.Code == meant) is { } standing ? $" Did you mean \"{standing.Id}\"?" : string.Empty;
    }

    // Without "Party" behind, and with fewer slips than a code may have: Yorkshire is not Workers, nor the Communist Party of Britain the Workers Party.
    private static string? NearName(string plain, PartyCatalogue catalogue)
    {
        var names = catalogue.All.Select(party => (Name: Plain(party.Name), party.Code)).Concat(ByName.Select(pair => (Name: pair.Key, Code: pair.Value)))
            .Where(pair => pair.Name.Length >= ShortestSlip && catalogue.TryGet(pair.Code, out _)).ToList();
        return DidYouMean.Nearest(plain, names.Select(pair => pair.Name), PartOfName) is { } near ? names.First(pair => pair.Name == near).Code : null;
    }

    private static string? Find(string written, PartyCatalogue catalogue)
    {
        var plain = Plain(written);
        if (plain.Length == 0)
        {
            return null;
        }

        var known = catalogue.All.FirstOrDefault(party => string.Equals(party.Code, written.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? Catalogued.GetValue(catalogue, ByPlainName).GetValueOrDefault(plain);
        return known?.Code ?? (ByName.GetValueOrDefault(plain) is { } code && catalogue.TryGet(code, out _) ? code : null);
    }

    private static Dictionary<string, Party> ByPlainName(PartyCatalogue catalogue)
    {
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var party in catalogue.All)
        {
            parties.TryAdd(Plain(party.Name), party);
            parties.TryAdd(Plain(party.Code), party);
        }

        return parties;
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
