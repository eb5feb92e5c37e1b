namespace Copeland.Polling;

/// <summary>
/// How much each poll counts on a day: respondents × recency, with what one pollster can count for bounded.
/// A pollster whose polls amount to W recent respondents counts as <c>W·C/(W + C)</c>, C the house cap: the weight that errors of
/// 1/W (sampling) and 1/C (the pollster's own, however often it asks) give together.
/// </summary>
internal static class PollWeighting
{
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
}
