using Copeland.Elections;
using Copeland.History;

namespace Copeland.Tests.History;

public class ConstituenciesTests
{
    [Fact]
    public void All_Are650_WithEveryVote()
    {
        Assert.Equal(650, Constituencies.All.Count);
        Assert.Equal(650, Constituencies.All.Select(seat => seat.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(650, Constituencies.All.Select(seat => seat.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(4515, Constituencies.All.Sum(seat => seat.Candidates.Count));
        Assert.Equal([543, 57, 32, 18], Enum.GetValues<Country>().Select(country => Constituencies.All.Count(seat => seat.Country == country)));
    }

    [Fact]
    public void All_EverySeat_AddsUpAndNamesItsWinner()
    {
        foreach (var seat in Constituencies.All)
        {
            Assert.Equal(seat.ValidVotes, seat.Candidates.Sum(candidate => candidate.Votes));
            Assert.Equal(seat.Winner, seat.Candidates[0].Party);
            Assert.True(seat.Candidates[0].Votes > seat.Candidates[1].Votes, seat.Name);
            Assert.InRange(seat.Turnout, 0.35, 0.8);
            Assert.InRange(seat.Leave.Mean, 0.15, 0.8);
        }
    }

    [Fact]
    public void Leave_Error_IsThatOfTheCountryOrHalfTheDifference()
    {
        Assert.Equal(11, Constituencies.All.Count(seat => seat.LeaveIsDoubtful));
        Assert.All(Constituencies.All.Where(seat => seat.LeaveIsDoubtful), seat => Assert.True(seat.Leave.Sd >= 0.04));
        Assert.All(Constituencies.All.Where(seat => seat.Country == Country.Scotland), seat => Assert.True(seat.Leave.Sd >= 0.046));
        var aberafan = Constituencies.All.Single(seat => seat.Name == "Aberafan Maesteg");
        Assert.Equal(0.60275, aberafan.Leave.Mean, 1e-9);
        Assert.Equal(0.021, aberafan.Leave.Sd, 1e-9);
    }

    [Fact]
    public void All_SharesInGreatBritain_AreThoseOfTheGeneralElection()
    {
        var election = GeneralElections.At(Constituencies.Elected);
        Assert.NotNull(election);
        var seats = Constituencies.All.Where(seat => seat.Country != Country.NorthernIreland).ToList();
        double total = seats.Sum(seat => seat.ValidVotes);
        foreach (var code in (string[])["Con", "Lab", "LD", "Reform", "Green", "SNP", "PC"])
        {
            var share = seats.Sum(seat => seat.Candidates.Where(candidate => candidate.Party == code).Sum(candidate => candidate.Votes)) / total;
            Assert.Equal(election.InGreatBritain(Country.Scotland)[code] ?? 0, share, 0.0002);
        }
    }
}
