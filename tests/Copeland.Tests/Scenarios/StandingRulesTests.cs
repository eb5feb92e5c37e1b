using Copeland.Elections;

namespace Copeland.Tests.Scenarios;

/// <summary>What scenarios say of who the candidates are.</summary>
public class StandingRulesTests
{
    private const string Last = "{ \"party\": \"Ind\", \"id\": \"Ind-2\" }\n  ],";

    [Fact]
    public void Validate_ARestandingCandidate_IsTheOutgoingMember()
    {
        var contest = ScenarioText.Read(ScenarioText.With(Last, "{ \"party\": \"Ind\", \"id\": \"Ind-2\", \"restanding\": true }\n  ],")).Contest;
        Assert.True(contest.HolderRestanding);
        Assert.Equal(["Ind-2"], contest.Candidates.Where(candidate => candidate.Restanding).Select(candidate => candidate.Id));
    }

    [Fact]
    public void Validate_AnOutgoingMemberWhoIsNobody_SaysThatNothingIsMadeOfIt()
    {
        var scenario = ScenarioText.Read(ScenarioText.With(Last, Last + " \"vacancy\": { \"holderRestanding\": true },"));
        Assert.True(scenario.Contest.HolderRestanding);
        Assert.Contains(scenario.Warnings, warning => warning.StartsWith("vacancy.holderRestanding says that the outgoing member stands again, but no candidate has \"restanding\": true", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_EverybodyIsSaidNotToRestandButTheHolderDoes_IsRefused()
    {
        var json = ScenarioText.With(Last, Last + " \"vacancy\": { \"holderRestanding\": true },");
        foreach (var id in new[] { "\"Trudy Harrison\"", "\"Gillian Troughton\"", "\"Michael Guest\"", "\"Ind-2\" }" })
        {
            json = json.Replace(id, id.TrimEnd('}', ' ') + ", \"restanding\": false" + (id.EndsWith('}') ? " }" : ""), StringComparison.Ordinal);
        }

        Assert.StartsWith("valid.json:19:", Assert.Single(ScenarioText.Problems(json)), StringComparison.Ordinal);
        Assert.Contains("vacancy.holderRestanding: is true, but every candidate's restanding is false.", ScenarioText.Problems(json)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fringe", CandidateStanding.Fringe)]
    [InlineData("local", CandidateStanding.Local)]
    [InlineData("insurgent", CandidateStanding.Insurgent)]
    [InlineData("party", CandidateStanding.Party)]
    public void Validate_AStanding_IsTheCandidates(string written, CandidateStanding expected) => Assert.Equal(
        expected,
        ScenarioText.Read(ScenarioText.With(Last, $"{{ \"party\": \"Ind\", \"id\": \"Ind-2\", \"standing\": \"{written}\" }}\n  ],")).Contest.Candidates[3].Standing);

    [Fact]
    public void Validate_TheStandingOfAPolledParty_IsSaidNotToCount() => Assert.Contains(
        "The standing of Lab is given but not used: it tells candidates outside the polled parties apart. What you think of this candidate belongs under adjustments.",
        ScenarioText.Read(ScenarioText.With("\"Gillian Troughton\"", "\"Gillian Troughton\", \"standing\": \"insurgent\"")).Warnings);

    [Fact]
    public void Validate_ALookedUpFringe_IsSaidOnceWithTheRemedy()
    {
        var json = ScenarioText.With(Last, "{ \"party\": \"Ind\", \"id\": \"Ind-2\" }, { \"party\": \"MRLP\" }\n  ], \"parties\": { \"MRLP\": { \"name\": \"Loony\", \"colour\": \"#8A6D1B\" } },")
            .Replace("\"Ind-2\": 116", "\"Ind-2\": 116, \"MRLP\": 5", StringComparison.Ordinal);
        Assert.Contains(
            "Treated as a fringe candidate, expected to do as such candidates have done, because the party has lost every deposit on record: MRLP. Write candidates[].standing (fringe, local, insurgent or party) where that is wrong.",
            ScenarioText.Read(json).Warnings);
    }
}
