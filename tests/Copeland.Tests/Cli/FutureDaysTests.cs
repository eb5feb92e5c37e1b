using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary>Days that have not come are said in the terminal, and the files are the same whatever the clock says.</summary>
public sealed class FutureDaysTests : IDisposable
{
    private static readonly string Makerfield = Path.Combine(SourceTree.Root, "scenarios", "makerfield-2026.json");
    private static readonly string Today = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--as-of", "2090-01-10", "10 January 2090: a day that has not come. ")]
    [InlineData("--set", "asOf=2090-01-10", "10 January 2090: a day that has not come. ")]
    [InlineData("--set", "asOf=null", "9 February 2090, the eve of polling day, which counts where a scenario has no asOf: a day that has not come. ")]
    public async Task Run_AsOfADayThatHasNotCome_IsWarnedOfOnce(string option, string day, string words)
    {
        string[] common = [Makerfield, "--set", "pollingDay=2090-02-10", option, day];
        foreach (var command in new string[][] { ["run", .. common, "--draws", "1000", "--charts", "none", "--output", folder.Path], ["explain", .. common, "--draws", "1000", "--charts", "none", "--output", folder.Path] })
        {
            var (code, _, error) = await Shell.Run(command);
            Assert.True(code == 0, error);
            Assert.Equal(2, error.Split("a day that has not come").Length);
            Assert.Contains($"warning: makerfield-2026: the forecast is as of {words}", error, StringComparison.Ordinal);
            Assert.Contains($"and nothing that happens from now on is in it. For what is known today write asOf in the scenario, or --as-of {Today}.\n", error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("has not come", await File.ReadAllTextAsync(Path.Combine(folder.Path, "makerfield-2026", "forecast.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AsOfLatestOfAPollFromTheFuture_NamesTheLineAndTheDay()
    {
        var file = folder.Write("future.csv", "Pollster,Fieldwork,Con,Lab,LD,Reform,Green\nA,12 Nov 2026,19,19,13,34,15\nYouGov,12 Jan 2090,19,19,13,34,15\n");
        var (code, _, error) = await Shell.Run(
            "run", Makerfield, "--set", "pollingDay=2090-02-10", "--set", "national={\"source\":\"built-in\"}", "--polls", file, "--as-of", "latest", "--draws", "1000", "--charts", "none", "--output", folder.Path);
        Assert.True(code == 0, error);
        Assert.Contains($"warning: {file}:3: the poll of YouGov is dated 2090-01-12, a day that has not come (today is {Today}). Check the date.\n", error, StringComparison.Ordinal);
        Assert.Contains("warning: makerfield-2026: the forecast is as of 12 January 2090: a day that has not come.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("polls")]
    [InlineData("data")]
    public async Task Any_AsOfADayThatHasNotCome_IsWarnedOf(string command)
    {
        string[] more = command == "polls" ? ["--charts", "none", "--output", folder.Path] : [];
        var (_, _, error) = await Shell.Run([command, "--as-of", "2028-10-10", .. more]);
        Assert.Contains("warning: what follows is as of 10 October 2028: a day that has not come.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ADayThatIsPast_WarnsOfNothing() =>
        Assert.DoesNotContain("has not come", (await Shell.Run("run", Path.Combine(SourceTree.Root, "scenarios", "copeland-2017.json"), "--draws", "1000", "--charts", "none", "--output", folder.Path)).Error, StringComparison.Ordinal);

    /// <summary>Nobody can have counted the votes, but a newsroom rehearses its pages.</summary>
    [Theory]
    [InlineData("score")]
    [InlineData("data", "add-result")]
    public async Task Score_AResultBeforeTheVote_IsWarnedOf(params string[] command)
    {
        var file = folder.Write("again.json", (await File.ReadAllTextAsync(Makerfield, TestContext.Current.CancellationToken)).Replace("\"2026-06-18\"", "\"2090-06-18\"", StringComparison.Ordinal));
        var (_, _, error) = await Shell.Run([.. command, file]);
        Assert.Contains("warning: makerfield-2026: there is a result, and polling day, 18 June 2090, has not come (today is ", error, StringComparison.Ordinal);
        Assert.Contains("Unless it is a rehearsal, check pollingDay, or take the result out.", error, StringComparison.Ordinal);
    }
}
