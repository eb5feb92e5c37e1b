using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Simulation;
using Copeland.Statistics;
using MathNet.Numerics.Distributions;

namespace Copeland.Tests.Forecasts;

public class ForecasterTests
{
    private const int Con = 0;
    private const int Lab = 1;
    private const int LD = 2;
    private const int Ukip = 3;

    private static readonly Forecast Copeland = Forecaster.Run(TestScenarios.Copeland2017());

    [Fact]
    public void Run_Copeland2017_WinProbabilitiesAddToOne()
    {
        Assert.Equal(1, Copeland.Candidates.Sum(candidate => candidate.Win.Value), 12);
        Assert.Equal(1, Copeland.Candidates.Sum(candidate => candidate.Second.Value), 12);
        Assert.Equal(1, Copeland.Candidates.Sum(candidate => candidate.Share.Mean), 6);
    }

    [Fact]
    public void Run_Copeland2017_ExplanationAddsUpToTheForecast()
    {
        for (var i = 0; i < Copeland.Candidates.Count; i++)
        {
            var candidate = Copeland.Candidates[i];
            Assert.Equal(candidate.Share.Median - (candidate.PreviousShare ?? 0), Copeland.Explanation.Sum(step => step.Points[i]), 9);
        }
    }

    [Fact]
    public void Run_Copeland2017_UncertaintyAddsUpToOne() => Assert.Equal(1, Copeland.Uncertainty.Sum(source => source.VarianceShare), 12);

    [Fact]
    public void Run_HoldProbability_IsTheDefendersChance() => Assert.Equal(Copeland.Candidates[Lab].Win, Copeland.Hold);

    [Fact]
    public void Run_Swing_IsThatOfTheMeanShares()
    {
        // Butler: half of the Conservatives' gain and Labour's loss; means are linear.
        var (con, lab) = (Copeland.Candidates[Con], Copeland.Candidates[Lab]);
        var expected = (con.Share.Mean - con.PreviousShare - lab.Share.Mean + lab.PreviousShare) / 2;
        Assert.Equal(("Lab", "Con"), (Copeland.Swing?.From, Copeland.Swing?.To));
        Assert.Equal(expected ?? 0, Copeland.Swing?.Butler.Mean ?? 1, 1e-9);
    }

    [Fact]
    public void Run_SwingHistogram_HasItsMeanWhereItsBinsLie()
    {
        var swing = Copeland.Swing?.Butler ?? throw new InvalidOperationException("Copeland has a swing.");
        var binned = Histogram.FromCounts(swing.Low, swing.High, [.. swing.Counts]);
        Assert.InRange(binned.Mean, swing.Mean - (swing.BinWidth / 2), swing.Mean + (swing.BinWidth / 2));
        Assert.InRange(binned.Sd, swing.Sd - swing.BinWidth, swing.Sd + swing.BinWidth);
    }

    [Fact]
    public void Run_BeforeOctober1985_ADepositIsLostBelowAnEighth()
    {
        var orpington = Forecaster.Run(TestScenarios.Copeland2017("pollingDay=1985-09-26", "previous.date=1983-06-09", "asOf=1985-09-25"));
        var labour = orpington.Candidates[Lab].Share;
        var below = Enumerable.Range(0, labour.Counts.Count).Where(bin => labour.Low + ((bin + 1) * labour.BinWidth) < 0.1251).Sum(bin => labour.Counts[bin]);
        Assert.Equal((double)below / labour.Total, orpington.Candidates[Lab].LostDeposit.Value, 9);
        Assert.True(below > 0);
    }

    [Theory]
    [InlineData("national.averagePct.Lab=32", Lab)]
    [InlineData("previous.sharesPct.Con=38", Con)]
    [InlineData("seat.leavePct=72", Ukip)]
    [InlineData("seat.leavePct=30", LD)]
    public void Run_AHigherInput_RaisesItsPartysShareByMoreThanNoise(string change, int party)
    {
        var moved = Forecaster.Run(TestScenarios.Copeland2017(change));
        Assert.True(moved.Candidates[party].Share.Mean > Copeland.Candidates[party].Share.Mean + 0.004);
    }

