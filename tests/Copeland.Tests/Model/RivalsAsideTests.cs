using Copeland.Backtesting;
using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

/// <summary>What others take where main rivals stand aside: the rule, and the four by-elections that it was measured on.</summary>
public class RivalsAsideTests
{
    private const int Draws = 20_000;

    [Fact]
    public void TheFour_AreWhatIsSaidOfThem()
    {
        Assert.Equal(["haltemprice-and-howden-2008", "batley-and-spen-2016", "southend-west-2022", "clacton-2026"], RivalsAsideFit.Contests.Select(contest => contest.Source.Id));
        Assert.Equal(RivalsAside.Known, RivalsAsideFit.Contests.Select(contest => (contest.Outlook.Date, (int)Math.Round(100 * contest.Shares[Others(contest.Outlook)]))));
    }

    /// <summary>What each is forecast with has seen the other three alone.</summary>
    [Fact]
    public void TheFour_EachByTheOthers_AreInsideTheirIntervalsButOne_AndBetterForecastThanInProportion()
    {
        var parts = RivalsAsideFit.Contests.Select(contest => Assumptions(contest)[RivalsAside.Part].Mean).ToList();
        var (made, inProportion) = (RivalsAsideFit.Contests.Zip(parts, Forecast).ToList(), RivalsAsideFit.Contests.Select(contest => Forecast(contest, 0)).ToList());

        Assert.Equal(4, parts.Distinct().Count());
        Assert.All(made, forecast => Assert.All(Large(forecast), cell => Assert.True(cell.Covers(0.95))));
        Assert.Equal([true, true, true, false], made.Select(forecast => Large(forecast).All(cell => cell.Covers(0.9))));
        Assert.Equal([true, true, true, false], inProportion.Select(forecast => Large(forecast).All(cell => cell.Covers(0.95))));
        Assert.Equal(3, Math.Round(100 * Score(inProportion[^1]).Cells[Others(inProportion[^1].Contest.Outlook)].Mean));
        Assert.Equal(0.76, Math.Round(made.Sum(Crps) / inProportion.Sum(Crps), 2));
    }

    /// <summary>At the mode the pull of the prior (a third, 0.5 on the log scale) and of the errors (1) is level.</summary>
    [Fact]
    public void Assumption_OfASet_IsTheModeOfPriorAndErrors_AndTheEmbeddedOne()
    {
        foreach (var contest in RivalsAsideFit.Contests)
        {
            var embedded = Assumptions(contest);
            var fitted = RivalsAsideFit.Assumption(new SetTarget(contest.Parliament), embedded);
            double Squares(double log) => RivalsAsideFit.Contests.Where(other => other != contest).Sum(other => Math.Pow(RivalsAsideFit.Error(other, embedded, Math.Exp(log)), 2));
            var log = Math.Log(fitted.Mean);

            Assert.Equal(embedded[RivalsAside.Part].Mean, fitted.Mean, 5);
            Assert.Equal(0, ((log - Math.Log(1.0 / 3)) / 0.25) + ((Squares(log + 0.001) - Squares(log - 0.001)) / 0.004), 3);
            Assert.InRange(fitted.Sd / fitted.Mean, 0.3, 0.5);
        }
    }

    [Fact]
    public void Inherit_ByThePart_OfTheAssumptions()
    {
        var outlook = RivalsAsideFit.Contests[^1].Outlook;

        var standing = RivalsAside.Inherit(outlook, Copeland2017.Assumptions.With(RivalsAside.Part, new Estimate(0.5, 0))).Standings.Single(each => each.Inherited > 0);

        Assert.Equal(Family.Other, standing.Family);
        Assert.Equal(0.5 * outlook.Orphaned, standing.Inherited);
        Assert.Equal(0, RivalsAside.Inherit(outlook, 0).Standings.Sum(each => each.Inherited));
    }

    [Theory]
    [InlineData(0.25, null, null, null, 0)]
    [InlineData(0.3, null, null, null, 0.3)]
    [InlineData(0.3, 0.049, 0.049, 0.049, 0.3)]
    [InlineData(0.3, 0.05, 0.02, 0.02, 0)]
    [InlineData(0.3, 0.02, 0.05, 0.02, 0)]
    [InlineData(0.3, 0.02, 0.02, 0.05, 0)]
    [InlineData(0.3, null, null, 0.2, 0)]
    public void Orphaned_NothingWhereAnotherRivalStands(double absent, double? previous, double? nation, double? polls, double expected)
    {
        FamilyStanding[] standings = [new(Family.Conservative, 0.6, 0.4, 0.4, 1), new(Family.PopulistRight, previous, nation, polls, 1), new(Family.Other, 0.02, null, null, 3)];

        Assert.Equal(expected, RivalsAside.Orphaned(absent, standings));
    }

    [Theory]
    [InlineData(null, 0, null)]
    [InlineData(0.02, 0, 0.02)]
    [InlineData(null, 0.16, 0.16)]
    [InlineData(0.02, 0.16, 0.18)]
    public void Footing_IsWhatAFamilyHadAndWhatItInherits(double? previous, double inherited, double? expected)
    {
        var standing = new FamilyStanding(Family.Other, previous, null, null, 1) { Inherited = inherited };

        Assert.Equal(expected, standing.Footing);
        Assert.Equal(Math.Log(expected ?? NationalSwing.NewOtherShare), NationalSwing.LogPersistence(standing), 12);
    }

    private static ModelAssumptions Assumptions(PastContest contest) => EmbeddedCalibration.For(contest.Outlook.Date, contest.Outlook.Date.AddDays(-1));

    private static PastForecast Forecast(PastContest contest, double part)
    {
        var assumptions = Assumptions(contest);
        var model = FamilyModel.Of(RivalsAside.Inherit(contest.Outlook, part), RivalsAsideFit.Momentum(contest, assumptions), assumptions);
        return new PastForecast(contest, FamilyPrior.Of(model, assumptions));
    }

    private static ContestScore Score(PastForecast forecast) => new ContestScorer(Draws).Score(forecast);

    private static IEnumerable<CellScore> Large(PastForecast forecast) => Score(forecast).Cells.Where(cell => cell.Result > 0.05);

    private static double Crps(PastForecast forecast) => Score(forecast).Cells.Max(cell => cell.Crps);

    private static int Others(ContestOutlook outlook) => outlook.Standings.Select((standing, place) => (standing, place)).Single(pair => pair.standing.Family == Family.Other).place;
}
