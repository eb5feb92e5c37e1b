using System.Text.Json;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary>The last published price beside a scored forecast.</summary>
public class ScorePriceTests
{
    [Theory]
    [InlineData("gorton-and-denton-2026", 0.71, "Oddschecker")]
    [InlineData("aberdeen-south-2026", 0.21, "oddschecker")]
    public async Task Score_AContestWithPrices_ShowsTheLastKnownOnItsDay(string id, double ofWinner, string market)
    {
        var (code, output, _) = await Shell.Run("score", Path.Combine(SourceTree.Root, "scenarios", id + ".json"), "--draws", "1000", "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var price = json.RootElement[0].GetProperty("price");
        Assert.Equal(ofWinner, price.GetProperty("winnerProbability").GetDouble(), 12);
        Assert.Equal(market, price.GetProperty("market").GetString());
    }

    [Fact]
    public async Task Score_AContestWithout_HasNone()
    {
        var (code, output, _) = await Shell.Run("score", Path.Combine(SourceTree.Root, "scenarios", "copeland-2017.json"), "--draws", "1000", "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("price").ValueKind);
    }
}
