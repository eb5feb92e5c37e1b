namespace Copeland.Polling;

/// <summary>
/// How far the poll average moves over a number of days: the change of a party's log share has standard deviation
/// <c>scale · days^dayPower · √((1 − share)/share)</c>. Movements of two parties hang together as in a sample, where what one gains the
/// others lose in proportion. Estimated from the daily averages since 2010; figures in <c>Polling/README.md</c>.
/// </summary>
/// <param name="Scale">Standard deviation after one day of the log share of a party at 50%.</param>
/// <param name="DayPower">Exponent of the days; 0.5 would be a random walk.</param>
internal sealed record Drift(double Scale, double DayPower)
{
    /// <summary>A share below 0.5% moves like one of 0.5%: polls print no finer.</summary>
    private const double SmallestShare = 0.005;

    /// <summary>Standard deviation of the change of the log share.</summary>
    /// <param name="share">The party's share now, a fraction.</param>
    /// <param name="days">Days the average has left to move; 0 or fewer: it has not moved.</param>
    public double Sd(double share, double days) => days <= 0 ? 0 : Scale * Math.Pow(days, DayPower) * Relative(share);

    /// <summary>Correlation of the changes of two different parties' log shares: −√(p·q/((1 − p)(1 − q))), the multinomial's.</summary>
    public static double Correlation(double share, double other) => -1 / (Relative(share) * Relative(other));

    /// <summary>
    /// Days an average that stands for <paramref name="day"/> can still move: to the eve of <paramref name="pollingDay"/>, because the
    /// seat model's own errors were measured from the average of the eve.
    /// </summary>
    /// <param name="day">The day the average stands for, as a day number; fractions of a day count.</param>
    /// <param name="pollingDay">The day of the vote.</param>
    public static double Horizon(double day, DateOnly pollingDay) => Math.Max(0, pollingDay.DayNumber - 1 - day);

    /// <summary>√((1 − s)/s): the standard deviation of a log share whose share has variance s(1 − s).</summary>
    internal static double Relative(double share)
    {
        var inside = Math.Clamp(share, SmallestShare, 1 - SmallestShare);
        return Math.Sqrt((1 - inside) / inside);
    }
}
