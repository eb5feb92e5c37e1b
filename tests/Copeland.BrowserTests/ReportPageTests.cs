using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Tests.Reports;

using Microsoft.Playwright;

namespace Copeland.BrowserTests;

public class ReportPageTests(Browser browser)
{
    public static TheoryData<string> Examples => ExampleForecasts.All;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Report_OpenedFromDisk_MakesNoRequestAndNoError(string example)
    {
        var page = await browser.PageAsync(1000, 800);
        var (errors, requests, dialogs) = (new List<string>(), new List<string>(), new List<string>());
        page.Console += (_, message) => errors.Add(message.Text);
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        page.Dialog += (_, dialog) => dialogs.Add(dialog.Message);
        using var file = Report(example);

        await page.GotoAsync(file.Address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(errors);
        Assert.Empty(dialogs);
        Assert.All(requests, url => Assert.True(url == file.Address || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Equal(0, await page.Locator("script").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Report_OnATelephone_DoesNotScrollSideways(string example)
    {
        var page = await browser.PageAsync(360, 740);
        using var file = Report(example);
        await page.GotoAsync(file.Address);

        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await page.Locator("svg.narrow").First.IsVisibleAsync());
        Assert.False(await page.Locator("svg.wide").First.IsVisibleAsync());
    }

    /// <summary>No table is wider than its place either: nobody looks for a column that is cut off.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Report_OnATelephoneAndADesk_FitsEveryTable(string example)
    {
        var page = await browser.PageAsync(360, 740);
        var record = new ModelRecord("each Parliament left out in turn", 389, [new ModelScore("proportional swing", 5.616, 0.487, 0.267, 0.823, 0.894)]);
        using var file = new SavedFile(".html", ForecastReport.Write(ExampleForecasts.Get(example), new ReportContext { Record = record }, new ChartOptions()));
        await page.GotoAsync(file.Address);

        foreach (var width in new[] { 360, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 740);
            Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.scroll')].filter(place => place.scrollWidth > place.clientWidth).map(place => place.getAttribute('aria-label'))"));
        }
    }

    [Fact]
    public async Task Report_TitleWithMarkup_ShowsAsText()
    {
        var page = await browser.PageAsync(1000, 800);
        using var file = Report("long-names");
        await page.GotoAsync(file.Address);

        Assert.Contains("<script>alert(1)</script>", await page.Locator(".kicker").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("b").CountAsync());
    }

    [Fact]
    public async Task Report_ScreenReadersTree_HasLandmarksHeadingsTablesAndNamedPictures()
    {
        var page = await browser.PageAsync(1000, 800);
        using var file = Report("six-party");
        await page.GotoAsync(file.Address);
        var tree = await page.Locator("body").AriaSnapshotAsync();

        Assert.Contains("- main:", tree, StringComparison.Ordinal);
        Assert.Contains("- navigation \"Contents\":", tree, StringComparison.Ordinal);
        Assert.Contains("heading \"Copeland is a toss-up", tree, StringComparison.Ordinal);
        Assert.Contains("heading \"The forecast\" [level=2]", tree, StringComparison.Ordinal);
        Assert.Contains("table \"Shares of the vote and chances, by candidate\":", tree, StringComparison.Ordinal);
        Assert.Contains("rowheader \"Conservative Trudy Harrison\"", tree, StringComparison.Ordinal);
        Assert.Contains("group \"Histograms of the forecast vote share", tree, StringComparison.Ordinal);
        Assert.Contains("img \"Labour: median 39%, 90% of simulations 31–47%\"", tree, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    [Fact]
    public async Task Report_Notes_ShowOnFocus()
    {
        var page = await browser.PageAsync(1000, 800);
        using var file = Report("six-party");
        await page.GotoAsync(file.Address);

        var hit = page.Locator("#chart-shares svg.wide .hit").First;
        Assert.Equal("hidden", await Visibility(hit.Locator(".note")));
        await hit.FocusAsync();
        Assert.Equal("visible", await Visibility(hit.Locator(".note")));

        var term = page.Locator(".term").First;
        Assert.False(await term.Locator(".tip").IsVisibleAsync());
        await term.FocusAsync();
        Assert.True(await term.Locator(".tip").IsVisibleAsync());
    }

    [Fact]
    public async Task Report_InTheDark_ChangesEveryColourWithTheTheme()
    {
        using var file = Report("six-party");
        var day = await Colours(await browser.PageAsync(1000, 800), file);
        var night = await Colours(await browser.PageAsync(1000, 800, scheme: ColorScheme.Dark), file);

        Assert.Equal("rgb(255, 255, 255)", day[0]);
        Assert.Equal("rgb(20, 23, 28)", night[0]);
        Assert.NotEqual(day[1], night[1]);
    }

    private static async Task<string[]> Colours(IPage page, SavedFile file)
    {
        await page.GotoAsync(file.Address);
        return await page.EvaluateAsync<string[]>(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('svg.wide text')).fill]");
    }

    private static Task<string> Visibility(ILocator element) => element.EvaluateAsync<string>("e => getComputedStyle(e).visibility");

    private static SavedFile Report(string example) =>
        new(".html", ForecastReport.Write(ExampleForecasts.Get(example), new ReportContext(), new ChartOptions()));
}
