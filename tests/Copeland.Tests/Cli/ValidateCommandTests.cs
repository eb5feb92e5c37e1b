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
