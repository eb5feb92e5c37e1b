using Copeland.Cli;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

public sealed class PollsAndTrackTests : IDisposable
{
    private static readonly string Copeland = Path.Combine(SourceTree.Root, "scenarios", "copeland-2017.json");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Polls_ADay_PrintsAverageAndLeansAndDrawsTheTrend()
    {
        var (code, output, error) = await Shell.Run("polls", "--as-of", "2017-02-22", "--output", folder.Path, "--plain");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("known on 22 February 2017", output, StringComparison.Ordinal);
        Assert.Contains("| Conservative ", output, StringComparison.Ordinal);
        Assert.Contains("| YouGov ", output, StringComparison.Ordinal);
        Assert.All(output, letter => Assert.True(char.IsAscii(letter), $"{letter} is not ASCII."));
        var alt = await File.ReadAllTextAsync(Path.Combine(folder.Path, "polls", "polls.alt.txt"));
        Assert.StartsWith("The Conservatives lead Labour by ", alt, StringComparison.Ordinal);
        var trend = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "polls", "trend.csv"));
        Assert.Equal("day,party,averagePct,q05,q95", trend[0]);
        Assert.All(trend.Skip(1), line => Assert.True(string.CompareOrdinal(line[..10], "2015-05-07") > 0 && string.CompareOrdinal(line[..10], "2017-02-22") <= 0));
    }

    [Fact]
    public async Task Polls_AFileOfNewerPolls_MovesTheAverage()
    {
        var file = folder.Write("newer.csv", "pollster,end,sample,Con,Lab,LD,Reform,Green\nTest,2026-10-20,2000,10,10,10,60,10\n");
        var (code, output, _) = await Shell.Run("polls", "--polls", file, "--charts", "none", "--output", folder.Path);
        Assert.Equal(0, code);
        Assert.Contains("known on 20 October 2026", output, StringComparison.Ordinal);
    }

    /// <summary>What run warns of stands beside the average too, and beside the seats that it would lose.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Polls_AnUnlikelyPollAlone_IsDoubtedWhereverItCounts()
    {
        var file = folder.Write("odd.csv", "pollster,start,end,sample,Lab,Con,Reform,LD,Green\nYouGov,2026-11-25,2026-11-26,2310,64,9,5,2,4\n");
        foreach (var command in new[] { "polls", "outlook" })
        {
            string[] draws = command == "outlook" ? ["--draws", "500"] : [];
            var (code, output, _) = await Shell.Run([command, "--polls", file, "--as-of", "2026-11-27", "--charts", "none", "--output", folder.Path, .. draws]);
            Assert.Equal(0, code);
            Assert.Contains("The national poll by YouGov to 26 November 2026 has ", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
            Assert.Contains("Check its columns: it counts in full.", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }

        Assert.Contains("<p class=\"caveat\"><b>The national poll by YouGov", await File.ReadAllTextAsync(Path.Combine(folder.Path, "outlook", "index.html")), StringComparison.Ordinal);
    }

    /// <summary>Where no day is given the built-in polls are read today, and are as old as they are.</summary>
    [Fact]
    public async Task Polls_NoDayGiven_SaysHowOldTheNewestIs()
    {
        var newest = global::Copeland.History.BuiltInPolls.UpTo(DateOnly.MaxValue).Max(poll => poll.End);
        var (code, output, _) = await Shell.Run("polls", "--charts", "none", "--output", folder.Path);
        var age = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date).DayNumber - newest.DayNumber;
        Assert.Equal((0, age > 28), (code, output.Contains(Invariant($"The newest national poll ended on {newest:d MMMM yyyy}, {age} days before "), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Polls_AFileThatIsNotUtf8_NamesTheLine()
    {
        var file = Path.Combine(folder.Path, "latin.csv");
        await File.WriteAllBytesAsync(file, System.Text.Encoding.Latin1.GetBytes("pollster,end,Con\nICM,2026-06-16,19\nCafé,2026-06-17,20\n"));
        var (code, _, error) = await Shell.Run("polls", "--polls", file, "--output", folder.Path);
        Assert.Equal(3, code);
        Assert.Equal($"{file}:3: This line is no text in UTF-8. Save the file as \"CSV UTF-8\".\n", error);
    }

    [Fact]
    public async Task Polls_APollFromTheFuture_IsToldOf()
    {
        var file = folder.Write("future.csv", "\ufeffpollster,end,Con,Lab,Reform\r\nTest,2098-07-20,20,20,27\r\n");
        var (code, _, error) = await Shell.Run("polls", "--polls", file, "--charts", "none", "--output", folder.Path, "--as-of", "2026-06-15");
        Assert.Equal(0, code);
        Assert.Equal(Invariant($"warning: {file}:2: the poll of Test is dated 2098-07-20, a day that has not come (today is {TimeProvider.System.GetLocalNow():yyyy-MM-dd}). Check the date.\nfuture.csv: 1 poll read, 0 new, 0 replaced, 1 not used: 1 known after 15 June 2026, the last day used here: --as-of latest uses it (or --as-of 2098-07-20).\n"), error);
    }

    [Theory]
    [InlineData("polls")]
    [InlineData("track")]
    public async Task Any_CancelledHalfWay_Exits130AndLeavesNothing(string command)
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var error = new StringWriter { NewLine = "\n" };
        string[] more = command == "polls" ? [] : [Copeland, "--draws", "1e9"];
        var code = await CommandLine.Run([command, .. more, "--output", Path.Combine(folder.Path, "out")], TextWriter.Null, error, cancelled.Token);
        Assert.Equal((130, "copeland: cancelled; nothing was left half-written.\n"), (code, error.ToString()));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "out")));
    }

    [Theory]
    [InlineData("2010-05-01", "they begin on 2010-05-13")]
    [InlineData("2015-05-07", "no national poll of the Parliament of 2015")]
    public async Task Polls_TooEarlyADay_ExitsThree(string day, string words)
    {
        var (code, output, error) = await Shell.Run("polls", "--as-of", day, "--output", folder.Path);
        Assert.Equal((3, string.Empty), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_OverHalfAYear_TellsTheMovesThatLastedTwoWeeks()
    {
        var (code, output, error) = await Shell.Run("track", Copeland, "--from", "2016-02-01", "--draws", "1024", "--output", folder.Path, "--charts", "none");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("The largest moves that lasted two weeks or to the end:", output, StringComparison.Ordinal);
        Assert.Contains("  6 May to 17 October 2016, the Conservatives’ chance +", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_Copeland_WritesTimelineTableAndCsv()
    {
        var (code, output, error) = await Shell.Run("track", Copeland, "--from", "2017-02-17", "--draws", "2048", "--output", folder.Path, "--charts", "svg");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("No single move that lasted a week stands out between 17 February 2017 and 22 February 2017.", output, StringComparison.Ordinal);
        foreach (var name in new[] { "track.csv", "track-movements.csv", "track-polls.csv", "track.svg", "track.alt.txt", "track-shares.svg" })
        {
            Assert.True(new FileInfo(Path.Combine(folder.Path, "copeland-2017", name)).Length > 0, name);
        }
    }

    /// <summary>Who won a by-election in the seat defended it from then on: a track begins there, or says that it does not, and a forecast of a day before says so too.</summary>
    [Fact]
    public async Task Track_ASeatThatVotedSince_BeginsAfterItsByElectionOrSaysSo()
    {
        var file = Path.Combine(folder.Path, "runcorn.json");
        Assert.Equal(0, (await Shell.Run("new", "Runcorn and Helsby", "--as-of", "2025-05-05", "--id", "runcorn", "--output", file)).Code);
        string[] more = ["--draws", "1024", "--output", folder.Path, "--charts", "none"];

        var usual = (await Shell.Run(["track", file, .. more])).Output;
        Assert.Contains("2 May 2025 to 5 May 2025", usual, StringComparison.Ordinal);
        Assert.DoesNotContain("Who defends the seat", usual, StringComparison.Ordinal);
        Assert.Contains(
            "note Who defends the seat is taken as known from the first day, though it was settled at the seat’s own by-election of 1 May 2025.",
            (await Shell.Run(["track", file, "--from", "2025-05-01", .. more])).Output, StringComparison.Ordinal);

        const string later = "note Reform UK is taken as defending the seat, which it won on 1 May 2025: after 30 April 2025, the day whose knowledge the forecast uses. Write \"Lab\" as defending, or take a later day.";
        Assert.Contains(later, (await Shell.Run(["run", file, "--as-of", "2025-04-30", .. more])).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("taken as defending", (await Shell.Run(["run", file, "--as-of", "2025-05-01", .. more])).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("taken as defending", (await Shell.Run(["run", file, "--as-of", "2025-04-30", "--set", "defending=Lab", .. more])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copeland-2017.json", "2010-01-01", 3, "the built-in polls start on 2010-05-13; 2010-01-01 is too early")]
    [InlineData("copeland-2017.json", "2015-05-07", 3, "not after the general election of 2015-05-07")]
    [InlineData("copeland-2017.json", "2017-03-01", 2, "after the scenario's last day, 2017-02-22")]
    [InlineData("orpington-1962.json", null, 3, "Use copeland run for a forecast of that time.")]
    public async Task Track_ADayThatCannotBe_IsRefusedInWords(string file, string? from, int expected, string words)
    {
        string[] day = from is null ? [] : ["--from", from];
        var (code, _, error) = await Shell.Run(["track", Path.Combine(SourceTree.Root, "scenarios", file), .. day, "--output", folder.Path]);
        Assert.Equal(expected, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }
}
