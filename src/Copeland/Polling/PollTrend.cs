using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>The poll average day by day, each day from what was known then.</summary>
internal static class PollTrend
{
    /// <summary>The average of every day of a span.</summary>
    /// <param name="polls">Polls in any order, best of one Parliament: an election in between overtakes what was asked before it.</param>
    /// <param name="baseline">Shares in Great Britain at the last general election, fractions.</param>
    /// <param name="span">First and last day.</param>
    /// <param name="assumptions">The numbers the average rests on.</param>
    /// <returns>One entry a day in order; days before the first poll have no parties.</returns>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public static IReadOnlyList<TrendDay> Daily(
        IEnumerable<Poll> polls, VoteShares baseline, (DateOnly From, DateOnly To) span, PollingAssumptions assumptions)
    {
        if (span.To < span.From)
        {
            throw new ArgumentException(Invariant($"The span ends on {span.To:yyyy-MM-dd}, before it begins on {span.From:yyyy-MM-dd}."), nameof(span));
        }

        var all = polls.ToList();
        return
        [
            .. Enumerable.Range(0, span.To.DayNumber - span.From.DayNumber + 1)
                .Select(span.From.AddDays)
                .Select(day => new TrendDay(day, PollAverage.Of(all, baseline, day, assumptions).Parties)),
        ];
    }
}

/// <summary>The poll average of a day.</summary>
/// <param name="Day">The last day whose polls were used.</param>
/// <param name="Parties">Each party with its error.</param>
internal sealed record TrendDay(DateOnly Day, IReadOnlyList<PartyAverage> Parties);
