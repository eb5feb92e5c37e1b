using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class HeadlineTests
{
    [Theory]
    [InlineData("six-party", "Copeland is a toss-up: a 55% chance of a Conservative gain, 45% of a Labour hold")]
    [InlineData("two-party", "The Conservatives are likely to hold Witney: about 17 in 20 (83%), against 17% for the Liberal Democrats")]
    [InlineData("runaway", "Labour is very likely to hold Barking, winning more than 99 in 100 simulated elections")]
    [InlineData("dead-heat", "Stoke-on-Trent Central is a toss-up between Labour and UKIP, each with a 50% chance")]
    [InlineData("three-way", "Inverclyde is a three-way race: a 42% chance for the SNP, 31% for Labour and 27% for Reform UK")]
    [InlineData("crowded", "The Conservatives are very likely to hold Haltemprice and Howden, winning more than 99 in 100 simulated elections")]
    public void Of_EachKindOfRace_SaysWhatTheDrawsCarry(string name, string expected) =>
        Assert.Equal(expected, Headline.Of(ExampleForecasts.Get(name)));

    [Fact]
    public void Of_FavouriteWhoDoesNotDefend_IsAGainFromTheDefender()
    {
        var forecast = new SimulatedForecast("Witney", "Con", new("Con", 0.4, 0.2, 0.6), new("Green", 0.6, 0.2, 0.4)).Build();

        Assert.StartsWith("The Greens are likely to gain Witney from the Conservatives: a 92% chance, ", Headline.Of(forecast), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_DefenderThatDoesNotStand_IsStillNamed()
    {
        var forecast = new SimulatedForecast("Batley", "UKIP", new("Lab", 0.7, 0.1, 0.4), new("Con", 0.2, 0.2, 0.45)).Build();

        Assert.Equal("Labour is very likely to gain Batley from UKIP, winning more than 99 in 100 simulated elections", Headline.Of(forecast));
    }

    [Theory]
    [InlineData(false, "regain")]
    [InlineData(true, "gain")]
    public void Of_WinnerOfTheLastGeneralElectionWhoDoesNotDefend_RegainsUnlessTheResultIsNotional(bool notional, string verb)
    {
        var forecast = new SimulatedForecast("Clacton", "UKIP", new("Con", 0.6, 0.15, 0.53), new("UKIP", 0.4, 0.15, 0.2)) { Notional = notional }.Build();

        Assert.StartsWith($"The Conservatives are very likely to {verb} Clacton from UKIP: ", Headline.Of(forecast), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FavouriteAgainstAField_NamesNobodyOfIt()
    {
        var forecast = new SimulatedForecast(
            "Hamilton", "Lab", new("Lab", 0.52, 0.2, 0.7), new("Con", 0.3, 0.3, 0.3), new("SNP", 0.18, 0.6, null)).Build();

        Assert.Matches("^Labour is (very )?likely to hold Hamilton: about .*, with no rival’s chance above [0-9]+%$", Headline.Of(forecast));
    }

    [Fact]
    public void Of_FavouriteAgainstDwarfs_SaysWhatTheyHaveTogether()
    {
        var forecast = new SimulatedForecast(
            "Rochdale", "Lab", new("Lab", 0.6, 0.23, 0.5), new("Con", 0.15, 0.5, 0.3), new("LD", 0.15, 0.5, 0.1), new("Green", 0.15, 0.5, 0.1))
        { Draws = 200_000 }.Build();

        Assert.Equal("Labour is very likely to hold Rochdale: a 98% chance, with the other 2% shared by three rivals", Headline.Of(forecast));
    }

    [Fact]
    public void Of_EvenChanceAgainstAField_IsNoTossUpOfTwo()
    {
        var forecast = new SimulatedForecast(
            "Clacton", "Con", [new("Con", 0.286, 0.2, 0.6), .. new[] { "Lab", "LD", "UKIP", "Green", "SNP" }.Select(code => new Stand(code, 0.2, 0.3, 0.1))]).Build();

        Assert.InRange(Race.Of(forecast).Leader.Win.Value, 0.45, 0.55);
        Assert.Matches("^It is a toss-up whether the Conservatives hold Clacton: about 1 in 2 \\([45][0-9]%\\), with no rival’s chance above [0-9]+%$", Headline.Of(forecast));
    }

    [Fact]
    public void Of_IndependentAhead_NamesThePersonAndNoParty()
    {
        var forecast = new SimulatedForecast("Wyre Forest", "Lab", new("Lab", 0.4, 0.2, 0.5), new("Ind", 0.52, 0.2, null, "Richard Taylor")).Build();

        Assert.StartsWith("Richard Taylor is likely to gain Wyre Forest from Labour:", Headline.Of(forecast), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_VeryLikelyFavourite_DoesNotSayOneNumberTwice()
    {
        var forecast = new SimulatedForecast("Hove", "Lab", new("Lab", 0.6, 0.2, 0.5), new("SSP", 0.4, 0.11, 0.3))
        {
            Parties = Copeland.Elections.PartyCatalogue.BuiltIn.With(
                [new("SSP", "Scottish Socialist Party", "#AA0000", Copeland.Elections.Family.Other)]),
        }.Build();

        Assert.Equal("Labour is very likely to hold Hove: a 96% chance, against 4% for the Scottish Socialist Party", Headline.Of(forecast));
    }

    [Fact]
    public void Of_FewDraws_DoesNotNameALeaderTheDrawsCannotTell()
    {
        var forecast = new SimulatedForecast("Witney", "Con", new("Con", 0.51, 0.2, 0.5), new("LD", 0.5, 0.2, 0.5)) { Draws = 200 }.Build();

        Assert.Equal(RaceKind.DeadHeat, Race.Of(forecast).Kind);
    }

    [Fact]
    public void Of_FourInTheRunning_IsWideOpen()
    {
        var forecast = new SimulatedForecast(
            "Caerphilly", "Lab", new("Lab", 0.25, 0.3, 0.5), new("PC", 0.25, 0.3, 0.3), new("Reform", 0.25, 0.3, null), new("Con", 0.25, 0.3, 0.2)).Build();

        Assert.StartsWith("Caerphilly is wide open: a 2", Headline.Of(forecast), StringComparison.Ordinal);
    }
}
