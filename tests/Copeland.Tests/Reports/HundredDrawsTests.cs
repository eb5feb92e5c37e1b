using Copeland.Reports;

using CsCheck;

namespace Copeland.Tests.Reports;

public class HundredDrawsTests
{
    /// <summary>Whatever rounding leaves over or short is the likeliest winner's: everybody else has the dots that are printed.</summary>
    [Fact]
    public void Of_AnyForecast_FillsTheHundredWithWhatIsPrinted() => Gen.Double[0.0, 1.0].Array[2, 30].Sample(raw =>
    {
        var cubes = raw.Select(value => value * value * value).ToArray();
        var total = cubes.Sum() + 1e-12;
        int[] printed = [.. cubes.Select(value => value / total * 100).Select(percent => percent < 1 ? 0 : (int)Math.Round(percent))];
        int[] rare = [.. Enumerable.Range(0, printed.Length).Where(place => printed[place] == 0).OrderByDescending(place => cubes[place])];
        var together = (int)Math.Round(rare.Sum(place => cubes[place] / total * 100));
        var wins = HundredDraws.Of(printed, rare, together);
        var most = Enumerable.Range(0, printed.Length).MaxBy(place => printed[place]);
        return wins.Sum() == 100 && wins.All(count => count >= 0)
            && Enumerable.Range(0, printed.Length).All(place => place == most || rare.Contains(place) || wins[place] == printed[place])
            && rare.Where(place => place != most).Sum(place => wins[place]) == together;
    });

    [Fact]
    public void Of_ManyTinyChances_KeepsAllOthersPercentages() =>
        Assert.Equal([77, 16, 5, 1, 1, 0, 0], HundredDraws.Of([77, 16, 5, 0, 0, 0, 0], [3, 4, 5, 6], 2));

    /// <summary>One point is left over by rounding, and is the favourite's.</summary>
    [Fact]
    public void Of_RareWinnersTogether_HaveWhatTheyWinTogether() =>
        Assert.Equal([69, 26, 2, 1, 1, 1, 0, 0, 0], HundredDraws.Of([68, 26, 2, 1, 0, 0, 0, 0, 0], [4, 5, 6, 7, 8], 2));
}
