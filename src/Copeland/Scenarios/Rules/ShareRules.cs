using Copeland.Elections;

namespace Copeland.Scenarios.Rules;

/// <summary>Tables of shares and of votes.</summary>
internal static class ShareRules
{
    /// <summary>Published shares are rounded: a complete table may miss 100 by this many points.</summary>
    public const double Tolerance = 0.5;

    /// <summary>Polls round each party: their shares may exceed 100 by this many points.</summary>
    public const double PollExcess = 1;

    /// <summary>Shares that must be complete, as fractions adding to 1; null where they make no sense.</summary>
    public static VoteShares? Complete(IReadOnlyDictionary<string, double> written, string path, Findings findings)
    {
        if (findings.HasProblems(path))
        {
            return null;
        }

        var total = written.Values.Sum();
        if (written.Count > 0 && Math.Abs(total - 100) <= Tolerance + 1e-9)
        {
            return new VoteShares(written.Select(share => KeyValuePair.Create(share.Key, share.Value / total)));
        }

        var remedy = total < 100 ? "Add the missing votes as \"Oth\"." : "Check them against the source: one is too high.";
        findings.Report(path, written.Count == 0
            ? "is empty; a share in percent is required for each party. Add them, like \"Con\": 35.8."
            : $"add up to {Percent.Words(total)}% ({Percent.Words(written)}); they must add up to 100 ± {Percent.Words(Tolerance)}. {(IsFractions(total) ? "They look like fractions: write percent, 35.8 for 0.358." : remedy)}");
        return null;
    }

    /// <summary>Shares of a poll, as fractions; what is missing to 1 is others. Null where they make no sense.</summary>
    public static VoteShares? Partial(IReadOnlyDictionary<string, double> written, string path, Findings findings)
    {
        if (findings.HasProblems(path))
        {
            return null;
        }

        var total = written.Values.Sum();
        if (total > 0 && !IsFractions(total) && total <= 100 + PollExcess + 1e-9)
        {
            return new VoteShares(written.Select(share => KeyValuePair.Create(share.Key, Percent.Fraction(share.Value))));
        }

        findings.Report(path, written.Count == 0
            ? "is empty; a share in percent is required for each party asked about. Add them, like \"Con\": 35.8."
            : total > 100
            ? $"add up to {Percent.Words(total)}% ({Percent.Words(written)}); at most {Percent.Words(100 + PollExcess)} is allowed, rounding included. Check them against the source: one is too high."
            : $"add up to {Percent.Words(total)}% ({Percent.Words(written)}); they look like fractions. Write percent, 35.8 for 0.358.");
        return null;
    }

    /// <summary>The shares of votes; null where there are none.</summary>
    public static VoteShares? OfVotes(IReadOnlyDictionary<string, int> votes, string path, Findings findings)
    {
        var total = votes.Values.Sum(count => (double)count);
        if (total > 0 && !findings.HasProblems(path))
        {
            return new VoteShares(votes.Select(count => KeyValuePair.Create(count.Key, count.Value / total)));
        }

        if (!findings.HasProblems(path))
        {
            findings.Report(path, "has no votes in it; at least one party must have some. Add them, like \"Con\": 14186.");
        }

        return null;
    }

    /// <summary>Votes or shares, exactly one of them, as fractions adding to 1.</summary>
    public static VoteShares? Either(
        IReadOnlyDictionary<string, int>? votes, IReadOnlyDictionary<string, double>? sharesPct, string path, Findings findings)
    {
        if (votes is not null && sharesPct is not null)
        {
            findings.Report(path + ".sharesPct", "stands beside votes; exactly one of votes and sharesPct is allowed. Remove one (in a scenario that extends another, write it as null).");
            return null;
        }

        if (votes is not null)
        {
            return OfVotes(votes, path + ".votes", findings);
        }

        if (sharesPct is not null)
        {
            return Complete(sharesPct, path + ".sharesPct", findings);
        }

        if (findings.HasProblems(path + ".votes") || findings.HasProblems(path + ".sharesPct"))
        {
            return null;
        }

        findings.Report(path, "has no figures; exactly one of votes and sharesPct is required. Add \"votes\": { \"Con\": 14186, … }.");
        return null;
    }

    /// <summary>Whether all keys of a table are parties or candidates; unknown ones are reported.</summary>
    public static bool KeysAreKnown(IEnumerable<string> keys, string path, PartyCodes codes)
    {
        var known = true;
        foreach (var key in keys)
        {
            known &= codes.IsKey(key, path);
        }

        return known;
    }

    private static bool IsFractions(double total) => total is > 0 and <= 1.5;
}
