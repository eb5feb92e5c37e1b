using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

public class OutlyingPollsTests
{
    private static readonly DateOnly Misprint = new(2026, 4, 21);

    private static readonly DateOnly Later = new(2026, 4, 25);

    private static readonly PollingAssumptions TakesAll = PollingAssumptions.Default with { OutlyingErrors = double.PositiveInfinity };

    /// <summary>A misprint that a table once had: Labour at 43% and Reform UK at 9% on 21 April 2026, where every other poll of those weeks has about 19% and 26%.</summary>
    [Fact]
    public void Of_AnImpossiblePoll_DoesNotMoveTheAverage()
    {
        var known = BuiltInPolls.UpTo(Later);
        var misprint = new Poll("Ipsos", null, Misprint, null, 1072, new VoteShares([KeyValuePair.Create("Con", 0.19), KeyValuePair.Create("Lab", 0.43), KeyValuePair.Create("LD", 0.12), KeyValuePair.Create("Reform", 0.09)]));
        List<Poll> polls = [.. known, misprint];
        var without = Average(known);
        var average = Average(polls);
        var found = Assert.Single(average.SetAside);
        Assert.Equal(("Ipsos", Misprint, "Reform"), (found.Poll.Pollster, found.Poll.End, found.Party));
        Assert.InRange(found.Errors, 9, 13);
        Assert.Equal(without.Parties, average.Parties);
        Assert.True(Labour(Average(polls, TakesAll)) - Labour(average) > 0.003);
        Assert.Contains(
            "A national poll was set aside as impossible beside the others: Ipsos, 21 April 2026, Reform 9% where others had 26%.",
            average.PictureFor(Later.AddDays(30)).Warnings);
    }

    [Fact]
    public void Of_APartyThatOnlyAPollSetAsideAskedAbout_IsNotPartOfTheAverage()
    {
        var day = new DateOnly(2026, 1, 20);
        var alone = Poll(day, 0.5) with { Shares = new VoteShares([KeyValuePair.Create("Lab", 0.5), KeyValuePair.Create("Nobody", 0.07)]) };
        var average = Average([.. Enumerable.Range(0, 6).Select(place => Poll(day.AddDays(-place), 0.2)), alone], day);
        Assert.Same(alone.Pollster, Assert.Single(average.SetAside).Poll.Pollster);
        Assert.DoesNotContain(average.Parties, party => party.Code == "Nobody");
    }

    [Fact]
    public void Of_AMovementThatMostPollsSee_SetsNothingAside()
    {
        var day = new DateOnly(2026, 1, 20);
        var polls = Enumerable.Range(0, 6).Select(place => Poll(day.AddDays(-8 + place), 0.2))
            .Concat(Enumerable.Range(0, 8).Select(place => Poll(day.AddDays(-2), 0.45))).ToList();
        Assert.DoesNotContain(Average(polls, day).SetAside, found => found.Share > 0.3);
        Assert.Single(Average([.. polls.Take(6), Poll(day, 0.5)], day).SetAside);
    }

    /// <summary>Weeks after all others one poll is the average nearly alone: it counts, and is doubted where it lies further off than its error and drift explain.</summary>
    [Theory]
    [InlineData(0.40, 0.05, 1, true)]
    [InlineData(0.40, 0.05, 2, false)]
    [InlineData(0.40, 0.05, 5, false)]
    [InlineData(0.40, 0.05, 6, false)]
    [InlineData(0.28, 0.23, 1, false)]
    [InlineData(0.23, 0.27, 1, false)]
    public void Doubtful_ANewestPollFarFromThoseBefore_IsDoubtedWhereNoneConfirmsIt(double labour, double reform, int polls, bool isDoubted)
    {
        var day = new DateOnly(2026, 11, 24);
        var newest = Enumerable.Range(0, polls).Select(place => new Poll(Invariant($"New {place}"), null, day.AddDays(-place), null, 1000, new VoteShares([KeyValuePair.Create("Con", 0.19), KeyValuePair.Create("Lab", labour), KeyValuePair.Create("Reform", reform)])));
        var average = Average([.. BuiltInPolls.UpTo(day), .. newest], day);

        // A pollster's own next poll is no second opinion.
        var twice = Average([.. BuiltInPolls.UpTo(day), .. newest.Select(poll => poll with { Pollster = "New" })], day);
        Assert.Equal(labour == 0.40 && polls < 6, twice.Doubtful is not null);

        Assert.Empty(average.SetAside);
        Assert.Equal(isDoubted, average.Doubtful is not null);
        Assert.Equal(isDoubted, average.PictureFor(day.AddDays(30)).Warnings.Any(warning => warning.StartsWith("The national poll by New 0 to 24 November 2026 has Reform on 5% where the five polls before it had 23%,", StringComparison.Ordinal)));
    }

    [Fact]
    public void Doubtful_OnTheEvesOfByElectionsSince2010_IsNone() => Assert.All(
        ByElections.All.Where(contest => contest.Date.Year >= 2010).Select(contest => contest.Date.AddDays(-1)).Distinct(), eve => Assert.Null(Average(BuiltInPolls.UpTo(eve), eve).Doubtful));

    [Fact]
    public void Of_FewOthers_SetsNothingAside()
    {
        var day = new DateOnly(2026, 1, 20);
        Assert.Empty(Average([.. Enumerable.Range(0, 4).Select(place => Poll(day.AddDays(-place), 0.2)), Poll(day, 0.6)], day).SetAside);
    }

    private static double Labour(PollAverage average) => average.Parties.Single(party => party.Code == "Lab").Share;

    private static Poll Poll(DateOnly end, double lab) =>
        new("P" + end.Day.ToString(CultureInfo.InvariantCulture), null, end, null, 1500, new VoteShares([KeyValuePair.Create("Lab", lab)]));

    private static PollAverage Average(IReadOnlyList<Poll> polls, PollingAssumptions? assumptions = null) =>
        PollAverage.Of(polls, VoteShares.None, Later, assumptions ?? PollingAssumptions.Default);

    private static PollAverage Average(IReadOnlyList<Poll> polls, DateOnly day) => PollAverage.Of(polls, VoteShares.None, day, PollingAssumptions.Default);
}
