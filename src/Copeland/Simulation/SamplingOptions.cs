using Copeland.Elections;

namespace Copeland.Simulation;

/// <summary>What a simulation counts besides shares, and how finely.</summary>
/// <param name="Electorate">Registered electors, 1 to 8,000,000; null where unknown: then no whole votes are counted.</param>
/// <param name="LostDepositThreshold">
/// Share of the valid vote below which a deposit is lost: 0.05, and 0.125 before October 1985. It falls on an edge of the share bins.
/// </param>
/// <param name="Pair">Places on the ballot of two candidates: the second's share minus the first's is counted; null for none.</param>
/// <param name="Bins">How finely quantities are counted; null for <see cref="TallyBins.Fine"/>.</param>
internal sealed record SamplingOptions(
    int? Electorate = null, double LostDepositThreshold = 0.05, (int From, int To)? Pair = null, TallyBins? Bins = null)
{
    /// <summary>What the forecast of a contest counts.</summary>
    public static SamplingOptions For(Contest contest) => new SamplingOptions(contest.Seat.Electorate, contest.DepositThreshold, contest.SwingPair);
}
