using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>Names of the parties that stood in few seats in 2024, kept a deposit there, and have no code of their own: the table of results has their initials.</summary>
internal static class LocalParties
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Ash"] = "Ashfield Independents",
        ["DFC"] = "Democracy for Chorley",
        ["INet"] = "Independent Network",
        ["IOA"] = "Independent Oxford Alliance",
        ["LCI"] = "Liverpool Community Independents",
        ["Lib"] = "Liberal Party",
        ["LNIN"] = "Lincolnshire Independents",
        ["NIP"] = "Newham Independents Party",
        ["OL"] = "One Leicester",
        ["Si"] = "Swale Independents",
    };

    /// <summary>The name of a candidate's party; the initials and the candidate where it is not known.</summary>
    public static string Name(SeatCandidate candidate) => Names.GetValueOrDefault(candidate.Party) ?? $"{candidate.Party} ({candidate.Name})";
}
