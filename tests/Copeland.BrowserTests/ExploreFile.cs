using System.Text.Json;
using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Exploration;
using Copeland.Scenarios;
using Copeland.Sensitivity;
using Microsoft.Playwright;

namespace Copeland.BrowserTests;

/// <summary>A row of the page's table of chances, fractions.</summary>
internal sealed record ShownCandidate(double Chance, double Median, double Low, double High);

/// <summary>Makes pages to explore out of committed scenarios, and uses them.</summary>
internal static class ExploreFile
{
    public static SavedFile Of(string scenario, params string[] changes) => new(".html", Make(scenario, changes).Html);

    public static (SeatExploration Exploration, string Html) Make(string scenario, params string[] changes)
    {
        var varied = new VariedScenario(ScenarioValidator.Validate(Read(scenario), changes, Terms));
        var exploration = Explorer.Run(varied, [], varied.Base.Simulation with { Draws = 100_000, Threads = 2 }, default);
        return (exploration, ExplorePage.Write(exploration, $"copeland run scenarios/{scenario}", new ChartOptions()));
    }

    public static ScenarioTerms Terms { get; } = new();

    /// <summary>A committed scenario.</summary>
    public static ScenarioDraft Read(string name) => ScenarioReader.Read(
        new ScenarioSource(name, File.ReadAllBytes(Path.Combine(Folder, name))),
        new ScenarioLocation(name, other => new ScenarioSource(other, File.ReadAllBytes(Path.Combine(Folder, other)))));

    public static async Task OpenAsync(IPage page, SavedFile file)
    {
        await page.GotoAsync(file.Address);
        await SettledAsync(page);
    }

    /// <summary>Waits until the page has drawn with all its points.</summary>
    /// <remarks>By what it shows: the page's policy forbids the functions that a driver would otherwise wait for.</remarks>
    public static Task SettledAsync(IPage page) => page.Locator("html[data-settled]:not([data-settled=''])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>Moves sliders and switches as a hand does, and waits for the page to rest.</summary>
    /// <returns>What it showed while it was moved.</returns>
    public static async Task<Dictionary<string, ShownCandidate>> MoveAsync(IPage page, IReadOnlyList<(int Slider, double Value)> sliders, IReadOnlyList<int> off)
    {
        foreach (var (slider, value) in sliders)
        {
            await page.EvalOnSelectorAsync(string.Create(CultureInfo.InvariantCulture, $"#range-{slider}"), "(e, value) => { e.value = value; e.dispatchEvent(new Event('input', { bubbles: true })); }", value);
        }

        foreach (var place in off)
        {
            await page.EvalOnSelectorAsync(string.Create(CultureInfo.InvariantCulture, $".switches input[data-place='{place}']"), "e => e.click()");
        }

        await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        var dragged = await ShownAsync(page);
        await SettledAsync(page);
        return dragged;
    }

    /// <summary>What the page shows of those who stand, by id.</summary>
    public static async Task<Dictionary<string, ShownCandidate>> ShownAsync(IPage page)
    {
        var text = await page.EvaluateAsync<string>("JSON.stringify(Object.fromEntries([...document.querySelectorAll('#chances tbody tr')].filter(r => r.dataset.chance).map(r => [r.dataset.id, { Chance: +r.dataset.chance, Median: +r.dataset.median, Low: +r.dataset.low, High: +r.dataset.high }])))");
        return JsonSerializer.Deserialize<Dictionary<string, ShownCandidate>>(text) ?? [];
    }

    private static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Copeland.sln")))
            {
                return Path.Combine(folder.FullName, "scenarios");
            }
        }

        throw new DirectoryNotFoundException("No folder above holds Copeland.sln.");
    }
}
