using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>
/// Names of parties without a code of their own that the tables of results have by initials: those that kept a deposit in 2024, and the
/// better known of those that stood in several seats, whose record is looked up by these initials.
/// </summary>
internal static class LocalParties
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ADF"] = "Alliance for Democracy and Freedom",
        ["ANWP"] = "Animal Welfare Party",
        ["Ash"] = "Ashfield Independents",
        ["BDP"] = "British Democrats",
        ["Comm"] = "Communist Party of Britain",
        ["DFC"] = "Democracy for Chorley",
        ["FA"] = "Freedom Alliance",
        ["HI"] = "Hampshire Independents",
        ["INet"] = "Independent Network",
        ["IOA"] = "Independent Oxford Alliance",
        ["LCI"] = "Liverpool Community Independents",
        ["Lib"] = "Liberal Party",
        ["LNIN"] = "Lincolnshire Independents",
        ["NIP"] = "Newham Independents Party",
        ["OL"] = "One Leicester",
        ["POW"] = "Party of Women",
        ["SFP"] = "Scottish Family Party",
        ["Si"] = "Swale Independents",
        ["SL"] = "Socialist Labour Party",
        ["SSP"] = "Scottish Socialist Party",
        ["WEP"] = "Women's Equality Party",
        ["WRP"] = "Workers Revolutionary Party",
        ["Yrks"] = "Yorkshire Party",
    };

    private static readonly PartyCatalogue Known = PartyCatalogue.BuiltIn.With(Names.Select(pair => new Party(pair.Key, pair.Value, "#888888", Family.Other)));

    /// <summary>The initials of the party of a name, as the tables have them; null where it is none of these.</summary>
    public static string? Code(string name) => PartyNames.Code(name, Known) is { } code && Names.ContainsKey(code) ? code : null;

    /// <summary>The name of a candidate's party; the initials and the candidate where it is not known.</summary>
    public static string Name(SeatCandidate candidate) => Names.GetValueOrDefault(candidate.Party) ?? $"{candidate.Party} ({candidate.Name})";
}
