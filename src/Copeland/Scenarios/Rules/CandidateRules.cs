using Copeland.Elections;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios.Rules;

/// <summary>References to somebody on the ballot.</summary>
internal static class CandidateRules
{
    /// <summary>Whether an id is on the ballot; if not, that is reported.</summary>
    public static bool IsStanding(string id, string path, IReadOnlyList<Candidate> ballot, Findings findings)
    {
        if (ballot.Any(candidate => candidate.Id == id))
        {
            return true;
        }

        var ids = ballot.Select(candidate => candidate.Id).ToList();
        var shared = ids.Where(other => other.StartsWith(id + "-", StringComparison.Ordinal)).ToList();
        var near = shared.Count > 0 ? $" Write {string.Join(" or ", shared.Select(Quoted.Text))}." : DidYouMean.Question(id, ids);
        findings.Report(path, $"names {Quoted.Text(id)}, who is not on the ballot; candidates: {string.Join(", ", ids)}.{(near.Length > 0 ? near : " Correct it, or add the candidate.")}");
        return false;
    }
}
