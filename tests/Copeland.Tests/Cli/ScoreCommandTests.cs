namespace Copeland.Tests.Cli;

[Collection(CurrentFolder.Name)]
public sealed class ScoreCommandTests : IDisposable
{
    private const string Result = "\"result\": { \"votes\": { \"Con\": 20000, \"Lab\": 10000, \"Reform\": 5000 } }";

    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public ScoreCommandTests() => Environment.CurrentDirectory = folder.Path;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    // The ways in which people write a result into a file that has none.
    [Theory]
    [InlineData("\n}\n", ",\n  " + Result + "\n}\n")]
    [InlineData(",\n}\n", ",\n  " + Result + "\n}\n")]
    [InlineData(",\n}\n", ",\n  " + Result + ",\n}\n")]
    [InlineData("\n  // not yet\n}\n", ",\n  // not yet\n  " + Result + "\n}\n")]
    [InlineData(",\n  \"title\": \"Test\"\n}\n", ",\n  " + Result + ",\n  \"title\": \"Test\"\n}\n")]
    public async Task Score_AResultWrittenAfterTheRun_JudgesTheFrozenForecast(string end, string withResult)
    {
        folder.Write("test.json", await Scenario(end));
        Assert.Equal(0, (await Shell.Run("run", "test.json", "--draws", "3000", "--seed", "7", "--charts", "none")).Code);
        folder.Write("test.json", await Scenario(withResult));
        var (code, output, error) = await Shell.Run("score", "test.json", "--charts", "svg");
        Assert.Equal(0, code);
        Assert.Contains("postmortem.html: The forecast judged is the one that stands in test/forecast.json, made before the result was added.", output, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine("output", "test", "postmortem.html"));
        Assert.Contains("by 3,000 simulated elections drawn at random with seed 7", page, StringComparison.Ordinal);
        Assert.Contains("This page judges the forecast as it was kept, made before the result was known.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("test/forecast.json", page, StringComparison.Ordinal);
        Assert.Contains("The Conservatives gained Stroud from Labour", page, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("verify", Path.Combine("output", "test"))).Code);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("pollingDay", "2025-07-17", "2025-07-24", "is of another state of it (SHA-256 ", "The forecast that was kept was made from other inputs; this one was made afterwards, from what was known then.")]
    [InlineData("", "", "", "there is no ", "No forecast was kept from before the vote; this one was made afterwards, from what was known then.")]
    public async Task Score_NoForecastOfTheScenario_IsMadeAnewAndSaysSo(string what, string from, string to, string words, string published)
    {
        folder.Write("test.json", await Scenario("\n}\n"));
        if (what.Length > 0)
        {
            Assert.Equal(0, (await Shell.Run("run", "test.json", "--draws", "3000", "--charts", "none")).Code);
        }

        folder.Write("test.json", (await Scenario(",\n  " + Result + "\n}\n")).Replace($"\"{what}\": \"{from}\"", $"\"{what}\": \"{to}\"", StringComparison.Ordinal));
        var (code, output, _) = await Shell.Run("score", "test.json", "--draws", "3000", "--charts", "svg");
        Assert.Equal(0, code);
        Assert.Contains("The forecast was made anew from the scenario: ", output, StringComparison.Ordinal);
        Assert.Contains(words, output, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine("output", "test", "postmortem.html"));
        Assert.Contains(published, page.Replace("<span class=\"unbroken\">", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("test/forecast.json", page, StringComparison.Ordinal);
    }

    /// <summary>Which forecast was judged is said where no page is made too, and beside a document in a message.</summary>
    [Theory]
    [InlineData("The forecast judged is the one that stands in test/forecast.json, made before the result was added.")]
    [InlineData("The forecast was made anew from the scenario: test/forecast.json was made with other changes (none, now seat.leavePct=60).", "--set", "seat.leavePct=60")]
    public async Task Score_WithoutAPage_SaysWhatItJudged(string words, params string[] change)
    {
        folder.Write("test.json", await Scenario("\n}\n"));
        Assert.Equal(0, (await Shell.Run("run", "test.json", "--draws", "3000", "--charts", "none")).Code);
        folder.Write("test.json", await Scenario(",\n  " + Result + "\n}\n"));
        string[] score = ["score", "test.json", "--draws", "3000", "--charts", "none", .. change];
        var printed = await Shell.Run(score);
        Assert.Contains($"test: {words}", printed.Output, StringComparison.Ordinal);
        Assert.Empty(printed.Error);
        var json = await Shell.Run([.. score, "--json"]);
        Assert.Equal('[', json.Output[0]);
        Assert.Contains($"note: test: {words}\n", json.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(words, string.Concat((await Shell.Run([.. score, "--quiet"])).Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_ATie_IsAskedAboutWhateverTheOrder()
    {
        foreach (var votes in new[] { "\"Con\": 20000, \"Lab\": 20000, \"Reform\": 5000", "\"Lab\": 20000, \"Con\": 20000, \"Reform\": 5000" })
        {
            folder.Write("test.json", await Scenario($",\n  \"result\": {{ \"votes\": {{ {votes} }} }}\n}}\n"));
            var (code, _, error) = await Shell.Run("score", "test.json", "--draws", "3000");
            Assert.Equal(3, code);
            Assert.Contains("have as many votes each, and the file's order decides nothing. Add \"winner\": ", error, StringComparison.Ordinal);
            folder.Write("test.json", await Scenario($",\n  \"result\": {{ \"votes\": {{ {votes} }}, \"winner\": \"Lab\" }}\n}}\n"));
            var decided = await Shell.Run("score", "test.json", "--draws", "3000", "--charts", "none", "--json");
            Assert.Equal(0, decided.Code);
            Assert.Contains("\"winner\": \"Lab\"", decided.Output, StringComparison.Ordinal);
        }

        folder.Write("test.json", await Scenario(",\n  \"result\": { \"votes\": { \"Con\": 20000, \"Lab\": 20000, \"Reform\": 5000 }, \"winner\": \"Reform\" }\n}\n"));
        var wrong = await Shell.Run("score", "test.json");
        Assert.Equal(3, wrong.Code);
        Assert.Contains("result.winner: is \"Reform\"; Con, Lab have the most votes.", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_WithoutSomebodyInTheResult_SaysSo()
    {
        folder.Write("test.json", await Scenario(",\n  " + Result + "\n}\n"));
        var (code, _, error) = await Shell.Run("score", "test.json", "--without", "Reform");
        Assert.Equal(3, code);
        Assert.Contains("result: is that of a ballot with Reform, whom --without takes away, so there is nothing to score against. Leave --without out.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note: --set seat.leavePct is given more than once; the last holds, seat.leavePct=51.", "--set", "seat.leavePct=50", "--set", "seat.leavePct=51")]
    [InlineData("note: --line Lab.share=0.3 is read as 0.3%. Write 30 if that is meant.", "--line", "Lab.share=0.3")]
    [InlineData("note: --line turnout=0.4 is read as 0.4%. Write 40 if that is meant.", "--line", "turnout=0.4")]
    [InlineData(null, "--set", "seat.leavePct=50", "--set", "seat.electorate=70000", "--line", "majority=0.5", "--line", "Lab.share=30")]
    public async Task Run_WhatIsDoubtfulOnTheCommandLine_IsToldOnce(string? note, params string[] options)
    {
        folder.Write("test.json", await Scenario("\n}\n"));
        var (code, _, error) = await Shell.Run(["run", "test.json", "--draws", "3000", "--charts", "none", .. options]);
        Assert.Equal((0, note is null ? "" : note + "\n"), (code, error));
    }

    /// <summary>Of several scenarios a doubtful line is told of each it is doubtful for, by name.</summary>
    [Fact]
    public async Task Run_ADoubtfulLineOfSeveral_IsToldOfEach()
    {
        var text = await Scenario("\n}\n");
        folder.Write("test.json", text);
        folder.Write("other.json", text.Replace("\"id\": \"test\"", "\"id\": \"other\"", StringComparison.Ordinal));
        var (code, _, error) = await Shell.Run("run", "test.json", "other.json", "--draws", "3000", "--charts", "none", "--line", "Lab.share=0.3");

        Assert.Equal((0, "note: test: --line Lab.share=0.3 is read as 0.3%. Write 30 if that is meant.\nnote: other: --line Lab.share=0.3 is read as 0.3%. Write 30 if that is meant.\n"), (code, error));
    }

    private static async Task<string> Scenario(string end)
    {
        var (code, _, error) = await Shell.Run("new", "Stroud", "--id", "test", "--as-of", "2025-06-01", "--force", "--output", "new.json", "--party", "Lab", "--party", "Con", "--party", "Reform");
        Assert.True(code == 0, error);
        var text = (await File.ReadAllTextAsync("new.json")).TrimEnd();
        var body = text[..text.LastIndexOf('}')].TrimEnd();
        return end.Contains("\"title\"", StringComparison.Ordinal) ? body.Replace("  \"title\": \"Stroud by-election\",\n", "", StringComparison.Ordinal) + end : body + end;
    }
}
