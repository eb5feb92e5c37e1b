using Copeland.Scenarios;
using Copeland.Tests.Architecture;
using NJsonSchema;

namespace Copeland.Tests.Scenarios;

public class ScenarioSchemaTests
{
    private static string Committed { get; } = Path.Combine(SourceTree.Root, "scenarios", "scenario.schema.json");

    [Fact]
    public void Text_IsTheCommittedSchema() => Assert.Equal(File.ReadAllText(Committed).ReplaceLineEndings("\n"), ScenarioSchema.Text());

    [Fact]
    public async Task Schema_AcceptsEveryCommittedScenario()
    {
        var schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Text());
        foreach (var file in ScenarioText.Committed())
        {
            Assert.Empty(schema.Validate(WithoutComments(File.ReadAllText(file))));
        }
    }

    [Theory]
    [InlineData("\"id\": \"copeland-2017\"", "\"id\": \"../../x\"")]
    [InlineData("\"country\": \"England\"", "\"country\": \"Englnd\"")]
    [InlineData("59.2", "592")]
    [InlineData("\"government\"", "\"goverment\"")]
    [InlineData("\"defending\": \"Lab\",", "")]
    [InlineData("{ \"party\": \"Lab\", \"name\": \"Gillian Troughton\" }", "{ \"name\": \"Gillian Troughton\" }")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("1000000", "0")]
    [InlineData("{ \"Con\": 13748", "{ \"Con\": -13748")]
    public async Task Schema_RefusesWhatTheReaderRefuses(string old, string changed)
    {
        var schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Text());
        var json = ScenarioText.With(old, changed);
        Assert.Empty(schema.Validate(ScenarioText.Valid));
        Assert.NotEmpty(schema.Validate(json));
        Assert.NotEmpty(ScenarioText.Problems(json));
    }

    [Fact]
    public async Task Schema_AnExtendingScenario_MayLeaveThingsOut()
    {
        var schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Text());
        Assert.Empty(schema.Validate("{ \"extends\": \"base.json\", \"seat\": { \"leavePct\": 50 }, \"market\": null, \"model\": { \"leaveEffect\": 0.1 } }"));
    }

    private static string WithoutComments(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json, new System.Text.Json.JsonDocumentOptions { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return System.Text.Json.JsonSerializer.Serialize(document.RootElement);
    }
}
