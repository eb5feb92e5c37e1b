using Microsoft.Playwright;

namespace Copeland.BrowserTests;

/// <summary>What a reader types, and links, on the page to explore: nothing is dropped in silence.</summary>
public class ExploreInputTests(Browser browser)
{
    private const string Copeland = "copeland-2017.json";
    private const string Labour = "#number-1";

    [Theory]
    [InlineData("99", "31.9", "This goes from 20.9 to 31.9%: 31.9% is taken for 99.")]
    [InlineData("-5", "20.9", "This goes from 20.9 to 31.9%: 20.9% is taken for -5.")]
    [InlineData("0", "20.9", "This goes from 20.9 to 31.9%: 20.9% is taken for 0.")]
    [InlineData("25,5", "25.5", "")]
    [InlineData(" 25.5 % ", "25.5", "")]
    [InlineData(".5", "20.9", "This goes from 20.9 to 31.9%: 20.9% is taken for .5.")]
    [InlineData("many", "26.2", "“many” is not a number. Type one from 20.9 to 31.9%.")]
    [InlineData("2.5.5", "26.2", "“2.5.5” is not a number. Type one from 20.9 to 31.9%.")]
    [InlineData("", "26.2", "")]
    public async Task Box_WhateverIsTyped_TakesItOrSaysWhyNot(string typed, string taken, string said)
    {
        var (page, file) = await OpenAsync();
        using var _ = file;
        await page.Locator(Labour).FillAsync(typed);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await ExploreFile.SettledAsync(page);
        Assert.Equal(taken, await page.Locator(Labour).InputValueAsync());
        Assert.Equal(said, await page.Locator("#said-1").InnerTextAsync());
        Assert.Equal(taken == "26.2" ? "The published forecast." : $"Not published: the Labour share in national polls {taken}% instead of 26.2%.", await page.Locator("#setting").InnerTextAsync());

        // What is said lasts until that input moves again.
        await ExploreFile.MoveAsync(page, [(1, 29.0)], []);
        Assert.Equal("", await page.Locator("#said-1").InnerTextAsync());
    }

    /// <summary>Whoever types and waits is told without leaving the box; what they typed stays in it.</summary>
    [Fact]
    public async Task Box_BeyondItsRangeAndNotLeft_SaysSoAfterAMoment()
    {
        var (page, file) = await OpenAsync();
        using var _ = file;
        await page.Locator(Labour).FillAsync("99");
        await Assertions.Expect(page.Locator("#said-1")).ToHaveTextAsync("This goes from 20.9 to 31.9%: 31.9% is taken for 99.");
        await Assertions.Expect(page.Locator("#setting")).ToContainTextAsync("31.9% instead of 26.2%");
        Assert.Equal("99", await page.Locator(Labour).InputValueAsync());
    }

