using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>The named numbers that are not coefficients of families' shares: turnout, candidates within a family, polls of the seat.</summary>
internal static class OtherAssumptions
{
    /// <summary>Those for some by-elections.</summary>
    /// <param name="target">The by-elections; of the history only what they may learn from is used.</param>
    /// <param name="history">All modelled contests.</param>
    public static IReadOnlyList<Assumption> For(SetTarget target, IReadOnlyList<PastContest> history) =>
    [
        .. OfCandidates(target, history),
        .. SeatPollFit.Assumptions([.. PolledContest.In(history).Where(polled => target.MayLearn(polled.Contest))]),
    ];

    /// <summary>Those that a forecast without polls of the seat rests on.</summary>
    /// <inheritdoc cref="For" />
    public static IReadOnlyList<Assumption> OfCandidates(SetTarget target, IReadOnlyList<PastContest> history) =>
        [.. SplitFit.Assumptions(target, history), .. TurnoutFit.Assumptions(target, history)];
}
