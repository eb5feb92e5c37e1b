using System.Text.Json;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary><c>--as-of latest</c> and days that are none, as a user meets them.</summary>
public sealed class LatestDayTests : IDisposable
{
    private static readonly string Makerfield = Path.Combine(SourceTree.Root, "scenarios", "makerfield-2026.json");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The built-in polls end on 29 September 2026; the eve of polling day is nobody's statement.</summary>
    [Theory]
    [InlineData("2026-11-30", "2026-06-10", "2026-09-29", "when its newest poll was known: before the scenario’s own day, 30 November 2026, so results of by-elections since then are not used. Without --as-of that day counts", false)]
    [InlineData("2026-12-02", "2026-12-01", "2026-12-01", "when its newest poll was known: before the scenario’s own day, 2 December 2026, so results of by-elections since then are not used. Without --as-of that day counts", true)]
    [InlineData("2026-10-01", "2026-11-15", "2026-11-15", "when its newest poll was known", true)]
    [InlineData("2026-09-01", "2026-06-10", "2026-09-29", "when its newest poll was known", false)]
    [InlineData("null", "2026-06-10", "2026-09-29", "when its newest poll was known", false)]
    public async Task Run_AsOfLatest_IsTheDayOfTheNewestPollOfAnyKind(string stated, string seatPoll, string latest, string why, bool isOld)
    {
        var (code, output, error) = await Shell.Run(
            "run", Makerfield, "--set", "pollingDay=2026-12-10", "--set", $"asOf={stated}", "--set", $"seatPolls[0].start={seatPoll}", "--set", $"seatPolls[0].end={seatPoll}", "--as-of", "latest",
            "--draws", "2000", "--charts", "none", "--json", "--output", folder.Path);
        Assert.True(code == 0, error);
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(latest, root.GetProperty("scenario").GetProperty("asOf").GetString());
        Assert.Equal($"asOf={latest}", root.GetProperty("scenario").GetProperty("overrides").EnumerateArray().Last().GetString());
        Assert.Contains($"note: makerfield-2026: --as-of latest is {Reports(latest)}, {why}.\n", error, StringComparison.Ordinal);
        Assert.Equal(isOld, root.GetProperty("warnings").EnumerateArray().Any(warning => warning.GetString()!.StartsWith("The newest national poll ended on 29 September 2026", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task New_AsOfLatest_CountsPollsOfTheSeatsPart()
    {
        var file = folder.Write("scotland.csv", "Pollster,Dates conducted,Area,SNP,Lab,Con,Reform,LD,Green\nAcme,16–17 Oct 2026,Scotland,30,19,12,15,8,7\n");
        async Task<string> Day(string seat)
        {
            var (code, output, error) = await Shell.Run("new", seat, "--polls", file, "--as-of", "latest", "--output", folder.Path);
            Assert.True(code == 0, error);
            return (await File.ReadAllLinesAsync(output.Split('\n')[0], TestContext.Current.CancellationToken)).First(line => line.Contains("\"asOf\"", StringComparison.Ordinal));
        }

        Assert.Contains("2026-10-17", await Day("Aberdeen South"), StringComparison.Ordinal);
        Assert.Contains("2026-09-29", await Day("Slough"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AsOfAfterPollingDay_IsToldOfTheOptionThatWasTyped()
    {
        var (code, _, error) = await Shell.Run("run", Makerfield, "--as-of", "2026-06-19", "--charts", "none", "--output", folder.Path);
        Assert.Equal(3, code);
        Assert.StartsWith("--as-of:1:1: is 2026-06-19, after polling day, 2026-06-18;", error, StringComparison.Ordinal);
        Assert.DoesNotContain("--set", error, StringComparison.Ordinal);
        var set = await Shell.Run("run", Makerfield, "--set", "asOf=2026-06-19", "--charts", "none", "--output", folder.Path);
        Assert.StartsWith("--set:1:6: asOf: is 2026-06-19", set.Error, StringComparison.Ordinal);
    }

    private static string Reports(string day) => Copeland.Reports.DisplayNumber.Date(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
