using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

public class PollTrendTests
{
    private static readonly DateOnly From = new(2017, 1, 1);

    [Fact]
    public void Daily_EveryDay_IsTheAverageOfThatDay()
    {
        var polls = BuiltInPolls.UpTo(From.AddDays(60));
        var trend = PollTrend.Daily(polls, VoteShares.None, (From, From.AddDays(30)), PollingAssumptions.Default);
        Assert.Equal(Enumerable.Range(0, 31).Select(From.AddDays), trend.Select(day => day.Day));
        Assert.All(trend, day => Assert.Equal(
            PollAverage.Of(BuiltInPolls.UpTo(day.Day), VoteShares.None, day.Day, PollingAssumptions.Default).Parties, day.Parties));
    }

    [Fact]
    public void Daily_APollMovedToALaterDay_LeavesTheDaysBeforeItAlone()
    {
        var polls = BuiltInPolls.UpTo(From.AddDays(30)).ToList();
        var moved = polls.Select(poll => poll.End == From.AddDays(15) ? poll with { End = From.AddDays(25) } : poll).ToList();
        Assert.NotEqual(polls, moved);
        (DateOnly, DateOnly) span = (From, From.AddDays(14));
        Assert.Equal(
            PollTrend.Daily(polls, VoteShares.None, span, PollingAssumptions.Default).SelectMany(day => day.Parties),
            PollTrend.Daily(moved, VoteShares.None, span, PollingAssumptions.Default).SelectMany(day => day.Parties));
    }

    [Fact]
    public void Daily_ASpanUpsideDown_IsRefused() => Assert.Throws<ArgumentException>(
        () => PollTrend.Daily([], VoteShares.None, (From, From.AddDays(-1)), PollingAssumptions.Default));
}
