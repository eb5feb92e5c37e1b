using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Tests.Reports;
using Microsoft.Playwright;

namespace Copeland.BrowserTests;

/// <summary>What belongs together on paper.</summary>
public class PrintedPageTests(Browser browser)
{
    // A sheet of A4 within its margins, in pixels.
    private const int Width = 650;
    private const int Height = 1032;

    /// <summary>Whoever tears off the first sheet has every number of the forecast: with five bars, with a long account of polls, with warnings above.</summary>
    [Theory]
    [InlineData("aberdeen-south-2026.json")]
    [InlineData("bradford-west-2012-insurgent.json")]
    [InlineData("gorton-and-denton-2026.json")]
    public async Task Report_OnPaper_HasTheForecastOnItsFirstSheet(string name)
    {
        var scenario = ScenarioValidator.Validate(ExploreFile.Read(name), [], ExploreFile.Terms);
        var forecast = Forecaster.Run(scenario, scenario.Simulation with { Draws = 100_000, Precision = null, Threads = 2 });
        var page = await PrintedAsync(ForecastReport.Write(forecast, new ReportContext(), new ChartOptions()));

        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('#forecast .facts').getBoundingClientRect().bottom"), Height / 2, Height);
    }

    /// <summary>A table of one sheet stands on one; one in two columns may break between any of its rows, so that the columns are level.</summary>
    [Fact]
    public async Task PostMortem_OnPaper_KeepsItsTableWholeAndItsColumnsLevel()
    {
        var forecast = ExampleForecasts.Get("crowded");
        var shares = new VoteShares(forecast.Candidates.Select((candidate, place) => KeyValuePair.Create(candidate.Candidate.Id, place == 0 ? 0.5 : place == 1 ? 0.3 : 0.001)));
        var judged = new PostMortem(forecast.Contest, JudgedForecast.Read(ForecastJson.Write(forecast)), new ElectionResult(shares, null, null));
        var page = await PrintedAsync(PostMortemPage.Write(judged, "Made anew.", [], "A by-election", new ChartOptions()));

        Task<string[]> Rules(string where, string rule) => page.EvaluateAsync<string[]>($"[...new Set([...document.querySelectorAll('{where}')].map(place => getComputedStyle(place).{rule}))]");
        Assert.Equal(["avoid"], await Rules(".judged table:not(.others table):not(:has(tr:nth-child(15)))", "breakInside"));
        Assert.Equal(["auto"], await Rules(".others table", "breakInside"));
        Assert.Equal(["auto"], await Rules(".others tbody tr", "breakAfter"));
    }

    private async Task<IPage> PrintedAsync(string html)
    {
        var page = await browser.PageAsync(Width, Height);
        using var file = new SavedFile(".html", html);
        await page.GotoAsync(file.Address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        return page;
    }
}
