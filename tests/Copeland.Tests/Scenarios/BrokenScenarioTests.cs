namespace Copeland.Tests.Scenarios;

/// <summary>Every broken scenario of <c>broken.txt</c> is refused with exactly the messages written there.</summary>
public class BrokenScenarioTests
{
    public static TheoryData<string> Cases => [.. Blocks().Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_ABrokenScenario_NamesPlaceValueAndRemedy(string name)
    {
        var lines = Blocks()[name];
        var json = ScenarioText.With(Unescaped(lines[0], "- "), Unescaped(lines[1], "+ "));
        Assert.Equal(lines[2..], ScenarioText.Problems(json));
    }

    [Fact]
    public void Validate_TheUnchangedScenario_IsValid() => Assert.Equal("copeland-2017", ScenarioText.Read(ScenarioText.Valid).Id);

    [Fact]
    public void Cases_AreMoreThanFortyKinds() => Assert.True(Cases.Count > 40);

    [Fact]
    public void Validate_TwoHundredCandidates_AreRefused()
    {
        var candidates = string.Join(", ", Enumerable.Range(1, 200).Select(number => Invariant($"{{ \"party\": \"Ind\", \"id\": \"Ind-x{number}\" }}")));
        var problem = Assert.Single(ScenarioText.Problems(ScenarioText.With("{ \"party\": \"Ind\", \"id\": \"Ind-2\" }", candidates)));
        Assert.Equal("valid.json:14:3: candidates: has 203 entries; 2 to 64 are allowed. Take some out.", problem);
    }

    [Fact]
    public void Validate_SixtyFourCandidates_AreAllowed()
    {
        var candidates = string.Join(", ", Enumerable.Range(1, 60).Select(number => Invariant($"{{ \"party\": \"Ind\", \"id\": \"Ind-x{number}\" }}")));
        var json = ScenarioText.With("{ \"party\": \"Ind\", \"id\": \"Ind-2\" }", "{ \"party\": \"Ind\", \"id\": \"Ind-2\" }, " + candidates);
        var problem = Assert.Single(ScenarioText.Problems(json));
        Assert.Contains("result.votes: has no figure for Ind-x1,", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MoreThanFourThousandPolls_AreRefused()
    {
        const string Poll = "{ \"pollster\": \"ICM\", \"start\": \"2017-02-17\", \"end\": \"2017-02-19\", \"sample\": 2028, \"sharesPct\": { \"Con\": 44, \"Lab\": 26 } }";
        var polls = string.Join(',', Enumerable.Range(0, 4097).Select(number => Invariant($"{{\"pollster\":\"P{number}\",\"end\":\"2017-02-19\",\"sharesPct\":{{\"Con\":44,\"Lab\":26}}}}")));
        Assert.Equal(["valid.json:21:5: national.polls: has 4097 entries; 1 to 4,096 are allowed. Take some out."], ScenarioText.Problems(ScenarioText.With(Poll, polls)));
    }

    [Fact]
    public void Validate_ManyMistakes_AreAllReportedInTheOrderOfTheFile()
    {
        var json = ScenarioText.With("\"LD\": 3.5, \"Green\": 2.9", "\"LD\": 3.5")
            .Replace("59.2", "592", StringComparison.Ordinal)
            .Replace("\"defending\": \"Lab\"", "\"defending\": \"Labour\"", StringComparison.Ordinal)
            .Replace("\"9/4\"", "\"9 to 4\"", StringComparison.Ordinal)
            .Replace("\"random\"", "\"dice\"", StringComparison.Ordinal);
        Assert.Equal(
            ["seat.leavePct", "previous.sharesPct", "defending", "market.odds.Lab", "simulation.method"],
            Assert.Throws<Copeland.Scenarios.ScenarioException>(() => ScenarioText.Read(json)).Problems.Select(problem => problem.Address));
    }

    [Fact]
    public void Validate_AMillionNulls_ListsAHundredAndCountsTheRest()
    {
        var json = ScenarioText.With("[\"Con\"]", "[\"Con\"" + string.Concat(Enumerable.Repeat(",\nnull", 1000)) + "]");
        var parties = ScenarioText.Problems(json);
        Assert.Equal(8, parties.Count);
        var polls = ScenarioText.With("\"seatPolls\": [", "\"seatPolls\": [" + string.Concat(Enumerable.Repeat("null,\n", 1000)));
        Assert.Equal(65, ScenarioText.Problems(polls).Count);
        var votes = ScenarioText.With("\"votes\": {", "\"votes\": {" + string.Concat(Enumerable.Range(0, 1000).Select(party => Invariant($"\"P{party}\": \"x\",\n"))));
        var problems = ScenarioText.Problems(votes);
        Assert.Equal(101, problems.Count);
        Assert.Equal("valid.json: 900 more problems are not listed. Mend these first.", problems[^1]);
    }

    private static string Unescaped(string line, string prefix)
    {
        Assert.StartsWith(prefix, line, StringComparison.Ordinal);
        return line[prefix.Length..].Replace("\\\\", "\u0001", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace('\u0001', '\\');
    }

    private static Dictionary<string, string[]> Blocks() => File.ReadAllText(ScenarioText.TestFile("broken.txt")).ReplaceLineEndings("\n")
        .Split("\n## ").Skip(1)
        .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(lines => lines[0], lines => lines[1..], StringComparer.Ordinal);
}
