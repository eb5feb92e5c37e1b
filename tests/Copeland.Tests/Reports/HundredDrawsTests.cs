using Copeland.Reports;

using CsCheck;

namespace Copeland.Tests.Reports;

public class HundredDrawsTests
{
    [Fact]
    public void Of_AnyProbabilities_FillsTheHundredAndStaysWithinOne() => Gen.Double[0.0, 1.0].Array[2, 30].Sample(raw =>
    {
        var cubes = raw.Select(value => value * value * value).ToArray();
        var total = cubes.Sum() + 1e-12;
        var exact = cubes.Select(value => (value + (1e-12 / raw.Length)) / total * 100).ToArray();
        var wins = HundredDraws.Of(exact);
        return wins.Sum() == 100 && wins.Zip(exact).All(pair => Math.Abs(pair.First - pair.Second) < 1 + 1e-9);
    });

    [Fact]
    public void Of_ManyTinyChances_KeepsTheLeadersPercentage() =>
        Assert.Equal([77, 16, 5, 1, 1, 0, 0], HundredDraws.Of([77.45, 15.6, 4.7, 0.8, 0.7, 0.5, 0.25]));

    /// <summary>The rare have 2.3 between them: two dots, not the third that rounding leaves over.</summary>
    [Fact]
    public void Of_RareWinnersTogether_HaveWhatTheyWinTogether() =>
        Assert.Equal([68, 26, 2, 2, 1, 1, 0, 0, 0], HundredDraws.Of([67.55, 26.45, 2.4, 1.3, 0.6, 0.5, 0.5, 0.4, 0.3]));
}
