using Copeland.Elections;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>The seat's result at the last general election.</summary>
internal static class PreviousRules
{
    /// <summary>The result, or null where it makes no sense.</summary>
    /// <param name="written">The result as written.</param>
    /// <param name="path">Its address.</param>
    /// <param name="codes">Known parties and candidates.</param>
    /// <param name="findings">Where problems go.</param>
    public static PreviousResult? Of(PreviousDocument? written, string path, PartyCodes codes, Findings findings)
    {
        if (written is null)
        {
            return null;
        }

        var votesKnown = ShareRules.KeysAreKnown(written.Votes?.Keys ?? [], path + ".votes", codes);
        var sharesKnown = ShareRules.KeysAreKnown(written.SharesPct?.Keys ?? [], path + ".sharesPct", codes);
        return ShareRules.Either(written.Votes, written.SharesPct, path, findings) is { } shares && written.Date is { } date && votesKnown && sharesKnown
            ? new PreviousResult(date, shares, written.Votes, written.TurnoutPct is { } turnout ? Percent.Fraction(turnout) : null, written.Notional ?? false)
            : null;
    }

    /// <summary>The result with shares the command line sets; the others scale and the votes, no longer true, go.</summary>
    public static PreviousResult Changed(PreviousResult previous, ComputedPreviousDocument? written, PartyCodes codes, Findings findings)
    {
        if (written?.SharesPct is not { Count: > 0 } changes || !ShareRules.KeysAreKnown(changes.Keys, "previous.sharesPct", codes))
        {
            return previous;
        }

        if (changes.Values.Sum() > 100)
        {
            findings.Report("previous.sharesPct", $"are set to {Percent.Words(changes)}, together more than 100. Lower one of them.");
            return previous;
        }

        var set = new VoteShares(changes.Select(change => KeyValuePair.Create(change.Key, Percent.Fraction(change.Value))));
        var shares = previous.Shares.WithOthersScaled(set);
        if (Math.Abs(shares.Total - 1) > 1e-9)
        {
            findings.Report("previous.sharesPct", $"are set to {Percent.Words(changes)}, which leaves votes that no other party can take. Set them to 100 in all.");
            return previous;
        }

        return previous with { Shares = shares, Votes = null };
    }
}
