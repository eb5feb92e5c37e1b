using System.Text.Json;
using Copeland.Tests.Architecture;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Cli;

/// <summary>explore as it is typed, and --without on every command that forecasts.</summary>
public sealed class ExploreCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string file;
    private readonly string output;

    public ExploreCommandTests()
    {
        file = folder.Write("scenario.json", TestScenarios.CopelandJson);
        output = Path.Combine(folder.Path, "output");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Explore_AScenario_LeavesThePageAndItsSnippet()
    {
        var (code, text, error) = await Shell.Run("explore", file, "--output", output, "--draws", "20000", "--vary", "seat.leavePct=50..70", "--vary", "national.averagePct.Lab");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("the seat’s estimated Leave share of 2016: 50.0 to 70.0, published 59.2", text, StringComparison.Ordinal);
        Assert.Contains("who stands: LD, UKIP, Green, Ind-1, Ind-2", text, StringComparison.Ordinal);
        Assert.Equal(
            ["embed.html.txt", "explore.html", "explore.run.json"],
            Directory.GetFiles(Path.Combine(output, "copeland-2017")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var embed = await File.ReadAllTextAsync(Path.Combine(output, "copeland-2017", "embed.html.txt"), TestContext.Current.CancellationToken);
        Assert.Contains("<iframe", embed, StringComparison.Ordinal);
        Assert.Contains("title=\"", embed, StringComparison.Ordinal);
        Assert.Contains("it needs 320 pixels at least", embed, StringComparison.Ordinal);
        Assert.Contains("min-width:320px", embed, StringComparison.Ordinal);
    }

    /// <summary>What bears on the whole forecast stands on every page of it: a page without would publish the chance alone.</summary>
    [Fact]
    public async Task Pages_OfAContestTheModelWasNotMadeFor_AllSaySo()
    {
        var scenario = Path.Combine(SourceTree.Root, "scenarios", "clacton-2026.json");
        foreach (var (command, page) in new[] { ("run", "report.html"), ("sensitivity", "sensitivity.html"), ("explore", "explore.html") })
        {
            Assert.Equal(0, (await Shell.Run(command, scenario, "--output", output, "--draws", "2000", "--quiet")).Code);
            var html = await File.ReadAllTextAsync(Path.Combine(output, "clacton-2026", page), TestContext.Current.CancellationToken);
            Assert.Contains(
                "<p class=\"caveat\"><b>Main rivals not standing: the Conservatives (27.9% last time) and Labour (16.2% last time).</b> Parties that took 53% of the vote last time do not stand "
                + "and leave no rival that had much of the rest. At the three earlier by-elections of this kind, since 2008, small parties and independents together took 11% to 28%. Also not on the ballot: the Greens (11% in the average of national polls) and the Liberal Democrats (10% in the average of national polls).</p>", html.Replace("<span class=\"unbroken\">by-elections</span>", "by-elections", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("seat.leavPct has no value in this scenario that could be moved. Did you mean seat.leavePct? Inputs of this scenario: national.averagePct.Con,", "--vary", "seat.leavPct")]
    [InlineData("is upside down: it begins above its end. Write seat.leavePct=50..70.", "--vary", "seat.leavePct=70..50")]
    [InlineData("does not lie inside 60..70. The page starts at the published forecast: write a range around it.", "--vary", "seat.leavePct=60..70")]
    [InlineData("0 to 100 percent are allowed", "--vary", "seat.leavePct=50..700")]
    [InlineData("title cannot be varied: it is not a number.", "--vary", "title=1..2")]
    [InlineData("simulation.draws cannot be varied", "--vary", "simulation.draws=1..2")]
    [InlineData("the tails of the errors cannot be moved on the page.", "--vary", "model.freedom.mean=4..20")]
    [InlineData("--vary names seat.leavePct twice. Name each input once.", "--vary", "seat.leavePct", "--vary", "seat.leavePct=50..70")]
    [InlineData("--vary names 7 inputs; a page has room for 6 at most. Leave some out.", "--vary", "a", "--vary", "b", "--vary", "c", "--vary", "d", "--vary", "e", "--vary", "f", "--vary", "g")]
    public async Task Explore_AMistake_SaysWhatToDoAndLeavesNothing(string message, params string[] arguments)
    {
        var (code, text, error) = await Shell.Run(["explore", file, "--output", output, "--draws", "2000", .. arguments]);
        Assert.InRange(code, 2, 3);
        Assert.Empty(text);
        Assert.Contains(message, error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(output, "copeland-2017")));
    }

    /// <summary>The page of a seat that swings with Scotland moves the polls of Scotland, and says so when asked for others.</summary>
    [Theory]
    [InlineData("national.averagePct.SNP", "Vary national.parts.Scotland.averagePct.SNP, or use sweep or sensitivity.")]
    [InlineData("national.swingPct.SNP.Con", "Vary national.parts.Scotland.averagePct.Con, or use sweep or sensitivity.")]
    public async Task Explore_PollsOfBritainInAScottishSeat_NamesThoseOfScotland(string address, string remedy)
    {
        var scenario = Path.Combine(SourceTree.Root, "scenarios", "aberdeen-south-2026.json");
        var (code, _, error) = await Shell.Run("explore", scenario, "--output", output, "--draws", "2000", "--vary", address);
        Assert.Equal(2, code);
        Assert.Contains($"{address} cannot be moved on a page of a seat that swings with Scotland: there the polls of Scotland move. {remedy}", error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("explore", scenario, "--output", output, "--draws", "2000", "--quiet")).Code);
        var page = await File.ReadAllTextAsync(Path.Combine(output, "aberdeen-south-2026", "explore.html"), TestContext.Current.CancellationToken);
        Assert.Contains("You can change the polls of Scotland, ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("polls of Great Britain", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explore_NothingThatMovesTheForecast_SaysSo()
    {
        var (code, _, error) = await Shell.Run("explore", Path.Combine(SourceTree.Root, "scenarios", "clacton-2026.json"), "--set", "seatPolls=null", "--output", output, "--draws", "2000");
        Assert.Equal(2, code);
        Assert.Contains("nothing in this scenario moves its forecast by half a point", error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>Nobody chose these inputs, so nobody is asked to choose fewer; whoever did is told ranges that work.</summary>
    [Fact]
    public async Task Explore_InputsThatMissTogether_AreNarrowedWhereNobodyChoseThemAndRefusedWithARemedyElse()
    {
        var seat = Path.Combine(folder.Path, "dwyfor.json");
        Assert.Equal(0, (await Shell.Run("new", "Dwyfor Meirionnydd", "--as-of", "2026-11-30", "--polling-day", "2027-01-14", "--output", seat)).Code);
        var (code, text, error) = await Shell.Run("explore", seat, "--output", output, "--draws", "2000");
        Assert.True(code == 0, error);
        var told = Assert.Single(text.ReplaceLineEndings("\n").Split('\n'), line => line.StartsWith("To be as accurate as promised, this page moves ", StringComparison.Ordinal));
        Assert.Contains(" (instead of ", told, StringComparison.Ordinal);
        Assert.Contains(told, (await File.ReadAllTextAsync(Directory.GetFiles(output, "explore.html", SearchOption.AllDirectories).Single(), TestContext.Current.CancellationToken)).Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);

        string[] wide = ["--vary", "national.parts.Wales.averagePct.Con=6..20", "--vary", "national.parts.Wales.averagePct.PC=8..36", "--vary", "national.parts.Wales.averagePct.Reform=12..40", "--vary", "seat.leavePct", "--vary", "model.defending.mean"];
        var (refused, _, why) = await Shell.Run(["explore", seat, "--output", output, "--draws", "2000", .. wide]);
        Assert.Equal(2, refused);
        why = why.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
        Assert.Contains("a page that moves national.parts.Wales.averagePct.Con=6..20, national.parts.Wales.averagePct.PC=8..36, ", why, StringComparison.Ordinal);
        string[] remedy = [.. ShellWords.Of(why.Split("Vary less, for example ")[1].Trim())];
        Assert.Equal(0, (await Shell.Run(["explore", seat, "--output", output, "--draws", "2000", "--quiet", .. remedy])).Code);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Explore_SixtyFourCandidates_FitsAPage()
    {
        var independents = string.Concat(Enumerable.Range(3, 57).Select(number => Invariant($", {{ \"party\": \"Ind\", \"id\": \"Ind-{number}\", \"name\": \"Candidate {number}\" }}")));
        var crowded = folder.Write("crowded.json", TestScenarios.CopelandJson.Replace("\"name\": \"Roy Ivinson\" }", "\"name\": \"Roy Ivinson\" }" + independents, StringComparison.Ordinal));
        var (code, _, error) = await Shell.Run("explore", crowded, "--output", output, "--draws", "2000");
        Assert.Equal((0, ""), (code, error));
        Assert.InRange(new FileInfo(Path.Combine(output, "copeland-2017", "explore.html")).Length, 1, 400_000);
    }

    [Theory]
    [InlineData("run", "--json")]
    [InlineData("explain", "--json")]
    [InlineData("sensitivity", "--json")]
    [InlineData("sweep", "--json", "--x", "seat.leavePct=50..60:2")]
    [InlineData("track", "--from", "2017-02-21")]
    [InlineData("explore")]
    [InlineData("compare")]
    public async Task Without_OnACommandThatForecasts_IsKnownAndKept(string command, params string[] more)
    {
        string[] arguments = [command, file, .. command == "compare" ? [file] : Array.Empty<string>(), "--output", output, "--draws", "2000", "--charts", "none", .. more];
        var (code, text, error) = await Shell.Run([.. arguments, "--without", "UKIP"]);
        Assert.True(code == 0, error);
        Assert.Contains("--without UKIP", text + string.Concat(Files().Select(File.ReadAllText)), StringComparison.Ordinal);

        var (mistaken, _, asked) = await Shell.Run([.. arguments, "--without", "UKP"]);
        Assert.Equal(3, mistaken);
        Assert.Contains("\"UKP\" is not on the ballot; candidates: Con, Lab, LD, UKIP, Green, Ind-1, Ind-2. Did you mean \"UKIP\"?", asked.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private string[] Files() => Directory.Exists(output) ? Directory.GetFiles(output, "*", SearchOption.AllDirectories) : [];

    [Fact]
    public async Task Without_IsRecordedAmongTheOverrides()
    {
        var (_, text, _) = await Shell.Run("run", file, "--output", output, "--draws", "2000", "--charts", "none", "--json", "--without", "UKIP", "--without", "LD");
        using var forecast = JsonDocument.Parse(text);
        Assert.Equal(["Con", "Green", "Ind-1", "Ind-2", "Lab"], forecast.RootElement.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("--without UKIP", text, StringComparison.Ordinal);
    }
}
