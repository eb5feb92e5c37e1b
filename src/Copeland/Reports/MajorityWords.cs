namespace Copeland.Reports;

/// <summary>Words of the chart of the majority.</summary>
internal static class MajorityWords
{
    // A side that wins less often is not worth a "typically": its conditional median says little.
    private const double WorthAMedian = 0.05;

    // A title of more names is a list.
    private const int MostNamed = 4;

    /// <summary>What a picture of leads means by the word.</summary>
    public const string Typically = "“typically” is the median of each winner’s leads";

    /// <summary>By how much the two front runners typically win, and how often.</summary>
    public static ChartText Of(Race race)
    {
        var title = Title(race);
        var all = race.Forecast.Majority.Share;
        var scale = race.IsManySided ? ", the same scale in every row" : "";
        var form = race.IsManySided
            ? "Histograms of the winner’s lead, one row a winner, likeliest first and all to one scale"
            : "Histogram of the winner’s lead, one colour a winner, either side of a dead heat";
        return new ChartText(
            title,
            $"Winner’s lead over the runner-up in points, {ShareWords.Place(race)}. Bars: share of simulated elections with each lead{scale}; {Typically}",
            $"{form}: {title}; half of all simulated majorities are under {DisplayNumber.WholePoints(all.Median)} and nine in ten under {DisplayNumber.WholePoints(all.Quantile(0.9))}.");
    }

    /// <summary>Last time's winner, if its party stands, and its lead; null where it does not, or nobody else stood.</summary>
    public static (int Place, double Lead)? LastTime(Race race)
    {
        var before = race.Forecast.Candidates.Select((candidate, place) => (Place: place, candidate.PreviousShare))
            .Where(pair => pair.PreviousShare is not null).OrderByDescending(pair => pair.PreviousShare).ToList();
        var shares = race.Forecast.Contest.Previous.Shares.Select(share => share.Value).OrderDescending().ToList();
        return before.Count == 0 || shares.Count < 2 || before[0].PreviousShare < shares[0] ? null : (before[0].Place, shares[0] - shares[1]);
    }

    /// <summary>By how much the leader typically wins, where the title tells of nobody else and that is not what all majorities, whoever wins, print: <c>when the Conservatives win, 67 points</c>; null elsewhere.</summary>
    public static string? OfLeader(Race race) => IsOfOne(race) && DisplayNumber.WholePoints(race.Forecast.Majority.Share.Median) != Typical(race)
        ? $"when {race.LeaderName.Subject} {race.LeaderName.Verb("win")}, {Typical(race)}" : null;

    private static bool IsOfOne(Race race) => race.Rival.Win.Value < WorthAMedian || (race.Kind == RaceKind.Favourite && race.Challengers.Count == 0);

    private static string Title(Race race)
    {
        var leader = race.LeaderName;
        if (IsOfOne(race))
        {
            return $"{leader.SubjectAtStart} {leader.Verb("win")} {Chance(race, race.Front.First)} of simulations, typically by {Typical(race)}";
        }

        if (race.IsManySided)
        {
            List<int> told = [.. race.ByChance.Take(Math.Min(MostNamed, 1 + race.Challengers.Count))];
            List<string> leads = [.. told.Select(place => DisplayNumber.WholePoints(Median(race, place) ?? 0))];
            return leads.TrueForAll(lead => lead == leads[0])
                ? $"Whoever wins, it is typically by {leads[0]}; {leader.Subject} {leader.Verb("win")} most often, in {DisplayNumber.Chance(race.Leader.Win)} of simulations"
                : Sentence.Start(Sentence.List([.. told.Select((place, rank) => $"{race.Names[place].Subject} {(rank == 0 ? $"{race.Names[place].Verb("win")} " : "")}in {DisplayNumber.Chance(race.Forecast.Candidates[place].Win)}{(rank == 0 ? " of simulations, typically" : "")} by {leads[rank]}")]));
        }

        // The likelier winner first; of two in a dead heat the defender, who stands left in the picture.
        int[] two = [.. new[] { race.Front.First, race.Front.Second }.OrderByDescending(place => race.Kind == RaceKind.DeadHeat && race.Defends(place))];
        var (one, other) = (race.Names[two[0]], race.Names[two[1]]);
        var (mine, theirs) = DisplayNumber.WholePoints(Median(race, two[0]) ?? 0, Median(race, two[1]) ?? 0);
        return race.Kind == RaceKind.DeadHeat
            ? $"{one.SubjectAtStart} and {other.Subject} win about equally often{(mine.StartsWith(theirs + ' ', StringComparison.Ordinal) || mine == theirs ? $", typically by {mine}" : $": {one.Subject} typically by {mine}, {other.Subject} by {theirs}")}"
            : $"{one.SubjectAtStart} {one.Verb("win")} {Chance(race, two[0])} of simulations, typically by {mine}; {other.Subject} {Chance(race, two[1])}, by {theirs}";
    }

    private static string Chance(Race race, int place) => DisplayNumber.InProse(DisplayNumber.Chance(race.Forecast.Candidates[place].Win));

    private static string Typical(Race race) => Median(race, race.Front.First) is { } median ? DisplayNumber.WholePoints(median) : "nothing";

    private static double? Median(Race race, int place) => race.Forecast.Majority.ByWinner[place]?.Median;
}
