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
}
