using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Tests.Reports;

public class RaceTests
{
    /// <summary>Rows of 3.4% and 2.6% both print 3%, and their bars show which is longer; of those below one in a hundred, which all print alike, the larger share comes first.</summary>
    [Fact]
    public void Likeliest_ChancesThatPrintAlike_GoByTheChanceDownToOneInAHundred()
    {
        var forecast = ExampleForecasts.Get("six-party");
        int[] places = [.. Race.Of(forecast).ByMedian];
        double[] chances = [0.9, 0.026, 0.034, 0.002, 0.004, 0.034, 0, 0, 0];
        var race = Race.Of(forecast with
        {
            Candidates = [.. forecast.Candidates.Select((candidate, place) => candidate with { Win = new ProbabilityEstimate(chances[Array.IndexOf(places, place)], 0.003) })],
        });

        Assert.Equal([places[0], places[2], places[5], places[1], places[3], places[4]], race.Likeliest.Take(6));
    }
}
