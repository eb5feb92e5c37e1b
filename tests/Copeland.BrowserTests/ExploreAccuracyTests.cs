using Copeland.Exploration;
using Copeland.Forecasts;
using Copeland.Scenarios;

namespace Copeland.BrowserTests;

/// <summary>
/// The page against the program: at settings spread over all its sliders and switches what it shows is what <c>run</c> says with the very
/// options that the page prints. One is a close race of two parties, two have eleven candidates or more, two are Scottish, one of these with polls
/// of Scotland, one has polls of the seat. <c>EXPLORE_SETTINGS</c> in the environment asks for more settings than the few of every day.
/// </summary>
public class ExploreAccuracyTests(Browser browser, ITestOutputHelper output)
{
    private const double PartOff = 0.2;

    private static readonly int Settings = int.TryParse(Environment.GetEnvironmentVariable("EXPLORE_SETTINGS"), CultureInfo.InvariantCulture, out var asked) ? asked : 4;

    [Theory]
    [InlineData("copeland-2017.json")]
    [InlineData("rochdale-2024.json")]
    [InlineData("rutherglen-and-hamilton-west-2023.json")]
    [InlineData("aberdeen-south-2026.json")]
    [InlineData("rochester-and-strood-2014.json")]
    [InlineData("gorton-and-denton-2026.json")] // polls of the seat with different samples
    public async Task Page_AtAnySetting_ShowsWhatTheProgramForecasts(string scenario)
    {
        var page = await browser.PageAsync(1000, 900);
        var (exploration, html) = ExploreFile.Make(scenario);
        using var file = new SavedFile(".html", html);
        var draft = ExploreFile.Read(scenario);
        var (rest, drag, medians, tails) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var setting = 1; setting <= Settings; setting++)
        {
            await ExploreFile.OpenAsync(page, file);
            var (sliders, off) = Setting(exploration, setting);
            var dragged = await ExploreFile.MoveAsync(page, sliders, off);
            var rested = await ExploreFile.ShownAsync(page);
            var changes = Changes(await page.Locator("#command").InnerTextAsync());
            var run = ScenarioValidator.Validate(draft, changes, ExploreFile.Terms);
            var forecast = Forecaster.Run(run, run.Simulation with { Draws = 1_000_000, Precision = null, Threads = 2 });

            Assert.Equal(forecast.Candidates.Select(candidate => candidate.Candidate.Id).Order(StringComparer.Ordinal), rested.Keys.Order(StringComparer.Ordinal));
            double Worst(Func<CandidateForecast, double> difference) => 100 * forecast.Candidates.Max(candidate => Math.Abs(difference(candidate)));
            rest.Add(Worst(candidate => rested[candidate.Candidate.Id].Chance - candidate.Win.Value));
            drag.Add(Worst(candidate => dragged[candidate.Candidate.Id].Chance - candidate.Win.Value));
            medians.Add(Worst(candidate => rested[candidate.Candidate.Id].Median - candidate.Share.Median));
            tails.Add(Math.Max(
                Worst(candidate => rested[candidate.Candidate.Id].Low - candidate.Share.Quantile(0.05)),
                Worst(candidate => rested[candidate.Candidate.Id].High - candidate.Share.Quantile(0.95))));
        }

        output.WriteLine(Invariant($"{scenario}, {Settings} settings: chance at rest worst {rest.Max():0.000}, median {Middle(rest):0.000}; moving {drag.Max():0.000}, {Middle(drag):0.000}; medians of shares {medians.Max():0.000}; 5% and 95% points {tails.Max():0.000}"));
        Assert.InRange(rest.Max(), 0, 0.5);
        Assert.InRange(drag.Max(), 0, 0.8);
        Assert.InRange(Middle(rest), 0, 0.15);
        Assert.InRange(Middle(drag), 0, 0.25);
        Assert.InRange(medians.Max(), 0, 0.2);
        Assert.InRange(tails.Max(), 0, 0.5);
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Every slider anywhere in its range, each switch off with chance 0.2, by a fixed sequence.</summary>
    private static (List<(int, double)> Sliders, List<int> Off) Setting(SeatExploration exploration, int setting)
    {
        double Uniform(int number) => (Math.Sin((setting * 127.1) + (number * 311.7)) * 43758.5453 % 1 + 1) % 1;
        return (
            [.. exploration.Sliders.Select((slider, k) => (k, Math.Round(slider.Low + (Uniform(k) * (slider.High - slider.Low)), slider.Digits)))],
            [.. exploration.Switches.Where((_, number) => Uniform(100 + number) < PartOff)]);
    }

    private static List<string> Changes(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. words.Select((word, i) => word == "--set" ? words[i + 1] : word == "--without" ? "--without " + words[i + 1] : null).OfType<string>(),
        ];
    }
}
