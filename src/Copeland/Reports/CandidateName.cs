using Copeland.Elections;

namespace Copeland.Reports;

/// <summary>How a candidate is named in British print.</summary>
/// <param name="Subject">As the subject of a sentence, in its middle: <c>the Conservatives</c>, <c>Labour</c>, <c>Michael Guest</c>.</param>
/// <param name="Plural">Whether the subject takes a plural verb.</param>
/// <param name="Label">The label of a row or mark: <c>Conservative</c>, <c>Michael Guest (Ind)</c>.</param>
/// <param name="Attribute">As an attribute with its article: <c>a Conservative</c> (gain); null for a person or a name in the plural, which have none.</param>
internal sealed record CandidateName(string Subject, bool Plural, string Label, string? Attribute)
{
    // The parties whose name in a sentence differs from the one on the ballot; the rest go by their name, in the singular.
    private static readonly Dictionary<string, (string Subject, bool Plural)> Subjects = new(StringComparer.Ordinal)
    {
        ["Con"] = ("the Conservatives", true),
        ["LD"] = ("the Liberal Democrats", true),
        ["Green"] = ("the Greens", true),
        ["UUP"] = ("the Ulster Unionists", true),
        ["Brexit"] = ("the Brexit Party", false),
        ["WPB"] = ("the Workers Party", false),
        ["YP"] = ("Your Party", false),
        ["SNP"] = ("the SNP", false),
        ["BNP"] = ("the BNP", false),
        ["SDP"] = ("the SDP", false),
        ["DUP"] = ("the DUP", false),
        ["SDLP"] = ("the SDLP", false),
        ["TUV"] = ("the TUV", false),
        ["APNI"] = ("Alliance", false),
        ["Spk"] = ("the Speaker", false),
    };

    // What a party calls itself: the Psychedelic Movement, the National Front, but Rejoin EU and Plaid Cymru.
    private static readonly string[] Bodies = ["Party", "Movement", "Alliance", "Coalition", "Front", "League", "Union", "Association", "Campaign", "Group", "Federation"];

    // Initials that are spoken letter by letter and begin with a vowel's sound.
    private static readonly string[] SpokenWithVowel = ["SNP", "SDP", "SDLP", "SF", "LD"];

    /// <summary>The verb "to be" that goes with the subject.</summary>
    public string Are => Plural ? "are" : "is";

    /// <summary>The verb "to have" that goes with the subject.</summary>
    public string Have => Plural ? "have" : "has";

    /// <summary>The subject at the start of a sentence.</summary>
    public string SubjectAtStart => char.ToUpperInvariant(Subject[0]) + Subject[1..];

    /// <summary>The subject's genitive: <c>Labour's</c>, <c>the Conservatives'</c>.</summary>
    public string Possessive => Subject.EndsWith('s') && Plural ? Subject + "’" : Subject + "’s";

    /// <summary>The verb that goes with the subject: <c>hold</c> or <c>holds</c>.</summary>
    public string Verb(string infinitive) => Plural ? infinitive : infinitive + "s";

    /// <summary>A hold or gain as a noun: <c>a Labour hold</c>, <c>a gain for Michael Guest</c>.</summary>
    public string Event(string noun) => Attribute is null ? $"a {noun} for {Subject}" : $"{Attribute} {noun}";

    /// <summary>The candidate in person, as print sets the name; null where there is none or the label has it.</summary>
    public static string? Person(Candidate candidate, string label) =>
        candidate.Name is { } name && Typography.Of(name) is var person && !label.Contains(person, StringComparison.Ordinal) ? person : null;

    /// <summary>What stands below a candidate's label: the person, or that there is no party to name; null where the label says it all.</summary>
    public static string? Below(Candidate candidate, string label) =>
        Person(candidate, label) is { } person ? person
        : candidate.Party.Code == "Ind" && !label.Contains("(Ind)", StringComparison.Ordinal) ? "independent"
        : candidate.Party.Code == "Oth" && candidate.Name is not null ? "no\u00A0party\u00A0given"
        : null;

