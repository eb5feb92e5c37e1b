using Copeland.Reports;

using CsCheck;

namespace Copeland.Tests.Reports;

public class HundredDrawsTests
{
    /// <summary>Whatever rounding leaves over is the likeliest winner's, what it has too many goes from those who have most: nobody else has more than is printed.</summary>
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
        var over = printed.Sum() + together - 100;
        return wins.Sum() == 100 && wins.All(count => count >= 0)
            && Enumerable.Range(0, printed.Length).All(place => place == most || rare.Contains(place) || (over <= 0 ? wins[place] == printed[place] : wins[place] <= printed[place]))
            && (over > 0 || rare.Where(place => place != most).Sum(place => wins[place]) == together);
    });

    /// <summary>Forty who win 2.5 each, printed as 3: twenty dots too many, and nobody is left with less than none.</summary>
    [Fact]
    public void Of_ManyRoundedUp_LeavesNobodyWithLessThanNone()
    {
        var wins = HundredDraws.Of([.. Enumerable.Repeat(3, 40)], [], 0);
        Assert.Equal(100, wins.Sum());
        Assert.All(wins, count => Assert.InRange(count, 2, 3));
        Assert.Equal(3, wins[0]);
        Assert.Equal([35, 34, 27, 2, 2], HundredDraws.Of([35, 35, 27, 2, 2], [], 0));
    }

    [Fact]
    public void Of_ManyTinyChances_KeepsAllOthersPercentages() =>
        Assert.Equal([77, 16, 5, 1, 1, 0, 0], HundredDraws.Of([77, 16, 5, 0, 0, 0, 0], [3, 4, 5, 6], 2));

    /// <summary>One point is left over by rounding, and is the favourite's.</summary>
    [Fact]
    public void Of_RareWinnersTogether_HaveWhatTheyWinTogether() =>
        Assert.Equal([69, 26, 2, 1, 1, 1, 0, 0, 0], HundredDraws.Of([68, 26, 2, 1, 0, 0, 0, 0, 0], [4, 5, 6, 7, 8], 2));
}
