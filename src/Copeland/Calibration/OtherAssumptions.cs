using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>The named numbers that are not coefficients of families' shares: turnout, candidates within a family, polls of the seat.</summary>
internal static class OtherAssumptions
{
    /// <summary>Those for a Parliament's by-elections.</summary>
    /// <param name="parliament">The Parliament, by its general election; none of its contests is used.</param>
    /// <param name="history">All modelled contests.</param>
    public static IReadOnlyList<Assumption> For(DateOnly parliament, IReadOnlyList<PastContest> history)
    {
        _ = parliament;
        _ = history;
        const string source = "embedded by-elections";
        return
        [
            new("splitSpread", "log share", 1.1, 0, source),
            new("turnoutShift", "logit of turnout", -0.68, 0.44, source),
            new("turnoutShiftSince2010", "logit of turnout", -1.08, 0.36, source),
            new("turnoutUnknown", "logit of turnout", -0.44, 0.50, source),
            new("seatPollError", "log share", 0.25, 0, "published seat polls"),
            new("seatPollAgeing", "log share per root month", 0.15, 0, "published seat polls"),
            new("seatPollCommonPart", "share of the error's variance", 0.5, 0, "published seat polls"),
        ];
    }
}
