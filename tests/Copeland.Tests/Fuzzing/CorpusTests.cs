using System.Diagnostics;
using Copeland.Tests.Architecture;
using Copeland.Tests.Cli;
using Copeland.Tests.Scenarios;

namespace Copeland.Tests.Fuzzing;

/// <summary>Small inputs that once fell, each with its right answer; one that falls tomorrow is a file and a line more.</summary>
[Collection(CurrentFolder.Name)]
public sealed class CorpusTests : IDisposable
{
    private static readonly string Corpus = Path.Combine(SourceTree.Root, "tests", "Copeland.Tests", "Fuzzing", "Corpus");

    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public CorpusTests()
    {
        Environment.CurrentDirectory = folder.Path;
        foreach (var file in Directory.GetFiles(Path.Combine(SourceTree.Root, "scenarios"), "*.json").Concat(Directory.GetFiles(Path.Combine(Corpus, "scenarios"))))
        {
            folder.Write(Path.Combine("scenarios", Path.GetFileName(file)), File.ReadAllText(file));
        }
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Theory]
    [InlineData("electorate-9m", "seat.electorate: is 9000000; 1 to 8,000,000 are allowed")]
    [InlineData("freedom-2", "model.freedom: is 2; 2.1 to 1,000 are allowed: degrees of freedom")]
    [InlineData("scale-1e6", "model.scale: is 1000000; -5 to 1")]
    [InlineData("scale-other-20", "model.scaleOther: is -20; -2 to 2")]
    [InlineData("scale-new-other-100", "model.scaleNewOther: is 100; -2 to 2")]
    [InlineData("seat-poll-inflation", "model.seatPollInflation: is -1; 1 to 20")]
    [InlineData("split-spread", "model.splitSpread: is 100; 0 to 3")]
    [InlineData("sensitivity-covariance", "model.liberalDemocrat.sd: is 1000000; 0 to 5 are allowed: on the log of a share")]
    [InlineData("schema-version", "schemaVersion: is 2147483648")]
    [InlineData("earlier-year1", "earlier[0].date: is 0001-01-01; dates from 1945-01-01 to 2099-12-31 are allowed")]
    public async Task Scenario_ThatCannotBeForecast_IsRefusedByEveryCommandWithTheSameWords(string name, string message)
    {
        foreach (var command in new[] { "validate", "run", "sensitivity" })
        {
            var (code, _, error) = await Shell.Run(command, $"scenarios/{name}.json");
            Assert.Equal(3, code);
            Assert.Contains(message, error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists("output"));
    }

    [Theory]
    [InlineData("con")]
    [InlineData("nul")]
    [InlineData("com1")]
    public async Task Scenario_WhoseIdNoWindowsFolderCanHave_IsRefused(string id)
    {
        folder.Write("scenarios/named.json", $$"""{ "extends": "copeland-2017.json", "id": "{{id}}" }""");
        var (code, _, error) = await Shell.Run("validate", "scenarios/named.json");
        Assert.Equal(3, code);
        Assert.Contains($"id: is \"{id}\"; an id becomes a folder's name", error, StringComparison.Ordinal);
    }

    // Five polls that name nearly everybody left rounding of a source, and the analysis took it for no covariance.
    [Fact]
    public async Task Scenario_WhoseSeatPollsSettleNearlyAll_HasItsAnalysis()
    {
        folder.Write("scenarios/settled.json", """{ "extends": "makerfield-2026.json", "id": "settled", "previous": { "votes": { "Lab": 10000000 } } }""");
        var (code, _, error) = await Shell.Run("sensitivity", "scenarios/settled.json", "--draws", "256", "--charts", "none");
        Assert.True(code == 0, error);
    }

    // Their validation passed, and the forecast ended for want of a Parliament.
    [Theory]
    [InlineData("1945-04-13", "1945-01-01", 3)]
    [InlineData("1945-07-05", "1945-01-01", 3)]
    [InlineData("1945-07-07", "1945-07-05", 0)]
    [InlineData("2099-12-31", "2099-12-01", 0)]
    public async Task Scenario_OfAnyDayAllowed_IsForecastOrRefusedAtTheDoor(string pollingDay, string previous, int expected)
    {
        folder.Write("scenarios/early.json", $$"""
            { "extends": "copeland-2017.json", "id": "early", "pollingDay": "{{pollingDay}}", "asOf": null, "previous": { "date": "{{previous}}" }, "earlier": null, "market": null, "seatPolls": null, "result": null, "adjustments": null,
              "national": { "polls": null, "source": null, "averagePct": { "Con": 40, "Lab": 40, "LD": 10 }, "previousPct": { "Con": 40, "Lab": 40, "LD": 10 } } }
            """);
        var (code, _, error) = await Shell.Run("run", "scenarios/early.json", "--draws", "256", "--charts", "none");
        Assert.True(code == expected, error);
        Assert.Equal(expected == 3, error.Contains("elected on 1945-07-05", StringComparison.Ordinal));
    }

    // Each took minutes, or would not have ended: the time grew with the square of the file, or the cube of the figures.
    [Theory]
    [InlineData("50,000 names nobody knows", "is no known name")]
    [InlineData("20,000 prices of nobody", "who is not on the ballot")]
    [InlineData("one name 60,000 times", "stands twice (first on line 1)")]
    [InlineData("4,096 polls of the seat", "seatPolls: has 4096 entries; 0 to 64 are allowed")]
    [InlineData("64 polls of the seat with 8 parties", "seatPolls: hold 512 figures")]
    public async Task Scenario_AMegabyteOfTheSame_IsRefused(string what, string message)
    {
        folder.Write("scenarios/large.json", Large(what, 1));
        var (code, _, error) = await Shell.Run("validate", "scenarios/large.json");
        Assert.Equal(3, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.True(error.Length < 300_000, Invariant($"{error.Length} characters of messages"));
    }

    /// <summary>Eight times the mistakes take about eight times as long, not sixty-four times: what grew with the square took six minutes.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("50,000 names nobody knows")]
    [InlineData("20,000 prices of nobody")]
    [InlineData("one name 60,000 times")]
    public async Task Scenario_EightTimesTheMistakes_TakeNoLongerEach(string what)
    {
        await Time(what, 8);
        var (few, many) = (await Time(what, 8), await Time(what, 1));
        Assert.True(many < 30 * few, Invariant($"{many.TotalSeconds:0.00} s after {few.TotalSeconds:0.00} s"));
    }

    private async Task<TimeSpan> Time(string what, int part)
    {
        folder.Write("scenarios/large.json", Large(what, part));
        var begun = Stopwatch.GetTimestamp();
        await Shell.Run("validate", "scenarios/large.json");
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>A scenario of many mistakes, or of a part of them.</summary>
    private static string Large(string what, int part)
    {
        const string Poll = """{"pollster":"P","end":"2017-02-10","sample":500,"sharesPct":{"Con":30,"Lab":30,"LD":10,"UKIP":10,"Green":5,"SNP":1,"PC":1,"BNP":1}}""";
        var added = what switch
        {
            "50,000 names nobody knows" => string.Join(',', Enumerable.Range(0, 50_000 / part).Select(i => Invariant($"\"key{i}\":1"))),
            "20,000 prices of nobody" => $"\"market\":{{\"source\":\"x\",\"odds\":{{{string.Join(',', Enumerable.Range(0, 20_000 / part).Select(i => Invariant($"\"K{i}\":\"1/2\"")))}}}}}",
            "one name 60,000 times" => string.Join(',', Enumerable.Repeat("\"notes\":[]", 60_000 / part)),
            "4,096 polls of the seat" => $"\"seatPolls\":[{string.Join(',', Enumerable.Repeat(Poll, 4096))}]",
            _ => $"\"seatPolls\":[{string.Join(',', Enumerable.Repeat(Poll, 64))}]",
        };
        return $$"""{ "extends": "copeland-2017.json", "id": "large", {{added}} }""";
    }

    // Found by the long run: the change was recorded as typed, in forecast.json and forecast.md.
    [Theory]
    [InlineData("title=Half ? of it", 0xd800)]
    [InlineData("candidates[0].name=?", 0xdc00)]
    public void Change_WithHalfOfACharacter_IsRefused(string change, int half) =>
        Assert.Contains(ScenarioText.Problems(ScenarioText.Valid, change.Replace('?', (char)half)), problem => problem.Contains("half of a character", StringComparison.Ordinal));

    [Fact]
    public async Task Polls_OfAPollsterWhoseNameIsAKindOfPoll_AreRefused()
    {
        var file = folder.Write("polls.csv", "pollster,end,Con,Lab\nMRP,2026-06-15,20,30\n");
        var (code, _, error) = await Shell.Run("polls", "--polls", file, "--charts", "none");
        Assert.Equal(3, code);
        Assert.Contains("\"MRP\" names nobody", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_WithPricesNoBookMakes_IsForecastWithoutAMarket()
    {
        var (code, _, error) = await Shell.Run("validate", "scenarios/market-three-1-99.json");
        Assert.Equal(0, code);
        Assert.Contains("these prices cannot be made into chances, so there is no market column", error, StringComparison.Ordinal);
        var (_, json, _) = await Shell.Run("run", "scenarios/market-three-1-99.json", "--draws", "256", "--charts", "none", "--json");
        Assert.Contains("these prices cannot be made into chances", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_WithMarkupAndFormulas_LeavesNeitherInItsFiles()
    {
        var (code, _, error) = await Shell.Run("run", "scenarios/injection.json", "--draws", "256", "--charts", "svg");
        Assert.True(code == 0, error);
        foreach (var file in Directory.GetFiles(Path.Combine("output", "inj"), "*.csv"))
        {
            var cells = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split('\n').SelectMany(line => line.Split(','));
            Assert.DoesNotContain(cells, cell => cell.TrimStart('"') is ['=' or '+' or '@', ..] || cell.TrimStart('"').StartsWith("-2+", StringComparison.Ordinal));
        }

        var markdown = await File.ReadAllTextAsync(Path.Combine("output", "inj", "forecast.md"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("://", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine("output", "inj", "report.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror=alert(1)>", page.Replace("&lt;", "", StringComparison.Ordinal).Replace("&gt;", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cell-ansi", "has an invisible character (U+001B)")]
    [InlineData("header-ansi", "has an invisible character (U+001B)")]
    [InlineData("pollster-osc-escape", "has an invisible character (U+001B)")]
    public async Task Polls_ThatATerminalWouldObey_AreRefusedQuoted(string name, string message)
    {
        var (code, text, error) = await Shell.Run("polls", "--polls", Path.Combine(Corpus, "polls", $"{name}.csv"), "--charts", "none");
        Assert.Equal((3, ""), (code, text));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain(error, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData("settings-escape", "copeland.json: output is")]
    [InlineData("settings-surrogate", "copeland.json:1 has a \\u escape that is half of a character")]
    public async Task Settings_WithTextNobodySees_AreRefused(string name, string message)
    {
        folder.Write("copeland.json", await File.ReadAllTextAsync(Path.Combine(Corpus, "settings", $"{name}.copeland.json"), TestContext.Current.CancellationToken));
        var (code, text, error) = await Shell.Run("config", "show");
        Assert.Equal((3, ""), (code, text));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a font", 33 << 20, 3, "run", "scenarios/copeland-2017.json", "--font-regular", "FILE", "--font-bold", "FILE")]
    [InlineData("a file of polls", 9 << 20, 3, "polls", "--polls", "FILE")]
    [InlineData("a scenario", 2 << 20, 3, "validate", "FILE")]
    public async Task File_TooLarge_IsToldItsOwnLimit(string what, int bytes, int expected, params string[] arguments)
    {
        var file = folder.Write("large", "");
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(bytes);
        }

        var (code, _, error) = await Shell.Run([.. arguments.Select(argument => argument == "FILE" ? file : argument)]);
        Assert.Equal(expected, code);
        Assert.Contains(Invariant($"has {bytes:N0} bytes; {what} has at most"), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_ALinkOutOfTheTree_IsNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        folder.Write("secret/base.json", await File.ReadAllTextAsync("scenarios/copeland-2017.json", TestContext.Current.CancellationToken));
        File.CreateSymbolicLink("scenarios/link.json", Path.Combine(folder.Path, "secret", "base.json"));
        Directory.CreateSymbolicLink("scenarios/linked", Path.Combine(folder.Path, "secret"));
        File.CreateSymbolicLink("scenarios/inside.json", "copeland-2017.json");
        foreach (var (target, expected) in new[] { ("link.json", 3), ("linked/base.json", 3), ("inside.json", 0) })
        {
            var file = folder.Write("scenarios/extending.json", $$"""{ "extends": "{{target}}", "id": "extending" }""");
            Assert.Equal(expected, (await Shell.Run("validate", file)).Code);
        }
    }
}
