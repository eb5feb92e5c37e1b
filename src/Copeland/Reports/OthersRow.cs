using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The fringe of a ballot, and of a long one all who have next to nothing, as one row of a table.</summary>
/// <param name="Places">Their places on the ballot.</param>
/// <param name="Label">How the row is named: <c>Others (3)</c>.</param>
/// <param name="Share">The greatest of their medians, as an upper limit of each, or what each prints.</param>
/// <param name="Range">The greatest upper end of their 90% intervals, likewise.</param>
/// <param name="Win">The chance that any of them wins.</param>
internal sealed record OthersRow(IReadOnlyList<int> Places, string Label, string Share, string Range, ProbabilityEstimate Win)
{
    // A table of more rows is a list of names; the first so many stand for themselves whatever they have.
    private const int LongBallot = 12;
    private const int Named = 3;

    // What reads "<1%", of votes and of chances.
    private const double Little = 0.01;

    /// <summary>The row of a race; null where fewer than two belong into it, for one alone is named like anybody.</summary>
    public static OthersRow? Of(Race race)
    {
        var places = PlacesOf(race);
        if (places.Count < 2)
        {
            return null;
        }

        var (low, high) = ShareWords.Likely(race, places);
        return new OthersRow(
            places,
            Invariant($"Others ({places.Count})"),
            Each([.. places.Select(place => race.Forecast.Candidates[place].Share.Median)]),
            $"{DisplayNumber.ShareRange(low, high)} each",
            race.Together(places));
    }

    private static IReadOnlyList<int> PlacesOf(Race race)
    {
        var shown = race.ByMedian.Except(race.Fringe).ToList();
        IReadOnlyList<int> together = shown.Count <= LongBallot ? race.Fringe : [.. race.Fringe.Concat(shown.Skip(Named).Where(HasLittle))];

        // Nobody new to the seat has a row of its own beside theirs who prints no more than they may.
        return together.Count < 2 ? together : [.. together.Concat(shown.Except(together).Where(place => HasLittle(place) && race.Forecast.Candidates[place].PreviousShare is null))];

        bool HasLittle(int place) => race.Forecast.Candidates[place] is var candidate
            && candidate.Share.Median < Little && candidate.Win.Value < Little && place != race.Front.First && place != race.Front.Second;
    }

    // The number first, so that a narrow column has it in line with those above.
    private static string Each(IReadOnlyList<double> shares) =>
        DisplayNumber.Share(shares.Max()) is var most && (most[0] == '<' || most == DisplayNumber.Share(shares.Min())) ? $"{most} each" : $"up to {most} each";
}
