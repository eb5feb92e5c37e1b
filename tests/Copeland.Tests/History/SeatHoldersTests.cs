using Copeland.History;
using Copeland.Scenarios.Starting;

namespace Copeland.Tests.History;

public class SeatHoldersTests
{
    private static readonly Constituency Stroud = SeatFinder.Find("Stroud").Found!;

    [Theory]
    [InlineData("Runcorn and Helsby", "Reform", "Reform UK: gained from Labour at the by-election of 1 May 2025 (Sarah Joanne Pochin).")]
    [InlineData("Gorton and Denton", "Green", "Green: gained from Labour at the by-election of 26 February 2026 (Hannah")]
    [InlineData("Aberdeen South", "Con", "Conservative: gained from SNP at the by-election of 18 June 2026 (")]
    [InlineData("Makerfield", "Lab", "Labour: held at the by-election of 18 June 2026 (Andy Burnham).")]
    [InlineData("Clacton", "Reform", "Reform UK: held at the by-election of 13 August 2026 (Nigel Farage).")]
    public void Of_TheSeatsThatVotedAgain_AreTheirBuiltInByElections(string name, string holder, string story)
    {
        var holders = SeatHolders.On(new DateOnly(2026, 11, 28), []);
        var seat = SeatFinder.Find(name).Found!;
        Assert.Equal(holder, holders.Of(seat));
        Assert.StartsWith(story, SeatStory.Of(seat, holders), StringComparison.Ordinal);
        Assert.Equal(("Clacton", new DateOnly(2026, 8, 13)), (holders.Newest!.Seat, holders.Newest.Day));
    }

    [Fact]
    public void Of_ASeatWithoutAByElection_IsTheWinnerOfTheGeneralElection()
    {
        var holders = SeatHolders.On(new DateOnly(2027, 1, 1), []);
        Assert.Equal("Lab", holders.Of(Stroud));
        Assert.Empty(holders.In(Stroud));
        Assert.StartsWith("Labour: won at the general election of 4 July 2024; no by-election here is known since", SeatStory.Of(Stroud, holders), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AByElection_CountsFromItsDayOn()
    {
        SeatByElection held = new("STROUD", new DateOnly(2026, 12, 10), "Green", "Ann Other");
        Assert.Equal("Lab", SeatHolders.On(new DateOnly(2026, 12, 9), [held]).Of(Stroud));
        var holders = SeatHolders.On(new DateOnly(2026, 12, 10), [held]);
        Assert.Equal("Green", holders.Of(Stroud));
        Assert.Equal(held, holders.Newest);
        Assert.Equal("Green: gained from Labour at the by-election of 10 December 2026 (Ann Other).", SeatStory.Of(Stroud, holders));
    }

    [Fact]
    public void Of_TwoByElections_ToldNewestFirst()
    {
        var holders = SeatHolders.On(new DateOnly(2028, 1, 1), [new("Stroud", new DateOnly(2027, 3, 4), "Green", null), new("Stroud", new DateOnly(2026, 12, 10), "Green", "Ann Other")]);
        Assert.Equal(
            "Green: held at the by-election of 4 March 2027; before that gained from Labour at the by-election of 10 December 2026 (Ann Other).",
            SeatStory.Of(Stroud, holders));
    }

    [Fact]
    public void On_AByElectionOfBeforeTheGeneralElection_IsNotCounted() =>
        Assert.Equal("Lab", SeatHolders.On(new DateOnly(2027, 1, 1), [new("Stroud", new DateOnly(2024, 7, 4), "Green", null)]).Of(Stroud));

    [Fact]
    public void In_EveryBuiltInByElectionOfTheParliament_HasASeat() =>
        Assert.Equal(
            ByElections.All.Count(contest => contest.PreviousGeneralElection == Constituencies.Elected),
            Constituencies.All.Sum(seat => SeatHolders.On(DateOnly.MaxValue, []).In(seat).Count));
}
