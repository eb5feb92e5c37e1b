using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>Words of the chart of the majority.</summary>
internal static class MajorityWords
{
    // A side that wins less often is not worth a "typically": its conditional median says little.
    private const double WorthAMedian = 0.05;

    /// <summary>By how much the two front runners typically win, and how often.</summary>
    public static ChartText Of(Race race)
    {
        var title = Title(race);
        var all = race.Forecast.Majority.Share;
        return new ChartText(
            title,
            $"Winner’s lead over the runner-up in percentage points, {ShareWords.Place(race)}; bars show the per cent of simulations with each lead, the thin line last time’s lead",
            $"Histogram of the winner’s lead, one colour a winner, either side of a dead heat: {title}. "
            + $"Whoever wins, half of the simulated majorities are under {DisplayNumber.WholePoints(all.Median)} and nine in ten under {DisplayNumber.WholePoints(all.Quantile(0.9))}.");
    }

    private static string Title(Race race)
    {
        var (leader, rival) = (race.LeaderName, race.RivalName);
        if (race.Rival.Win.Value < WorthAMedian || (race.Kind == RaceKind.Favourite && race.Challengers.Count == 0))
        {
            return $"{leader.SubjectAtStart} {leader.Verb("win")} {InHundred(race.Leader.Win)} simulated elections, typically by {Typical(race)}";
        }

        var by = (Median(race, race.Front.First), Median(race, race.Front.Second)) is ({ } mine, { } theirs) ? $"typically by {DisplayNumber.WholePoints(mine, theirs)}" : $"typically by {Typical(race)}";
        var times = race.Kind == RaceKind.DeadHeat
            ? $"{leader.SubjectAtStart} and {rival.Subject} win equally often"
            : $"{leader.SubjectAtStart} {leader.Verb("win")} in {DisplayNumber.Chance(race.Leader.Win)} of simulations and {rival.Subject} in {DisplayNumber.Chance(race.Rival.Win)}";
        return $"{times}, {by}";
    }

    private static string Typical(Race race) => Median(race, race.Front.First) is { } median ? DisplayNumber.WholePoints(median) : "nothing";

    private static double? Median(Race race, int place) => race.Forecast.Majority.ByWinner[place]?.Median;

    private static string InHundred(ProbabilityEstimate win) => ProbabilityWords.Frequency(win);
}
