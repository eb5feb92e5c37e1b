namespace Copeland.Backtesting;

/// <summary>
/// The contests that had dated polls of the seat, by three methods. Shares, intervals and CRPS are compared on the same cells, the
/// families that a poll gave a figure for; winners on whole ballots.
/// </summary>
/// <param name="Model">The model, which uses no seat polls.</param>
/// <param name="Average">The polls' own average: its plain mean, with the fitted error of seat polls.</param>
/// <param name="Combined">The model updated by the polls.</param>
/// <param name="Polls">How many polls.</param>
internal sealed record SeatPollComparison(MethodScores Model, MethodScores Average, MethodScores Combined, int Polls)
{
    /// <summary>All three.</summary>
    public IReadOnlyList<MethodScores> Methods => [Model, Average, Combined];
}
