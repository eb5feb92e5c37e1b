namespace Copeland.Reports;

/// <summary>
/// A forecast as simulated elections in a hundred: of each who is told of, one or several together, as many as the percentage that is printed of them everywhere. Rounded,
/// these need not make a hundred; to fill or to cut them would give somebody more or fewer than is said.
/// </summary>
internal static class WinsInHundred
{
    /// <summary>Wins in a hundred of one candidate or of several together, 0 below one, 100 above ninety-nine.</summary>
    /// <param name="race">The race.</param>
    /// <param name="places">Places on the ballot.</param>
    public static int Of(Race race, params IReadOnlyList<int> places) => DisplayNumber.ShownChance(race.Together(places)) switch
    {
        { Bound: < 0 } => 0,
        { Bound: > 0 } => 100,
        var shown => (int)shown.Percent,
    };
}
