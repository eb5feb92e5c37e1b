using Copeland.History;

namespace Copeland.Tests.History;

public class PollTablesTests
{
    [Fact]
    public void BuiltInPolls_AreReadWhole()
    {
        Assert.Equal(4945, BuiltInPolls.All.Count);
        Assert.Equal(120, BuiltInPolls.All.Count(poll => poll.Mrp));
        Assert.Equal(new DateOnly(2010, 5, 13), BuiltInPolls.First);
        Assert.Equal(BuiltInPolls.All.OrderBy(poll => poll.End), BuiltInPolls.All);
    }

    [Fact]
    public void BuiltInPolls_EveryRow_IsSensible()
    {
        foreach (var poll in BuiltInPolls.All)
        {
            Assert.True(poll.Start is not { } start || start <= poll.End, Invariant($"{poll}"));
            Assert.InRange(poll.Shares.Total, 0.6499, 1.0201);
            Assert.All(["Con", "Lab", "LD"], (string code) => Assert.InRange(poll.Shares[code] ?? -1, 0, 0.6));
            Assert.True(poll.Sample is null or > 100);
        }
    }

    [Fact]
    public void BuiltInPolls_TheBrexitParty_BecomesReformOnTheDay()
    {
        Assert.All(BuiltInPolls.UpTo(new DateOnly(2020, 12, 31)), poll => Assert.Null(poll.Shares["Reform"]));
        Assert.All(BuiltInPolls.UpTo(new DateOnly(2021, 1, 31)), poll => Assert.Null(poll.Shares["Brexit"]));
        Assert.Contains(BuiltInPolls.UpTo(new DateOnly(2021, 1, 31)), poll => poll.End.Year == 2020 && poll.Shares["Reform"] > 0);
    }

    [Fact]
    public void UpTo_ADay_HoldsThatParliamentsPollsOfThatDayAndBefore()
    {
        var day = new DateOnly(2017, 2, 22);
        var polls = BuiltInPolls.UpTo(day);
        Assert.Equal(day, polls.Max(poll => poll.Known));
        Assert.True(polls.Min(poll => poll.End) > new DateOnly(2015, 5, 7));
    }

    [Fact]
    public void UpTo_BeforeTheFirstPoll_SaysWhatToDo()
    {
        var exception = Assert.Throws<PollsNotAvailableException>(() => BuiltInPolls.UpTo(new DateOnly(2009, 7, 23)));
        Assert.Equal(
            "There are no built-in national polls up to 2009-07-23: they begin on 2010-05-13. Give the polls of the time in \"national.polls\", or their average in \"national.averagePct\".",
            exception.Message);
    }

    [Fact]
    public void SeatPolls_Usable_AreAsManyAsTheTableHolds()
    {
        var polls = SeatPolls.All.ToList();
        Assert.Equal(150, polls.Count);
        Assert.Equal(84, polls.Select(poll => poll.ByElectionId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(85, polls.Count(poll => poll.End is not null));
        Assert.Equal(41, polls.Where(poll => poll.End is not null).Select(poll => poll.ByElectionId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(150, polls.Select(poll => poll.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void SeatPolls_EveryPoll_BelongsToAContestAndAddsUp()
    {
        foreach (var poll in SeatPolls.All)
        {
            var contest = ByElections.Find(poll.ByElectionId);
            Assert.NotNull(contest);
            Assert.InRange(poll.Shares.Total, 0.9 - 1e-9, 1.01 + 1e-9);
            Assert.True(poll.End is not { } end || end <= contest.Date, poll.Id);
            Assert.True(poll.Start is not { } start || start <= poll.End, poll.Id);
            Assert.DoesNotContain(poll.Shares.Keys, code => code is "Lib" or "Alliance" or "Communist");
            Assert.True(contest.Date >= new DateOnly(1988, 3, 3) || poll.Shares["SDP"] is null, poll.Id);
        }
    }
}
