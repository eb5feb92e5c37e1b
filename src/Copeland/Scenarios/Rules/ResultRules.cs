using Copeland.Elections;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>What happened.</summary>
internal static class ResultRules
{
    // A register of another month is no more than this many times as large or as small.
    private const double AnotherRegister = 1.2;

    /// <summary>The result with a figure for everybody on the ballot, or null where there is none or it makes no sense.</summary>
    public static ElectionResult? Of(ResultDocument? written, IReadOnlyList<Candidate> ballot, int? electorate, Findings findings)
    {
        if (written is null || ShareRules.Either(written.Votes, written.SharesPct, "result", findings) is not { } shares)
        {
            return null;
        }

        Percent.RefuseFraction(written.TurnoutPct, "result.turnoutPct", findings);
        var path = written.Votes is null ? "result.sharesPct" : "result.votes";
        var standing = true;
        foreach (var id in shares.Keys)
        {
            standing &= CandidateRules.IsStanding(id, ScenarioAddress.Join(path, id), ballot, findings);
        }

        var missing = ballot.Where(candidate => shares[candidate.Id] is null).Select(candidate => candidate.Id).ToList();
        if (missing.Count > 0 && !findings.HasProblems("candidates"))
        {
            findings.Report(path, $"has no figure for {CandidateRules.Names(missing)}; everybody on the ballot needs one, or the forecast cannot be scored. Add it, 0 for none.");
        }

        var possible = electorate is not { } electors || IsPossible(written, electors, findings);
        if (!standing || missing.Count > 0 || !possible)
        {
            return null;
        }

        var result = Result(written, shares);
        return WinnerIsFirst(result, findings) ? result : null;
    }

    // Votes, turnout and electorate say one thing three times over.
    private static bool IsPossible(ResultDocument written, int electorate, Findings findings)
    {
        if (written.Votes is not { } counted || findings.HasProblems("result.turnoutPct"))
        {
            return true;
        }

        if (!ShareRules.AreEnough(counted, electorate, "result.votes", findings))
        {
            return false;
        }

        var votes = counted.Values.Sum(count => (double)count);
        if (votes > electorate)
        {
            findings.Report("result.votes", Invariant($"add up to {votes:#,0}, more than the {electorate:#,0} electors of seat.electorate. Correct whichever is wrong."));
            return false;
        }

        var turnout = 100 * votes / electorate;
        if (written.TurnoutPct is { } told && (told > AnotherRegister * turnout || turnout > AnotherRegister * told))
        {
            findings.Report("result.turnoutPct", Invariant($"is {Percent.Words(told)}, but {votes:#,0} votes of {electorate:#,0} electors (seat.electorate) are a turnout of {turnout:0.#}%. Correct whichever is wrong."));
            return false;
        }

        return true;
    }

    // Lots decide between equals alone.
    private static bool WinnerIsFirst(ElectionResult result, Findings findings)
    {
        var first = result.First;
        var fits = result.Elected is not { } elected || first.Contains(elected, StringComparer.Ordinal);
        if (!fits)
        {
            findings.Report("result.winner", $"is {Quoted.Text(result.Elected ?? "")}; {CandidateRules.Names(first)} {(first.Count == 1 ? "has" : "have")} the most votes. Correct the votes, or take the line out.");
        }

        return fits;
    }

    /// <summary>The result without comparing it with a ballot.</summary>
    public static ElectionResult Result(ResultDocument written, VoteShares shares) =>
        new(shares, ShareRules.Unchanging(written.Votes), written.TurnoutPct is { } turnout ? Percent.Fraction(turnout) : null) { Elected = written.Winner };
}
