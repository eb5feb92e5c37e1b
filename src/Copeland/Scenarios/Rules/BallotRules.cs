using Copeland.Elections;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>Who stands.</summary>
internal static class BallotRules
{
    /// <summary>The candidates that make sense, in ballot order, each with an id of its own.</summary>
    public static IReadOnlyList<Candidate> Candidates(IReadOnlyList<CandidateDocument?>? written, PartyCodes codes, Findings findings)
    {
        var ballot = new List<Candidate>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = written ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var path = ScenarioAddress.Element("candidates", i);
            if (entries[i] is not { Party: { } code } entry || !codes.IsParty(code, path + ".party") || Id(entry, code, entries, (path, codes, findings)) is not { } id)
            {
                continue;
            }

            if (places.TryGetValue(id, out var first))
            {
                var repeatable = PartyCatalogue.RepeatableCodes.Contains(code, StringComparer.Ordinal);
                findings.Report(path + (repeatable ? ".id" : ".party"), $"is {Quoted.Text(id)}, which {first} already is; {(repeatable ? "ids are" : "a party other than Ind and Oth stands once, and its code is")} unique on the ballot. {(repeatable ? "Choose another id." : "Remove one of the two, or correct the party.")}");
            }
            else
            {
                places.Add(id, path);
                ballot.Add(new Candidate(id, codes.Catalogue[code], entry.Name) { Standing = StandingRules.Of(entry.Standing), Restanding = entry.Restanding ?? false });
            }
        }

        return [.. ballot];
    }

    private static string? Id(
        CandidateDocument entry, string code, IReadOnlyList<CandidateDocument?> all, (string Path, PartyCodes Codes, Findings Findings) at)
    {
        var (path, codes, findings) = at;
        if (!PartyCatalogue.RepeatableCodes.Contains(code, StringComparer.Ordinal))
        {
            if (entry.Id is not null && entry.Id != code)
            {
                findings.Report(path + ".id", $"is {Quoted.Text(entry.Id)}; only Ind and Oth carry ids of their own, every other party's code is its id. Remove the id.");
            }

            return code;
        }

        if (entry.Id is null)
        {
            var several = all.Count(other => other?.Party == code) > 1;
            if (several)
            {
                findings.Report(path + ".id", $"is missing; where {code} stands more than once each needs an id by which shares, odds and results refer to it. Add \"id\": \"{code}-1\" and so on.");
            }

            return several ? null : code;
        }

        if (entry.Id != code && codes.Catalogue.TryGet(entry.Id, out var party))
        {
            findings.Report(path + ".id", $"is {Quoted.Text(entry.Id)}, the code of {party.Name}; an id must not be a party's code. Write one like \"{code}-1\".");
            return null;
        }

        return entry.Id;
    }
}
