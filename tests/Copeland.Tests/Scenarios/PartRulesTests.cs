using Copeland.Elections;

namespace Copeland.Tests.Scenarios;

/// <summary>What scenarios say of Scotland and Wales, and of evidence of the seat.</summary>
public class PartRulesTests
{
    private const string Parties = "\"Con\": 44, \"Lab\": 26 } }\n    ]\n  },";
    private const string Polls = "[ { \"pollster\": \"ICM\", \"end\": \"2017-02-12\", \"sharesPct\": { \"Con\": 45, \"Lab\": 40, \"Ind-1\": 5 } } ]";

    [Fact]
    public void Validate_AnAverageOfScotland_IsThePartsOwn()
    {
        var part = ScenarioText.Read(InScotland("{ \"previousPct\": { \"Lab\": 24, \"SNP\": 50 }, \"averagePct\": { \"Lab\": 16, \"SNP\": 47 } }")).Part!;
        Assert.Equal((Country.Scotland, 0.5, 0.47), (part.Part, part.Previous["SNP"], part.Average!["SNP"]));
    }

    [Fact]
    public void Validate_AScottishSeatWithoutPollsOfScotland_SaysWhatStandsInAndWhatIsBetter() => Assert.Contains(
        ScenarioText.Read(ScenarioText.With("\"England\"", "\"Scotland\"")).Warnings,
        warning => warning.StartsWith("No polls of Scotland are used: figures for Great Britain stand in for them, though Scotland has a party and a swing of its own. Better: \"national\": { …, \"parts\": { \"Scotland\": {", StringComparison.Ordinal));

    [Fact]
    public void Validate_PollsOfAnotherPart_AreSaidNotToBeUsed() => Assert.Contains(
        "national.parts.Wales is given, but the seat does not lie there: it is not used.",
        ScenarioText.Read(With("Wales", "{ \"previousPct\": { \"PC\": 12 }, \"averagePct\": { \"PC\": 13 } }")).Warnings);

    [Theory]
    [InlineData("{ \"averagePct\": { \"SNP\": 47 } }", "national.parts.Scotland.previousPct: is missing, and how Scotland voted is built in for 2024-07-04 alone; a swing needs both ends. Add the shares of Scotland at the last general election, like \"SNP\": 45.0.")]
    [InlineData("{ \"previousPct\": { \"SNP\": 50 } }", "national.parts.Scotland: has no polls; exactly one of polls, averagePct and source is required. Add \"polls\" or \"averagePct\".")]
    [InlineData("{ \"previousPct\": { \"SNP\": 50 }, \"source\": \"built-in\" }", "national.parts.Scotland.source: is \"built-in\", but no poll of Scotland since the last general election was known on 2017-02-22. Give \"polls\" or \"averagePct\", or leave the part out.")]
    [InlineData("{ \"previousPct\": { \"SNP\": 50 }, \"averagePct\": { \"SMP\": 47 } }", "national.parts.Scotland.averagePct.SMP: is no known party or candidate;")]
    public void Validate_APartThatCannotBeUsed_SaysWhereAndWhatToDo(string part, string expected) =>
        Assert.Contains(expected, Assert.Single(ScenarioText.Problems(InScotland(part))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"kind\": \"mrp\"", "seatPolls[0].kind: is \"mrp\", and neither errorFactor nor sd is given; no record here says how far that errs. Add \"errorFactor\": 1.5 (times a poll's error) or \"sd\": 6 (points, of a party at 25%), whichever you can defend.")]
    [InlineData("\"kind\": \"private\", \"sd\": 5, \"errorFactor\": 2", "seatPolls[0].sd: stands beside errorFactor; one of them says how far the figures err. Remove the other.")]
    [InlineData("\"kind\": \"local-election\", \"sd\": 5, \"dontKnowPct\": 10", "seatPolls[0].dontKnowPct: stands with kind \"local-election\", where nobody was asked. Remove it.")]
    [InlineData("\"kind\": \"mpr\", \"sd\": 5", "seatPolls[0].kind: is \"mpr\"; allowed: \"poll\", \"mrp\", \"local-election\", \"private\". Did you mean \"mrp\"?")]
    public void Validate_EvidenceOfTheSeatThatSaysTooLittleOrTooMuch_IsRefused(string fields, string expected) =>
        Assert.Contains(expected, Assert.Single(ScenarioText.Problems(WithEvidence(fields))), StringComparison.Ordinal);

    [Fact]
    public void Validate_StatedErrors_AreTheScenarios()
    {
        var scenario = ScenarioText.Read(WithEvidence("\"kind\": \"mrp\", \"errorFactor\": 1.5"));
        Assert.Equal((Copeland.Model.SeatPollKind.Mrp, 1.5), (scenario.SeatPolls[0].Kind, scenario.SeatPolls[0].ErrorFactor));
        Assert.Contains("seatPolls[0] (ICM, mrp) counts with an error that the scenario states (1.5 times a poll's): no record here measures it.", scenario.Warnings);
    }

    [Fact]
    public void Validate_TheSampleOfARegression_IsSaidToBeOfNoUse() => Assert.Contains(
        "no record here measures it. Its sample is not used.",
        Assert.Single(ScenarioText.Read(WithEvidence("\"kind\": \"mrp\", \"errorFactor\": 1.5, \"sample\": 12000")).Warnings, warning => warning.Contains("mrp", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Validate_SharesOfEverybodyAsked_AreScaledToThoseWhoNamedAParty()
    {
        var scenario = ScenarioText.Read(WithEvidence("\"dontKnowPct\": 10"));
        Assert.Equal(0.5, scenario.SeatPolls[0].Poll.Shares["Con"]!.Value, 12);
        Assert.Contains("seatPolls[0]: sharesPct and dontKnowPct add up to 100, so the shares are read as of everybody asked and are scaled to those who named a party.", scenario.Warnings);
    }

    private static string With(string part, string json) => ScenarioText.With(Parties, Parties.Replace("]\n  },", $"],\n    \"parts\": {{ \"{part}\": {json} }}\n  }},", StringComparison.Ordinal));

    private static string InScotland(string json) => With("Scotland", json).Replace("\"England\"", "\"Scotland\"", StringComparison.Ordinal);

    private static string WithEvidence(string fields) => ScenarioText.With(Polls, Polls.Replace("\"pollster\"", fields + ", \"pollster\"", StringComparison.Ordinal));
}
