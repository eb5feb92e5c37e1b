using Copeland.Elections;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Tests.Scenarios;

public class ScenarioValidatorTests
{
    [Fact]
    public void Validate_AValidScenario_TurnsPercentIntoFractionsOnce()
    {
        var scenario = ScenarioText.Read(ScenarioText.Valid);
        Assert.Equal(0.592, scenario.Contest.Seat.Leave!.Value.Mean, 12);
        Assert.Equal(0.02, scenario.Contest.Seat.Leave!.Value.Sd, 12);
        Assert.Equal(0.638, scenario.Contest.Previous.Turnout!.Value, 12);
        Assert.Equal(0.423, scenario.Contest.Previous.Shares["Lab"]!.Value, 12);
        Assert.Equal(1, scenario.Contest.Previous.Shares.Total, 12);
        var poll = Assert.Single(Assert.IsType<NationalSource.Polls>(scenario.National).All);
        Assert.Equal(0.44, poll.Shares["Con"]);
        Assert.Equal(2028, poll.Sample);
        Assert.Equal(0.05, Assert.Single(scenario.SeatPolls).Poll.Shares["Ind-1"]);
        Assert.Equal(new("Lab", new(-0.02, 0.02), "Sellafield"), Assert.Single(scenario.Adjustments));
        Assert.Equal(13748.0 / 26276, scenario.Result!.Shares["Con"]);
        Assert.Equal(new AssumptionOverride("leaveEffect", 0, 0.1), Assert.Single(scenario.Assumptions));
        Assert.Equal(new SimulationSettings(1_000_000, 20170223, SamplingMethod.Random), scenario.Simulation);
    }

