using Copeland.Model;
using Copeland.Polling;

namespace Copeland.Tests.Model;

/// <summary>What a poll of the seat says of whom on the ballot.</summary>
public class SeatPollFiguresTests
{
    [Fact]
    public void Of_APoll_GivesWhatItLeavesToThoseItDoesNotName()
    {
        // Ten points are for the Greens, two independents and UKIP, whom nobody names.
        var figures = Of(("Con", 0.4), ("Lab", 0.38), ("LD", 0.12));
        Assert.Equal(["0: 0.4", "1: 0.38", "2: 0.12", "3,4,5,6: 0.1"], figures);
    }

    [Theory]
    [InlineData(0.0149, false)]
    [InlineData(0.0151, true)]
    public void Of_ARemainder_IsOthersBeyondWhatRoundingLeaves(double left, bool others) =>
        Assert.Equal(others ? 3 : 2, Of(("Con", 0.5), ("Lab", 0.5 - left)).Count);

    [Fact]
    public void Of_APartysShare_IsAllItsCandidatesAndACandidatesIsTheirs()
    {
        Assert.Equal(["0: 0.5", "5,6: 0.1", "1,2,3,4: 0.4"], Of(("Con", 0.5), ("Ind", 0.1)));
        Assert.Equal(["0: 0.5", "6: 0.1", "1,2,3,4,5: 0.4"], Of(("Con", 0.5), ("Ind-2", 0.1)));
    }

    [Fact]
    public void Of_APartyThatDoesNotStand_IsLeftOutAndOthersAreOthers()
    {
        // The SNP's share is nobody's here; what a poll calls others, or what no catalogue knows, is for those it does not name.
        Assert.Equal(["0: 0.5", "1: 0.3", "2,3,4,5,6: 0.1"], Of(("Con", 0.5), ("Lab", 0.3), ("SNP", 0.1)));
        Assert.Equal(["0: 0.5", "1: 0.3", "2,3,4,5,6: 0.2"], Of(("Con", 0.5), ("Lab", 0.3), ("Oth", 0.12)));
        Assert.Equal(["0: 0.5", "1: 0.3", "2,3,4,5,6: 0.2"], Of(("Con", 0.5), ("Lab", 0.3), ("Nobody", 0.12)));
    }

    [Fact]
    public void Of_APollThatNamesEverybody_LeavesNobodyARemainder()
    {
        var all = Copeland2017.Contest.Candidates.Select(candidate => (candidate.Id, 0.1)).ToArray();
        Assert.Equal(7, Of(all).Count);
    }

    [Theory]
    [InlineData(0.005, false)]
    [InlineData(0.0051, true)]
    [InlineData(0.9499, true)]
    [InlineData(0.95, false)]
    public void Moves_BetweenTheEndsThatTheScaleLooksAt(double share, bool moves)
    {
        Assert.Equal(moves, ErrorScale.Moves(share));
        Assert.Equal(moves, ErrorScale.SlopeTerm(share * 0.9999) != ErrorScale.SlopeTerm(share) && ErrorScale.SlopeTerm(share * 1.0001) != ErrorScale.SlopeTerm(share));
    }

    private static List<string> Of(params (string Code, double Share)[] shares)
    {
        var poll = new Poll("P", null, new DateOnly(2017, 2, 13), null, 500, Copeland2017.Shares(shares));
        return [.. SeatPollFigures.Of(Copeland2017.Evidence with { SeatPolls = [new SeatPoll(poll, null)] }).Select(figure => Invariant($"{string.Join(',', figure.Places)}: {Math.Round(figure.Share, 12)}"))];
    }
}
