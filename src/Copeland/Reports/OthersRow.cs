using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The fringe of a ballot as one row of a table.</summary>
/// <param name="Places">Their places on the ballot.</param>
/// <param name="Label">How the row is named: <c>Others (3)</c>.</param>
/// <param name="Share">The greatest of their medians, as an upper limit of each.</param>
/// <param name="Range">The greatest upper end of their 90% intervals, likewise.</param>
/// <param name="Win">The chance that any of them wins.</param>
internal sealed record OthersRow(IReadOnlyList<int> Places, string Label, string Share, string Range, ProbabilityEstimate Win)
{
    /// <summary>The row of a race; null where fewer than two are of the fringe, for one alone is named like anybody.</summary>
    public static OthersRow? Of(Race race)
    {
        ArgumentNullException.ThrowIfNull(race);
        if (race.Fringe is not { Count: > 1 } places)
        {
            return null;
        }

        var all = places.Select(place => race.Forecast.Candidates[place]).ToList();
        var win = Math.Min(1, all.Sum(candidate => candidate.Win.Value));
        var draws = Math.Max(1, race.Forecast.Provenance.Draws);
        return new OthersRow(
            places,
            Invariant($"Others ({places.Count})"),
            $"each {UpTo(all.Max(candidate => candidate.Share.Median))}",
            $"each {UpTo(all.Max(candidate => candidate.Share.Quantile(0.95)))}",
            new ProbabilityEstimate(win, Math.Sqrt(win * (1 - win) / draws)));
    }

    private static string UpTo(double share) => DisplayNumber.Share(share) is ['<', ..] few ? few : $"≤{DisplayNumber.Share(share)}";
}