    [Fact]
    public void Validate_WithoutSimulation_TheSeedComesFromTheId()
    {
        // printf copeland-2017 | sha256sum | cut -c1-16, in decimal
        var json = ScenarioText.With("  \"simulation\": { \"draws\": 1000000, \"seed\": 20170223, \"method\": \"random\" },\n", string.Empty);
        Assert.Equal(new SimulationSettings(100_000, ulong.Parse("e9e0ab7172fd19b1", NumberStyles.HexNumber, CultureInfo.InvariantCulture)), ScenarioText.Read(json).Simulation);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    public void Validate_AnySixtyFourBitSeed_IsKept(string written, ulong expected) =>
        Assert.Equal(expected, ScenarioText.Read(ScenarioText.With("20170223,", written + ",")).Simulation.Seed);

    [Fact]
    public void Validate_WithoutAsOf_ItIsTheDayBefore() =>
        Assert.Equal(new DateOnly(2017, 2, 22), ScenarioText.Read(ScenarioText.With("  \"asOf\": \"2017-02-22\",\n", string.Empty)).AsOf);

    [Theory]
    [InlineData("\"9/4\"", 3.25)]
    [InlineData("\"9-4\"", 3.25)]
    [InlineData("\"evens\"", 2)]
    [InlineData("3.25", 3.25)]
    [InlineData("\"1.33\"", 1.33)]
    [InlineData("\"EVS\"", 2)]
    [InlineData("\"+225\"", 3.25)]
    [InlineData("\"-300\"", 1.3333333333333333)]
    public void Validate_Odds_AreDecimalInside(string written, double expected) =>
        Assert.Equal(expected, ScenarioText.Read(ScenarioText.With("\"9/4\"", written)).Market!.DecimalOdds["Lab"], 12);

    [Theory]
    [InlineData("\"Con\": \"1/3\", \"Lab\": \"9/4\"", null)]
    [InlineData("\"Con\": 1.5, \"Lab\": 3", null)]
    [InlineData("\"Con\": \"1/3\"", "market.odds are not a whole book: those given (Con) imply 75% together, so there is no market column. Give the odds of every candidate with a chance.")]
    [InlineData("\"Con\": 1.25, \"Lab\": 8", "market.odds are not a whole book: those given (Con, Lab) imply 92.5% together, so there is no market column. Give the odds of every candidate with a chance.")]
    public void Validate_OddsThatAreNoWholeBook_MakeNoMarketAndSaySo(string odds, string? warning)
    {
        var scenario = ScenarioText.Read(ScenarioText.With("\"Con\": \"1/3\", \"Lab\": \"9/4\"", odds));
        Assert.Equal(warning is null, scenario.Market is not null);
        Assert.Equal(warning, scenario.Warnings.SingleOrDefault(said => said.StartsWith("market", StringComparison.Ordinal)));
    }

    [Fact]
    public void Validate_SharesWithinHalfAPoint_AreScaledToOne() =>
        Assert.Equal(1, ScenarioText.Read(ScenarioText.With("\"Green\": 2.9", "\"Green\": 2.4")).Contest.Previous.Shares.Total, 12);

    [Fact]
    public void Validate_APartyItDefines_NeedsNoCode()
    {
        var json = ScenarioText.With("\"defending\": \"Lab\",", "\"defending\": \"Lab\", \"parties\": { \"Yorks\": { \"name\": \"Yorkshire Party\", \"colour\": \"#0055A4\", \"family\": \"nationalist\" }, \"Reform\": { \"colour\": \"#00FFFF\" } },")
            .Replace("{ \"party\": \"Con\", \"name\": \"Trudy Harrison\" },", "{ \"party\": \"Con\" }, { \"party\": \"Yorks\" },", StringComparison.Ordinal)
            .Replace("\"Ind-2\": 116", "\"Ind-2\": 116, \"Yorks\": 0", StringComparison.Ordinal);
        var scenario = ScenarioText.Read(json);
        Assert.Equal(new Party("Yorks", "Yorkshire Party", "#0055A4", Family.Nationalist), scenario.Contest.Candidates[1].Party);
        Assert.Equal(new Party("Reform", "Reform UK", "#00FFFF", Family.PopulistRight), scenario.Contest.Parties["Reform"]);
        Assert.Null(scenario.Contest.Candidates[0].Name);
    }

    [Fact]
    public void Validate_AnIndependentAlone_NeedsNoId()
    {
        var json = ScenarioText.With("\"Ind-1\": 5", "\"Ind\": 5")
            .Replace("{ \"party\": \"Ind\", \"id\": \"Ind-1\", \"name\": \"Michael Guest\" },\n    { \"party\": \"Ind\", \"id\": \"Ind-2\" }", "{ \"party\": \"Ind\" }", StringComparison.Ordinal)
            .Replace("\"Ind-1\": 811, \"Ind-2\": 116", "\"Ind\": 927", StringComparison.Ordinal);
        Assert.Equal("Ind", ScenarioText.Read(json).Contest.Candidates[2].Id);
    }

    [Fact]
    public void Validate_AnEarlierByElection_IsAContestOfItsOwn()
    {
        var json = ScenarioText.With(
            "\"simulation\":",
            """
            "earlier": [ { "date": "2016-12-08", "seat": "Sleaford", "previous": { "date": "2015-05-07", "sharesPct": { "Con": 60, "Oth": 40 } },
              "national": { "source": "built-in" }, "defending": "Con", "result": { "votes": { "Con": 600, "Ind-7": 400 } } } ],
            "simulation":
            """);
        var earlier = Assert.Single(ScenarioText.Read(json).Earlier);
        Assert.Equal(new DateOnly(2016, 12, 8), earlier.Contest.PollingDay);
        Assert.Equal(["Con"], earlier.Contest.Government);
        Assert.Equal("Ind", earlier.Contest.Candidates[1].Party.Code);
        Assert.Equal(0.4, earlier.Result.Shares["Ind-7"]);
        Assert.IsType<NationalSource.BuiltIn>(earlier.National);
    }

    [Fact]
    public void Validate_AnEarlierByElectionOfAnotherParliament_IsRefused()
    {
        var json = ScenarioText.With(
            "\"simulation\":",
            "\"earlier\": [ { \"date\": \"2014-12-08\", \"seat\": \"Clacton\", \"previous\": { \"date\": \"2015-05-07\", \"sharesPct\": { \"Con\": 100 } }, \"national\": { \"source\": \"built-in\" }, \"defending\": \"Con\", \"result\": { \"votes\": { \"Con\": 1 } } } ],\n  \"simulation\":");
        Assert.Equal(
            ["valid.json:29:26: earlier[0].date: is 2014-12-08; an earlier by-election lies between the general election, 2015-05-07, and polling day, 2017-02-23. Correct it, or remove the entry."],
            ScenarioText.Problems(json));
    }

    [Theory]
    [InlineData(6_060, "previous.votes add up to 39,631, which at a turnout of 63.8% makes an electorate of 62,118, but seat.electorate is 6,060: correct whichever is wrong.")]
    [InlineData(606_020, "previous.votes add up to 39,631, which at a turnout of 63.8% makes an electorate of 62,118, but seat.electorate is 606,020: correct whichever is wrong.")]
    [InlineData(45_000, null)]
    [InlineData(95_000, null)]
    public void Warnings_VotesAndElectorateOfTwoPlaces_AreSaid(int electorate, string? expected)
    {
        var said = Forecasts.TestScenarios.Copeland2017(Invariant($"seat.electorate={electorate}")).Warnings.Where(warning => warning.StartsWith("previous.votes", StringComparison.Ordinal));
        Assert.Equal(expected is null ? [] : [expected], said);
    }

    [Fact]
    public void Warnings_MoreVotesThanVoters_AreSaidWithoutATurnout()
    {
        var said = Forecasts.TestScenarios.Read(Forecasts.TestScenarios.CopelandJson.Replace("\"turnoutPct\": 63.8, ", "", StringComparison.Ordinal), "seat.electorate=20000").Warnings;
        Assert.Contains("previous.votes add up to 39,631, more than may vote there, but seat.electorate is 20,000: correct whichever is wrong.", said);
    }

    [Theory]
    [InlineData("\"defending\": \"Lab\"", "\"defending\": \"UKIP\"", "UKIP won the seat last but does not stand: its chance of holding the seat is 0, and where its voters go is more uncertain than the forecast says.")]
    [InlineData("\"defending\": \"Lab\"", "\"defending\": \"Con\"", "defending is Con, but Lab has the largest share in previous: check that this is meant.")]
    [InlineData("\"defending\": \"Lab\"", "\"defending\": \"Ind\"", "defending is Ind, which has no share in previous: check that it won the seat last.")]
    [InlineData("\"turnoutPct\": 63.8", "\"turnoutPct\": 63.8, \"notional\": true", "The last result is notional, an estimate for changed boundaries: its error is not in the forecast.")]
    [InlineData("\"turnoutPct\": 63.8,", "", "previous.turnoutPct is not given: turnout is less certain.")]
    [InlineData("\"leavePct\": 59.2, \"leavePctSd\": 2.0, ", "", "seat.leavePct is not given: the forecast has no Leave effect.")]
    [InlineData(", \"electorate\": 60602", "", "seat.electorate is not given: there is no majority in votes and no chance of a recount.")]
    [InlineData("\"country\": \"England\"", "\"country\": \"Northern Ireland\"", "The seat is in Northern Ireland, where the model was not fitted: no poll the model uses asks about its parties, and no past by-election stands behind the forecast. Do not publish this forecast.")]
    [InlineData("\"defending\": \"Lab\"", "\"defending\": \"Spk\"", "This is the Speaker's seat, where the main parties usually do not stand: the model was not fitted to such contests.")]
    [InlineData("\"end\": \"2017-02-12\"", "\"end\": \"2017-02-23\"", "The one poll in seatPolls became known after 2017-02-22 and is not used.")]
    [InlineData("\"sample\": 2028", "\"published\": \"2017-02-20\"", null)]
    public void Warnings_WhatTheDoorKnows_IsSaid(string old, string changed, string? expected)
    {
        var before = ScenarioText.Read(ScenarioText.Valid).Warnings;
        var after = ScenarioText.Read(ScenarioText.With(old, changed)).Warnings.Except(before, StringComparer.Ordinal);
        if (expected is null)
        {
            Assert.Empty(after);
        }
        else
        {
            Assert.Contains(expected, after);
        }
    }

    [Fact]
    public void Warnings_MainRivalsStandingAside_AreNamed()
    {
        var json = ScenarioText.With("\"UKIP\": 15.5, \"LD\": 3.5, \"Green\": 2.9", "\"UKIP\": 14.9, \"LD\": 4.1, \"Green\": 2.9");
        Assert.DoesNotContain(ScenarioText.Read(json).Warnings, warning => warning.StartsWith("Main rivals", StringComparison.Ordinal));
        json = json.Replace("\"Lab\": 42.3, \"Con\": 35.8, \"UKIP\": 14.9, \"LD\": 4.1, \"Green\": 2.9", "\"Lab\": 65, \"Con\": 13, \"LD\": 14, \"Green\": 4, \"UKIP\": 4", StringComparison.Ordinal);
        Assert.Contains(
            "Main rival not standing: Liberal Democrat (14.0% last time). The model was not fitted to such contests, and where those voters go is more uncertain than the forecast says.",
            ScenarioText.Read(json).Warnings);
    }

    [Fact]
    public void Warnings_AGeneralElectionInBetween_IsNamed()
    {
        var json = ScenarioText.Valid.Replace("2017-02-", "2017-09-", StringComparison.Ordinal);
        Assert.Contains(
            "previous.date is 2015-05-07, but a general election was held on 2017-06-08: the seat's last result should be that one's.",
            ScenarioText.Read(json).Warnings);
    }

    [Fact]
    public void Validate_ABuiltInSource_IsAllowedSinceMay2010()
    {
        var start = ScenarioText.Valid.IndexOf("  \"national\"", StringComparison.Ordinal);
        var end = ScenarioText.Valid.IndexOf("  \"seatPolls\"", StringComparison.Ordinal);
        var json = ScenarioText.Valid[..start] + "  \"national\": { \"source\": \"built-in\" },\n" + ScenarioText.Valid[end..];
        Assert.IsType<NationalSource.BuiltIn>(ScenarioText.Read(json).National);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Validate_AnotherLocale_ChangesNothing(string culture)
    {
        var broken = ScenarioText.With("59.2", "592.5").Replace("\"LD\": 3.5, \"Green\": 2.9", "\"LD\": 3.5", StringComparison.Ordinal)
            .Replace("1000000", "1e13", StringComparison.Ordinal).Replace("\"id\": \"copeland-2017\"", "\"ID\": \"x\"", StringComparison.Ordinal);
        var (problems, scenario, schema) = (ScenarioText.Problems(broken), ScenarioText.Read(ScenarioText.Valid), ScenarioSchema.Text());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(problems, ScenarioText.Problems(broken));
            Assert.Equal(scenario.Contest.Previous, ScenarioText.Read(ScenarioText.Valid).Contest.Previous);
            Assert.Equal(scenario.Warnings, ScenarioText.Read(ScenarioText.Valid).Warnings);
            Assert.Equal(schema, ScenarioSchema.Text());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
