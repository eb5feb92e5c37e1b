using Copeland.Charts;
using Copeland.Charts.Drawing;
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
}
