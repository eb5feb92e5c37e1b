using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>The named numbers that are not coefficients of families' shares: turnout, candidates within a family, polls of the seat.</summary>
internal static class OtherAssumptions
{
    /// <summary>Those for a Parliament's by-elections.</summary>
    /// <param name="parliament">The Parliament, by its general election; none of its contests is used.</param>
    /// <param name="history">All modelled contests.</param>
    public static IReadOnlyList<Assumption> For(DateOnly parliament, IReadOnlyList<PastContest> history) =>
    [
        .. SplitFit.Assumptions(parliament, history),
        .. TurnoutFit.Assumptions(parliament, history),
        .. SeatPollFit.Assumptions([.. PolledContest.In(history).Where(polled => polled.Contest.Parliament != parliament)]),
    ];
}
