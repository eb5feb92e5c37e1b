namespace Copeland.Polling;

/// <summary>How far averages of British polls have been from the result, by days before the vote.</summary>
internal static class PollError
{
    /// <summary>
    /// Root mean square errors in points of Conservative, Labour and Liberal Democrat shares in poll averages of Great Britain at the
    /// twelve general elections from 1979 to 2024.
    /// </summary>
    private static readonly (int Days, double Points)[] Measured = [(1, 2.6), (7, 3.2), (30, 4.9), (91, 5.5), (182, 6.8)];

    /// <summary>The share at which the points were measured, typically: about a third of the vote.</summary>
    private const double TypicalShare = 1.0 / 3;

    /// <summary>The error in points of a party with about a third of the vote; between the measured days it grows with the logarithm of the days.</summary>
    /// <param name="days">Days from the last poll used to the vote; less than one counts as one.</param>
    public static double Points(int days)
    {
        if (days <= Measured[0].Days)
        {
            return Measured[0].Points;
        }

        for (var i = 1; i < Measured.Length; i++)
        {
            var (before, after) = (Measured[i - 1], Measured[i]);
            if (days <= after.Days)
            {
                var part = Math.Log((double)days / before.Days) / Math.Log((double)after.Days / before.Days);
                return before.Points + (part * (after.Points - before.Points));
            }
        }

        return Measured[^1].Points;
    }

    /// <summary>The same as a standard deviation of log odds, which serves small parties too.</summary>
    public static double LogOddsSd(int days) => Points(days) / 100 / (TypicalShare * (1 - TypicalShare));
}
