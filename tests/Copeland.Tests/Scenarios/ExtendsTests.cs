using System.Security.Cryptography;
using System.Text;
using Copeland.Scenarios;

namespace Copeland.Tests.Scenarios;

public class ExtendsTests
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal) { ["base.json"] = ScenarioText.Valid };

    [Fact]
    public void Read_AnExtension_MergesObjectsAndReplacesLists()
    {
        files["what-if/high.json"] =
            """
            { "extends": "../base.json", "id": "high", "seat": { "leavePct": 70 }, "seatPolls": [], "market": null,
              "previous": { "sharesPct": { "Lab": 40.3, "Con": 37.8 } } }
            """;
        var scenario = Read("what-if/high.json");
        Assert.Equal("high", scenario.Id);
        Assert.Equal("Copeland by-election", scenario.Title);
        Assert.Equal(0.70, scenario.Contest.Seat.Leave!.Value.Mean, 12);
        Assert.Equal(60602, scenario.Contest.Seat.Electorate);
        Assert.Empty(scenario.SeatPolls);
        Assert.Null(scenario.Market);
        Assert.Equal(0.403, scenario.Contest.Previous.Shares["Lab"]!.Value, 12);
        Assert.Equal(0.155, scenario.Contest.Previous.Shares["UKIP"]!.Value, 12);
    }

    [Fact]
    public void Read_AnExtensionWithoutAnIdOfItsOwn_IsWarnedOf()
    {
        files["top.json"] = "{ \"extends\": \"base.json\", \"seat\": { \"leavePct\": 70 } }";
        Assert.Contains(
            "The id \"copeland-2017\" is that of \"base.json\", which this scenario extends: the results of the two go to one folder and replace each other. Give this one an id of its own.",
            Read("top.json").Warnings);
        files["top.json"] = "{ \"extends\": \"base.json\", \"id\": \"top\" }";
        Assert.DoesNotContain(Read("top.json").Warnings, warning => warning.StartsWith("The id", StringComparison.Ordinal));
        Assert.DoesNotContain(Read("base.json").Warnings, warning => warning.StartsWith("The id", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AMistakeInTheBase_PointsIntoTheBase()
    {
        files["base.json"] = ScenarioText.With("59.2", "592");
        files["top.json"] = "{ \"extends\": \"base.json\",\n  \"title\": 5 }";
        Assert.Equal(
            [
                "base.json:7:67: seat.leavePct: is 592; 0 to 100 percent are allowed. Correct the number.",
                "top.json:2:12: title: is the number 5; text in double quotes is required here. Correct it.",
            ],
            Problems("top.json").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_PollsOverAnAverage_SaysHowToTakeTheOtherAway()
    {
        files["top.json"] = "{ \"extends\": \"base.json\", \"national\": { \"averagePct\": { \"Con\": 40 } } }";
        Assert.Equal(
            ["top.json:1:27: national: has polls and averagePct; exactly one of polls, averagePct and source is required. Remove all but one (in a scenario that extends another, write the others as null)."],
            Problems("top.json"));
        files["top.json"] = "{ \"extends\": \"base.json\", \"national\": { \"averagePct\": { \"Con\": 40 }, \"polls\": null } }";
        Assert.IsType<NationalSource.Average>(Read("top.json").National);
    }

    [Fact]
    public void Read_ACircle_IsRefused()
    {
        files["a.json"] = "{ \"extends\": \"b.json\" }";
        files["b.json"] = "{ \"extends\": \"./a.json\" }";
        Assert.Equal(["b.json:1:14: extends: goes in a circle: a.json → b.json → a.json; a scenario cannot extend itself. Remove one of these lines."], Problems("a.json"));
    }

    [Fact]
    public void Read_AMissingBase_IsRefused()
    {
        files["a.json"] = "{ \"extends\": \"bse.json\" }";
        Assert.Equal(["a.json:1:14: extends: is \"bse.json\", but there is no such file in the scenario's folder tree; names are relative to the file they stand in. Correct the name."], Problems("a.json"));
    }

    [Theory]
    [InlineData("../../x.json")]
    [InlineData("../x.json")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\\\x.json")]
    [InlineData("below/../../x.json")]
    public void Read_ABaseOutsideTheTree_IsNeverOpened(string name)
    {
        files["a.json"] = $"{{ \"extends\": \"{name}\" }}";
        var opened = new List<string>();
        var exception = Assert.Throws<ScenarioException>(() => Draft("a.json", opened));
        Assert.Contains("which leads out of the scenario's folder tree; name a file in the same folder or below", exception.Message, StringComparison.Ordinal);
        Assert.Empty(opened);
    }

    [Fact]
    public void Read_ALongChain_IsRefused()
    {
        for (var i = 0; i < 20; i++)
        {
            files[Invariant($"{i}.json")] = Invariant($"{{ \"extends\": \"{i + 1}.json\" }}");
        }

        Assert.Equal(["8.json:1:14: extends: is the step number 9 of a chain; at most 8 files may extend each other. Merge some of them."], Problems("0.json"));
    }

    [Fact]
    public void Read_WithoutAFolder_CannotExtend() =>
        Assert.Contains("cannot extend a file", ScenarioText.Problems("{ \"extends\": \"base.json\" }")[0], StringComparison.Ordinal);

    [Fact]
    public void Sha256_TakesInEveryFile()
    {
        files["top.json"] = "{ \"extends\": \"base.json\" }";
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files["top.json"] + files["base.json"]))), Read("top.json").Sha256);
    }

    private ScenarioDraft Draft(string name, List<string>? opened = null) => ScenarioReader.Read(Source(name), new ScenarioLocation(name, other =>
    {
        opened?.Add(other);
        return files.ContainsKey(other) ? Source(other) : null;
    }));

    private ScenarioSource Source(string name) => new(name, Encoding.UTF8.GetBytes(files[name]));

    private Scenario Read(string name) => ScenarioValidator.Validate(Draft(name));

    private IEnumerable<string> Problems(string name) => Assert.Throws<ScenarioException>(() => Read(name)).Problems.Select(ScenarioText.Line);
}
