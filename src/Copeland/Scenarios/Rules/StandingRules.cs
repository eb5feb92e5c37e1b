using Copeland.Elections;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>Who the candidates outside the polled parties are, and which candidate is the outgoing member.</summary>
internal static class StandingRules
{
    /// <summary>A standing as the file writes it; null where it does not say, or says what is no standing.</summary>
    public static CandidateStanding? Of(string? written) =>
        Enum.TryParse<CandidateStanding>(written, ignoreCase: true, out var standing) ? standing : null;

    /// <summary>Whether the outgoing member stands again, from what is said of the vacancy and of each candidate.</summary>
    public static bool HolderRestands(VacancyDocument? vacancy, IReadOnlyList<CandidateDocument?>? written, Findings findings)
    {
        List<(CandidateDocument? Entry, int Place)> entries = [.. (written ?? []).Select((entry, place) => (entry, place))];
        var again = entries.Where(entry => entry.Entry?.Restanding == true).ToList();
        foreach (var (entry, place) in again.Skip(1))
        {
            findings.Report(Path(place), string.Create(CultureInfo.InvariantCulture, $"is true of {Quoted.Text(Label(entry))} and of {Quoted.Text(Label(again[0].Entry))} (candidates[{again[0].Place}]); a seat has one outgoing member. Leave it with that one."));
        }

        if (vacancy?.HolderRestanding == false && again.Count > 0)
        {
            findings.Report(Path(again[0].Place), $"is true of {Quoted.Text(Label(again[0].Entry))}, but vacancy.holderRestanding is false. Correct one of them; without vacancy.holderRestanding the candidate's word counts.");
        }

        if (vacancy?.HolderRestanding == true && entries.Count > 0 && entries.TrueForAll(entry => entry.Entry?.Restanding == false))
        {
            findings.Report("vacancy.holderRestanding", "is true, but every candidate's restanding is false. Write \"restanding\": true for the candidate who is the outgoing member, or correct this.");
        }

        return vacancy?.HolderRestanding ?? again.Count > 0;
    }

    /// <summary>Says what is not used, and what was taken from the record.</summary>
    /// <param name="written">The contest with the standings that the scenario gives.</param>
    /// <param name="looked">The same with those that were looked up.</param>
    /// <param name="findings">Where it goes.</param>
    public static void Warn(Contest written, Contest looked, Findings findings)
    {
        if (written.HolderRestanding && !written.Candidates.Any(candidate => candidate.Restanding))
        {
            findings.Warn("vacancy.holderRestanding says that the outgoing member stands again, but no candidate has \"restanding\": true: who it is is not known, and nothing is made of it. Write it for that candidate; it counts where the label is another than before.");
        }

        foreach (var candidate in written.Candidates.Where(candidate => candidate.Party.Family != Family.Other && candidate.Standing is not (null or CandidateStanding.Party)))
        {
            findings.Warn($"The standing of {candidate.Id} is given but not used: it tells candidates outside the polled parties apart. What you think of this candidate belongs under adjustments.");
        }

        foreach (var candidate in written.Candidates.Where(candidate => candidate.Standing == CandidateStanding.Fringe && candidate.Party.Family == Family.Other && written.AbsentFamiliesShare > Contest.ManyAbsent))
        {
            findings.Warn($"The standing of {candidate.Id} is given as fringe, but main rivals stand aside: at Clacton in 2026 a candidate who had never kept a deposit took 27% of such a vote.");
        }

        WarnOfLookedUp(written, looked, CandidateStanding.Fringe, ("a fringe candidate, expected to do as such candidates have done, because the party has lost every deposit on record", "fringe candidates, expected to do as such candidates have done, because their parties have lost every deposit on record"), findings);
        WarnOfLookedUp(written, looked, CandidateStanding.Insurgent, ("an insurgent, who may win, because of having polled an eighth of the vote or more outside the main parties before", "insurgents, who may win, because of having polled an eighth of the vote or more outside the main parties before"), findings);
    }

    private static void WarnOfLookedUp(Contest written, Contest looked, CandidateStanding standing, (string One, string Several) why, Findings findings)
    {
        var found = looked.Candidates.Where((candidate, place) => candidate.Standing == standing && written.Candidates[place].Standing is null)
            .Select(candidate => candidate.Id).ToList();
        if (found.Count > 0)
        {
            findings.Warn($"Treated as {(found.Count == 1 ? why.One : why.Several)}: {CandidateRules.Names(found)}. Write candidates[].standing (fringe, local, insurgent or party) where that is wrong.");
        }
    }

    private static string Path(int place) => ScenarioAddress.Element("candidates", place) + ".restanding";

    private static string Label(CandidateDocument? entry) => entry?.Name ?? entry?.Id ?? entry?.Party ?? string.Empty;
}
