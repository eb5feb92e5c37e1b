using Copeland.Elections;
using Copeland.History;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>By-elections of this Parliament that the scenario tells of.</summary>
/// <param name="calendar">The scenario's days; none in a file of by-elections, whose Parliaments are their own.</param>
/// <param name="codes">Party codes.</param>
/// <param name="government">Who governs where an entry does not say; empty for whoever governed on its day.</param>
internal sealed class EarlierRules(Calendar calendar, PartyCodes codes, IReadOnlyList<string> government)
{
    /// <summary>The by-elections that make sense, in the order of the file.</summary>
    public IReadOnlyList<EarlierByElection> Of(IReadOnlyList<EarlierDocument?>? written)
    {
        var earlier = new List<EarlierByElection>();
        var entries = written ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { } entry && Of(entry, ScenarioAddress.Element("earlier", i)) is { } contest)
            {
                earlier.Add(contest);
            }
        }

        return [.. earlier];
    }

    private EarlierByElection? Of(EarlierDocument entry, string path)
    {
        var findings = calendar.Findings;
        if (entry.Date is not { } date || !InThisParliament(date, entry.Previous?.Date, path))
        {
            return null;
        }

        var previous = PreviousRules.Of(entry.Previous, path + ".previous", codes, findings);
        var defending = codes.IsParty(entry.Defending, path + ".defending");
        var then = new Calendar(calendar.Previous ?? entry.Previous?.Date, date.AddDays(-1), date, findings);
        var national = NationalRules.Input(entry.National, path + ".national", then, codes);
        if (entry.National?.Parts is not null)
        {
            findings.Warn($"{path}.national.parts is not used: what earlier by-elections showed is measured against figures for Great Britain, as in the history.");
        }

        var result = Result(entry.Result, path + ".result");
        var governing = GovernmentRules.Of(entry.Government, path + ".government", codes, findings);
        if (previous is null || !defending || national is null || result is null || entry is not { Seat: { } seat, Defending: { } party })
        {
            return null;
        }

        Percent.RefuseFraction(entry.LeavePct, path + ".leavePct", findings);
        var country = entry.Country ?? "England";
        var place = new Seat(seat, SeatRules.CountryOf(country), null, SeatRules.Leave(entry.LeavePct, null, SeatRules.CountryOf(country)), null);
        var ballot = result.Shares.Keys.Select(key => new Candidate(key, PartyOf(key), null)).ToList();
        var contest = new Contest(place, date, previous, governing.Count > 0 ? governing : government.Count > 0 ? government : Governments.On(date).Parties, party, ballot) { Parties = codes.Catalogue };
        TableWarnings.OfSeat(contest, path + ".seat", path + ".country", findings);
        LastResultWarnings.OfResult(contest, path + ".previous", findings);
        if (governing.Count > 0)
        {
            TableWarnings.OfGovernment(contest, path + ".government", findings);
        }

        return new EarlierByElection(OutsiderRecord.WithStandings(contest, date), national, result) { RivalsStoodAside = entry.RivalsStoodAside ?? false };
    }

    private ElectionResult? Result(ResultDocument? written, string path)
    {
        if (written is null || ShareRules.Either(written.Votes, written.SharesPct, path, calendar.Findings) is not { } shares)
        {
            return null;
        }

        return ShareRules.KeysAreKnown(shares.Keys, path + (written.Votes is null ? ".sharesPct" : ".votes"), codes) ? ResultRules.Result(written, shares) : null;
    }

    private Party PartyOf(string key) =>
        codes.Catalogue.TryGet(key, out var party) ? party : codes.Catalogue[key.StartsWith("Oth", StringComparison.Ordinal) ? "Oth" : "Ind"];

    private bool InThisParliament(DateOnly date, DateOnly? previous, string path)
    {
        if (previous is { } general && calendar.Previous is { } parliament && general != parliament)
        {
            calendar.Findings.Report(path + ".previous.date", Invariant($"is {general:yyyy-MM-dd}; by-elections of the same Parliament share the scenario's last general election, {parliament:yyyy-MM-dd}. Correct it, or remove the entry."));
            return false;
        }

        if (calendar.Previous is null && (previous is not { } elected || date <= elected || elected < Parliaments.All[0].Elected || Parliaments.Of(elected).Elected != elected || Parliaments.Of(date).Elected != elected))
        {
            calendar.Findings.Report(path + ".previous.date", Invariant($"is {previous:yyyy-MM-dd}; it is the day of the last general election before {date:yyyy-MM-dd}. Correct one of the two."));
            return false;
        }

        if (date <= calendar.Previous || date >= calendar.PollingDay)
        {
            calendar.Findings.Report(path + ".date", Invariant($"is {date:yyyy-MM-dd}; an earlier by-election lies between the general election, {calendar.Previous:yyyy-MM-dd}, and polling day, {calendar.PollingDay:yyyy-MM-dd}. Correct it, or remove the entry."));
            return false;
        }

        if (date >= calendar.AsOf)
        {
            calendar.Findings.Warn(Invariant($"{path} was held on {date:yyyy-MM-dd}, not before {calendar.AsOf:yyyy-MM-dd}, and is not used."));
        }

        return true;
    }
}
