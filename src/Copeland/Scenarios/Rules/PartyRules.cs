using System.Text.RegularExpressions;
using Copeland.Elections;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>The parties a scenario defines.</summary>
internal static partial class PartyRules
{
    /// <summary>The built-in parties of a day with those of the scenario.</summary>
    public static PartyCatalogue Catalogue(IReadOnlyDictionary<string, PartyDocument>? parties, DateOnly? day, Findings findings)
    {
        var builtIn = day is { } date ? PartyCatalogue.On(date) : PartyCatalogue.BuiltIn;
        var more = new List<Party>();
        foreach (var (code, party) in parties ?? new Dictionary<string, PartyDocument>())
        {
            var path = ScenarioAddress.Join("parties", code);
            builtIn.TryGet(code, out var known);
            var name = Value(party.Name ?? known?.Name, path, "name", "\"name\": \"Northern Independence Party\"", findings);
            var colour = Value(party.Colour ?? known?.Colour, path, "colour", "\"colour\": \"#B00020\"", findings);
            if (!CodePattern().IsMatch(code))
            {
                findings.Report(path, "is no party code; a code is a letter followed by up to 19 letters and digits. Shorten it, and write the full name under \"name\".");
            }
            else if (name is not null && colour is not null)
            {
                more.Add(new Party(code, name, colour, FamilyOf(party.Family) ?? known?.Family ?? Family.Other));
            }
        }

        return builtIn.With(more);
    }

    private static string? Value(string? given, string path, string name, string example, Findings findings)
    {
        if (given is null && !findings.HasProblems(ScenarioAddress.Join(path, name)))
        {
            findings.Report(ScenarioAddress.Join(path, name), $"is missing; a party that is not built in needs a name and a colour. Add {example}.");
        }

        return given;
    }

    private static Family? FamilyOf(string? written) =>
        Enum.TryParse<Family>(written, ignoreCase: true, out var family) ? family : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,19}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
