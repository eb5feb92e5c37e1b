using System.Text.RegularExpressions;

using Copeland.Charts;
using Copeland.Tests.Architecture;
using Copeland.Tests.Reports;
using Copeland.Tests.Sensitivity;

namespace Copeland.Tests.Charts;

/// <summary>
/// Charts and alt texts as somebody has looked at them and found them good, in three locales. To accept a change, look at the
/// pictures, run the tests with COPELAND_ACCEPT=1 and commit what they wrote.
/// </summary>
public partial class GoldenSvgTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Draw_SixParties_IsAsAccepted(string culture)
    {
        using (new CultureScope(culture))
        {
            var options = new ChartOptions { Png = false };
            foreach (var file in ForecastCharts.Draw(ExampleForecasts.Get("six-party"), options).Concat(SensitivityCharts.Draw(ExampleReports.Of("six-party"), options)))
            {
                Same($"{file.Name}.svg", Face().Replace(Assert.IsType<string>(file.Svg), "<style />"));
                Same($"{file.Name}.alt.txt", file.AltText + "\n");
            }
        }
    }

    private static void Same(string name, string actual)
    {
        var path = Path.Combine(SourceTree.Root, "tests", "Copeland.Tests", "Charts", "Golden", name);
        if (Environment.GetEnvironmentVariable("COPELAND_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is not there: no chart of that name was accepted.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    // The faces are files of their own, and long.
    [GeneratedRegex("<style>[^<]*</style>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Face();
}
