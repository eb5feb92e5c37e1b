using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Tests.Model;

public class ContestOutlookTests
{
    [Theory]
    [InlineData(false, false, 0.24)]
    [InlineData(true, false, 0.29)]
    [InlineData(false, true, 0.29)]
    public void Of_TwoPartiesOfAFamilyInThePolls_CountsThoseThatStandOrStood(bool stands, bool stood, double expected)
    {
        var parties = PartyCatalogue.BuiltIn;
        var previous = new Dictionary<string, double>(StringComparer.Ordinal) { ["Lab"] = 0.5, ["Reform"] = 0.3 };
        if (stood)
        {
            previous["Restore"] = 0.1;
        }

        string[] ballot = stands ? ["Lab", "Reform", "Restore"] : ["Lab", "Reform"];
        var contest = Copeland2017.Contest with
        {
            Previous = Copeland2017.Contest.Previous with { Given = new VoteShares(previous) },
            Candidates = [.. ballot.Select(code => new Candidate(code, parties[code], null))],
            Parties = parties,
        };
        var picture = Copeland2017.Picture with { Now = new VoteShares([new("Lab", 0.2), new("Reform", 0.24), new("Restore", 0.05)]) };
        var right = ContestOutlook.Of(contest, picture).Standings.Single(standing => standing.Family == Family.PopulistRight);
        Assert.Equal(expected, right.NationalNow ?? 0, 12);
    }

    [Theory]
    [InlineData(Country.England, null)]
    [InlineData(Country.Scotland, 0.03)]
    [InlineData(Country.Wales, 0.01)]
    public void Of_NationalistsInThePolls_CountWhereTheyStand(Country country, double? expected)
    {
        var contest = Copeland2017.Contest with
        {
            Seat = Copeland2017.Contest.Seat with { Country = country },
            Candidates = [new("Lab", PartyCatalogue.BuiltIn["Lab"], null), new("N", PartyCatalogue.BuiltIn[country == Country.Wales ? "PC" : "SNP"], null)],
        };
        var outlook = ContestOutlook.Of(contest, Copeland2017.Picture with { Now = new VoteShares([new("Lab", 0.3), new("SNP", 0.03), new("PC", 0.01)]) });
        Assert.Equal(expected, outlook.Standings.Single(standing => standing.Family == Family.Nationalist).NationalNow);
    }

    [Fact]
    public void Of_WhomNoPollAskedAbout_HasNoNationalShare()
    {
        var outlook = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture with { Now = new VoteShares([new("Lab", 0.3), new("Ind", 0.03)]) });
        Assert.Equal(0.3, outlook.Standings.Single(standing => standing.Family == Family.Labour).NationalNow);
        Assert.Null(outlook.Standings.Single(standing => standing.Family == Family.Green).NationalNow);

        // Polls do not tell the rest of the field apart.
        Assert.Null(outlook.Standings.Single(standing => standing.Family == Family.Other).NationalNow);
        Assert.Null(outlook.Standings.Single(standing => standing.Family == Family.Other).NationalPrevious);
    }

    [Fact]
    public void With_AnotherShareOfAParty_IsTheOutlookOfThosePolls()
    {
        var moved = Copeland2017.Picture.Now.With("UKIP", 0.2);
        var expected = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture with { Now = moved });
        var made = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture).With(Copeland2017.Contest, moved, "UKIP");
        Assert.Equal(expected.Standings, made.Standings);
        Assert.Same(made, made.With(Copeland2017.Contest, moved, "Nobody"));
    }
}
