using System.Text.RegularExpressions;

using Copeland.Charts;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Charts;

/// <summary>An alt text says nothing that is not in the forecast.</summary>
public partial class AltTextTests
{
    private static readonly double[] Levels = [0.025, 0.05, 0.5, 0.9, 0.95, 0.975];

    public static TheoryData<string> Examples => ExampleForecasts.All;

    [Theory]
    [MemberData(nameof(Examples))]
    public void AltText_EveryPercentageAndPoint_IsANumberOfTheForecast(string example)
    {
        var forecast = ExampleForecasts.Get(example);
        var known = Known(forecast).ToHashSet(StringComparer.Ordinal);
        foreach (var file in ForecastCharts.Draw(forecast, new ChartOptions { Png = false }))
        {
            var numbers = Number().Matches(file.AltText).Select(match => match.Value).ToList();
            Assert.All(numbers, number => Assert.True(known.Contains(number), $"{file.Name}: {number} in \"{file.AltText}\""));
        }
    }

    [Fact]
    public void AltText_OfAnotherForecast_IsCaught()
    {
        var known = Known(ExampleForecasts.Get("runaway")).ToHashSet(StringComparer.Ordinal);
        var alien = ForecastCharts.Draw(ExampleForecasts.Get("six-party"), new ChartOptions { Png = false })
            .SelectMany(file => Number().Matches(file.AltText)).Count(match => !known.Contains(match.Value));
        Assert.True(alien > 5, Invariant($"{alien} numbers of one forecast are not in another."));
    }

    // Everything an alt text may print with a unit, as it would be printed.
    private static IEnumerable<string> Known(Forecast forecast)
    {
        foreach (var candidate in forecast.Candidates)
        {
            yield return DisplayNumber.Chance(candidate.Win);
            yield return DisplayNumber.Chance(candidate.Win).TrimStart('<', '>');
            yield return DisplayNumber.Counted(candidate.Share.Mean);
            yield return DisplayNumber.Share(candidate.PreviousShare ?? 0);
            yield return DisplayNumber.Counted(candidate.PreviousShare ?? 0);
            var (low, high) = (candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95));
            yield return Number().Match(DisplayNumber.ShareRange(low, high)).Value;
            foreach (var level in Levels)
            {
                yield return DisplayNumber.Share(candidate.Share.Quantile(level));
            }
        }

        var sizes = forecast.Majority.ByWinner.OfType<Copeland.Statistics.Histogram>().Append(forecast.Majority.Share)
            .SelectMany(histogram => Levels.Select(histogram.Quantile))
            .Concat(RoundedSteps.Of(Race.Of(forecast)).SelectMany(step => step.Points));
        foreach (var size in sizes.Select(size => Math.Abs(size) * 100))
        {
            yield return Invariant($"{size:F1} points");
            yield return Invariant($"{size:F0} points");
        }
    }

    // "90% ranges" names an interval and is no number of the forecast.
    [GeneratedRegex(@"<?>?[0-9.]+(–[0-9]+)?(%(?! (range|interval))| points?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
