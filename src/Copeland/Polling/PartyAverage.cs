namespace Copeland.Polling;

/// <summary>A party in a poll average.</summary>
/// <param name="Code">Party code.</param>
/// <param name="Share">The average as a fraction.</param>
/// <param name="StandardError">Standard error of its log share: sampling, and what is left of the pollsters' leans.</param>
/// <param name="Polls">How many polls asked about it.</param>
/// <param name="LastAsked">The end of the newest of those polls' fieldwork.</param>
public sealed record PartyAverage(string Code, double Share, double StandardError, int Polls, DateOnly LastAsked)
{
    /// <summary>
    /// The average of one party. With w the weights of the polls that asked, adding to 1, n their respondents, W the weight of each
    /// pollster, s the share: variance of the log odds = deff · Σ w²/(n·s·(1 − s)) + σ² · Σ W²; the log share's error is (1 − s) times
    /// as large.
    /// </summary>
    internal static PartyAverage Of(PollTable table, HouseLeans leans, double[] weights, int party, PollingAssumptions assumptions)
    {
        var share = LogOdds.Share(leans.Level(table, party, weights));
        var polls = Enumerable.Range(0, weights.Length).Where(poll => table.Asked(poll, party)).ToList();
        var total = polls.Sum(poll => weights[poll]);
        var byHouse = new double[table.Pollsters.Count];
        var sampling = 0.0;
        foreach (var poll in polls)
        {
            var weight = weights[poll] / total;
            sampling += weight * weight / (table.Respondents[poll] * share * (1 - share));
            byHouse[table.House[poll]] += weight;
        }

        var house = assumptions.HouseSd * assumptions.HouseSd * byHouse.Sum(weight => weight * weight);
        return new PartyAverage(
            table.Parties[party],
            share,
            (1 - share) * Math.Sqrt((assumptions.DesignEffect * sampling) + house),
            polls.Count,
            polls.Max(poll => table.Polls[poll].End));
    }
}
