namespace Copeland.Polling;

/// <summary>
/// How much each poll counts on a day: respondents × recency, with what one pollster can count for bounded.
/// A pollster whose polls amount to W recent respondents counts as <c>W·C/(W + C)</c>, C the house cap: the weight that errors of
/// 1/W (sampling) and 1/C (the pollster's own, however often it asks) give together.
/// </summary>
internal static class PollWeighting
{
    // By how much one half-life that is tried is longer than the one before.
    private const double Finer = 1.1;

    /// <summary>Weight of each poll, in respondents; it is not scaled to add to 1.</summary>
    /// <param name="table">The polls.</param>
    /// <param name="day">The day as a day number; polls of later days count by their distance too.</param>
    /// <param name="halfLife">Days after which a poll counts half.</param>
    /// <param name="houseCap">C, in respondents.</param>
    public static double[] On(PollTable table, double day, double halfLife, double houseCap)
    {
        var weights = new double[table.Polls.Count];
        var byHouse = new double[table.Pollsters.Count];
        for (var poll = 0; poll < weights.Length; poll++)
        {
            weights[poll] = table.Respondents[poll] * double.Exp2(-Math.Abs(day - table.Day[poll]) / halfLife);
            byHouse[table.House[poll]] += weights[poll];
        }

        for (var poll = 0; poll < weights.Length; poll++)
        {
            weights[poll] /= 1 + (byHouse[table.House[poll]] / houseCap);
        }

        return weights;
    }

    /// <summary>
    /// Days after which a poll counts half in the average of a day: as few as assumed, or as many as make the average's error least where the newest polls are
    /// so few or so small that older ones, which opinion may have left, still tell more. The error of a log share is, in units of (1 − s)/s, that of
    /// <see cref="Variance"/> and so many times the drift's over the mean age of the polls.
    /// </summary>
    /// <param name="table">The polls.</param>
    /// <param name="day">The day as a day number.</param>
    /// <param name="assumptions">The numbers it rests on.</param>
    public static double HalfLife(PollTable table, double day, PollingAssumptions assumptions)
    {
        List<double> tried = [assumptions.RecencyHalfLifeDays];
        while (tried[^1] * Finer <= assumptions.LongestHalfLifeDays)
        {
            tried.Add(tried[^1] * Finer);
        }

        return table.Polls.Count == 0 ? tried[0] : tried.MinBy(Error);

        double Error(double halfLife)
        {
            var weights = On(table, day, halfLife, assumptions.HouseCap);
            var age = day - (weights.Zip(table.Day, (weight, of) => weight * of).Sum() / weights.Sum());
            return Variance(table, weights, Enumerable.Range(0, weights.Length), assumptions) + (assumptions.DriftDoubt * Math.Pow(assumptions.Drift.Scale * Math.Pow(Math.Max(0, age), assumptions.Drift.DayPower), 2));
        }
    }

    /// <summary>
    /// The variance of an average's log share by its own polls in units of (1 − s)/s: <c>deff · Σ w²/n + Σ W²/H</c> with w the weights of polls, adding to 1, n their
    /// respondents, W the weight of each pollster and H the house respondents.
    /// </summary>
    /// <param name="table">The polls.</param>
    /// <param name="weights">Weight of each poll of the table, to any scale.</param>
    /// <param name="polls">Those that count, by their places.</param>
    /// <param name="assumptions">The numbers it rests on.</param>
    public static double Variance(PollTable table, double[] weights, IEnumerable<int> polls, PollingAssumptions assumptions)
    {
        var byHouse = new double[table.Pollsters.Count];
        var (total, sampling) = (0.0, 0.0);
        foreach (var poll in polls)
        {
            total += weights[poll];
            sampling += weights[poll] * weights[poll] / table.Respondents[poll];
            byHouse[table.House[poll]] += weights[poll];
        }

        return ((assumptions.DesignEffect * sampling) + (byHouse.Sum(weight => weight * weight) / assumptions.HouseRespondents)) / (total * total);
    }
}
