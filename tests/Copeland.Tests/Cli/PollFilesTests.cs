using System.Text;
using System.Text.Json;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary>Files of polls, the last day that is used, and the age of the newest poll, as a user meets them.</summary>
public sealed class PollFilesTests : IDisposable
{
    private static readonly string Makerfield = Path.Combine(SourceTree.Root, "scenarios", "makerfield-2026.json");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("explain")]
    [InlineData("score")]
    public async Task Any_APollAfterAsOf_IsCountedWithTheRemedy(string command)
    {
        var file = folder.Write("newer.csv", "Pollster,Dates conducted,Con,Lab,LD,Ref,Grn\nAcme,16–17 Jun 2026,18,19,12,28,13\n");
        var (code, _, error) = await Shell.Run(
            [command, Makerfield, "--polls", file, "--as-of", "2026-06-15", "--draws", "2000", "--charts", "none", "--quiet", "--output", folder.Path]);
        Assert.Equal(0, code);
        Assert.Contains(
            "makerfield-2026: newer.csv: 1 poll read, 0 new, 0 replaced, 1 not used: 1 known after 15 June 2026, the last day used here: --as-of latest uses it (or --as-of 2026-06-17).\n",
            error, StringComparison.Ordinal);
    }

    /// <summary>One line on every command that takes polls and has no scenario: the file holds one of each fate.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("new", "Stroud", "--id", "counted")]
    [InlineData("data")]
    [InlineData("polls", "--charts", "none", "--quiet")]
    public async Task Any_WithoutAScenario_CountsThePollsOfAFile(params string[] command)
    {
        var file = folder.Write("mixed.csv", """
            Pollster,Dates conducted,Area,Con,Lab,LD,Ref,Grn
            Acme,16–17 Jun 2026,GB,18,19,12,28,13
            Acme,16–17 Jul 2026,GB,18,19,12,28,13
            Acme,10–11 Jun 2026,London,18,19,12,28,13
            Acme,10–11 Jun 2023,GB,18,19,12,28,13
            """);
        string[] place = command[0] == "data" ? [] : ["--output", folder.Path];
        var (code, output, error) = await Shell.Run([.. command, "--polls", file, "--as-of", "2026-06-20", .. place]);
        Assert.True(code == 0, error);
        Assert.Contains(
            "mixed.csv: 4 polls read, 1 new, 0 replaced, 3 not used: 1 known after 20 June 2026, the last day used here: --as-of latest uses it (or --as-of 2026-07-17); "
            + "1 begun before the general election of 4 July 2024 was over; 1 of a part of Britain, which says nothing of the whole (Acme of 11 June 2026 in London).",
            string.Join(' ', (output + error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    /// <summary>Polls of Scotland make the ballot of a seat there, are counted as used there, and touch nothing elsewhere.</summary>
    [Fact]
    public async Task New_PollsOfScotland_AreTheBallotsPollsThereAlone()
    {
        var file = folder.Write("scotland.csv", """
            Pollster,Dates conducted,Area,SNP,Lab,Con,Reform,LD,Green,Alba
            Acme,16–17 Oct 2025,Scotland,30,19,12,15,8,7,9
            Acme,1–2 Dec 2025,Scotland,30,19,12,15,8,7,9
            Acme,1–2 Jun 2024,Scotland,30,19,12,15,8,7,9
            Acme,16–17 Oct 2025,London,3,30,20,20,10,10,7
            """);
        string[] options = ["--polls", file, "--as-of", "2025-11-28", "--polling-day", "2025-12-10", "--output", folder.Path];
        const string Before = "1 begun before the general election of 4 July 2024 was over";
        var scottish = await Shell.Run(["new", "Aberdeen South", .. options]);
        Assert.Equal(
            $"scotland.csv: 4 polls read, 0 new, 0 replaced, 1 of Scotland for its own swing, 3 not used: 1 known after 28 November 2025, the last day used here: --as-of latest uses it (or --as-of 2025-12-02); {Before}; 1 of a part of Britain, which says nothing of the whole (Acme of 17 October 2025 in London).\n",
            scottish.Error);
        var path = scottish.Output.Split('\n')[0];
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("{ \"party\": \"Alba\" }, // CHECK: did not stand here in 2024, but is above 4% in the polls", text, StringComparison.Ordinal);
        Assert.Contains("The built-in polls of Great Britain and of Scotland up to asOf", text, StringComparison.Ordinal);
        var run = await Shell.Run(["run", path, "--polls", file, "--draws", "512", "--charts", "none", "--output", folder.Path]);
        Assert.Equal((0, "aberdeen-south-2025: " + scottish.Error), (run.Code, run.Error));
        Assert.DoesNotContain("Not on the ballot", run.Output, StringComparison.Ordinal);
        var english = await Shell.Run(["new", "Slough", .. options]);
        Assert.Contains("4 polls read, 0 new, 0 replaced, 4 not used:", english.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Alba", await File.ReadAllTextAsync(english.Output.Split('\n')[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "Stroud")]
    [InlineData("data")]
    public async Task Any_AsOfLatest_IsTheNewestPollsDay(params string[] command)
    {
        var file = folder.Write("newest.csv", "Pollster,Dates conducted,Con,Lab,LD,Ref,Grn\nAcme,16–17 Oct 2026,18,19,12,28,13\n");
        string[] place = command[0] == "data" ? [] : ["--output", folder.Path];
        var (code, output, error) = await Shell.Run([.. command, "--polls", file, "--as-of", "latest", .. place]);
        Assert.True(code == 0, error);
        var said = command[0] == "data" ? output : await File.ReadAllTextAsync(output.Split('\n')[0], TestContext.Current.CancellationToken);
        Assert.Contains(command[0] == "data" ? "Evidence in use on 17 October 2026" : "\"asOf\": \"2026-10-17\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AsOfLatest_IsTheNewestPollsDayAndIsRecorded()
    {
        var file = folder.Write("newer.csv", "Pollster,Dates conducted,Con,Lab,LD,Ref,Grn\nAcme,16–17 Jun 2026,18,19,12,28,13\nAcme,2–3 May 2027,18,19,12,28,13\n");
        var (code, output, error) = await Shell.Run(
            ["run", Makerfield, "--polls", file, "--as-of", "latest", "--draws", "2000", "--charts", "none", "--json", "--output", folder.Path]);
        Assert.Equal(0, code);
        Assert.Contains("2 polls read, 1 new, 0 replaced, 1 not used: 1 not known before polling day, 18 June 2026 (Acme of 3 May 2027): check the year.", error, StringComparison.Ordinal);
        var root = JsonDocument.Parse(output).RootElement;
        var scenario = root.GetProperty("scenario");
        Assert.Equal("2026-06-17", scenario.GetProperty("asOf").GetString());
        Assert.Equal("asOf=2026-06-17", scenario.GetProperty("overrides")[0].GetString());
        var evidence = root.GetProperty("evidence");
        Assert.Equal(("2026-06-17", 0), (evidence.GetProperty("newestPoll").GetString(), evidence.GetProperty("newestPollAgeDays").GetInt32()));
        Assert.Equal("newer.csv", evidence.GetProperty("files")[0].GetProperty("name").GetString());
        Assert.Equal(64, evidence.GetProperty("files")[0].GetProperty("sha256").GetString()?.Length);
    }

    [Theory]
    [InlineData("run", "--polls")]
    [InlineData("new", "--candidates")]
    public async Task Any_AWorkbookOrAFolder_IsToldAsWhatItIs(string command, string option)
    {
        var file = folder.Write("table.xlsx", "PK\u0003\u0004\0\0zip");
        var subject = command == "new" ? "Slough" : Makerfield;
        var (code, _, error) = await Shell.Run(command, subject, option, file, "--output", folder.Path);
        Assert.Equal(3, code);
        Assert.Contains("The file is an Excel workbook or another packed file, no table as text. Open it and save the sheet as \"CSV UTF-8\".", error, StringComparison.Ordinal);
        var inFolder = await Shell.Run(command, subject, option, folder.Path, "--output", folder.Path);
        Assert.Contains(command == "new" ? "is a folder, not a file. Name a list of candidates in it." : "is a folder, not a file. Name a file of polls in it.", inFolder.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("copeland-2017.json", inFolder.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--draws", "100.000")]
    [InlineData("--draws", "100.")]
    [InlineData("--threads", "2.0")]
    public async Task Any_AWholeNumberWithAPoint_IsRefusedWithTheReason(string option, string value)
    {
        var (code, _, error) = await Shell.Run("run", Makerfield, option, value, "--output", folder.Path);
        Assert.Equal(2, code);
        Assert.Contains($"option {option} is \"{value}\"; a whole number from ", error, StringComparison.Ordinal);
        Assert.Contains("A point could stand for decimals or for thousands: write it without one", error, StringComparison.Ordinal);
        var set = await Shell.Run("run", Makerfield, "--set", "simulation.draws=100.000", "--output", folder.Path);
        Assert.Contains("simulation.draws: is 100.000; a point could stand for decimals or for thousands.", set.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PollsOfHalfAYearAgo_AreSaidToBeOldAndWidenTheForecast()
    {
        var fresh = await Forecast("2026-10-01");
        var old = await Forecast("2027-03-25");
        Assert.Equal(1, fresh.Root.GetProperty("evidence").GetProperty("newestPollAgeDays").GetInt32());
        Assert.Equal(176, old.Root.GetProperty("evidence").GetProperty("newestPollAgeDays").GetInt32());
        Assert.Contains("The newest national poll ended on 29 September 2026, 176 days before 24 March 2027", old.Root.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
        Assert.True(old.Width > 1.02 * fresh.Width, Invariant($"{old.Width} and {fresh.Width}"));
    }

    [Fact]
    public async Task Run_AsOfThatIsNoDay_IsAUsageMistake()
    {
        var (code, _, error) = await Shell.Run(["run", Makerfield, "--as-of", "15/6/2026", "--output", folder.Path]);
        Assert.Equal((2, "copeland: --as-of is \"15/6/2026\"; a day as yyyy-MM-dd or latest is allowed. Write one, for example --as-of 2026-05-07.\n"), (code, error));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Polls_ALikelyDouble_CountsOnlyWhenAsked()
    {
        var file = folder.Write("double.csv", "pollster,start,end,sample,Con,Lab,LD,Reform,Green\nAcme,2026-06-14,2026-06-15,2308,19,19,13,24,15\n");
        string[] command = ["polls", "--polls", file, "--as-of", "2026-06-15", "--charts", "none", "--output", folder.Path];
        var (_, _, without) = await Shell.Run(command);
        Assert.Equal("double.csv: 1 poll read, 0 new, 0 replaced, 1 not used: 1 most likely another poll under a second name (Acme of 15 June 2026 is YouGov of 15 June 2026): --keep-doubles counts it.\n", without);
        var (_, _, with) = await Shell.Run([.. command, "--keep-doubles"]);
        Assert.Equal("double.csv: 1 poll read, 1 new, 0 replaced, 0 not used.\n", with);
    }

    [Fact]
    public async Task Polls_AFileInUtf16_IsRefusedWithTheReason()
    {
        var file = Path.Combine(folder.Path, "wide.csv");
        await File.WriteAllBytesAsync(file, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("pollster,end,Con\nICM,2026-06-16,19\n")]);
        var (code, _, error) = await Shell.Run("polls", "--polls", file, "--output", folder.Path);
        Assert.Equal((3, $"{file}:1: The file is in UTF-16, the encoding Windows calls Unicode. Save it as \"CSV UTF-8\".\n"), (code, error));
    }

    private async Task<(JsonElement Root, double Width)> Forecast(string day)
    {
        var eve = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (code, output, _) = await Shell.Run(
            ["run", Makerfield, "--set", "pollingDay=" + day, "--as-of", eve, "--set", "seatPolls=null", "--set", "result=null", "--draws", "40000", "--charts", "none", "--json", "--output", folder.Path]);
        Assert.Equal(0, code);
        var root = JsonDocument.Parse(output).RootElement;
        var share = root.GetProperty("candidates").EnumerateArray().First(candidate => candidate.GetProperty("id").GetString() == "Reform").GetProperty("sharePct");
        return (root, share.GetProperty("q95").GetDouble() - share.GetProperty("q05").GetDouble());
    }
}
