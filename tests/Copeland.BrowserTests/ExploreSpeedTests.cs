namespace Copeland.BrowserTests;

/// <summary>
/// How long a reader waits: <c>EXPLORE_TIMES=times</c> in the environment moves the first slider so often in the real page and prints
/// what it took until the picture was drawn, and until the page was at rest. Nothing is asserted: a machine's speed is no property of the page.
/// </summary>
public class ExploreSpeedTests(Browser browser, ITestOutputHelper output)
{
    private const string Drag = """
        async times => {
          const range = document.querySelector('#range-0'), low = +range.min, high = +range.max, taken = [];
          for (let i = 1; i <= times; i++) {
            const start = performance.now();
            range.value = low + (high - low) * ((i * 0.618034) % 1);
            range.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            taken.push(performance.now() - start);
          }
          return taken;
        }
        """;

    private const string Rest = """
        async times => {
          const range = document.querySelector('#range-0'), low = +range.min, high = +range.max, taken = [];
          for (let i = 1; i <= times; i++) {
            const start = performance.now();
            range.value = low + (high - low) * ((i * 0.414214) % 1);
            range.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            while (!document.documentElement.dataset.settled) await new Promise(done => setTimeout(done, 1));
            taken.push(performance.now() - start);
          }
          return taken;
        }
        """;

    [Theory]
    [InlineData("copeland-2017.json")]
    [InlineData("rochdale-2024.json")]
    [InlineData("makerfield-2026.json")]
    public async Task Slider_Moved_TellsHowLongThePictureTook(string scenario)
    {
        var asked = Environment.GetEnvironmentVariable("EXPLORE_TIMES");
        Assert.SkipWhen(string.IsNullOrEmpty(asked), "EXPLORE_TIMES=times runs it");
        var times = int.Parse(asked!, CultureInfo.InvariantCulture);
        var page = await browser.PageAsync(1000, 900);
        using var file = ExploreFile.Of(scenario);
        await ExploreFile.OpenAsync(page, file);
        var dragging = await page.EvaluateAsync<double[]>(Drag, times);
        await ExploreFile.SettledAsync(page);
        var resting = await page.EvaluateAsync<double[]>(Rest, times);
        output.WriteLine(Invariant($"{scenario}: to the picture {Middle(dragging, 0.5):0} ms ({Middle(dragging, 0.95):0} in one of 20), to rest {Middle(resting, 0.5):0} ms ({Middle(resting, 0.95):0})"));
    }

    private static double Middle(double[] values, double part) => values.Order().ElementAt((int)(part * (values.Length - 1)));
}
