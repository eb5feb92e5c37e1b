using Copeland.Statistics;

namespace Copeland.Polling;

/// <summary>A party in a poll average.</summary>
/// <param name="Code">Party code.</param>
/// <param name="Share">The average as a fraction.</param>
/// <param name="StandardError">Standard error of its log share: sampling, and what is left of the pollsters' leans.</param>
/// <param name="ResultError">
/// Standard deviation of log(share / result) were a general election held the next day: polls err together by more than their own
/// standard error.
/// </param>
/// <param name="Polls">How many polls asked about it.</param>
/// <param name="LastAsked">The end of the newest of those polls' fieldwork.</param>
internal sealed record PartyAverage(string Code, double Share, double StandardError, double ResultError, int Polls, DateOnly LastAsked)
{
    /// <summary>The band of so many standard errors about the average, on the log scale: fractions, the higher one at most 1.</summary>
    /// <param name="standardErrors">How many; 1.645 makes a 90% band.</param>
    public (double Low, double High) Band(double standardErrors) => (
        Share * Math.Exp(-standardErrors * StandardError),
        Math.Min(1, Share * Math.Exp(standardErrors * StandardError)));

    /// <summary>
    /// The average of one party. With w the weights of the polls that asked, adding to 1, s the share and R the result respondents, the log share's variance is
    /// (1 − s)/s times <see cref="PollWeighting.Variance"/>, and against a result (1 − s)/s · 1/R more; where polls
    /// rounded small figures, with r what that leaves in log odds, (1 − s)² · Σ w²r more in both.
    /// </summary>
    internal static PartyAverage Of(PollTable table, HouseLeans leans, double[] weights, int party, PollingAssumptions assumptions)
    {
        var share = LogOdds.Share(leans.Level(table, party, weights));
        var polls = Enumerable.Range(0, weights.Length).Where(poll => table.Asked(poll, party)).ToList();
        var total = polls.Sum(poll => weights[poll]);
        var rounding = polls.Sum(poll => weights[poll] * weights[poll] / (total * total) * table.RoundingVariance(poll, party, share));
        var variance = PollWeighting.Variance(table, weights, polls, assumptions) + (rounding * share * (1 - share));
        return new PartyAverage(
            table.Parties[party],
            share,
            Drift.Relative(share) * Math.Sqrt(variance),
            Drift.Relative(share) * Math.Sqrt(variance + (1 / assumptions.ResultRespondents)),
            polls.Count,
            polls.Max(poll => table.Polls[poll].End));
    }
}
