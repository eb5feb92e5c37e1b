using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Reports;

/// <summary>The parties in the polls over a span of days, the strongest on the last day first.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Parties">Parties with at least one point.</param>
internal sealed record PollLines(DateOnly From, DateOnly To, IReadOnlyList<PollLine> Parties)
{
    /// <summary>Width of a 90% band in standard errors, each way.</summary>
    public const double Ninety = 1.645;

    /// <summary>The lines of a trend and the polls behind it.</summary>
    /// <param name="trend">The average by day, at least one.</param>
    /// <param name="polls">The polls; those that ended before the first day are left out.</param>
    /// <param name="setAside">Figures the average set aside as impossible: they are no dots either.</param>
    public static PollLines Of(IReadOnlyList<TrendDay> trend, IEnumerable<Poll> polls, IReadOnlyList<OutlyingPoll> setAside)
    {
        var lines = Of((trend[0].Day, trend[^1].Day), polls, trend.SelectMany(day => day.Parties.Select(party =>
        {
            var (low, high) = party.Band(Ninety);
            return (party.Code, new PollPoint(day.Day, party.Share, low, high));
        })));
        bool IsSetAside(Party party, (DateOnly Day, double Share) dot) =>
            setAside.Any(found => found.Party == party.Code && found.Poll.End == dot.Day && found.Share == dot.Share);
        return lines with
        {
            Parties = [.. lines.Parties.Select(party => party with { Dots = [.. party.Dots.Where(dot => !IsSetAside(party.Party, dot))] })],
        };
    }

    /// <summary>The lines of points by party code and the polls behind them.</summary>
    internal static PollLines Of((DateOnly From, DateOnly To) span, IEnumerable<Poll> polls, IEnumerable<(string Code, PollPoint Point)> points)
    {
        var known = polls.Where(poll => poll.End >= span.From && poll.End <= span.To).ToList();
        return new PollLines(span.From, span.To,
        [
            .. points.GroupBy(point => point.Code, point => point.Point, StringComparer.Ordinal)
                .Where(group => PartyCatalogue.BuiltIn.TryGet(group.Key, out _))
                .Select(group => new PollLine(
                    PartyCatalogue.BuiltIn[group.Key],
                    [.. known.Where(poll => poll.Shares[group.Key] is not null).Select(poll => (poll.End, poll.Shares[group.Key] ?? 0))],
                    [.. group.OrderBy(point => point.Day)]))
                .OrderByDescending(line => line.Points[^1].Share).ThenBy(line => line.Party.Code, StringComparer.Ordinal),
        ]);
    }
}
