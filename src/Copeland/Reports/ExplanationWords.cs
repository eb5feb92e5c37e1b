namespace Copeland.Reports;

/// <summary>Words of the waterfall from last result to forecast.</summary>
public static class ExplanationWords
{
    /// <summary>What moves the likeliest winner's share most.</summary>
    /// <exception cref="ArgumentException">The forecast has no explanation.</exception>
    public static ChartWords Of(Race race)
    {
        ArgumentNullException.ThrowIfNull(race);
        if (race.Forecast.Explanation.Count == 0)
        {
            throw new ArgumentException("The forecast has no explanation to put into words.", nameof(race));
        }

        var place = race.ByChance[0];
        var step = race.Forecast.Explanation.MaxBy(step => Math.Abs(step.Points[place])) ?? race.Forecast.Explanation[0];
        var (before, after) = Ends(race, place);
        var name = race.LeaderName;
        var way = DisplayNumber.Share(before) == DisplayNumber.Share(after)
            ? $"{name.SubjectAtStart} {name.Verb("stay")} on {DisplayNumber.Share(after)}"
            : $"{name.SubjectAtStart} {Go(name)} from {DisplayNumber.Share(before)} to {DisplayNumber.Share(after)}";
        var title = $"{way}; what moves it most is {LowerStart(step.Effect)}, {DisplayNumber.SignedPoints(step.Points[place])} points";
        return new ChartWords(
            title,
            $"From the last result to the mean forecast, change in the share of the vote in points, {ShareWords.Place(race)}",
            $"Waterfall from the last result to the forecast for {race.LeaderName.Subject} and {race.RivalName.Subject}: {title}. {Rival(race)}.");
    }

    /// <summary>A candidate's share before the first step and after the last one.</summary>
    internal static (double Before, double After) Ends(Race race, int place)
    {
        var after = race.Forecast.Candidates[place].Share.Mean;
        return (Math.Clamp(after - race.Forecast.Explanation.Sum(step => step.Points[place]), 0, 1), after);
    }

    private static string Rival(Race race)
    {
        var (before, after) = Ends(race, race.ByChance[1]);
        return $"{race.RivalName.SubjectAtStart} {Go(race.RivalName)} from {DisplayNumber.Share(before)} to {DisplayNumber.Share(after)}";
    }

    private static string Go(CandidateName name) => name.Plural ? "go" : "goes";

    private static string LowerStart(string effect) =>
        effect.Length > 1 && char.IsUpper(effect[0]) && char.IsLower(effect[1]) ? char.ToLowerInvariant(effect[0]) + effect[1..] : effect;
}
