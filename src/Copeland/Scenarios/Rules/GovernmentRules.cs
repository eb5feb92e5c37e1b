namespace Copeland.Scenarios.Rules;

/// <summary>Who governs.</summary>
internal static class GovernmentRules
{
    /// <summary>The governing parties that make sense, in the order of the file.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string?>? written, string path, PartyCodes codes, Findings findings)
    {
        var parties = new List<string>();
        var entries = written ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var here = ScenarioAddress.Element(path, i);
            if (entries[i] is not { } code || !codes.IsParty(code, here))
            {
                continue;
            }

            if (parties.Contains(code, StringComparer.Ordinal))
            {
                findings.Report(here, $"is {Quoted.Text(code)} once more; a party governs once. Remove one of them.");
                continue;
            }

            parties.Add(code);
        }

        return [.. parties];
    }
}
