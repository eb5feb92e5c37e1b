using Copeland.Tests.Scenarios;

namespace Copeland.Tests.Cli;

public sealed class ScenarioRunsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_SeveralFiles_GivesOneTableInTheirOrderAndAFolderEach()
    {
        var (first, second) = (Copy("b-second"), Copy("a-first"));
        var (code, output, error) = await Run(first, second);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(2, output.Split('\n').Count(line => line.Contains("Copeland", StringComparison.Ordinal)));
        Assert.Contains("2 of 2 scenarios forecast", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "out", "a-first", "forecast.json")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "out", "b-second", "forecast.json")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_NotesOnCharts_AreThereWhereTheyAreAskedFor(bool asked)
    {
        const string note = "The count is to be on the Friday";
        var file = folder.Write("noted.json", ScenarioText.With("\"title\"", Invariant($"\"notes\": [\"{note}.\"], \"title\"")));
        string[] options = ["--charts", "svg", "--draws", "2048", "--quiet", "--output", Path.Combine(folder.Path, "out")];
        var (code, _, error) = await Shell.Run(["run", file, .. options, .. asked ? ["--notes"] : Array.Empty<string>()]);
        Assert.Equal((0, string.Empty), (code, error));
        var charts = Directory.GetFiles(Path.Combine(folder.Path, "out"), "*.svg", SearchOption.AllDirectories);
        Assert.NotEmpty(charts);
        Assert.All(charts, chart => Assert.Equal(asked, File.ReadAllText(chart).Contains(note, StringComparison.Ordinal)));
    }

    /// <summary>Where no poll is listed the page prints what the embedded ones come to, of those who stand.</summary>
    [Fact]
    public async Task Run_WithEmbeddedPolls_PrintsTheirAverage()
    {
        var text = ScenarioText.Valid;
        var (from, to) = (text.IndexOf("  \"national\":", StringComparison.Ordinal), text.IndexOf("  \"seatPolls\":", StringComparison.Ordinal));
        var file = folder.Write("embedded.json", text.Remove(from, to - from).Insert(from, "  \"national\": { \"source\": \"built-in\" },\n"));
        var (code, _, error) = await Shell.Run(["run", file, "--draws", "2048", "--quiet", "--output", Path.Combine(folder.Path, "out")]);
        Assert.Equal((0, string.Empty), (code, error));
        var html = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "out"), "report.html", SearchOption.AllDirectories)));
        Assert.Matches(@"<dt>National average</dt>\s*<dd>Con 4\d(\.\d)?%, Lab 2\d(\.\d)?%<span class=""sub"">of all polls published to 22 February 2017, ", html);
    }

    [Fact]
    public async Task Run_ABadFile_DoesNotStopTheOthersAndTheWorstCodeTells()
    {
        var bad = folder.Write("bad.json", ScenarioText.With("59.2", "592"));
        var (code, output, error) = await Run(bad, Copy("good"), Path.Combine(folder.Path, "missing.json"));
        Assert.Equal(4, code);
        Assert.Contains("seat.leavePct: is 592", error, StringComparison.Ordinal);
        Assert.Contains("there is no file", error, StringComparison.Ordinal);
        Assert.Contains("1 of 3 scenarios forecast", output, StringComparison.Ordinal);
        Assert.Equal(3, (await Run(bad, Copy("good"))).Code);
    }

    [Fact]
    public async Task Run_AllFilesOfTheFolder_PassesTheSchemaOver()
    {
        var (code, output, error) = await Run(Copy("good"), folder.Write("scenario.schema.json", "{ \"anyOf\": [] }"));
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("1 of 1 scenarios forecast", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("score")]
    public async Task Others_AllFilesOfTheFolder_PassTheSchemaOver(string command)
    {
        string[] more = command == "score" ? ["--draws", "2048", "--output", Path.Combine(folder.Path, "out")] : [];
        var (code, _, error) = await Shell.Run([command, Copy("good"), folder.Write("scenario.schema.json", "{ \"anyOf\": [] }"), .. more]);
        Assert.Equal(0, code);
        Assert.DoesNotContain("schema", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwoFilesOfOneId_RefusesTheSecond()
    {
        var file = Copy("same");
        var (code, output, error) = await Run(file, file);
        Assert.Equal(3, code);
        Assert.Contains("has the id \"same\"", error, StringComparison.Ordinal);
        Assert.Contains("1 of 2 scenarios forecast", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SideBySide_ForecastsAsAlone()
    {
        var (first, second) = (Copy("one"), Copy("two"));
        await Run(first, second);
        var together = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "out", "two", "forecast.json"));
        await Run(second);
        Assert.Equal(together, await File.ReadAllBytesAsync(Path.Combine(folder.Path, "out", "two", "forecast.json")));
    }

    private string Copy(string id) => folder.Write($"{id}.json", ScenarioText.With("\"id\": \"copeland-2017\"", $"\"id\": \"{id}\""));

    private Task<(int Code, string Output, string Error)> Run(params string[] files) =>
        Shell.Run(["run", .. files, "--draws", "2048", "--charts", "none", "--output", Path.Combine(folder.Path, "out")]);
}
