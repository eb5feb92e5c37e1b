using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Copeland.BrowserTests;

/// <summary>The page on which readers move the inputs, as they use it: in a browser, from disk.</summary>
public class ExplorePageTests(Browser browser)
{
    private const string Copeland = "copeland-2017.json";

    [Fact]
    public async Task Page_MovedAndMovedBack_MakesNoRequestAndNoError()
    {
        var page = await browser.PageAsync(1280, 900);
        var (errors, requests, dialogs) = (new List<string>(), new List<string>(), new List<string>());
        page.Console += (_, message) => errors.Add(message.Text);
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        page.Dialog += (_, dialog) => dialogs.Add(dialog.Message);
        using var file = ExploreFile.Of(Copeland, "title=</script><script>alert(1)</script>");
        await ExploreFile.OpenAsync(page, file);

        await ExploreFile.MoveAsync(page, [(0, 38.0), (1, 30.0)], [3]);
        await page.Locator("#reset").ClickAsync();
        await ExploreFile.SettledAsync(page);

        Assert.Empty(errors);
        Assert.Empty(dialogs);
        Assert.All(requests, url => Assert.True(url == file.Address || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal), url));
        Assert.Contains("</script><script>alert(1)</script>", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(5, await page.Locator("script").CountAsync());
    }

    [Fact]
    public async Task Page_AsPublished_ShowsTheForecastToTheLastDigit()
    {
        var page = await browser.PageAsync(1280, 900);
        var (exploration, html) = ExploreFile.Make(Copeland);
        using var file = new SavedFile(".html", html);
        await ExploreFile.OpenAsync(page, file);
        var shown = await ExploreFile.ShownAsync(page);

        Assert.All(exploration.Forecast.Candidates, candidate =>
        {
            var row = shown[candidate.Candidate.Id];
            Assert.Equal(candidate.Win.Value, row.Chance);
            Assert.Equal(candidate.Share.Median, row.Median);
            Assert.Equal(candidate.Share.Quantile(0.05), row.Low);
            Assert.Equal(candidate.Share.Quantile(0.95), row.High);
        });
        Assert.Equal("The published forecast.", await page.Locator("#setting").InnerTextAsync());
        Assert.Equal("copeland run scenarios/copeland-2017.json", await page.Locator("#command").InnerTextAsync());
    }

    [Fact]
    public async Task Keyboard_Alone_ReachesAndMovesEverything()
    {
        var page = await browser.PageAsync(1280, 900);
        using var file = ExploreFile.Of(Copeland);
        await ExploreFile.OpenAsync(page, file);
        var controls = await page.Locator("#controls input").CountAsync();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var tab = 0; tab < 60; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.dataset.place || ''"));
        }

        Assert.True(reached.Count(id => id.StartsWith("range-", StringComparison.Ordinal) || id.StartsWith("number-", StringComparison.Ordinal) || int.TryParse(id, CultureInfo.InvariantCulture, out _)) >= controls, string.Join(' ', reached));
        await page.Locator("#range-1").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await ExploreFile.SettledAsync(page);
        Assert.Equal("26.4%", await page.Locator("#range-1").GetAttributeAsync("aria-valuetext"));
        Assert.Equal("26.4", await page.Locator("#number-1").InputValueAsync());
        Assert.Contains("--set national.averagePct.Lab=26.4", await page.Locator("#command").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Labour", await page.Locator("#live").InnerTextAsync(), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Delete");
        await ExploreFile.SettledAsync(page);
        Assert.Equal("The published forecast.", await page.Locator("#setting").InnerTextAsync());
    }

    [Fact]
    public async Task Address_OfASetting_ShowsItAgainAndPassesOverWhatItDoesNotKnow()
    {
        var page = await browser.PageAsync(1280, 900);
        using var file = ExploreFile.Of(Copeland);
        await page.GotoAsync(file.Address + "#national.averagePct.Lab=30&without=LD,Nobody&seat.gone=4&national.averagePct.Con=99");
        await ExploreFile.SettledAsync(page);

        Assert.Equal("30.0", await page.Locator("#number-1").InputValueAsync());
        Assert.Contains("without Liberal Democrat", await page.Locator("#setting").InnerTextAsync(), StringComparison.Ordinal);
        var notice = await page.Locator("#notice").InnerTextAsync();
        Assert.Contains("Nobody", notice, StringComparison.Ordinal);
        Assert.Contains("seat.gone", notice, StringComparison.Ordinal);
        Assert.Contains("national.averagePct.Con=99", notice, StringComparison.Ordinal);

        await page.WaitForURLAsync(url => url.Contains("without=LD", StringComparison.Ordinal) && !url.Contains("Nobody", StringComparison.Ordinal));
        var address = page.Url;
        var again = await browser.PageAsync(1280, 900);
        await again.GotoAsync(address);
        await ExploreFile.SettledAsync(again);
        Assert.Equal(await ExploreFile.ShownAsync(page), await ExploreFile.ShownAsync(again));
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_OnAnyScreen_HasNoBarrierAndNoSidewaysScrolling(int width, ColorScheme scheme)
    {
        var page = await browser.PageAsync(width, 800, scheme: scheme);
        using var file = ExploreFile.Of(Copeland);
        await ExploreFile.OpenAsync(page, file);
        await ExploreFile.MoveAsync(page, [(0, 46.0), (1, 31.0)], [3]);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}")));
    }

