using System.Text.Json;
using System.Text.Json.Nodes;

namespace Copeland.Tests.Cli;

[Collection(CurrentFolder.Name)]
public sealed class DataCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public DataCommandTests() => Environment.CurrentDirectory = folder.Path;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Fact]
    public async Task Data_NothingSet_ShowsWhatIsBuiltIn()
    {
        var (code, output, error) = await Shell.Run("data", "--as-of", "2026-11-28");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("By-elections    6 of this Parliament, 0 of them from files; built in ", output, StringComparison.Ordinal);
        Assert.Contains("  newest        Clacton, 13 August 2026: ", output, StringComparison.Ordinal);
        Assert.Contains("  doubles       none set aside\n", output, StringComparison.Ordinal);
        Assert.Contains("\"byElections\": \"by-elections.json\"", output, StringComparison.Ordinal);
        Assert.Matches("Evidence        sha256 [0-9a-f]{16} over", output);
    }

    [Fact]
    public async Task AddResult_NoSetting_ExitsThreeWithTheLine()
    {
        var file = await Stroud();
        var (code, output, error) = await Shell.Run("data", "add-result", file);
        Assert.Equal((3, string.Empty), (code, output));
        Assert.Contains("Put this line into copeland.json, alone in braces if the file is new: \"byElections\": \"by-elections.json\"", error, StringComparison.Ordinal);
        Assert.False(File.Exists("by-elections.json"));
    }

    [Fact]
    public async Task AddResult_NoResult_ExitsThree()
    {
        folder.Write("copeland.json", "{ \"byElections\": \"by-elections.json\" }");
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--id", "stroud")).Code);
        var (code, _, error) = await Shell.Run("data", "add-result", "stroud.json");
        Assert.Equal(3, code);
        Assert.Contains("stroud.json: result: is missing", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by-elections.json", "by-elections.json")]
    [InlineData("held", "held/stroud.json")]
    public async Task AddResult_AResult_ChangesWhoHoldsTheSeatAndWhatForecastsLearn(string setting, string expected)
    {
        folder.Write("copeland.json", $"{{ \"byElections\": [\"{setting}\"] }}");
        var file = await Stroud();
        Assert.Equal(0, (await Shell.Run("new", "Slough", "--id", "slough", "--as-of", "2026-11-20")).Code);
        var without = await Shell.Run("run", "slough.json", "--draws", "4096", "--charts", "none", "--json");
        var (code, output, error) = await Shell.Run("data", "add-result", file);
        Assert.Equal((0, string.Empty), (code, error.Replace($"note: the setting byElections names {setting}, which is not there yet; copeland data add-result makes it.\n", "", StringComparison.Ordinal)));
        Assert.StartsWith(expected.Replace('/', Path.DirectorySeparatorChar), output, StringComparison.Ordinal);
        Assert.Contains("Stroud, 15 October 2026: added; 1 by-election there.", output, StringComparison.Ordinal);
        Assert.Contains(": replaced; 1 by-election there.", (await Shell.Run("data", "add-result", file)).Output, StringComparison.Ordinal);

        var seats = await Shell.Run("seats", "Stroud");
        Assert.Contains("Stroud, Green: gained from Labour at the by-election of 15 October 2026.", seats.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--id", "again", "--as-of", "2026-11-20")).Code);
        Assert.Contains("\"defending\": \"Green\"", await File.ReadAllTextAsync("again.json"), StringComparison.Ordinal);
        Assert.Contains("6 of this Parliament, 0 of them from files", (await Shell.Run("data", "--as-of", "2026-10-14")).Output, StringComparison.Ordinal);
        Assert.Contains("7 of this Parliament, 1 of them from files", (await Shell.Run("data", "--as-of", "2026-10-15")).Output, StringComparison.Ordinal);

        var with = await Shell.Run("run", "slough.json", "--draws", "4096", "--charts", "none", "--json");
        using var document = JsonDocument.Parse(with.Output);
        Assert.Equal(Path.GetFileName(expected), Assert.Single(document.RootElement.GetProperty("evidence").GetProperty("files").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("2026-10-15", document.RootElement.GetProperty("evidence").GetProperty("newestByElection").GetString());
        Assert.NotEqual(Chance(without.Output, "Green"), Chance(with.Output, "Green"));

        // The day of the by-election itself does not know its result.
        var early = await Shell.Run("run", "slough.json", "--draws", "4096", "--charts", "none", "--json", "--as-of", "2026-10-15");
        Assert.Equal(Chance((await Without("slough.json", "2026-10-15")).Output, "Green"), Chance(early.Output, "Green"));
    }

    [Fact]
    public async Task Run_TheSeatsOwnByElection_WeighsMoreThanAnyOther()
    {
        folder.Write("copeland.json", "{ \"byElections\": \"held.json\" }");
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--id", "again", "--as-of", "2026-11-20")).Code);
        Assert.Equal(0, (await Shell.Run("new", "Slough", "--id", "slough", "--as-of", "2026-11-20")).Code);
        var (seat, other) = (await Green("again.json"), await Green("slough.json"));
        Assert.Equal(0, (await Shell.Run("data", "add-result", await Stroud())).Code);
        var (seatAfter, otherAfter) = (await Green("again.json"), await Green("slough.json"));
        Assert.True(otherAfter > other, string.Create(CultureInfo.InvariantCulture, $"{other} to {otherAfter}"));
        Assert.True(Math.Log(seatAfter / seat) > Math.Log(otherAfter / other), string.Create(CultureInfo.InvariantCulture, $"{seat} to {seatAfter}, {other} to {otherAfter}"));
    }

    [Fact]
    public async Task Run_PollsOfTheSettings_AreUsedAndNamed()
    {
        folder.Write("copeland.json", "{ \"polls\": \"polls\" }");
        folder.Write("polls/b.csv", "pollster,end,sample,Con,Lab,LD,Reform,Green\nOther,2026-11-02,1000,10,10,10,60,10\n");
        folder.Write("polls/a.csv", "pollster,end,sample,Con,Lab,LD,Reform,Green\nTest,2026-11-01,1000,10,10,10,60,10\n");
        Assert.Equal(0, (await Shell.Run("new", "Slough", "--id", "slough", "--as-of", "2026-11-20")).Code);
        var (code, output, error) = await Shell.Run("run", "slough.json", "--draws", "4096", "--charts", "none", "--json");
        Assert.Equal(0, code);
        Assert.Contains("a.csv and b.csv: 2 polls read, 2 new", error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(["a.csv", "b.csv"], document.RootElement.GetProperty("evidence").GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.Equal("2026-11-02", document.RootElement.GetProperty("evidence").GetProperty("newestPoll").GetString());
        Assert.Contains("  newest        Other, to 2 November 2026", (await Shell.Run("data", "--as-of", "2026-11-28")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"polls\": \"missing.csv\" }", 4, "the setting polls names missing.csv, and there is no such file or folder.")]
    [InlineData("{ \"byElections\": \"copeland.json\" }", 3, "copeland.json:1:3: byElections")]
    public async Task Data_ASettingThatCannotBeUsed_SaysWhy(string settings, int expected, string words)
    {
        folder.Write("copeland.json", settings);
        var (code, _, error) = await Shell.Run("data");
        Assert.Equal(expected, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    /// <summary>What validates must forecast: a file of the settings that stops <c>run</c> stops <c>validate</c>, with the same words.</summary>
    [Theory]
    [InlineData("{ \"polls\": \"bad.csv\" }")]
    [InlineData("{ \"byElections\": \"bad.json\" }")]
    public async Task Validate_AFileOfTheSettingsThatIsWrong_IsRefusedAsRunRefusesIt(string settings)
    {
        Assert.Equal(0, (await Shell.Run("new", "Slough", "--id", "slough", "--as-of", "2026-11-20")).Code);
        folder.Write("bad.csv", "pollster,end,sample,Con,Lab\nTest,2026-11-01,1000,0.3,0.4\n");
        folder.Write("bad.json", "{ \"earlier\": [ { } ] }");
        folder.Write("copeland.json", settings);
        var validated = await Shell.Run("validate", "slough.json");
        var run = await Shell.Run("run", "slough.json", "--draws", "256", "--charts", "none");
        Assert.Equal((3, 3), (validated.Code, run.Code));
        Assert.Equal(run.Error, validated.Error);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Outlook_EvidenceOfTheSettings_IsUsedAndCounted()
    {
        await Stroud();
        folder.Write("polls.csv", "pollster,end,sample,Con,Lab,LD,Reform,Green\nTest,2026-11-01,1000,15,20,10,30,15\n");
        folder.Write("copeland.json", "{ \"byElections\": \"by-elections.json\", \"polls\": \"polls.csv\" }");
        Assert.Equal(0, (await Shell.Run("data", "add-result", "stroud.json")).Code);
        string[] command = ["outlook", "--charts", "none", "--quiet", "--draws", "32", "--as-of", "2026-11-20"];
        Assert.Contains("polls.csv: 1 poll read, 1 new, 0 replaced, 0 not used.", (await Shell.Run(command)).Error, StringComparison.Ordinal);
        var after = (await File.ReadAllLinesAsync(Path.Combine("output", "outlook", "outlook.csv"))).Single(line => line.Contains("Stroud", StringComparison.Ordinal));
        folder.Write("copeland.json", "{ }");
        Assert.Equal(0, (await Shell.Run(command)).Code);
        var before = (await File.ReadAllLinesAsync(Path.Combine("output", "outlook", "outlook.csv"))).Single(line => line.Contains("Stroud", StringComparison.Ordinal));
        Assert.StartsWith("Stroud,stroud-2027,England,South West,Lab,", before, StringComparison.Ordinal);
        Assert.StartsWith("Stroud,stroud-2027,England,South West,Green,", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_TheWrongHolder_IsToldByTheByElection()
    {
        Assert.Equal(0, (await Shell.Run("new", "Runcorn and Helsby", "--id", "runcorn", "--as-of", "2026-11-28")).Code);
        Assert.DoesNotContain("defending is", (await Shell.Run("validate", "runcorn.json")).Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync("runcorn.json", (await File.ReadAllTextAsync("runcorn.json")).Replace("\"defending\": \"Reform\"", "\"defending\": \"Lab\"", StringComparison.Ordinal));
        Assert.Contains("defending is Lab, but Reform UK won the seat at the by-election of 1 May 2025: write \"Reform\", unless the member has changed party since.", (await Shell.Run("validate", "runcorn.json")).Error, StringComparison.Ordinal);
    }

    /// <summary>What the seat's own by-election gave stands under the headline of terminal and page, which tell “last time” of the general election; whom it does not concern is not told.</summary>
    [Fact]
    public async Task Run_ASeatThatHasVotedSince_TellsWhatItsByElectionGave()
    {
        const string since = "The seat has voted since the general election: the by-election of 1 May 2025 gave Reform UK 38.7%, Labour 38.7% and Conservative 7.2%.";
        Assert.Equal(0, (await Shell.Run("new", "Runcorn and Helsby", "--id", "runcorn", "--as-of", "2026-11-28")).Code);
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--id", "stroud", "--as-of", "2026-11-28")).Code);
        Assert.Contains("has voted since", (await Shell.Run("run", "runcorn.json", "--draws", "512", "--charts", "none")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("run", "stroud.json", "--draws", "512", "--charts", "none", "--quiet")).Code);
        Assert.DoesNotContain("The seat has voted since", (await File.ReadAllTextAsync(Path.Combine("output", "stroud", "forecast.md"))), StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine("output", "runcorn", "forecast.md"));
        Assert.Contains("**" + since.Replace("and Conservative", "and the Conservatives", StringComparison.Ordinal), page, StringComparison.Ordinal);
        Assert.DoesNotContain("Add adjustments", page, StringComparison.Ordinal);

        // Before it was held nobody knew.
        Assert.DoesNotContain("voted since", (await Shell.Run("validate", "runcorn.json", "--as-of", "2025-04-20")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ALikelyPartyMissing_IsNoted()
    {
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--id", "stroud", "--party", "Lab", "--party", "Con", "--party", "Green", "--party", "Reform", "--as-of", "2026-11-28")).Code);
        var (_, output, _) = await Shell.Run("run", "stroud.json", "--draws", "2048", "--charts", "none");
        Assert.Contains("Not on the ballot: ", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("LD (1", output, StringComparison.Ordinal);
    }

    private static double Chance(string json, string party) => JsonNode.Parse(json)!["candidates"]!.AsArray().Single(candidate => (string?)candidate!["id"] == party)!["winProbability"]!.GetValue<double>();

    private static async Task<double> Green(string file)
    {
        var (code, output, error) = await Shell.Run("run", file, "--draws", "20000", "--charts", "none", "--json");
        Assert.True(code == 0, error);
        return JsonNode.Parse(output)!["candidates"]!.AsArray().Single(candidate => (string?)candidate!["id"] == "Green")!["sharePct"]!["median"]!.GetValue<double>();
    }

    private async Task<(int Code, string Output, string Error)> Without(string file, string asOf)
    {
        folder.Write("copeland.json", "{ }");
        return await Shell.Run("run", file, "--draws", "4096", "--charts", "none", "--json", "--as-of", asOf);
    }

    private static async Task<string> Stroud()
    {
        var (code, _, error) = await Shell.Run("new", "Stroud", "--id", "stroud", "--polling-day", "2026-10-15", "--as-of", "2026-10-14", "--force",
            "--party", "Lab", "--party", "Con", "--party", "Green", "--party", "Reform", "--party", "LD");
        Assert.True(code == 0, error);
        var text = (await File.ReadAllTextAsync("stroud.json")).TrimEnd();
        await File.WriteAllTextAsync("stroud.json", text[..^1] + ", \"result\": { \"turnoutPct\": 45, \"votes\": { \"Lab\": 5000, \"Con\": 6000, \"Green\": 20000, \"Reform\": 7000, \"LD\": 2000 } } }\n");
        return "stroud.json";
    }
}
