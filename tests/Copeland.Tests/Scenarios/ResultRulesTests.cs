namespace Copeland.Tests.Scenarios;

/// <summary>A result says what can have happened: votes, turnout and electorate say one thing three times over.</summary>
public class ResultRulesTests
{
    [Theory]
    [InlineData("", "\"Con\": 200000", "result.votes: add up to 213,250, more than the 60,602 electors of seat.electorate. Correct whichever is wrong.")]
    [InlineData("\"turnoutPct\": 5, ", "\"Con\": 13748", "result.turnoutPct: is 5, but 26,998 votes of 60,602 electors (seat.electorate) are a turnout of 44.5%. Correct whichever is wrong.")]
    [InlineData("\"turnoutPct\": 54, ", "\"Con\": 13748", "result.turnoutPct: is 54, but 26,998 votes")]
    [InlineData("\"turnoutPct\": 53, ", "\"Con\": 13748", null)]
    [InlineData("", "\"Con\": 13748", null)]
    public void Validate_AResult_MustBePossible(string turnout, string votes, string? problem)
    {
        var json = Copeland.Tests.Forecasts.TestScenarios.CopelandJson.Replace(
            "\"simulation\"",
            $"\"result\": {{ {turnout}\"votes\": {{ {votes}, \"Lab\": 11601, \"LD\": 1000, \"UKIP\": 500, \"Green\": 100, \"Ind-1\": 40, \"Ind-2\": 9 }} }}, \"simulation\"",
            StringComparison.Ordinal);
        if (problem is null)
        {
            Assert.NotNull(ScenarioText.Read(json).Result);
        }
        else
        {
            Assert.Contains(problem, Assert.Single(ScenarioText.Problems(json)), StringComparison.Ordinal);
        }
    }
}
