using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class RuleWordsTests
{
    /// <summary>A rule errs by as much for a party on one per cent as for the favourite: of the one its chance is no news.</summary>
    [Theory]
    [InlineData(0.01, 0.05, "–")]
    [InlineData(0.049, 0.2, "–")]
    [InlineData(0.05, 0.05, "5%")]
    [InlineData(0.4, 0.84, "84%")]
    public void Chance_OfASmallShare_IsADash(double share, double chance, string shown) =>
        Assert.Equal(shown, RuleWords.Chance(new BaselineForecast([1 - chance, chance], [1 - share, share]), 1));
}
