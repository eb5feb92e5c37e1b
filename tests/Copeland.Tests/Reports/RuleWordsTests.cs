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

    /// <summary>A column that does not come to 100 says what it lacks, and no other does.</summary>
    [Fact]
    public void Shares_WhatAColumnLacks_IsSaid()
    {
        var forecast = ExampleForecasts.Get("six-party");
        var places = Enumerable.Range(0, forecast.Candidates.Count).ToList();
        var stood = Race.Of(forecast with { Candidates = [.. forecast.Candidates.Select(candidate => candidate with { PreviousShare = 0.1 })] });
        var newcomer = Race.Of(forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => candidate with { PreviousShare = place == 0 ? null : 0.1 })] });

        Assert.EndsWith("; the shares are then scaled to 100.", RuleWords.Shares(stood, places), StringComparison.Ordinal);
        Assert.EndsWith("scaled to 100, with a part set aside for those who did not stand last time (a dash). So shares may come to less than 100.", RuleWords.Shares(newcomer, places), StringComparison.Ordinal);
        Assert.EndsWith("scaled to 100. Not shown: those below 2% by forecast and both rules. So shares may come to less than 100.", RuleWords.Shares(stood, places[1..]), StringComparison.Ordinal);
    }
}
