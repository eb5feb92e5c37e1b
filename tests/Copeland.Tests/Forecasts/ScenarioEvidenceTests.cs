using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Tests.Forecasts;

/// <summary>What a scenario tells the model, and what a belief takes over from the one that it was made of.</summary>
public class ScenarioEvidenceTests
{
    private static readonly DateOnly Day = new(2017, 2, 10);

    [Fact]
    public void NationalPolls_OfAScenario_AreThoseOfTheWholeThatWereKnown()
    {
        var scenario = WithPolls(
            Asked("late", new(2017, 2, 11), null), Asked("last day", Day, null), Asked("published later", new(2017, 2, 3), new(2017, 2, 12)),
            Asked("Scots", new(2017, 2, 2), null) with { Part = "Scotland" }, Asked("first", new(2017, 1, 5), null));
        Assert.Equal(["first", "last day"], scenario.National.KnownOn(scenario.AsOf).Select(poll => poll.Pollster));
    }

    [Fact]
    public void NationalPolls_OfAnAverage_AreNone()
    {
        Assert.Empty(TestScenarios.Copeland2017().National.KnownOn(TestScenarios.Copeland2017().AsOf));
        Assert.Null(ScenarioEvidence.LatestPoll(TestScenarios.Copeland2017()));
    }

    [Fact]
    public void LatestPoll_IsTheLastKnownBeforePollingDayWhateverTheScenariosOwnDay()
    {
        var scenario = WithPolls(Asked("of the eve", new(2017, 2, 20), new(2017, 2, 22)), Asked("of the day", new(2017, 2, 23), null), Asked("early", new(2017, 1, 5), null));
        Assert.Equal(new DateOnly(2017, 2, 22), ScenarioEvidence.LatestPoll(scenario));
    }

