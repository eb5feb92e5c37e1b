using Copeland.Elections;
using Copeland.Scenarios;

namespace Copeland.Tests.Scenarios;

public class OverrideTests
{
    [Fact]
    public void Set_AValue_ChangesItAndIsRecorded()
    {
        var scenario = ScenarioText.Read(ScenarioText.Valid, "seat.leavePct=60", "candidates[0].name=Jane O'Brien-Smith", "title=2017", "simulation.method=sobol");
        Assert.Equal(0.6, scenario.Contest.Seat.Leave!.Value.Mean, 12);
        Assert.Equal("Jane O'Brien-Smith", scenario.Contest.Candidates[0].Name);
        Assert.Equal("2017", scenario.Title);
        Assert.Equal(Copeland.Simulation.SamplingMethod.Sobol, scenario.Simulation.Method);
        Assert.Equal(["seat.leavePct=60", "candidates[0].name=Jane O'Brien-Smith", "title=2017", "simulation.method=sobol"], scenario.Overrides);
    }

    [Fact]
    public void Set_TheSameValueTwice_TheLastCounts() =>
        Assert.Equal(0.61, ScenarioText.Read(ScenarioText.Valid, "seat.leavePct=60", "seat.leavePct=61").Contest.Seat.Leave!.Value.Mean, 12);

    [Fact]
    public void Set_Null_TakesTheValueAway() => Assert.Null(ScenarioText.Read(ScenarioText.Valid, "market=null").Market);

    [Fact]
    public void Set_AWholeObject_Replaces() =>
        Assert.Equal(0.5, ScenarioText.Read(ScenarioText.Valid, "previous.sharesPct={\"Lab\":50,\"Con\":50}").Contest.Previous.Shares["Con"]);

    [Fact]
    public void Set_AShareOfTheLastResult_ScalesTheOthers()
    {
        var before = ScenarioText.Read(ScenarioText.Valid).Contest.Previous.Shares;
        var after = ScenarioText.Read(ScenarioText.Valid, "previous.sharesPct.Con=40", "previous.sharesPct.Lab=40").Contest.Previous;
        Assert.Equal(1, after.Shares.Total, 12);
        Assert.Equal(0.4, after.Shares["Con"]!.Value, 12);
        Assert.Equal(0.4, after.Shares["Lab"]!.Value, 12);
        Assert.Equal(before["UKIP"] / before["LD"], after.Shares["UKIP"] / after.Shares["LD"]);
        Assert.Equal(0.2 * 15.5 / 21.9, after.Shares["UKIP"]!.Value, 12);
    }

    [Fact]
    public void Set_AShareWhereVotesAreGiven_OverridesTheComputation()
    {
        var json = ScenarioText.With("\"sharesPct\": { \"Lab\": 42.3, \"Con\": 35.8, \"UKIP\": 15.5, \"LD\": 3.5, \"Green\": 2.9 }", "\"votes\": { \"Lab\": 30000, \"Con\": 10000 }");
        Assert.Equal(0.75, ScenarioText.Read(json).Contest.Previous.Shares["Lab"]);
        var changed = ScenarioText.Read(json, "previous.sharesPct.Lab=60").Contest.Previous;
        Assert.Equal(0.4, changed.Shares["Con"]!.Value, 12);
        Assert.Null(changed.Votes);
    }

    [Fact]
    public void Set_APollAverage_IsKeptForTheAverage()
    {
        var overrides = ScenarioText.Read(ScenarioText.Valid, "national.averagePct.Con=50", "national.swingPct.Lab.Con=3").NationalOverrides;
        var average = new VoteShares([new("Con", 0.44), new("Lab", 0.26), new("LD", 0.20)]);
        var shares = overrides.Over(average);
        Assert.Equal(0.90, shares.Total, 12);
        Assert.Equal(0.53, shares["Con"]!.Value, 12);
        Assert.Equal((0.40 * 26 / 46) - 0.03, shares["Lab"]!.Value, 12);
        Assert.Equal(0.40 * 20 / 46, shares["LD"]!.Value, 12);
    }

    [Fact]
    public void Set_ASwing_IsWhatOneLosesAndTheOtherGains()
    {
        var swing = Assert.Single(ScenarioText.Read(ScenarioText.Valid, "national.swingPct.Lab.Con=2.5").NationalOverrides.Swings);
        var shares = swing.Over(new VoteShares([new("Con", 0.4), new("Lab", 0.3)]));
        Assert.Equal(0.025, Swing.Butler(0.3, shares["Lab"]!.Value, 0.4, shares["Con"]!.Value), 12);
        Assert.Equal(0, new NationalSwingOverride("Lab", "Con", 0.9).Over(shares)["Lab"]!.Value, 12);
        Assert.Equal(0, new NationalSwingOverride("Lab", "Con", -0.9).Over(shares)["Con"]!.Value, 12);
        Assert.Equal(0.01, new NationalSwingOverride("Lab", "Green", 0.01).Over(shares)["Green"]!.Value, 12);
    }

