using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Copeland.BrowserTests.Browser))]

namespace Copeland.BrowserTests;

/// <summary>One headless Chromium for all tests; where it is not installed, they skip and say so.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private IPlaywright? driver;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page of its own.</summary>
    public async Task<IPage> PageAsync(int width, int height, double scale = 1, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(browser is null, $"{Executable} is not installed (Debian package chromium).");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = (float)scale,
            ColorScheme = scheme,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        driver?.Dispose();
    }
}
