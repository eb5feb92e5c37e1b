using System.Text.RegularExpressions;

using Copeland.Charts;
using Copeland.Charts.Drawing;
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
            var numbers = Number().Matches(Others().Replace(file.AltText, "")).Select(match => match.Value).ToList();
            Assert.All(numbers, number => Assert.True(known.Contains(number), $"{file.Name}: {number} in \"{file.AltText}\""));
        }
    }

    /// <summary>Whom the picture has no room or no row for is not named to those who cannot see it, and whoever has a row is; the others are told as the picture tells them.</summary>
    [Theory]
    [MemberData(nameof(Pictures))]
    public void AltText_OfAPicture_NamesWhomThePictureNames(string scenario, string size, string chart)
    {
        var forecast = Forecaster.Run(Forecasts.TestScenarios.Committed(scenario + ".json", "simulation.draws=4000"));
        var race = Race.Of(forecast);
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(forecast, new ChartOptions { Size = size == "mobile" ? ChartSize.Mobile : ChartSize.Web }, (chart, fonts));
        var written = string.Join(' ', figure.Texts.Select(text => text.Text)).Replace('\u00A0', ' ');
        foreach (var (label, subject) in race.Names.Select(name => (name.Label, name.Subject)))
        {
            Assert.True(
                Holds(written, label) || Holds(written, subject) == Holds(figure.Words.AltText, subject),
                $"{scenario}, {size}, {chart}: {subject} in \"{figure.Words.AltText}\", in the picture \"{written}\"");
            Assert.True(!Holds(written, label) || Holds(figure.Words.AltText, subject), $"{scenario}, {size}, {chart}: {label} is in the picture, not in \"{figure.Words.AltText}\"");
        }

        Assert.Equal(OthersCounted().Match(written).Value.ToUpperInvariant(), OthersCounted().Match(figure.Words.AltText).Value.ToUpperInvariant());

        static bool Holds(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string, string> Pictures()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var scenario in new[] { "copeland-2017", "gorton-and-denton-2026", "brecon-and-radnorshire-2019", "clacton-2026", "southend-west-2022", "rutherglen-and-hamilton-west-2023" })
        {
            foreach (var size in new[] { "web", "mobile" })
            {
                foreach (var chart in new[] { "win-probability", "shares", "intervals", "outcomes", "majority" })
                {
                    all.Add(scenario, size, chart);
                }
            }
        }

        return all;
    }

    [GeneratedRegex(@"[Oo]thers \(\d+\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OthersCounted();

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
        foreach (var (place, candidate) in forecast.Candidates.Index())
        {
            yield return DisplayNumber.Chance(candidate.Win);
            yield return DisplayNumber.Chance(candidate.Win).TrimStart('<', '>');
            yield return DisplayNumber.Counted(candidate.Share.Mean);
            yield return DisplayNumber.Counted(candidate.Share.Median);
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

    // What others have together is worked out from several.
    [GeneratedRegex(@"([Oo]thers \(\d+\)|rivals together)([^.;]|\.\d)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Others();

    // "90% ranges" names an interval and is no number of the forecast.
    [GeneratedRegex(@"<?>?[0-9.]+(–[0-9]+)?(%(?! (range|interval))| points?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
