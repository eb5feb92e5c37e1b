using Copeland.Charts.Html;
using Microsoft.Playwright;

namespace Copeland.BrowserTests;

/// <summary>The page in an article's frame, as the snippet has it.</summary>
public class EmbedTests(Browser browser)
{
    /// <summary>The heights that the snippet states hold all of the page, and are not half empty; so they do where no script runs in the article.</summary>
    [Theory]
    [InlineData("copeland-2017.json")]
    [InlineData("rochdale-2024.json")]
    [InlineData("gorton-and-denton-2026.json")]
    [InlineData("aberdeen-south-2026.json")]
    [InlineData("clacton-2026.json")]
    [InlineData("orpington-1962.json")]
    public async Task Frame_AsTheSnippetStatesIt_HoldsThePage(string scenario)
    {
        var (exploration, html) = ExploreFile.Make(scenario);
        using var file = new SavedFile(".html", html);
        var snippet = EmbedSnippet.Write(exploration).Replace("\"explore.html\"", $"\"{file.Address}\"", StringComparison.Ordinal);
        Assert.Contains(Invariant($"It is {EmbedHeight.Of(exploration, isWide: false)} pixels high in the column of a telephone,"), snippet, StringComparison.Ordinal);
        Assert.Contains(Invariant($"and {EmbedHeight.Of(exploration, isWide: true)} where the column is wider than 800"), snippet, StringComparison.Ordinal);
        using var article = Article(snippet[..snippet.IndexOf("<script>", StringComparison.Ordinal)]);
        foreach (var width in new[] { 320, 360, 640, 801, 1100 })
        {
            var page = await browser.PageAsync(width, 800);
            var (frame, content) = await OpenAsync(page, article);
            TestContext.Current.TestOutputHelper?.WriteLine(Invariant($"{scenario} {width}: {content} in {frame}"));
            Assert.True(content <= frame, Invariant($"{scenario}, {width} pixels wide: {content} in {frame}"));
            Assert.True(width is 320 or 640 or 801 || content >= 0.75 * frame, Invariant($"{scenario}, {width} pixels wide: {content} in {frame}"));
            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData(360, 3000)]
    [InlineData(1100, 2200)]
    public async Task Page_InAFrame_FoldsWhatIsNotTheToolAndTellsItsHeight(int width, int most)
    {
        var (exploration, html) = ExploreFile.Make("copeland-2017.json");
        using var file = new SavedFile(".html", html);
        using var article = Article(EmbedSnippet.Write(exploration).Replace("\"explore.html\"", $"\"{file.Address}\"", StringComparison.Ordinal));
        var page = await browser.PageAsync(width, 800);
        var (_, content) = await OpenAsync(page, article);
        Assert.InRange(content, 800, most);
        Assert.Equal(content, await HeightAsync(page));

        var inside = page.Frames[1];
        await inside.Locator("#method summary").ClickAsync();
        Assert.True(await inside.GetByText("How to cite").IsVisibleAsync());
        var unfolded = await ContentAsync(page);
        Assert.True(unfolded > content);
        await Assertions.Expect(page.Locator("iframe")).ToHaveCSSAsync("height", Invariant($"{unfolded}px"));
    }

    /// <summary>By itself nothing is folded.</summary>
    [Fact]
    public async Task Page_ByItself_ShowsAllOfIt()
    {
        var page = await browser.PageAsync(1100, 800);
        using var file = ExploreFile.Of("copeland-2017.json");
        await ExploreFile.OpenAsync(page, file);
        Assert.Equal(0, await page.Locator("details").CountAsync());
        Assert.True(await page.GetByText("How to cite").IsVisibleAsync());
    }

    /// <summary>A link within the frame keeps the reader's setting as well.</summary>
    [Fact]
    public async Task Links_WithinAFrame_KeepTheSetting()
    {
        var (exploration, html) = ExploreFile.Make("copeland-2017.json");
        using var file = new SavedFile(".html", html);
        using var article = Article(EmbedSnippet.Write(exploration).Replace("\"explore.html\"", $"\"{file.Address}\"", StringComparison.Ordinal));
        var page = await browser.PageAsync(1100, 800);
        await OpenAsync(page, article);
        var inside = page.Frames[1];
        await inside.Locator("#number-1").FillAsync("30");
        await inside.EvaluateAsync("document.querySelectorAll('a[href^=\"#\"]').forEach(link => link.click())");
        Assert.Contains("30.0% instead of 26.2%", await inside.Locator("#setting").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("30.0", await inside.Locator("#number-1").InputValueAsync());
    }

    private static SavedFile Article(string snippet) => new(".html", $"<!DOCTYPE html><html lang=\"en-GB\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>An article</title><body style=\"margin:0\">{snippet}");

    private static async Task<(int Frame, int Content)> OpenAsync(IPage page, SavedFile article)
    {
        await page.GotoAsync(article.Address);
        await page.FrameLocator("iframe").Locator("html[data-settled]:not([data-settled=''])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        // Where the front runners are level is written below the sliders a moment later.
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        return (await HeightAsync(page), await ContentAsync(page));
    }

    private static Task<int> HeightAsync(IPage page) => page.EvaluateAsync<int>("document.querySelector('iframe').clientHeight");

    private static Task<int> ContentAsync(IPage page) => page.Frames[1].EvaluateAsync<int>("Math.ceil(document.body.getBoundingClientRect().height)");
}
