using Copeland.Elections;

namespace Copeland.Scenarios.Rules;

/// <summary>References to somebody on the ballot.</summary>
internal static class CandidateRules
{
    private const int MostNames = 12;

    /// <summary>Whether an id is on the ballot; if not, that is reported, unless the ballot itself is wrong.</summary>
    public static bool IsStanding(string id, string path, IReadOnlyList<Candidate> ballot, Findings findings)
    {
        if (ballot.Any(candidate => candidate.Id == id))
        {
            return true;
        }

        if (findings.HasProblems("candidates"))
        {
            return false;
        }

        var ids = ballot.Select(candidate => candidate.Id).ToList();
        var shared = ids.Where(other => other.StartsWith(id + "-", StringComparison.Ordinal)).ToList();
        var near = shared.Count > 0 ? $" Write {string.Join(" or ", shared.Select(Quoted.Text))}." : PartyNames.Question(id, ballot);
        var message = $"names {Quoted.Text(id)}, who is not on the ballot; candidates: {Names(ids)}.{(near.Length > 0 ? near : " Correct it, or add the candidate.")}";
        if (path.EndsWith("." + id, StringComparison.Ordinal))
        {
            findings.ReportName(path, message);
        }
        else
        {
            findings.Report(path, message);
        }

        return false;
    }

    /// <summary>The ids in a message, cut where there are many.</summary>
    public static string Names(IReadOnlyList<string> ids) => string.Join(", ", ids.Take(MostNames)) + (ids.Count > MostNames ? ", …" : string.Empty);
}
