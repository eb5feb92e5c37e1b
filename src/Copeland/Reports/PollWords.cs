using System.Text;
using Copeland.Polling;

namespace Copeland.Reports;

/// <summary>The words and tables of a poll average.</summary>
internal static class PollWords
{
    /// <summary>The words of the chart of polls with their average.</summary>
    public static ChartText Of(PollAverage average, PollLines lines)
    {
        var ranked = average.Parties.OrderByDescending(party => party.Share).ThenBy(party => party.Code, StringComparer.Ordinal).ToList();
        var title = Title(ranked);
        var all = string.Join(", ", ranked.Take(6).Select(party => $"{Name(party).Label} {DisplayNumber.Share(party.Share)}"));
        return new ChartText(
            title,
            $"Voting intention in Great Britain, share of the vote: polls (dots) and their average (lines) with its 90% band, {DisplayNumber.Date(lines.From)} to {DisplayNumber.Date(lines.To)}",
            $"{title} on {DisplayNumber.Date(average.AsOf)}. The average stands at {all}.");
    }

    /// <summary>The source line.</summary>
    public static string Source(PollAverage average)
    {
        return $"Source: PollBase by Mark Pack and public tables of published polls; average of {Sentence.Plural(average.Weights.Count, "poll")} known on {DisplayNumber.Date(average.AsOf)}{(average.NewestPoll is { } newest ? $", the newest to {DisplayNumber.Date(newest)}" : "")}, pollsters’ leans removed";
    }

    /// <summary>The average by day, <c>trend.csv</c>.</summary>
    public static string TrendCsv(PollLines lines)
    {
        var text = new StringBuilder("day,party,averagePct,q05,q95\n");
        foreach (var (code, point) in lines.Parties.SelectMany(party => party.Points.Select(point => (party.Party.Code, point))))
        {
            text.Append(Invariant($"{point.Day:yyyy-MM-dd},{code},{100 * point.Share:0.####},{100 * point.Low:0.####},{100 * point.High:0.####}\n"));
        }

        return text.ToString();
    }

    /// <summary>The polls, <c>polls.csv</c>: one row a poll and party.</summary>
    public static string PollsCsv(IEnumerable<Poll> polls)
    {
        var text = new StringBuilder("pollster,start,end,published,sample,party,sharePct\n");
        foreach (var poll in polls)
        {
            foreach (var (code, share) in poll.Shares)
            {
                text.Append(ChartCsv.Field(poll.Pollster))
                    .Append(Invariant($",{poll.Start:yyyy-MM-dd},{poll.End:yyyy-MM-dd},{poll.Published:yyyy-MM-dd},{poll.Sample},{code},{100 * share:0.####}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>The pollsters' leans, <c>house-effects.csv</c>: one row a pollster and party, in points.</summary>
    public static string HouseEffectsCsv(PollAverage average)
    {
        var text = new StringBuilder("pollster,party,leanPoints,polls\n");
        foreach (var house in average.HouseEffects)
        {
            text.Append(ChartCsv.Field(house.Pollster)).Append(Invariant($",{house.Party},{100 * house.Lean:0.####},{house.Polls}\n"));
        }

        return text.ToString();
    }

    private static string Title(IReadOnlyList<PartyAverage> ranked)
    {
        if (ranked.Count < 2)
        {
            return ranked.Count == 0 ? "No party has been asked about" : $"{Name(ranked[0]).SubjectAtStart} {Name(ranked[0]).Are} at {DisplayNumber.Share(ranked[0].Share)}";
        }

        var (first, second) = (ranked[0], ranked[1]);
        var lead = first.Share - second.Share;
        var error = Math.Sqrt(Math.Pow(first.Share * first.StandardError, 2) + Math.Pow(second.Share * second.StandardError, 2));
        return lead < PollLines.Ninety * error
            ? $"{Name(first).SubjectAtStart} and {Name(second).Subject} are too close to call in national polls"
            : $"{Name(first).SubjectAtStart} {Name(first).Verb("lead")} {Name(second).Subject} by {DisplayNumber.Points(lead)} in national polls";
    }

    private static CandidateName Name(PartyAverage party) =>
        Elections.PartyCatalogue.BuiltIn.TryGet(party.Code, out var known) ? CandidateName.Of(known) : new CandidateName(party.Code, false, party.Code, party.Code);
}
