using Copeland.Forecasts;

namespace Copeland.Tests.Forecasts;

public class MarketOddsTests
{
    [Fact]
    public void Probabilities_Copeland2017_AddToOneAndTakeMoreFromLongShots()
    {
        var market = MarketOdds.Probabilities("Ladbrokes", [3.0 / 4, 4.0 / 13, 1.0 / 51, 1.0 / 51, null]);
        Assert.Equal(0.0969, market.Overround, 4);
        Assert.Equal(1, market.WinProbabilities.Sum(p => p ?? 0), 12);
        Assert.Null(market.WinProbabilities[4]);
        Assert.True(market.WinProbabilities[2] < 1.0 / 51 / 1.0969);
    }

    [Fact]
    public void Probabilities_FairOdds_StayWhatTheyAre()
    {
        var market = MarketOdds.Probabilities(null, [0.5, 0.3, 0.2]);
        Assert.Equal(0.5, market.WinProbabilities[0] ?? 0, 9);
        Assert.Equal(0, market.Overround, 12);
    }

    /// <summary>One price is all there is: it wins, and the book falls short by what it leaves.</summary>
    [Fact]
    public void Probabilities_OnePrice_IsCertain()
    {
        var market = MarketOdds.Probabilities("A", [null, 0.6, null]);
        Assert.Equal([null, 1, null], market.WinProbabilities);
        Assert.Equal(-0.4, market.Overround, 12);
        Assert.Equal("A", market.Source);
    }

    /// <summary>Two equal prices over the odds are even, by any power: 0.6^k = ½ at k = 1.357.</summary>
    [Fact]
    public void Probabilities_TwoEqualPrices_AreEven()
    {
        var market = MarketOdds.Probabilities(null, [0.6, 0.6]);
        Assert.Equal([0.5, 0.5], market.WinProbabilities.Select(p => Math.Round(p ?? 0, 12)));
        Assert.Equal(0.2, market.Overround, 12);
        var unequal = MarketOdds.Probabilities(null, [0.8, 0.36]);
        Assert.Equal(2 * Math.Log(unequal.WinProbabilities[0] ?? 0) / Math.Log(0.8), 2 * Math.Log(unequal.WinProbabilities[1] ?? 0) / Math.Log(0.36), 9);
    }
}
