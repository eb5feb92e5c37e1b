using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Backtesting;

/// <summary>What would have been believed of a past contest on its eve.</summary>
/// <param name="Contest">The contest; its result is for scoring only.</param>
/// <param name="Prior">The belief, over the families on the ballot.</param>
internal sealed record PastForecast(PastContest Contest, SeatPrior Prior)
{
    /// <summary>The belief over every candidate; null where the protocol leaves nothing to learn from how families' votes fell to theirs.</summary>
    public SeatPrior? Candidates { get; init; }
}