    /// <summary>How a candidate of that id is labelled; the id itself where nobody has it.</summary>
    public static string LabelOf(string id, IReadOnlyList<Candidate> ballot) =>
        ballot.FirstOrDefault(candidate => candidate.Id == id) is { } candidate ? Of(candidate, ballot).Label : id;

    /// <summary>The name of a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="ballot">Everybody on the ballot: two of one party are told apart by their own names.</param>
    public static CandidateName Of(Candidate candidate, IReadOnlyList<Candidate> ballot)
    {
        var party = candidate.Party;
        if (party.Code is "Ind" or "Oth")
        {
            return OfPerson(candidate, ballot);
        }

        var shared = ballot.Count(other => other.Party.Code == party.Code) > 1;
        var label = shared ? $"{party.Name} ({Typography.Of(candidate.Name ?? candidate.Id)})" : party.Name;
        return Of(party) with { Label = label };
    }

    /// <summary>The name of a party, which need not stand.</summary>
    public static CandidateName Of(Party party)
    {
        var known = PartyCatalogue.BuiltIn.TryGet(party.Code, out var builtIn) && builtIn.Name == party.Name;
        var (subject, plural) = known && Subjects.TryGetValue(party.Code, out var words) ? words : Defined(party.Name);
        var article = SpokenWithVowel.Contains(party.Name, StringComparer.Ordinal) || "AEIO".Contains(party.Name[0], StringComparison.Ordinal)
            || (party.Name[0] == 'U' && party.Code == "UUP")
            ? "an"
            : "a";

        // "An English Democrats gain" is nobody's English: "a gain for the English Democrats".
        return new CandidateName(subject, plural, party.Name, plural && !known ? null : $"{article} {party.Name}");
    }

    // A party that the scenario names: the Liberals of 1962, the Alliance of 1983, the Something Party.
    private static (string Subject, bool Plural) Defined(string name) => name switch
    {
        "Liberal" => ("the Liberals", true),
        "Alliance" => ("the Alliance", false),
        _ when name.Contains(' ', StringComparison.Ordinal) && Head(name) is [.., var body] && Bodies.Contains(body, StringComparer.Ordinal) => (name.StartsWith("The ", StringComparison.Ordinal) ? $"the {name[4..]}" : $"the {name}", false),
        _ when IsPlural(name) => (name.StartsWith("The ", StringComparison.Ordinal) ? $"the {name[4..]}" : $"the {name}", true),
        _ => (name, false),
    };

    // The English Democrats, Independents for Frome: people, where the name, or what stands before its "for" or "against", ends in "s".
    private static bool IsPlural(string name)
    {
        return Head(name) is [.., { Length: > 3 } last] && last.EndsWith('s') && !last.EndsWith("ss", StringComparison.Ordinal) && !last.EndsWith("us", StringComparison.Ordinal)
            && !last.EndsWith("is", StringComparison.Ordinal) && !last.EndsWith("ics", StringComparison.Ordinal);
    }

    // The words that say what it is, before what it is for.
    private static List<string> Head(string name) => [.. name.Split(' ').TakeWhile(word => word is not ("for" or "For" or "against" or "Against" or "of" or "Of"))];

    private static CandidateName OfPerson(Candidate candidate, IReadOnlyList<Candidate> ballot)
    {
        var kind = candidate.Party.Code == "Ind" ? "independent" : "other candidate";
        if (candidate.Name is { Length: > 0 } && Typography.Of(candidate.Name) is var name)
        {
            var label = candidate.Party.Code == "Ind" ? $"{name} (Ind)" : name;
            return new CandidateName(name, false, label, null);
        }

        var number = candidate.Id.IndexOf('-', StringComparison.Ordinal) is var dash and >= 0 ? " " + candidate.Id[(dash + 1)..] : "";
        var alone = ballot.Count(other => other.Party.Code == candidate.Party.Code) == 1;
        var unnamed = alone ? candidate.Party.Name : candidate.Party.Name + number;
        return new CandidateName(alone ? $"the {kind}" : $"{kind}{number}", false, unnamed, null);
    }
}
