namespace Copeland.Polling;

/// <summary>
/// How far the poll average moves over a number of days: the standard deviation of the change of a party's log share,
/// <c>scale · days^dayPower · (share / 10%)^sharePower</c>.
/// </summary>
/// <param name="Scale">Standard deviation of the log share after one day at a share of 10%.</param>
/// <param name="DayPower">Exponent of the days; 0.5 would be a random walk.</param>
/// <param name="SharePower">Exponent of the share: below 0, small parties move more in proportion.</param>
public sealed record Drift(double Scale, double DayPower, double SharePower)
{
    private const double ReferenceShare = 0.1;

    private const double SmallestShare = 0.005;

    /// <summary>Standard deviation of the change of the log share.</summary>
    /// <param name="share">The party's share now, a fraction; below 0.5% it counts as 0.5%.</param>
    /// <param name="days">Days the average has left to move; 0 or fewer: it has not moved.</param>
    public double Sd(double share, double days) => days <= 0
        ? 0
        : Scale * Math.Pow(days, DayPower) * Math.Pow(Math.Max(share, SmallestShare) / ReferenceShare, SharePower);

    /// <summary>
    /// Days the average can still move: from <paramref name="asOf"/> to the eve of <paramref name="pollingDay"/>, because a result is
    /// compared with the average of the eve.
    /// </summary>
    public static int Horizon(DateOnly asOf, DateOnly pollingDay) => Math.Max(0, pollingDay.DayNumber - 1 - asOf.DayNumber);
}
