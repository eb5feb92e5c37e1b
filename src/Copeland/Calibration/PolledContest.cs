using Copeland.Elections;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>A past contest with dated polls of the seat.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Figures">The polls' figures; places are families in the order of the outlook's standings.</param>
internal sealed record PolledContest(PastContest Contest, IReadOnlyList<SeatPollFigure> Figures)
{
    // No vacancy lasts that long: a poll that old carries the wrong year. Six polls of Warrington, July 1981, are recorded as of 1980.
    private const int MostDays = 300;
    private const int DaysOfYear = 365;

    /// <summary>The contests of a history that have polls with a date, in its order.</summary>
    public static IReadOnlyList<PolledContest> In(IReadOnlyList<PastContest> history) =>
        [.. history.Select(contest => new PolledContest(contest, FiguresOf(contest))).Where(polled => polled.Figures.Count > 0)];

    /// <summary>How many polls there are.</summary>
    public int Polls => Figures.Select(figure => figure.Poll).Distinct().Count();

    /// <summary>The result of what a figure is about, a fraction.</summary>
    public double ResultOf(SeatPollFigure figure) => figure.Places.Sum(place => Contest.Shares[place]);

    private static List<SeatPollFigure> FiguresOf(PastContest contest)
    {
        var figures = new List<SeatPollFigure>();
        var dated = SeatPolls.Of(contest.Source.Id).Where(poll => poll.End is not null).ToList();
        for (var number = 0; number < dated.Count; number++)
        {
            var days = Days(contest, dated[number]);
            var shares = ByFamily(contest, dated[number]);
            foreach (var place in Enumerable.Range(0, contest.Shares.Count))
            {
                if (shares.TryGetValue(contest.Outlook.Standings[place].Family, out var share))
                {
                    figures.Add(new SeatPollFigure(number, [place], share, days) { Sample = dated[number].Sample });
                }
            }
        }

        return figures;
    }

    private static int Days(PastContest contest, PastSeatPoll poll)
    {
        var days = contest.Source.Date.DayNumber - (poll.End?.DayNumber ?? 0);
        return days > MostDays ? days - DaysOfYear : days;
    }

    // What a poll leaves to others is the family of others', which results before 2010 count as one group with UKIP and the Greens.
    private static Dictionary<Family, double> ByFamily(PastContest contest, PastSeatPoll poll)
    {
        var shares = poll.Shares.GroupBy(share => FamilyOf(contest, share.Key)).ToDictionary(group => group.Key, group => group.Sum(share => share.Value));
        var others = 1 - shares.Values.Sum();
        if (others > SeatPollFigure.LeastRemainder)
        {
            shares[Family.Other] = shares.GetValueOrDefault(Family.Other) + others;
        }

        return shares;
    }

    private static Family FamilyOf(PastContest contest, string code)
    {
        var family = PartyCatalogue.BuiltIn.TryGet(code, out var party) ? party.Family : Family.Other;
        return contest.Source.Resolution == ResultResolution.Groups && family is Family.PopulistRight or Family.Green ? Family.Other : family;
    }
}
