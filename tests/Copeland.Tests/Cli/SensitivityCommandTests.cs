using System.Text.Json;
using Copeland.Cli;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Cli;

/// <summary>sensitivity, sweep and compare as they are typed.</summary>
public sealed class SensitivityCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string file;
    private readonly string output;

    public SensitivityCommandTests()
    {
        file = folder.Write("scenario.json", TestScenarios.CopelandJson);
        output = System.IO.Path.Combine(folder.Path, "output");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sensitivity_AScenario_LeavesItsFilesAndNotTheRuns()
    {
        await Shell.Run("run", file, "--output", output, "--draws", "2000", "--charts", "none", "--quiet");
        var forecast = await File.ReadAllTextAsync(Leaf("forecast.json"), TestContext.Current.CancellationToken);
        var before = Directory.GetFiles(System.IO.Path.Combine(output, "copeland-2017"));
        var (code, text, error) = await Shell.Run("sensitivity", file, "--output", output, "--draws", "4000", "--threads", "2");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("What moves", text.Replace("what moves", "What moves", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(forecast, await File.ReadAllTextAsync(Leaf("forecast.json"), TestContext.Current.CancellationToken));
        var added = Directory.GetFiles(System.IO.Path.Combine(output, "copeland-2017")).Except(before).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["break-even.csv", "sensitivity-indices.csv", "sensitivity.csv", "sensitivity.html", "sensitivity.json", "sensitivity.run.json", "tornado-model.alt.txt", "tornado-model.png", "tornado-model.svg", "tornado.alt.txt", "tornado.png", "tornado.svg"], added);
    }

    [Fact]
    public async Task Sensitivity_Json_PrintsTheDocumentWhoseBarsAreRunsWithSet()
    {
        var (code, text, _) = await Shell.Run("sensitivity", file, "--output", output, "--draws", "4000", "--charts", "none", "--json");
        Assert.Equal(0, code);
        using var document = JsonDocument.Parse(text);
        var bar = document.RootElement.GetProperty("tornado")[0];
        var change = $"{bar.GetProperty("address").GetString()}={bar.GetProperty("low").GetRawText()}";
        var (_, run, _) = await Shell.Run("run", file, "--output", output, "--draws", "4000", "--charts", "none", "--json", "--set", change);
        using var forecast = JsonDocument.Parse(run);
        foreach (var candidate in forecast.RootElement.GetProperty("candidates").EnumerateArray())
        {
            Assert.Equal(
                candidate.GetProperty("winProbability").GetRawText(),
                bar.GetProperty("atLow").GetProperty("winProbability").GetProperty(candidate.GetProperty("id").GetString() ?? "").GetRawText());
        }
    }

    [Theory]
    [InlineData(2, "is upside down", "--x", "seat.leavePct=70..50")]
    [InlineData(2, "cannot be varied: it is not a number", "--x", "title=1..2")]
    [InlineData(2, "has 1,002,001 cells; at most 250,000 are allowed", "--x", "seat.leavePct=40..70:1001", "--y", "national.averagePct.Lab=20..30:1001")]
    [InlineData(2, "is to take 1,000,000,000 values; 2 to 10,001 are allowed", "--x", "seat.leavePct=40..70:1000000000")]
    [InlineData(2, "Option '--x' is required")]
    [InlineData(3, "Did you mean \"leavePct\"?", "--x", "seat.leavePc=40..70")]
    [InlineData(3, "national.averagePct.Labour", "--x", "national.averagePct.Labour=20..30")]
    [InlineData(3, "--x:1:15: seat.leavePct: is 170;", "--x", "seat.leavePct=40..170")]
    [InlineData(3, "--y:1:25: national.averagePct.Lab: is 120;", "--x", "seat.leavePct=40..70", "--y", "national.averagePct.Lab=20..120")]
    [InlineData(2, "is to take 1 values; 2 to 10,001 are allowed. Write more after the colon.", "--x", "seat.leavePct=40..70:1")]
    public async Task Sweep_WhatMakesNoSense_SaysSoAndLeavesNothing(int expected, string message, params string[] axes)
    {
        var (code, text, error) = await Shell.Run(["sweep", file, "--output", output, .. axes]);
        Assert.Equal((expected, ""), (code, text));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Leaf("sweep.csv")));
    }

    [Fact]
    public async Task Sweep_AGrid_LeavesARowForEachCell()
    {
        var (code, text, _) = await Shell.Run("sweep", file, "--output", output, "--x", "national.averagePct.Lab=20..30:5", "--y", "seat.leavePct=50..65:3", "--draws", "1000", "--charts", "svg");
        Assert.Equal(0, code);
        Assert.Contains("15 forecasts of 1,000 simulated elections each", text, StringComparison.Ordinal);
        Assert.Equal(17, (await File.ReadAllTextAsync(Leaf("sweep.csv"), TestContext.Current.CancellationToken)).Split('\n').Length);
        Assert.True(File.Exists(Leaf("sweep.svg")));
        Assert.False(File.Exists(Leaf("sweep.png")));
    }

    [Fact]
    public async Task Compare_WithItself_IsZero()
    {
        var (code, text, _) = await Shell.Run("compare", file, file, "--output", output, "--draws", "3000");
        Assert.Equal(0, code);
        Assert.Contains("copeland-2017 and copeland-2017 give exactly the same forecast.", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Leaf("compare.csv")));
    }

    [Fact]
    public async Task Compare_OneFile_IsAQuestionOfUsage() => Assert.Equal(2, (await Shell.Run("compare", file)).Code);

    [Fact]
    public async Task Sensitivity_Cancelled_Exits130AndLeavesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(130, await CommandLine.Run(["sensitivity", file, "--output", output], writer, writer, cancellation.Token));
        Assert.False(Directory.Exists(output) && Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Any());
    }

    private string Leaf(string name) => System.IO.Path.Combine(output, "copeland-2017", name);

    /// <summary>An end of a range that makes a doubtful scenario is told with its value; votes are printed as votes.</summary>
    [Fact]
    public async Task Sweep_AnEndThatWarns_IsTold()
    {
        var (code, text, _) = await Shell.Run("sweep", file, "--output", output, "--x", "previous.sharesPct.Lab=34..46:3", "--draws", "1000", "--charts", "none");
        Assert.Equal(0, code);
        Assert.Contains("note At previous.sharesPct.Lab=34: defending is Lab, but Con has the largest share", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("At previous.sharesPct.Lab=34: ", await File.ReadAllTextAsync(Leaf("sweep.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var (_, votes, _) = await Shell.Run("sweep", file, "--output", output, "--x", "previous.votes.Lab=10000..30000:2", "--draws", "1000", "--charts", "none");
        Assert.Matches("is above about 1[0-9],[0-9]00\\.", votes.ReplaceLineEndings(" "));
    }
}