    [Fact]
    public void Run_AsOfEarlier_WidensTheForecast()
    {
        var early = Forecaster.Run(TestScenarios.Copeland2017("asOf=2016-11-23"));
        Assert.True(early.Candidates[Con].Share.Sd > Copeland.Candidates[Con].Share.Sd);
        Assert.Contains(early.Uncertainty, source => source.Source == "polls until polling day" && source.VarianceShare > 0.01);
    }

    [Fact]
    public void Run_FourTimesTheDraws_HalvesTheError()
    {
        var more = Forecaster.Run(TestScenarios.Copeland2017("simulation.draws=400000"));
        Assert.InRange(Copeland.Candidates[Con].Win.StandardError / more.Candidates[Con].Win.StandardError, 1.98, 2.02);
    }

    [Fact]
    public void Run_RelabelledParties_RelabelTheForecast()
    {
        // The model knows the Conservatives and Labour by their roles alone but for the Leave sign and families' coefficients, so two
        // independents are what can be swapped without changing anything: their forecasts must swap to the last bit.
        var swapped = Forecaster.Run(TestScenarios.Copeland2017("candidates[5].name=Roy Ivinson", "candidates[6].name=Michael Guest"));
        Assert.Equal(Copeland.Candidates[5].Win, swapped.Candidates[5].Win);
        Assert.Equal("Roy Ivinson", swapped.Candidates[5].Candidate.Name);
        Assert.Equal(Copeland.Candidates[5].Share.Mean, swapped.Candidates[5].Share.Mean);
    }

    [Fact]
    public void Run_TwiceTheSameSeed_IsTheSameForecast()
    {
        var again = Forecaster.Run(TestScenarios.Copeland2017());
        Assert.Equal(Copeland.Candidates.Select(c => (c.Win, c.Share.Mean, c.Share.Sd)), again.Candidates.Select(c => (c.Win, c.Share.Mean, c.Share.Sd)));
        var other = Forecaster.Run(TestScenarios.Copeland2017("simulation.seed=1"));
        Assert.NotEqual(Copeland.Candidates[Con].Share.Mean, other.Candidates[Con].Share.Mean);
    }

    [Fact]
    public void Run_TwoCandidatesAndNormalErrors_GivesTheClosedForm()
    {
        // log(share_a / share_b) ~ N(m, s²), so a wins with probability Φ(m / s).
        var prior = new SeatPrior(
            ["A", "B"], [0.1, 0],
            [new("error", new double[,] { { 0.05, 0.01 }, { 0.01, 0.04 } }, StudentScaled: false)],
            double.PositiveInfinity, new TurnoutPrior(-0.4, 0.2), [], []);
        var tally = Simulator.Run(SamplingPlan.Compile(prior, new SamplingOptions()), new SimulationSettings(1_000_000, 7));
        var expected = Normal.CDF(0, 1, 0.1 / Math.Sqrt(0.05 + 0.04 - (2 * 0.01)));
        var win = tally.WinProbability(0);

        // Five standard errors: a false alarm in two million runs; a mean that is off by 0.01 lies fourteen away.
        Assert.InRange(win.Value, expected - (5 * win.StandardError), expected + (5 * win.StandardError));
        Assert.True(Math.Abs(Normal.CDF(0, 1, 0.11 / Math.Sqrt(0.07)) - expected) > 14 * win.StandardError);
    }

    [Fact]
    public void Run_WithoutUncertainty_IsTheDeterministicForecast()
    {
        var evidence = Belief.Of(TestScenarios.Copeland2017()).Evidence;
        var certain = Belief.Of(TestScenarios.Copeland2017()).Prior with { Components = [] };
        var tally = Simulator.Run(SamplingPlan.Compile(certain, new SamplingOptions()), new SimulationSettings(1000, 7));
        var central = new double[certain.CandidateIds.Count];
        Softmax.Of(certain.MeanLogShares, central);
        for (var i = 0; i < central.Length; i++)
        {
            Assert.Equal(central[i], tally.Share(i).Mean, 6);
            Assert.Equal(0, tally.Share(i).Sd, 9);
        }

        Assert.Equal(1, tally.WinProbability(Array.IndexOf(central, central.Max())).Value);
    }
}