    [Fact]
    public async Task Field_OnATelephone_IsOneRowThatOpensAndLosesWhoeverRises()
    {
        var page = await browser.PageAsync(360, 740);
        using var file = ExploreFile.Of("rochdale-2024.json");
        await ExploreFile.OpenAsync(page, file);
        var shown = page.Locator("#chances tr[data-place]:visible");
        Assert.Equal(4, await shown.CountAsync());
        Assert.Equal("7 others, each under 1%", await page.Locator("#field").InnerTextAsync());

        await page.Locator("#field").ClickAsync();
        Assert.Equal(11, await shown.CountAsync());
        Assert.Equal("true", await page.Locator("#field").GetAttributeAsync("aria-expanded"));
        await page.Locator("#field").ClickAsync();

        var high = double.Parse(await page.Locator("#range-2").GetAttributeAsync("max") ?? "", CultureInfo.InvariantCulture);
        await ExploreFile.MoveAsync(page, [(2, high)], []);
        Assert.Contains("Conservative", await page.Locator("#chances").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("6 others, each under 1%", await page.Locator("#field").InnerTextAsync());
    }

    [Fact]
    public async Task Strip_OnATelephone_ShowsWhileTheChancesAreOutOfSight()
    {
        var page = await browser.PageAsync(360, 740);
        using var file = ExploreFile.Of("gorton-and-denton-2026.json");
        await ExploreFile.OpenAsync(page, file);
        await page.Locator("#setting").ScrollIntoViewIfNeededAsync();
        await page.Locator("#strip.away").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        await page.EvaluateAsync("document.querySelector('#reset').scrollIntoView({ block: 'end', behavior: 'instant' })");
        await page.Locator("#strip:not(.away)").WaitForAsync();
        Assert.StartsWith("Reform UK", await page.Locator("#strip").InnerTextAsync(), StringComparison.Ordinal);

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("0s", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#strip')).transitionDuration"));
    }

    [Fact]
    public async Task Words_OfASeatWithPolls_SayWhatMovesWhoStaysAndWhatValuesMean()
    {
        var page = await browser.PageAsync(1280, 900);
        using var file = ExploreFile.Of("gorton-and-denton-2026.json");
        await ExploreFile.OpenAsync(page, file);
        var lead = await page.Locator("header").InnerTextAsync();
        Assert.Contains("the published forecast does not change.", lead, StringComparison.Ordinal);
        Assert.Contains("You can change the national polls, the national swing, the defending party’s bonus, how much polls of this seat count and who stands; what those polls found stays as it is.", lead, StringComparison.Ordinal);
        Assert.Contains("Reform UK and Green, the two likeliest winners, always stand", await page.Locator(".switches").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Green, Labour →", string.Join(", ", await page.Locator("#sides span:last-child b").AllInnerTextsAsync()).Replace('\u00a0', ' '));
        await page.Locator(".turn:not(:empty)").First.WaitForAsync();
        Assert.Contains("Reform UK and Green level at", await page.Locator("#controls").InnerTextAsync(), StringComparison.Ordinal);

        await ExploreFile.MoveAsync(page, [(4, 0.4), (5, 1.5)], []);
        Assert.Equal("multiplies the defending party’s votes by 1.49, before polls of the seat", await page.Locator("#about-4 .means").InnerTextAsync());
        Assert.Equal("Published 1.00×", await page.Locator("#about-5 .was").InnerTextAsync());
        Assert.Equal("the larger, the less these polls count", await page.Locator("#about-5 .means").InnerTextAsync());
        Assert.Contains("1.50× instead of 1.00×", await page.Locator("#setting").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Matches("Not drawn, with smaller shares as published: [A-Z][^.]*\\bHugo Wils\\b[^.]* and [A-Z][^,.]*\\.", await page.Locator("#key").InnerTextAsync());
    }

    [Fact]
    public async Task Page_Printed_IsAStillOfTheSetting()
    {
        var page = await browser.PageAsync(1000, 800);
        using var file = ExploreFile.Of(Copeland);
        await ExploreFile.OpenAsync(page, file);
        await ExploreFile.MoveAsync(page, [(1, 30.0)], []);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await page.Locator("#controls").IsVisibleAsync());
        Assert.Contains("the Labour share in national polls 30.0% instead of 26.2%", await page.Locator("#setting").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("#shares svg").IsVisibleAsync());
    }

    [Fact]
    public async Task BreakEven_OfASlider_IsWhereTheFrontRunnersAreLevel()
    {
        var page = await browser.PageAsync(1280, 900);
        using var file = ExploreFile.Of(Copeland);
        await ExploreFile.OpenAsync(page, file);
        await page.Locator(".slider[data-slider='0'] .turn:not(:empty)").WaitForAsync();
        var told = await page.Locator(".slider[data-slider='0'] .turn").InnerTextAsync();
        var value = double.Parse(told.Split(' ')[^1].TrimEnd('%'), CultureInfo.InvariantCulture);

        await ExploreFile.MoveAsync(page, [(0, value)], []);
        var shown = await ExploreFile.ShownAsync(page);
        Assert.InRange(Math.Abs(shown["Lab"].Chance - shown["Con"].Chance), 0, 0.012);
    }

    [Fact]
    public void Page_WithElevenCandidates_WeighsLessThan400Kilobytes()
    {
        Assert.InRange(ExploreFile.Make("rutherglen-and-hamilton-west-2023.json").Html.Length, 1, 400_000);
        Assert.InRange(ExploreFile.Make("rochdale-2024.json").Html.Length, 1, 400_000);
    }
}