    [Theory]
    [InlineData("2015-05-07")]
    [InlineData("2016-06-23")]
    public void ByElections_AreTheParliamentsBeforeTheDay(string previous)
    {
        // The seat's own last vote need not be a general election.
        var scenario = TestScenarios.Copeland2017();
        scenario = scenario with { Contest = scenario.Contest with { Previous = scenario.Contest.Previous with { Date = DateOnly.Parse(previous, CultureInfo.InvariantCulture) } } };
        var expected = ByElections.All.Where(past => past.Date > new DateOnly(2015, 5, 7) && past.Date < scenario.AsOf).Where(PastContest.IsModelled).Select(past => past.Date).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, ScenarioEvidence.ByElections(scenario).Select(contest => contest.PollingDay));
        Assert.Equal(expected, ScenarioEvidence.EarlierResults(scenario).Select(result => result.Outlook.Date));
    }

    [Fact]
    public void EarlierResults_OfAContestWithTwoOfAFamily_AddThemUp()
    {
        var scenario = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"market\":", """
            "earlier": [ { "seat": "Anywhere", "date": "2016-12-06", "defending": "Con",
              "previous": { "date": "2015-05-07", "sharesPct": { "Con": 60, "Lab": 40 } },
              "national": { "averagePct": { "Con": 40, "Lab": 30 } },
              "result": { "votes": { "Con": 400, "Lab": 300, "UKIP": 200, "Reform": 100 } } } ],
            "market":
            """, StringComparison.Ordinal));
        var held = Assert.Single(ScenarioEvidence.EarlierResults(scenario), result => result.Outlook.Date == new DateOnly(2016, 12, 6) && result.Outlook.Standings.Count == 3);
        Assert.Equal([0.4, 0.3, 0.3], held.Shares.Select(share => Math.Round(share, 12)));
        Assert.False(held.IsHere);
    }

    [Fact]
    public void With_AnotherFigureOfTheSeat_TakesOverWhatTheSeatDoesNotTouch()
    {
        var scenario = TestScenarios.Committed("aberdeen-south-2026.json");
        var belief = Belief.Of(scenario);
        var other = belief.With(scenario with { Turnout = 0.4 });
        Assert.Same(belief.Assumptions, other.Assumptions);
        Assert.NotNull(belief.Part);
        Assert.Same(belief.Part, other.Part);
        Assert.Same(belief.Evidence.Momentum, other.Evidence.Momentum);
        Assert.Same(belief.Britain.Drift, other.Britain.Drift);

        // Another day is another world.
        var later = belief.With(scenario with { AsOf = scenario.AsOf.AddDays(-1) });
        Assert.NotSame(belief.Part, later.Part);
        Assert.NotSame(belief.Evidence.Momentum, later.Evidence.Momentum);
    }

    [Fact]
    public void Of_AnAverageOfThePart_IsCarriedFromTheScenariosDayToTheEve()
    {
        // Thirteen days before the vote, twelve before its eve; a share of 0.25 departs by its own log odds' change less Britain's.
        var assumptions = PartAssumptions.Default;
        var scenario = TestScenarios.Copeland2017() with
        {
            AsOf = Day,
            Part = new PartSource(Country.Scotland, new VoteShares([new("Lab", 0.2), new("SNP", 0.4)]), [], new VoteShares([new("Lab", 0.25), new("SNP", 0.4)])),
        };
        var britain = scenario.National.PictureOf(scenario.Contest, Day);
        var swing = PartEvidence.Of(scenario, britain with { Previous = new VoteShares([new("Lab", 0.3)]), Now = new VoteShares([new("Lab", 0.3)]) });
        Assert.NotNull(swing);
        var variance = (assumptions.Average.DesignEffect / assumptions.Average.AssumedSample) + (1 / assumptions.Average.HouseRespondents) + (1 / assumptions.Average.ResultRespondents);
        var (spread, error) = (assumptions.DepartureSd * assumptions.DepartureSd, variance / (0.25 * 0.75));
        var weight = spread / (spread + error);
        Assert.Equal(weight * (LogOdds.Of(0.25) - LogOdds.Of(0.2)), swing.Departures["Lab"].Mean, 12);
        Assert.Equal(Math.Sqrt((weight * error) + (assumptions.YearlyVariance * 12 / 365.25)), swing.Departures["Lab"].Sd, 12);
        Assert.Equal(0, swing.Departures["SNP"].Mean - (weight * 0), 0.2);
    }

    [Theory]
    [InlineData(0, "built-in")]
    [InlineData(1, "own")]
    [InlineData(-60, "given")]
    public void Of_PollsOfThePart_AreHeldAgainstBritainOnTheirDay(int own, string against)
    {
        // The scenario's own polls of Britain where it has some, the embedded ones where these reach back as far, else what it gives.
        var day = own < 0 ? new DateOnly(1962, 3, 1) : new DateOnly(2017, 1, 10);
        VoteShares Shares(params (string Code, double Share)[] shares) => new(shares.Select(share => KeyValuePair.Create(share.Code, share.Share)));
        Poll Asked(double lab) => new("P", null, day, null, 1000, Shares(("Lab", lab)));
        var scenario = TestScenarios.Copeland2017() with
        {
            AsOf = day.AddDays(20),
            Part = new PartSource(Country.Scotland, Shares(("Lab", 0.3)), [Asked(0.3)], null),
        };
        scenario = scenario with { Contest = scenario.Contest with { PollingDay = day.AddDays(40) } };
        scenario = own == 1 ? scenario with { National = new NationalSource.Polls([Asked(0.2)]) } : scenario;
        var assumptions = PartAssumptions.Default;
        double Departure(double now) => PartEvidence.Of(scenario, NationalPicture.Given(Shares(("Lab", 0.3)), Shares(("Lab", now)), (scenario.AsOf, scenario.Contest.PollingDay), PollingAssumptions.Default))!.Departures["Lab"].Mean;
        double Expected(double then)
        {
            var error = Math.Pow(PollAverage.Of([Asked(0.3)], Shares(("Lab", 0.3)), day, assumptions.Average).Parties[0].ResultError / 0.7, 2);
            return assumptions.DepartureSd * assumptions.DepartureSd / ((assumptions.DepartureSd * assumptions.DepartureSd) + error) * (LogOdds.Of(0.3) - LogOdds.Of(then));
        }

        var builtIn = own == 0 ? PollAverage.Of(BuiltInPolls.UpTo(day), Shares(("Lab", 0.3)), day, PollingAssumptions.Default).Parties.Single(party => party.Code == "Lab").Share : 0;
        Assert.Equal(Expected(against == "built-in" ? builtIn : against == "own" ? 0.2 : 0.25), Departure(0.25), 9);
        Assert.Equal(against == "given", Departure(0.25) != Departure(0.35));
    }

    [Fact]
    public void Run_WithSettings_TakesThemBeforeTheScenarios()
    {
        var forecast = Forecaster.Run(TestScenarios.Copeland2017("simulation.draws=512"), new SimulationSettings(256, 3));
        Assert.Equal(256, forecast.Provenance.Simulation.Draws);
        Assert.Equal(512, Forecaster.Run(TestScenarios.Copeland2017("simulation.draws=512")).Provenance.Simulation.Draws);
    }

    [Theory]
    [InlineData("majority=10")]
    [InlineData("Con.share=40")]
    [InlineData("turnout=45")]
    public void Probability_OfALine_HasTheErrorOfItsDraws(string line)
    {
        var forecast = Forecaster.Run(TestScenarios.Copeland2017(), new SimulationSettings(256, 3));
        var chance = BettingLine.Parse(line, [.. forecast.Candidates.Select(candidate => candidate.Candidate)]).Probability(forecast);
        Assert.InRange(chance.Value, 0.05, 0.95);
        Assert.Equal(Math.Sqrt(chance.Value * (1 - chance.Value) / 256), chance.StandardError, 12);
    }

    private static Scenario WithPolls(params Poll[] polls) => TestScenarios.Copeland2017() with { AsOf = Day, National = new NationalSource.Polls(polls) };

    private static Poll Asked(string pollster, DateOnly end, DateOnly? published) => new(pollster, null, end, published, 1000, new VoteShares([new("Con", 0.4), new("Lab", 0.3)]));
}
