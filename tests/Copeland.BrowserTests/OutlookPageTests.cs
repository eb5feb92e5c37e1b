using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Tests.Outlooks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Copeland.BrowserTests;

/// <summary>The page of every seat, by the 90 of the longest names.</summary>
public class OutlookPageTests(Browser browser)
{
    private const string Shown = "#table tr[data-seat]:visible";

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_OnAnyScreen_WrapsNoGainAndHasNoBarrier(int width, ColorScheme scheme)
    {
        var page = await browser.PageAsync(width, 800, scheme: scheme);
        using var file = Page();
        await page.GotoAsync(file.Address);
        await page.Locator("#table button").First.ClickAsync();

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal("", await page.EvaluateAsync<string>("[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth).map(e => `${e.getAttribute('aria-label')}: ${e.scrollWidth} in ${e.clientWidth}`).join()"));
        Assert.InRange(await LinesAsync(page, ".seats tbody .gain"), 1, 1);
        Assert.InRange(await LinesAsync(page, ".seats tbody .name"), 1, 2);
        Assert.True(await page.EvaluateAsync<bool>("(() => { const at = [...document.querySelectorAll('.filters input, .filters select')].map(e => e.getBoundingClientRect()); return at.every(box => box.height === at[0].height) && (at.every(box => box.top === at[0].top) || at.every(box => box.left === at[0].left && box.width === at[0].width)); })()"), "boxes out of line");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}")));
    }

    [Fact]
    public async Task Table_OfManySeats_ShowsTheFirstAndAllWhenAsked()
    {
        var page = await browser.PageAsync(1280, 800);
        using var file = Page();
        await page.GotoAsync(file.Address);
        Assert.Equal(50, await page.Locator(Shown).CountAsync());
        Assert.Equal("90 seats, most at risk first; the first 50 are shown.", await page.Locator("#found").InnerTextAsync());

        await page.Locator("#holder").SelectOptionAsync("Ind");
        Assert.Equal(ExampleOutlook.Independents, await page.Locator(Shown).CountAsync());
        Assert.Equal("2 of 90 seats (held by Independent).", await page.Locator("#found").InnerTextAsync());
        Assert.False(await page.Locator("#more").IsVisibleAsync());

        await page.Locator("#holder").SelectOptionAsync("");
        await page.GetByText("Show all 90 seats").ClickAsync();
        Assert.Equal(90, await page.Locator(Shown).CountAsync());
        Assert.Equal("50", await page.EvaluateAsync<string>("String([...document.querySelectorAll('#table tr[data-seat]')].indexOf(document.activeElement.closest('tr')))"));
    }

    /// <summary>Whoever looks for a region, a country or a party finds its seats, and whoever looks for a seat outside the model is told where those are.</summary>
    [Theory]
    [InlineData("Scotland", "")]
    [InlineData("north west", "Chorley")]
    [InlineData("Lab", "")]
    [InlineData("labour", "")]
    [InlineData("Conservative", "")]
    [InlineData("Chorley", "Chorley")]
    [InlineData("mid uls", "Mid Ulster")]
    [InlineData("Northern Ireland", "Foyle, Mid Ulster")]
    public async Task Search_OfARegionAPartyOrASeatOutside_FindsIt(string words, string outside)
    {
        var page = await browser.PageAsync(1280, 800);
        using var file = Page();
        await page.GotoAsync(file.Address);
        await page.Locator("#search").FillAsync(words);
        var outlook = ExampleOutlook.Make();
        var sought = outlook.Seats.Count(seat => seat.Region.Equals(words, StringComparison.OrdinalIgnoreCase) || seat.Holder.Name.Equals(words, StringComparison.OrdinalIgnoreCase) || seat.Holder.Code == words);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{sought} of 90 seats"), await page.Locator("#found").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(outside.Length > 0, await page.Locator("#outside").IsVisibleAsync());
        Assert.Equal(outside, await page.Locator("#outside-names").TextContentAsync());
    }

    // The most lines of any such element that shows.
    private static Task<int> LinesAsync(IPage page, string selector) => page.EvaluateAsync<int>(
        "selector => Math.max(...[...document.querySelectorAll(selector)].filter(e => e.offsetParent).map(e => { const range = document.createRange(); range.selectNodeContents(e); return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size; }))", selector);

    private static SavedFile Page() => new(".html", OutlookPage.Write(ExampleOutlook.Make(), new ChartOptions()));
}