    [Fact]
    public void Set_AnAverageThatIsGiven_ChangesThatValueAlone()
    {
        var json = ScenarioText.Valid.Replace("\"polls\": [", "\"averagePct\": { \"Con\": 40, \"Lab\": 30 }, \"x\": [", StringComparison.Ordinal);
        json = json[..json.IndexOf(", \"x\"", StringComparison.Ordinal)] + json[json.IndexOf("  },\n  \"seatPolls\"", StringComparison.Ordinal)..];
        var national = Assert.IsType<NationalSource.Average>(ScenarioText.Read(json, "national.averagePct.Con=45").National);
        Assert.Equal(0.45, national.Shares["Con"]!.Value, 12);
        Assert.Equal(0.30, national.Shares["Lab"]!.Value, 12);
    }

    [Fact]
    public void Set_Turnout_IsAFraction() => Assert.Equal(0.514, ScenarioText.Read(ScenarioText.Valid, "turnout.meanPct=51.4").Turnout!.Value, 12);

    [Fact]
    public void Set_Assumptions_ByMeanSdOrNumber()
    {
        var calibrated = new Copeland.Statistics.Estimate(0.11, 0.05);
        AssumptionOverride Of(string json, params string[] overrides) => Assert.Single(ScenarioText.Read(json, overrides).Assumptions, entry => entry.Name == "leaveEffect");
        var without = ScenarioText.With("  \"model\": { \"leaveEffect\": { \"mean\": 0.0, \"sd\": 0.1 } },\n", string.Empty);
        Assert.Equal(new(0.3, 0.1), Of(ScenarioText.Valid, "model.leaveEffect.mean=0.3").Over(calibrated));
        Assert.Equal(new(0.3, 0), Of(ScenarioText.Valid, "model.leaveEffect=0.3").Over(calibrated));
        Assert.Equal(new(0.3, 0.05), Of(without, "model.leaveEffect.mean=0.3").Over(calibrated));
        Assert.Equal(new(0.11, 0.2), Of(without, "model.leaveEffect.sd=0.2").Over(calibrated));
        Assert.Equal(new(0.3, 0.2), Of(without, "model.leaveEffect=0.3", "model.leaveEffect.sd=0.2").Over(calibrated));
    }

    [Theory]
    [InlineData("seat.leavPct=60", "--set:1:1: seat.leavPct: is no known name; allowed here: name, country, region, leavePct, leavePctSd, electorate. Did you mean \"leavePct\"?")]
    [InlineData("turnout.meanPc=50", "--set:1:1: turnout.meanPc: is no known name; allowed here: meanPct. Did you mean \"meanPct\"?")]
    [InlineData("seat.leavePct", "--set:1:1: \"seat.leavePct\" is no change; a change is path=value. Write it like seat.leavePct=60 or candidates[0].name=Jane Doe.")]
    [InlineData("=5", "--set:1:1: \"=5\" is no change; a change is path=value. Write it like seat.leavePct=60 or candidates[0].name=Jane Doe.")]
    [InlineData("seat..leavePct=5", "--set:1:1: \"seat..leavePct=5\" is no change; a change is path=value. Write it like seat.leavePct=60 or candidates[0].name=Jane Doe.")]
    [InlineData("seat.leavePct=600", "--set:1:15: seat.leavePct: is 600; 0 to 100 percent are allowed. Correct the number.")]
    [InlineData("seat.leavePct=high", "--set:1:15: seat.leavePct: is the text \"high\"; a number is required here. Correct it.")]
    [InlineData("seat.leavePct.mean=5", "--set:1:1: seat.leavePct: is a single value; nothing lies below it. Shorten the address.")]
    [InlineData("candidates[4].name=X", "--set:1:1: candidates[4]: does not exist; its entries are 0 to 3. Correct the number.")]
    [InlineData("candidates.name=X", "--set:1:1: candidates: is a list; its entries are counted from 0. Write the number in brackets, like candidates[0].name.")]
    [InlineData("seat[0]=X", "--set:1:1: seat: is no list, so it has no numbered entries. Remove the brackets.")]
    [InlineData("title=", "--set:1:7: title: is empty; text is required here. Write it, or take the entry out.")]
    [InlineData("national.averagePct.Con=101", "--set:1:25: national.averagePct.Con: is 101; 0 to 100 percent are allowed. Correct the number.")]
    [InlineData("national.swingPct.Lab.Lab=1", "--set:1:27: national.swingPct.Lab.Lab: swings from Lab to itself; a swing needs two parties. Write national.swingPct.Lab.Con for a swing from Labour to the Conservatives.")]
    [InlineData("model.leavEffect=1", "--set:1:1: model.leavEffect: is no assumption of the model. Did you mean \"leaveEffect\"?")]
    [InlineData("turnout.meanPct=0", "--set:1:17: turnout.meanPct: is 0; 0.1 to 99.9 percent are allowed. Correct the number.")]
    [InlineData("pollingDay=2017-02-30", "--set:1:12: pollingDay: is \"2017-02-30\"; a date is year-month-day and must exist in the calendar. Write it like \"2017-02-23\".")]
    [InlineData("extends=base.json", "--set:1:1: extends: cannot be set; a scenario extends another only in its file. Write it there.")]
    public void Set_AMistake_IsExplained(string change, string expected) => Assert.Equal([expected], ScenarioText.Problems(ScenarioText.Valid, change));

    [Fact]
    public void Set_SharesBeyondAHundred_AreRefused() =>
        Assert.Equal(
            ["--set:1:1: previous.sharesPct: are set to Con 70, Lab 40, together more than 100. Lower one of them."],
            ScenarioText.Problems(ScenarioText.Valid, "previous.sharesPct.Con=70", "previous.sharesPct.Lab=40"));
}
