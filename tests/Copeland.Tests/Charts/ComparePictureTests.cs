using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Scenarios;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Charts;

/// <summary>The dumbbells in every size and theme, measured rather than looked at.</summary>
public class ComparePictureTests
{
    [Theory]
    [InlineData("copeland-2017", "copeland-2017")]
    [InlineData("copeland-2017", "copeland-2017-with-labour-where-it-stood-before-the-autumn-statement")]
    public void Figure_AnySizeAndTheme_IsLegible(string first, string second)
    {
        var other = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"id\": \"copeland-2017\"", $"\"id\": \"{second}\"", StringComparison.Ordinal), "national.averagePct.Lab=30");
        var scenario = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"id\": \"copeland-2017\"", $"\"id\": \"{first}\"", StringComparison.Ordinal));
        var comparison = Comparison.Of([scenario, other], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            Legible.Check(CompareCharts.Figure(comparison, 0, options, fonts), $"compare {second}");
        }
    }

    [Fact]
    public void Figure_PollsOfTheSeatInOneAlone_AreInTheSourceOfThatOne()
    {
        var with = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", "\"seatPolls\": [ { \"pollster\": \"Alpha\", \"start\": \"2017-02-10\", \"end\": \"2017-02-12\", \"sample\": 500, \"sharesPct\": { \"Con\": 40, \"Lab\": 35, \"UKIP\": 12 } } ], \"national\":", StringComparison.Ordinal));
        var without = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"title\": \"Copeland by-election", "\"title\": \"Copeland by-election, without its poll", StringComparison.Ordinal));
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = Draw(with, without);
        Assert.Contains(". As it stands: ", figure.Words.Source, StringComparison.Ordinal);
        Assert.Contains(" and a poll of the seat; without its poll: ", figure.Words.Source, StringComparison.Ordinal);
        Assert.Matches(@"^Labour overtakes the Conservatives in Copeland without its poll: a chance of \d+%, \d+% as it stands$", figure.Words.Title);

        // Where both rest on the same, it is said once.
        Assert.DoesNotContain("as it stands", Draw(without, without).Words.Source, StringComparison.Ordinal);

        Figure Draw(Scenario first, Scenario second) => CompareCharts.Figure(
            Comparison.Of([first, second], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken), 0, new ChartOptions(), fonts);
    }
}
