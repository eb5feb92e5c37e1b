using Copeland.Elections;

namespace Copeland.Scenarios.Rules;

/// <summary>The codes a scenario may use: built-in parties, those it defines, and the ids of its candidates.</summary>
internal sealed class PartyCodes(PartyCatalogue catalogue, Findings findings)
{
    private const string Define = "Define it under \"parties\" with a name and a colour, or count it in \"Oth\".";

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Built-in parties and those the scenario defines.</summary>
    public PartyCatalogue Catalogue { get; } = catalogue;

    /// <summary>The same codes, with what is wrong reported elsewhere.</summary>
    public PartyCodes ReportingTo(Findings other)
    {
        var codes = new PartyCodes(Catalogue, other);
        codes.ids.UnionWith(ids);
        return codes;
    }

    /// <summary>Makes the ids of the ballot's candidates known.</summary>
    public void Add(IEnumerable<Candidate> candidates) => ids.UnionWith(candidates.Select(candidate => candidate.Id));

    /// <summary>Whether a code is a party's; if not, that is reported.</summary>
    public bool IsParty(string? code, string path)
    {
        if (code is null)
        {
            return false;
        }

        var known = Catalogue.TryGet(code, out _);
        if (!known)
        {
            findings.Report(path, $"is {Quoted.Text(code)}, which is no known party; known: {Known()}. {Remedy(code)}");
        }

        return known;
    }

    /// <summary>Whether the key of a table of shares is a party, a candidate, or another independent; if not, that is reported.</summary>
    public bool IsKey(string key, string path)
    {
        var known = Catalogue.TryGet(key, out _) || ids.Contains(key)
            || PartyCatalogue.RepeatableCodes.Any(code => key.StartsWith(code + "-", StringComparison.Ordinal));
        if (!known)
        {
            findings.ReportName(ScenarioAddress.Join(path, key), $"is no known party or candidate; known: {Known()}. {Remedy(key)}");
        }

        return known;
    }

    private string Known()
    {
        var built = Catalogue.All.Select(party => party.Code).Concat(ids).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", built.Select(code => Quoted.Plain(code, 20)).Take(60));
    }

    private string Remedy(string typed) => PartyNames.Meant(typed, Catalogue, ids) is { } meant
        ? $"Did you mean \"{meant}\"? If it is another party, define it under \"parties\" with a name and a colour."
        : Define;
}
