using Copeland.Charts;
using Copeland.Tests.Reports;

using Microsoft.Playwright;

using SkiaSharp;

namespace Copeland.BrowserTests;

/// <summary>The SVG in a browser beside the PNG: the same picture but for how letters' edges are smoothed.</summary>
public class SvgPictureTests(Browser browser)
{
    // Pixels a side of the blocks whose mean brightness is compared: larger than a letter's stem, smaller than a word.
    private const int Block = 16;

    // Two renderers shade the edges of the same letter differently; a letter that is missing or moved by its own width makes 0.2 or more.
    private const double Tolerance = 0.12;

    public static TheoryData<string> Examples => ExampleForecasts.All;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Svg_InChromium_LooksLikeThePng(string example)
    {
        var page = await browser.PageAsync(640, 450, 2);
        foreach (var chart in ForecastCharts.Draw(ExampleForecasts.Get(example), new ChartOptions { Dark = example == "three-way" }))
        {
            using var browsed = SKBitmap.Decode(await Shot(page, chart.Svg!));
            using var drawn = SKBitmap.Decode(chart.Png!);
            Assert.Equal((drawn.Width, drawn.Height), (browsed.Width, browsed.Height));
            var (difference, x, y) = Worst(browsed, drawn);
            Assert.True(difference < Tolerance, Invariant($"{example} {chart.Name}: blocks at {x}, {y} differ by {difference:F3}"));
        }
    }

    [Fact]
    public async Task Svg_OfAnotherTitle_IsToldApart()
    {
        var options = new ChartOptions();
        var chart = ForecastCharts.Draw(ExampleForecasts.Get("six-party"), options, ["shares"])[0];
        var other = ForecastCharts.Draw(ExampleForecasts.Get("six-party"), options with { Title = "The Conservatives on about 40% and Labour on 38%" }, ["shares"])[0];
        using var browsed = SKBitmap.Decode(await Shot(await browser.PageAsync(640, 450, 2), other.Svg!));
        using var drawn = SKBitmap.Decode(chart.Png!);

        Assert.True(Worst(browsed, drawn).Difference > Tolerance);
    }

    private static async Task<byte[]> Shot(IPage page, string svg)
    {
        using var file = new SavedFile(".svg", svg);
        await page.GotoAsync(file.Address);
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return await page.ScreenshotAsync();
    }

    private static (double Difference, int X, int Y) Worst(SKBitmap one, SKBitmap two)
    {
        var worst = (Difference: 0.0, X: 0, Y: 0);
        for (var y = 0; y + Block <= one.Height; y += Block)
        {
            for (var x = 0; x + Block <= one.Width; x += Block)
            {
                var difference = Math.Abs(Mean(one, x, y) - Mean(two, x, y));
                worst = difference > worst.Difference ? (difference, x, y) : worst;
            }
        }

        return worst;
    }

    private static double Mean(SKBitmap picture, int left, int top)
    {
        var pixels = picture.GetPixelSpan();
        var sum = 0;
        for (var y = top; y < top + Block; y++)
        {
            var row = pixels.Slice((y * picture.RowBytes) + (left * 4), Block * 4);
            for (var place = 0; place < row.Length; place += 4)
            {
                sum += row[place] + row[place + 1] + row[place + 2];
            }
        }

        return sum / (765.0 * Block * Block);
    }
}
