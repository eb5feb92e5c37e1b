using Copeland.Scenarios;
using Copeland.Tests.Scenarios;

namespace Copeland.Tests.Cli;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Validate_ValidFiles_ExitsZeroWithALineEach()
    {
        var file = folder.Write("a.json", ScenarioText.Valid);
        var (code, output, error) = await Shell.Run("validate", file, file, "--set", "seat.leavePctSd=0");
        Assert.Equal(0, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith($"{file}: valid: Copeland by-election, 23 February 2017, 4 candidates, as of 22 February 2017", output, StringComparison.Ordinal);
        Assert.Contains("warning: Main rival not standing", error, StringComparison.Ordinal);
    }

    /// <summary>Whoever checks a file is told all that a run would say of it, from polls and model too.</summary>
    [Fact]
    public async Task Validate_AndRun_GiveTheSameWarnings()
    {
        var file = folder.Write("a.json", ScenarioText.Valid
            .Replace("59.2", "10", StringComparison.Ordinal)
            .Replace("\"leaveEffect\"", "\"insurgent\": 0.5, \"leaveEffect\"", StringComparison.Ordinal));
        var (code, _, told) = await Shell.Run("validate", file);
        Assert.Equal(0, code);
        var (ran, json, _) = await Shell.Run("run", file, "--draws", "1000", "--charts", "none", "--output", Path.Combine(folder.Path, "output"), "--json");
        Assert.Equal(0, ran);
        using var document = System.Text.Json.JsonDocument.Parse(json);
        List<string> warnings = [.. document.RootElement.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!)];
        Assert.Contains("A Leave share of 10.0% lies outside the range of British constituencies. Write the seat’s own, in percent, as seat.leavePct.", warnings);
        Assert.Contains(warnings, warning => warning.StartsWith("The national polls have no figure for", StringComparison.Ordinal) || warning.StartsWith("model.", StringComparison.Ordinal));
        Assert.Equal(warnings.Select(warning => $"{file}: warning: {warning}"), told.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What cannot be forecast for want of polls is not valid, and the other files are checked all the same.</summary>
    [Fact]
    public async Task Validate_BeforeTheBuiltInPolls_SaysSoOfThatFile()
    {
        var early = folder.Write("a.json", ScenarioText.Valid.Replace("2017-02-23", "1999-09-23", StringComparison.Ordinal).Replace("2017-02-22", "1999-09-22", StringComparison.Ordinal)
            .Replace("2015-05-07", "1997-05-01", StringComparison.Ordinal).Replace("\"2017-", "\"1999-", StringComparison.Ordinal));
        var start = early.Length > 0 ? await File.ReadAllTextAsync(early, TestContext.Current.CancellationToken) : "";
        var polls = start.IndexOf("\"polls\":", StringComparison.Ordinal);
        var end = start.IndexOf("\"seatPolls\"", StringComparison.Ordinal);
        folder.Write("a.json", start[..polls] + "\"source\": \"built-in\" }, " + start[end..]);
        var (code, output, error) = await Shell.Run("validate", early, folder.Write("b.json", ScenarioText.Valid));
        Assert.Equal(3, code);
        Assert.DoesNotContain("this is our fault", error, StringComparison.Ordinal);
        Assert.Contains(early, error, StringComparison.Ordinal);
        Assert.Contains("b.json: valid", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_SeveralFiles_ReportsEveryProblemOfEachAndExitsThree()
    {
        var first = folder.Write("a.json", ScenarioText.With("59.2", "592").Replace("51.3", "513", StringComparison.Ordinal));
        var second = folder.Write("b.json", ScenarioText.With("59.2", "593"));
        var good = folder.Write("c.json", ScenarioText.Valid);
        var (code, output, error) = await Shell.Run("validate", first, second, good);
        Assert.Equal(3, code);
        Assert.Contains($"{first}:7:67: seat.leavePct: is 592;", error, StringComparison.Ordinal);
        Assert.Contains($"{first}:30:29: result.turnoutPct: is 513;", error, StringComparison.Ordinal);
        Assert.Contains($"{second}:7:67: seat.leavePct: is 593;", error, StringComparison.Ordinal);
        Assert.Contains("c.json: valid", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_AFolder_ExitsFour()
    {
        var (code, output, error) = await Shell.Run("validate", folder.Path);
        Assert.Equal((4, string.Empty), (code, output));
        Assert.Equal($"copeland: {folder.Path} is a folder, not a file. Name a scenario in it, for example {Path.Combine(folder.Path, "copeland-2017.json")}.\n", error);
    }

    [Fact]
    public async Task Validate_AMissingFile_SuggestsANearOne()
    {
        folder.Write("copeland-2017.json", ScenarioText.Valid);
        var (code, _, error) = await Shell.Run("validate", Path.Combine(folder.Path, "copland-2017.json"));
        Assert.Equal(4, code);
        Assert.Equal($"copeland: there is no file {Path.Combine(folder.Path, "copland-2017.json")}. Did you mean {Path.Combine(folder.Path, "copeland-2017.json")}?\n", error);
    }

    [Fact]
    public async Task Validate_AHundredMegabytes_AreRefusedWithoutReadingThem()
    {
        var file = Path.Combine(folder.Path, "big.json");
        await using (var stream = File.Create(file))
        {
            stream.SetLength(100_000_000);
        }

        var before = GC.GetTotalAllocatedBytes();
        var (code, _, error) = await Shell.Run("validate", file);
        Assert.Equal(3, code);
        Assert.Equal($"copeland: {file} has 100,000,000 bytes; a scenario has at most 1,048,576 (1 MiB). Check that this is the file you meant.\n", error);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 50_000_000, "The file was read.");
    }

    [Fact]
    public async Task Validate_AFileWithoutEnd_IsRefused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no /dev/zero here.");
        var (code, _, error) = await Shell.Run("validate", "/dev/zero");
        Assert.Equal(4, code);
        Assert.Contains("/dev/zero is a device", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ExtendsWithinTheFolder_Works()
    {
        folder.Write("base.json", ScenarioText.Valid);
        var file = folder.Write("sub/top.json", "{ \"extends\": \"../base.json\" }");
        Assert.Equal(3, (await Shell.Run("validate", file)).Code);
        folder.Write("scenarios/base.json", ScenarioText.Valid);
        Assert.Equal(0, (await Shell.Run("validate", folder.Write("scenarios/sub/top.json", "{ \"extends\": \"../base.json\" }"))).Code);
        Assert.Equal(3, (await Shell.Run("validate", folder.Write("scenarios/sub/out.json", "{ \"extends\": \"../../base.json\" }"))).Code);
    }

    [Fact]
    public async Task Validate_NoFile_ExitsTwoAndShowsTheWay()
    {
        var (code, output, error) = await Shell.Run("validate");
        Assert.Equal((2, string.Empty), (code, output));
        Assert.EndsWith("Try: copeland validate --help\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnUnknownCommand_ExitsTwo()
    {
        var (code, output, error) = await Shell.Run("validat", "x.json");
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("validat", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_Cancelled_Exits130()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var code = await Copeland.Cli.CommandLine.Run(["validate", folder.Write("a.json", ScenarioText.Valid)], TextWriter.Null, error, cancelled.Token);
        Assert.Equal(130, code);
    }

    [Fact]
    public async Task Schema_IsPrinted()
    {
        var (code, output, error) = await Shell.Run("schema");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(ScenarioSchema.Text(), output);
    }
}
