using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Tests.Calibration;

/// <summary>Turnout, splits and seat polls: what is learnt, and that a Parliament left out is left out.</summary>
public class OtherFitsTests
{
    private static readonly SetTarget Of2015 = new(new DateOnly(2015, 5, 7));

    [Fact]
    public void In_History_Holds84DatedPollsOf40Contests()
    {
        var polled = PolledContest.In(ModelledHistory.All);
        Assert.Equal(40, polled.Count);
        Assert.Equal(84, polled.Sum(contest => contest.Polls));
    }

    [Fact]
    public void In_PollsRecordedAYearEarly_AreDaysOld()
    {
        var warrington = PolledContest.In(ModelledHistory.All).Single(contest => contest.Contest.Source.Id == "warrington-1981");
        Assert.Equal([44, 41, 16, 13, 7, 4], warrington.Figures.Select(figure => figure.Days).Distinct());
    }

    [Fact]
    public void In_SharesOfAPoll_LeaveTheirRemainderToOthers()
    {
        foreach (var polled in PolledContest.In(ModelledHistory.All))
        {
            Assert.All(polled.Figures.GroupBy(figure => figure.Poll), poll => Assert.InRange(poll.Sum(figure => figure.Share), 0.89, 1.02));
        }
    }

    [Fact]
    public void Of_AllPolls_ErrsAsTheyErred()
    {
        // Ages of 0 to 30 days at shares of 25% to 50%: polls of a seat err by a fifth to a third.
        var error = SeatPollFit.Of(PolledContest.In(ModelledHistory.All));
        Assert.InRange(error.Shared, 0.10, 0.25);
        Assert.InRange(error.Own, 0.06, 0.20);
        Assert.InRange(Math.Sqrt((error.Shared * error.Shared) + (error.Own * error.Own) + (30 * error.Daily * error.Daily)), 0.2, 0.4);
        Assert.InRange(error.ShareSlope, 0.2, 0.6);
    }

    [Fact]
    public void Assumptions_ParliamentLeftOut_IsAsIfItNeverHappened()
    {
        List<PastContest> without = [.. ModelledHistory.All.Where(contest => contest.Parliament != Of2015.Parliament)];
        Assert.Equal(TurnoutFit.Assumptions(Of2015, without), TurnoutFit.Assumptions(Of2015, ModelledHistory.All));
        Assert.Equal(SplitFit.Assumptions(Of2015, without), SplitFit.Assumptions(Of2015, ModelledHistory.All));
        Assert.Equal(SeatPolls(without), SeatPolls(ModelledHistory.All));
        Assert.NotEqual(SplitFit.Assumptions(Of2015, ModelledHistory.All), SplitFit.Assumptions(SetTarget.Present, ModelledHistory.All));
    }

    [Fact]
    public void Assumptions_Turnout_ForecastsBetterThanLastTimes()
    {
        // Each Parliament from the others: the model's error against that of repeating the turnout of the general election.
        var (model, same, count) = (0.0, 0.0, 0);
        foreach (var parliament in ModelledHistory.All.GroupBy(contest => contest.Parliament))
        {
            var numbers = TurnoutFit.Assumptions(new SetTarget(parliament.Key), ModelledHistory.All).ToDictionary(number => number.Name, number => number.Mean);
            foreach (var contest in parliament.Where(c => c.Source.Turnout is not null && c.Source.PreviousTurnout is not null))
            {
                var terms = Copeland.Model.Turnout.Terms(contest.Contest.Previous) ?? [];
                var logit = numbers["turnoutLevel"] + (numbers["turnoutPrevious"] * terms[1]) + (numbers["turnoutMargin"] * terms[2]);
                model += Math.Abs((contest.Source.Turnout ?? 0) - (1 / (1 + Math.Exp(-logit))));
                same += Math.Abs((contest.Source.Turnout ?? 0) - (contest.Source.PreviousTurnout ?? 0));
                count++;
            }
        }

        Assert.InRange(model / count, 0.06, 0.083);
        Assert.True(model < 0.7 * same, Invariant($"{100 * model / count:0.0} points against {100 * same / count:0.0}"));
    }

    private static IEnumerable<Assumption> SeatPolls(IReadOnlyList<PastContest> history) =>
        OtherAssumptions.For(Of2015, history).Where(number => number.Name.StartsWith("seatPoll", StringComparison.Ordinal));
}
