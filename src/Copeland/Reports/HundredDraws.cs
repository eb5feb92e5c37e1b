namespace Copeland.Reports;

/// <summary>
/// A forecast as a hundred simulated elections. Everybody has the percentage that is printed elsewhere, those who win less than one each what they win
/// together; the hundred is always full: what rounding leaves over is the likeliest winner's, of whose dots nobody misses one, and what it has too many goes from those who have most.
/// </summary>
internal static class HundredDraws
{
    /// <summary>Wins in a hundred, in ballot order.</summary>
    public static IReadOnlyList<int> Of(Race race)
    {
        var places = Enumerable.Range(0, race.Forecast.Candidates.Count).ToList();
        List<int> rare = [.. race.ByChance.Where(place => Printed(race, place) == 0)];
        return Of([.. places.Select(place => Printed(race, place))], [.. rare], rare.Count == 0 ? 0 : Printed(race, [.. rare]));
    }

    /// <summary>The same of what is printed.</summary>
    /// <param name="printed">Whole percentages by place, 0 for less than one.</param>
    /// <param name="rare">Places of those who have less than one, the likeliest first.</param>
    /// <param name="together">What these have together.</param>
    internal static int[] Of(IReadOnlyList<int> printed, IReadOnlyList<int> rare, int together)
    {
        int[] wins = [.. printed];
        for (var dot = 0; dot < together && rare.Count > 0; dot++)
        {
            wins[rare[dot % rare.Count]]++;
        }

        // Of as many the later gives way, so that the favourite stays ahead.
        var all = Enumerable.Range(0, wins.Length);
        for (var over = wins.Sum() - 100; over > 0; over--)
        {
            wins[all.Reverse().MaxBy(place => wins[place])]--;
        }

        wins[all.MaxBy(place => wins[place])] += 100 - wins.Sum();
        return wins;
    }

    private static int Printed(Race race, params IReadOnlyList<int> places) => DisplayNumber.ShownChance(race.Together(places)) switch
    {
        { Bound: < 0 } => 0,
        { Bound: > 0 } => 100,
        var shown => (int)shown.Percent,
    };
}