    [Fact]
    public async Task Box_ToAScreenReader_TellsItsRangeAndMovesByArrows()
    {
        var (page, file) = await OpenAsync();
        using var _ = file;
        var described = (await page.Locator(Labour).GetAttributeAsync("aria-describedby") ?? "").Split(' ');
        Assert.Equal("From 20.9% to 31.9%.", await page.Locator("#" + described[0]).TextContentAsync());
        Assert.Contains("said-1", described);
        await page.Locator(Labour).FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowDown");
        await ExploreFile.SettledAsync(page);
        Assert.Equal("26.4", await page.Locator(Labour).InputValueAsync());
        Assert.Contains("26.4% instead of 26.2%", await page.Locator("#setting").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>However it is come by: typed letter by letter, or set in an address to as many digits as are printed.</summary>
    [Fact]
    public async Task Value_ThatPrintsLikeThePublished_IsThePublished()
    {
        var (page, file) = await OpenAsync();
        using var _ = file;
        var published = await ExploreFile.ShownAsync(page);
        await page.Locator(Labour).FillAsync("");
        await page.Locator(Labour).PressSequentiallyAsync("26.2");
        await ExploreFile.SettledAsync(page);
        await AssertPublished();

        await page.GotoAsync(file.Address + "#national.averagePct.Lab=26.2");
        await page.ReloadAsync();
        await ExploreFile.SettledAsync(page);
        await AssertPublished();

        async Task AssertPublished()
        {
            Assert.Equal("The published forecast.", await page.Locator("#setting").InnerTextAsync());
            Assert.DoesNotContain("--set", await page.Locator("#command").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(published, await ExploreFile.ShownAsync(page));
        }
    }

    /// <summary>Beside another that was moved it would give way, so to hold it is a setting, and is called so.</summary>
    [Fact]
    public async Task Value_AsPublishedBesideAnotherThatMoved_IsHeldThere()
    {
        var (page, file) = await OpenAsync();
        using var _ = file;
        await ExploreFile.MoveAsync(page, [(0, 46.0)], []);
        Assert.NotEqual("26.2", await page.Locator(Labour).InputValueAsync());
        await page.Locator(Labour).FillAsync("26.2");
        await page.Keyboard.PressAsync("Tab");
        await ExploreFile.SettledAsync(page);
        Assert.Contains("the Labour share in national polls held at 26.2%", await page.Locator("#setting").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".slider[data-slider='0'] .back").ClickAsync();
        await ExploreFile.SettledAsync(page);
        Assert.Equal("The published forecast.", await page.Locator("#setting").InnerTextAsync());
    }

    [Fact]
    public async Task Address_BeyondTheRange_TakesTheNearestEndAndSaysSo()
    {
        var page = await browser.PageAsync(1280, 900);
        using var file = ExploreFile.Of(Copeland);
        await page.GotoAsync(file.Address + "#national.averagePct.Lab=99");
        await ExploreFile.SettledAsync(page);
        Assert.Equal("31.9", await page.Locator(Labour).InputValueAsync());
        Assert.Equal("The address asked for national.averagePct.Lab=99, which goes from 20.9 to 31.9%: 31.9% is taken.", await page.Locator("#notice").InnerTextAsync());
    }

    /// <summary>The links go to their places, and the keyboard with them; the setting and its address stay.</summary>
    [Fact]
    public async Task Links_InThePage_ScrollAndKeepTheSetting()
    {
        var (page, file) = await OpenAsync();
        using var _ = file;
        await ExploreFile.MoveAsync(page, [(1, 30.0)], [2]);
        await page.WaitForURLAsync(url => url.Contains("Lab=30", StringComparison.Ordinal));
        var (address, shown, setting) = (page.Url, await ExploreFile.ShownAsync(page), await page.Locator("#setting").InnerTextAsync());
        Assert.StartsWith("Not published: the Labour share in national polls 30.0% instead of 26.2%; without ", setting, StringComparison.Ordinal);
        var targets = await page.Locator("a[href^='#']").EvaluateAllAsync<string[]>("links => links.map(link => link.hash)");
        Assert.Equal(["#main", "#what-if", "#numbers", "#method"], targets);
        foreach (var target in targets)
        {
            await page.Locator($"a[href='{target}']").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal(target[1..], await page.EvaluateAsync<string>("document.activeElement.id"));
            await page.WaitForTimeoutAsync(700);
            Assert.True(target == "#main" || await page.Locator(target).EvaluateAsync<bool>("part => part.getBoundingClientRect().top < innerHeight"), target);
            Assert.Equal((address, setting), (page.Url, await page.Locator("#setting").InnerTextAsync()));
        }

        // An address that names a place alone is a place, not a setting.
        await page.EvaluateAsync("location.hash = '#method'");
        await ExploreFile.SettledAsync(page);
        Assert.Equal(setting, await page.Locator("#setting").InnerTextAsync());
        Assert.Equal(shown, await ExploreFile.ShownAsync(page));
    }

    [Fact]
    public async Task Command_OfASetting_HasItsOptions()
    {
        var page = await browser.PageAsync(1280, 900);
        using var file = ExploreFile.Of(Copeland);
        await ExploreFile.OpenAsync(page, file);
        await ExploreFile.MoveAsync(page, [(1, 30.0)], [3]);
        Assert.Matches("^copeland run scenarios/copeland-2017\\.json --set national\\.averagePct\\.Lab=30 --without [A-Za-z0-9-]+$", await page.Locator("#command").InnerTextAsync());
    }

    private async Task<(IPage Page, SavedFile File)> OpenAsync()
    {
        var page = await browser.PageAsync(1280, 900);
        var file = ExploreFile.Of(Copeland);
        await ExploreFile.OpenAsync(page, file);
        return (page, file);
    }
}
