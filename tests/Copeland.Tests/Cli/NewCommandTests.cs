namespace Copeland.Tests.Cli;

[Collection(CurrentFolder.Name)]
public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public NewCommandTests() => Environment.CurrentDirectory = folder.Path;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Fact]
    public async Task New_FromNameToForecast_TakesTwoCommands()
    {
        var (code, output, error) = await Shell.Run("new", "runcorn & helsby");
        Assert.Equal((0, string.Empty), (code, error));
        var path = output.Split('\n')[0];
        Assert.Equal(Path.Combine(".", "runcorn-and-helsby-2026.json"), path);
        Assert.EndsWith($"then run: copeland run {path}\n", output, StringComparison.Ordinal);
        var run = await Shell.Run("run", path, "--draws", "4096", "--charts", "none");
        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(Path.Combine("output", "runcorn-and-helsby-2026", "forecast.json")));
    }

    [Fact]
    public async Task New_AFolderOfScenarios_TakesTheFileAndItsSchema()
    {
        Directory.CreateDirectory("scenarios");
        await File.WriteAllTextAsync(Path.Combine("scenarios", "scenario.schema.json"), "{}");
        Assert.Equal(0, (await Shell.Run("new", "Clacton", "--polling-day", "2026-09-10")).Code);
        var file = await File.ReadAllTextAsync(Path.Combine("scenarios", "clacton-2026.json"));
        Assert.Contains("\"$schema\": \"./scenario.schema.json\"", file, StringComparison.Ordinal);
        Assert.Contains("\"pollingDay\": \"2026-09-10\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_FileExists_ExitsFourAndLeavesItAsItWas()
    {
        await File.WriteAllTextAsync("clacton-2026.json", "mine");
        var (code, output, error) = await Shell.Run("new", "Clacton");
        Assert.Equal((4, string.Empty), (code, output));
        Assert.Contains("clacton-2026.json exists already and is left as it was.", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync("clacton-2026.json"));
    }

    [Theory]
    [InlineData("ealing", 2, "Did you mean \"Ealing")]
    [InlineData("xqzzw", 2, "no seat is called anything like \"xqzzw\"")]
    [InlineData("--", 2, "")]
    [InlineData("Belfast East", 3, "is in Northern Ireland")]
    [InlineData("Chorley", 3, "was the Speaker's seat at the last general election")]
    [InlineData("Copeland", 2, "Its people are now in \"Whitehaven and Workington\" (77%), \"Barrow and Furness\" (13%) and \"Penrith and Solway\" (10%).")]
    public async Task New_NoSuchSeat_SaysWhatToDo(string name, int expected, string words)
    {
        var (code, output, error) = await Shell.Run("new", name);
        Assert.Equal((expected, string.Empty), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("--polling-day", "tomorrow", "--polling-day is \"tomorrow\"; a day is written as yyyy-MM-dd.")]
    [InlineData("--party", "Lab", "One party is no contest: Lab.")]
    [InlineData("--as-of", "15/6/2026", "--as-of is \"15/6/2026\"")]
    public async Task New_OptionsThatMakeNoSense_ExitTwo(string option, string value, string words)
    {
        var (code, _, error) = await Shell.Run("new", "Clacton", option, value);
        Assert.Equal(2, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WordsWithoutQuotes_AreOneName()
    {
        var (code, output, _) = await Shell.Run("new", "helsby", "and", "runcorn", "--party", "Lab", "--party", "Reform");
        Assert.Equal(0, code);
        Assert.StartsWith(Path.Combine(".", "runcorn-and-helsby-2026.json"), output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--seed", "1")]
    [InlineData("track", "--from", "2026-06-01")]
    [InlineData("explain", "--seed", "1")]
    [InlineData("sweep", "--x", "seat.leavePct=40..70:3")]
    public async Task Any_Plain_PrintsAsciiAlone(string command, string option, string value)
    {
        Assert.Equal(0, (await Shell.Run("new", "Ynys", "Mon")).Code);
        var (code, output, _) = await Shell.Run(command, "ynys-mon-2026.json", option, value, "--plain", "--draws", "2048", "--charts", "none");
        Assert.Equal(0, code);
        Assert.All(output, letter => Assert.True(char.IsAscii(letter), $"{letter} is not ASCII."));
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task Run_PlainJson_KeepsItsLetters()
    {
        Assert.Equal(0, (await Shell.Run("new", "Ynys", "Mon")).Code);
        var (_, output, _) = await Shell.Run("run", "ynys-mon-2026.json", "--plain", "--json", "--draws", "2048", "--charts", "none");
        Assert.Equal("Ynys Môn by-election", System.Text.Json.JsonDocument.Parse(output).RootElement.GetProperty("scenario").GetProperty("title").GetString());
    }

    [Fact]
    public async Task New_AnOldName_SaysWhatBecameOfIt()
    {
        var (code, output, _) = await Shell.Run("new", "Berwick-upon-Tweed");
        Assert.Equal(0, code);
        Assert.Contains("North Northumberland, North East (where 95% of the people of Berwick-upon-Tweed went in 2024): look at", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_APollingDayOfAnotherParliament_ExitsThree()
    {
        Assert.Equal(3, (await Shell.Run("new", "Clacton", "--polling-day", "2024-07-04")).Code);
        Assert.Equal(3, (await Shell.Run("new", "Clacton", "--polling-day", "2029-08-16")).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal(0, (await Shell.Run("new", "Clacton", "--polling-day", "2029-08-15")).Code);
    }

    [Fact]
    public async Task New_AsOfAfterPollingDay_ExitsTwo()
    {
        var (code, _, error) = await Shell.Run("new", "Clacton", "--as-of", "2026-12-24", "--polling-day", "2026-12-10");
        Assert.Equal(2, code);
        Assert.Contains("asOf is 2026-12-24, after polling day, 2026-12-10.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_NewerPolls_MoveTheGuessAndTheForecast()
    {
        await File.WriteAllTextAsync("newer.csv", "pollster,end,sample,Con,Lab,LD,Reform,Green\nTest,2026-07-01,100000,10,10,10,60,10\n");
        var (code, output, error) = await Shell.Run("new", "Clacton", "--polls", "newer.csv");
        Assert.Equal((0, string.Empty), (code, error));
        var path = output.Split('\n')[0];
        Assert.EndsWith($"copeland run {path} --polls newer.csv\n", output, StringComparison.Ordinal);
        Assert.Contains("\"asOf\": \"2026-07-01\"", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        var without = await Shell.Run("run", path, "--draws", "4096", "--charts", "none", "--json");
        var with = await Shell.Run("run", path, "--draws", "4096", "--charts", "none", "--json", "--polls", "newer.csv");
        Assert.Equal((0, 0), (without.Code, with.Code));
        Assert.NotEqual(without.Output, with.Output);
        Assert.Contains("--polls newer.csv (1 polls, sha256 ", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polls_ABadRow_IsNamedAndExitsThree()
    {
        await File.WriteAllTextAsync("bad.csv", "pollster,end,Con\nTest,2026-07-01,ten\n");
        var (code, _, error) = await Shell.Run("new", "Clacton", "--polls", "bad.csv");
        Assert.Equal(3, code);
        Assert.StartsWith("bad.csv:2: Con: \"ten\" is no share.", error, StringComparison.Ordinal);
    }
}
