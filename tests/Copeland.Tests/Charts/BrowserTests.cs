using System.Diagnostics;

using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Elections;
using Copeland.Reports;
using Copeland.Tests.Architecture;
using Copeland.Tests.Cli;
using Copeland.Tests.Reports;
using Copeland.Tests.Sensitivity;

using SkiaSharp;

namespace Copeland.Tests.Charts;

/// <summary>SVG as a browser draws it against PNG as we do. Skipped where no Chromium is installed.</summary>
[Trait("Category", "Slow")]
public sealed class BrowserTests : IDisposable
{
    // Edges are smoothed differently and kerning is the browser's; a label elsewhere, another weight or a missing bar is far above.
    private const double MostApart = 0.012;

    // A telephone, a tablet and a desk; A4 within its margins.
    private static readonly int[] Screens = [360, 700, 768, 1280];
    private const int Paper = 650;

    public static TheoryData<string> Examples => ExampleForecasts.All;

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

    /// <summary>No sheet is begun for a few lines of one part, nor for the last of many polls.</summary>
    [Theory]
    [InlineData("run", "report", "bradford-west-2012-insurgent", 5)]
    [InlineData("sensitivity", "sensitivity", "southend-west-2022", 2)]
    [InlineData("score", "postmortem", "southend-west-2022", 2)]
    public async Task Page_OfACommittedScenario_FillsItsSheets(string command, string page, string scenario, int sheets)
    {
        var browser = Browser();
        Assert.SkipWhen(browser is null, "No Chromium on the path.");
        var (code, _, error) = await Shell.Run(command, Path.Combine(SourceTree.Root, "scenarios", scenario + ".json"), "--output", folder, "--charts", "svg", "--quiet");
        Assert.True(code == 0, error);

        Assert.Equal(sheets, Pages(browser!, await File.ReadAllTextAsync(Path.Combine(folder, scenario, page + ".html"))));
    }

    /// <summary>At the width of a telephone, a tablet and a desk nothing is wider than the page, nor any table than its own room.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Pages_AtAnyWidth_NeedNoSidewaysScroll(string name)
    {
        var browser = Browser();
        Assert.SkipWhen(browser is null, "No Chromium on the path.");
        var forecast = ExampleForecasts.Get(name);
        var shares = new VoteShares(forecast.Candidates.Select((candidate, place) => KeyValuePair.Create(candidate.Candidate.Id, (forecast.Candidates.Count - place) / 1000.0)));
        var judged = new PostMortem(forecast.Contest, JudgedForecast.Read(ForecastJson.Write(forecast)), new ElectionResult(shares, null, null));
        foreach (var (page, html) in new[]
        {
            ("report", ForecastReport.Write(forecast, new ReportContext(), new ChartOptions())),
            ("sensitivity", SensitivityPage.Write(ExampleReports.Of(name), new ChartOptions())),
            ("post-mortem", PostMortemPage.Write(judged, "Made anew.", ["A note."], "A by-election", new ChartOptions())),
        })
        {
            var (screens, paper) = (TooWide(browser!, html, Screens), TooWide(browser!, AsPrinted(html), [Paper]));
            Assert.True(screens.Length == 0, $"{page}: {screens}");
            Assert.True(paper.Length == 0, $"{page} in print: {paper}");
        }
    }

    [Fact]
    public void OutlookPage_AtAnyWidth_NeedsNoSidewaysScroll()
    {
        var browser = Browser();
        Assert.SkipWhen(browser is null, "No Chromium on the path.");
        var html = OutlookPage.Write(Outlooks.OutlookRunTests.Made.Value, new ChartOptions());
        var (screens, paper) = (TooWide(browser!, html, Screens), TooWide(browser!, AsPrinted(html), [Paper]));
        Assert.True(screens.Length == 0, screens);
        Assert.True(paper.Length == 0, paper);
    }

    // What is said for print alone, said for the screen: what is cut on paper is too wide here.
    private static string AsPrinted(string html)
    {
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        return html.Replace("@media print", "@media all", StringComparison.Ordinal);
    }

    // What is wider than its room, by width of the page: "360: table 372 in 344".
    private string TooWide(string browser, string html, IReadOnlyList<int> widths)
    {
        File.WriteAllText(Path.Combine(folder, "page.html"), html);
        var frames = $"<body>{string.Concat(widths.Select(width => Invariant($"""<iframe src="page.html" style="width:{width}px"></iframe>""")))}" + """
            <script>
            onload = () => {
                const found = [];
                for (const frame of document.querySelectorAll("iframe")) {
                    for (const node of [frame.contentDocument.documentElement, ...frame.contentDocument.querySelectorAll("body *")]) {
                        const scrolls = node === frame.contentDocument.documentElement || ["auto", "scroll", "hidden"].includes(frame.contentWindow.getComputedStyle(node).overflowX);
                        if (scrolls && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1 && !node.closest("svg"))
                            found.push((node.querySelector("caption") ? node.querySelector("caption").textContent + ": " : "") + `${frame.style.width} ${node.tagName}.${node.className} ${node.scrollWidth} in ${node.clientWidth}`);
                    }
                }
                document.body.innerHTML = `<p id="found">[${found.join("; ")}]</p>`;
            };
            </script></body>
            """;
        File.WriteAllText(Path.Combine(folder, "frames.html"), frames);
        var dom = Output(browser, "--allow-file-access-from-files", "--hide-scrollbars", "--window-size=1400,900", "--dump-dom", new Uri(Path.Combine(folder, "frames.html")).AbsoluteUri);
        var found = System.Text.RegularExpressions.Regex.Match(dom, @"<p id=""found"">\[(?<what>[^\]]*)\]", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.True(found.Success, "The pages were not measured: " + dom[..Math.Min(dom.Length, 300)]);
        return found.Groups["what"].Value;
    }

    private int Pages(string browser, string page)
    {
        var (html, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
        File.WriteAllText(html, page);
        Run(browser, "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri);
        return System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf)), @"/Type\s*/Page\b(?!s)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    private void Run(string browser, params string[] arguments) => Output(browser, arguments);

    private string Output(string browser, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(browser, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", .. arguments])
        { RedirectStandardError = true, RedirectStandardOutput = true });
        Assert.NotNull(process);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000) && errors.Wait(60_000), "Chromium did not end.");
        return output;
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
