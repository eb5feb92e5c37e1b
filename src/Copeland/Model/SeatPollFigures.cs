using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Model;

/// <summary>Reads polls of the seat against the ballot.</summary>
internal static class SeatPollFigures
{
    /// <summary>
    /// The figures of a contest's seat polls. A party with several candidates has one figure for them together; a figure for a party that
    /// does not stand is left out; what a poll leaves to others belongs to all candidates it does not name.
    /// </summary>
    public static IReadOnlyList<SeatPollFigure> Of(SeatEvidence evidence) =>
        [.. evidence.SeatPolls.SelectMany((source, number) => Of(evidence.Contest, source.Poll, number).Select(figure => From(source, figure)))];

    /// <summary>
    /// A figure as one of a piece of evidence, with its kind and its error. Whoever does not know is as good as not asked: where d of those
    /// asked do not, the error is that of 1 − d of the interviews, 1/√(1 − d) times as large. A judgement: no record here has don't-knows.
    /// </summary>
    public static SeatPollFigure From(SeatPoll source, SeatPollFigure figure) =>
        figure with
        {
            Kind = source.Kind,
            Sample = Interviews(source),
            ErrorFactor = source.ErrorFactor / Math.Sqrt(1 - source.DontKnow),
            StatedError = source.Sd / SeatPollError.TypicalShare,
        };

    /// <summary>Respondents whose number tells how far a piece of evidence errs: a poll's. A regression's are asked all over the country, votes are no sample.</summary>
    public static int? Interviews(SeatPoll source) => source.Kind == SeatPollKind.Poll ? source.Poll.Sample : null;

    /// <summary>Whether a figure is of somebody on the ballot.</summary>
    public static bool IsOnBallot(Contest contest, string key) => Places(contest.Candidates, key).Count > 0;

    /// <summary>Whether a poll has a figure for everybody on the ballot.</summary>
    public static bool NamesAll(Contest contest, VoteShares shares) => shares.SelectMany(share => Places(contest.Candidates, share.Key)).Distinct().Count() == contest.Candidates.Count;

    /// <summary>Whether a figure of nobody on the ballot is left out: that of a party which is none of the small ones that count as others.</summary>
    public static bool IsLeftOut(Contest contest, string key) =>
        contest.Parties.TryGet(key, out var party) && party.Family != Family.Other;

    private static IEnumerable<SeatPollFigure> Of(Contest contest, Poll poll, int number)
    {
        var days = Math.Max(0, contest.PollingDay.DayNumber - poll.End.DayNumber);
        var named = new HashSet<int>();
        var others = Math.Max(0, 1 - poll.Shares.Total);
        foreach (var (key, share) in poll.Shares)
        {
            var places = Places(contest.Candidates, key);
            if (places.Count > 0)
            {
                named.UnionWith(places);
                yield return new SeatPollFigure(number, places, share, days);
            }
            else if (!IsLeftOut(contest, key))
            {
                others += share;
            }
        }

        List<int> unnamed = [.. Enumerable.Range(0, contest.Candidates.Count).Where(place => !named.Contains(place))];
        if (unnamed.Count > 0 && others > SeatPollFigure.LeastRemainder)
        {
            yield return new SeatPollFigure(number, unnamed, others, days);
        }
    }

    private static List<int> Places(IReadOnlyList<Candidate> candidates, string key)
    {
        List<int> Where(Func<Candidate, string> of) =>
            [.. Enumerable.Range(0, candidates.Count).Where(place => string.Equals(of(candidates[place]), key, StringComparison.Ordinal))];
        var byId = Where(candidate => candidate.Id);
        return byId.Count > 0 ? byId : Where(candidate => candidate.Party.Code);
    }
}
