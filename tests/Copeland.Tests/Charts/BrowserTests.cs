using System.Diagnostics;

using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Tests.Reports;

using SkiaSharp;

namespace Copeland.Tests.Charts;

/// <summary>SVG as a browser draws it against PNG as we do. Skipped where no Chromium is installed.</summary>
[Trait("Category", "Slow")]
public sealed class BrowserTests : IDisposable
{
    // Edges are smoothed differently and kerning is the browser's; a label elsewhere, another weight or a missing bar is far above.
    private const double MostApart = 0.012;

    private readonly string folder = Directory.CreateTempSubdirectory("copeland-browser").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("win-probability")]
    [InlineData("shares")]
    [InlineData("majority")]
    [InlineData("outcomes")]
    [InlineData("intervals")]
    [InlineData("explanation")]
    public void Svg_InChromium_LooksLikeThePng(string name)
    {
        var browser = Browser();
        Assert.SkipWhen(browser is null, "No Chromium on the path.");
        var forecast = ExampleForecasts.Get("six-party");
        var chart = ForecastCharts.Draw(forecast, new ChartOptions(), [name])[0];
        var other = ForecastCharts.Draw(forecast, new ChartOptions { Title = "Another title" }, [name])[0];

        var drawn = Screenshot(browser!, chart);

        Assert.InRange(Apart(drawn, chart.Png!), 0, MostApart);
        Assert.True(Apart(drawn, other.Png!) > MostApart, "Another title must not pass for the same picture.");
    }

    /// <summary>One sheet of A4 for a long ballot with two notes; the whole report takes several.</summary>
    [Theory]
    [InlineData("six-party")]
    [InlineData("crowded")]
    public void BriefReport_Printed_IsOneSheet(string name)
    {
        var browser = Browser();
        Assert.SkipWhen(browser is null, "No Chromium on the path.");
        var forecast = ExampleForecasts.Get(name) with { Notes = ["The party disowned its candidate on 12 February.", "The count is to be on the Friday."] };

        Assert.Equal(1, Pages(browser!, ForecastReport.Write(forecast, new ReportContext { IsBrief = true }, new ChartOptions())));
        Assert.True(Pages(browser!, ForecastReport.Write(forecast, new ReportContext(), new ChartOptions())) > 2);
    }

    private int Pages(string browser, string page)
    {
        var (html, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
        File.WriteAllText(html, page);
        Run(browser, "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri);
        return System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf)), @"/Type\s*/Page\b(?!s)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    private void Run(string browser, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(browser, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", .. arguments])
        { RedirectStandardError = true, RedirectStandardOutput = true });
        Assert.NotNull(process);
        process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(60_000), "Chromium did not end.");
    }

    private static string? Browser() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private byte[] Screenshot(string browser, ChartFile chart)
    {
        var (svg, png) = (Path.Combine(folder, "chart.svg"), Path.Combine(folder, "chart.png"));
        File.WriteAllText(svg, chart.Svg);
        Run(browser, "--hide-scrollbars", "--force-device-scale-factor=2", "--window-size=640,450", $"--screenshot={png}", new Uri(svg).AbsoluteUri);
        return File.ReadAllBytes(png);
    }

    // The mean difference of the channels, from 0 (alike) to 1 (black against white).
    private static double Apart(byte[] first, byte[] second)
    {
        using var one = SKBitmap.Decode(first);
        using var two = SKBitmap.Decode(second);
        Assert.Equal((one.Width, one.Height), (two.Width, two.Height));
        var sum = 0.0;
        for (var y = 0; y < one.Height; y++)
        {
            for (var x = 0; x < one.Width; x++)
            {
                var (left, right) = (one.GetPixel(x, y), two.GetPixel(x, y));
                sum += Math.Abs(left.Red - right.Red) + Math.Abs(left.Green - right.Green) + Math.Abs(left.Blue - right.Blue);
            }
        }

        return sum / (3.0 * 255 * one.Width * one.Height);
    }
}
