using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Scenarios.Rules;

/// <summary>Tables of shares and of votes.</summary>
internal static class ShareRules
{
    /// <summary>A table of votes that nobody can write to, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, int>? Unchanging(IReadOnlyDictionary<string, int>? votes) =>
        votes is null ? null : new Dictionary<string, int>(votes, StringComparer.Ordinal).AsReadOnly();

    /// <summary>Published shares are rounded: a complete table may miss 100 by this many points.</summary>
    public const double Tolerance = 0.5;

    /// <summary>Polls round each party: their shares may exceed 100 by this many points.</summary>
    public const double PollExcess = 1;

    /// <summary>Fewer of the electors than this have never voted: at a by-election no fewer than 18 in 100.</summary>
    private const double LeastTurnout = 0.05;

    /// <summary>What is wrong with a result in which nobody has a vote.</summary>
    public const string NoVotes = "has no votes in it; at least one party must have some. Add them, like \"Con\": 14186.";

    /// <summary>Shares that must be complete, as fractions adding to 1; null where they make no sense.</summary>
    public static VoteShares? Complete(IReadOnlyDictionary<string, double> written, string path, Findings findings)
    {
        if (findings.HasProblems(path) || HasFractions(written, path, findings))
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
        if (findings.HasProblems(path) || HasFractions(written, path, findings))
        {
            return null;
        }

        if (PartialProblem(written) is { } problem)
        {
            findings.Report(path, problem);
            return null;
        }

        return new VoteShares(written.Select(share => KeyValuePair.Create(share.Key, Percent.Fraction(share.Value))));
    }

    /// <summary>The same of the country or a part of it, where the main parties have most of the vote together.</summary>
    public static VoteShares? National(IReadOnlyDictionary<string, double> written, string path, string? part, Findings findings)
    {
        var shares = Partial(written, path, findings);
        if (shares is null || PollTotal.Problem([.. written], part) is not { } problem)
        {
            return shares;
        }

        findings.Report(path, problem);
        return null;
    }

    /// <summary>What is wrong with shares of a poll or an average, in percent; null where nothing is.</summary>
    public static string? PartialProblem(IReadOnlyDictionary<string, double> shares)
    {
        var total = shares.Values.Sum();
        return total > 0 && !IsFractions(total) && total <= 100 + PollExcess + 1e-9 ? null
            : shares.Count == 0 ? "is empty; a share in percent is required for each party asked about. Add them, like \"Con\": 35.8."
            : total > 100 ? $"add up to {Percent.Words(total)}% ({Percent.Words(shares)}); at most {Percent.Words(100 + PollExcess)} is allowed, rounding included. Check them against the source: one is too high."
            : $"add up to {Percent.Words(total)}% ({Percent.Words(shares)}); they look like fractions. Write percent, 35.8 for 0.358.";
    }

    /// <summary>What is wrong with shares that are set while others scale, in percent; null where nothing is.</summary>
    public static string? ExcessProblem(IReadOnlyDictionary<string, double> set) =>
        set.Values.Sum() > 100 + 1e-9 ? $"are set to {Percent.Words(set)}, together more than 100. Lower one of them." : null;

    /// <summary>What is wrong with shares of the last result that were set; null where nothing is.</summary>
    public static string? SetProblem(PreviousResult previous)
    {
        var set = Percent.Of(previous.Set);
        return ExcessProblem(set) ?? (Math.Abs(previous.Shares.Total - 1) <= 1e-9 ? null
            : $"are set to {Percent.Words(set)}, which leaves votes that no other party can take. Set them to 100 in all.");
    }

    /// <summary>The shares of votes; null where there are none.</summary>
    public static VoteShares? OfVotes(IReadOnlyDictionary<string, int> votes, string path, Findings findings)
    {
        if (findings.HasProblems(path))
        {
            return null;
        }

        var total = votes.Values.Sum(count => (double)count);
        if (total > 0 && Math.Abs(total - 100) > PollExcess)
        {
            return VoteShares.OfVotes(votes);
        }

        findings.Report(path, total > 0 ? Invariant($"add up to {total:0}, as percentages do, and nobody is elected with so few votes. Write the votes, or the percentages under \"sharesPct\".") : NoVotes);
        return null;
    }

    /// <summary>Refuses votes that are too few of an electorate: percentages typed as votes, or figures of which zeros are missing.</summary>
    public static bool AreEnough(IReadOnlyDictionary<string, int>? votes, int? electorate, string path, Findings findings)
    {
        if (votes is null || electorate is not { } electors || findings.HasProblems(path) || findings.HasProblems("seat.electorate"))
        {
            return true;
        }

        var total = votes.Values.Sum(count => (double)count);
        if (total >= LeastTurnout * electors)
        {
            return true;
        }

        findings.Report(path, Invariant($"add up to {total:#,0}, a turnout of {100 * total / electors:0.##}% of the {electors:#,0} electors of seat.electorate; the lowest at a by-election since 1945 was {100 * TurnoutRecord.Lowest:0}%. Write the votes, or percentages under \"sharesPct\"."));
        return false;
    }

    private static bool HasFractions(IReadOnlyDictionary<string, double> written, string path, Findings findings)
    {
        var fractions = MixedFractions.Among([.. written]);
        foreach (var (key, fraction) in fractions)
        {
            findings.Report(ScenarioAddress.Join(path, key), MixedFractions.Problem(fraction));
        }

        return fractions.Count > 0;
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
