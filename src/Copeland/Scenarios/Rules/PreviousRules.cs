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

        Percent.RefuseFraction(written.TurnoutPct, path + ".turnoutPct", findings);
        var votesKnown = ShareRules.KeysAreKnown(written.Votes?.Keys ?? [], path + ".votes", codes);
        var sharesKnown = ShareRules.KeysAreKnown(written.SharesPct?.Keys ?? [], path + ".sharesPct", codes);
        return ShareRules.Either(written.Votes, written.SharesPct, path, findings) is { } shares && written.Date is { } date && votesKnown && sharesKnown
            ? new PreviousResult(date, shares, ShareRules.Unchanging(written.Votes), written.TurnoutPct is { } turnout ? Percent.Fraction(turnout) : null, written.Notional ?? false)
            : null;
    }
}
