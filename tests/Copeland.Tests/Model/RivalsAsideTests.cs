using Copeland.Backtesting;
using Copeland.Calibration;
using Copeland.Elections;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Tests.Model;

/// <summary>What others take where main rivals stand aside: the rule, and the four by-elections that it was measured on.</summary>
public class RivalsAsideTests
{
    private const int Draws = 20_000;

    private static IReadOnlyList<PastContest> Known { get; } =
        [.. ByElections.All.Where(contest => contest.Flag == "rivals-stood-aside").Select(PastContest.Of)];

    [Fact]
    public void TheFour_AreWhatIsSaidOfThem()
    {
        Assert.Equal(["haltemprice-and-howden-2008", "batley-and-spen-2016", "southend-west-2022", "clacton-2026"], Known.Select(contest => contest.Source.Id));
        Assert.Equal([28, 14, 11, 37], Known.Select(contest => (int)Math.Round(100 * contest.Shares[Others(contest.Outlook)])));
    }

    [Fact]
    public void TheFour_AreForecastWithoutBias_InsideTheirIntervals_AndBetterThanInProportion()
    {
        var (made, inProportion) = (Known.Select(contest => Forecast(contest, contest.Outlook)).ToList(), Known.Select(contest => Forecast(contest, WithoutInheritance(contest.Outlook))).ToList());

        Assert.InRange(made.Average(LogError), -0.1, 0.1);
        Assert.All(made, forecast => Assert.All(Score(forecast).Cells.Where(cell => cell.Result > 0.05), cell => Assert.InRange(cell.Result, cell.Interval.Low, cell.Interval.High)));
        Assert.InRange(inProportion.Average(LogError), 1.5, 2.5);
        Assert.InRange(made.Sum(Crps) / inProportion.Sum(Crps), 0.6, 0.8);
    }

    [Theory]
    [InlineData(0.25, null, null, null, 0)]
    [InlineData(0.3, null, null, null, 0.12)]
    [InlineData(0.3, 0.049, 0.049, 0.2, 0.12)]
    [InlineData(0.3, 0.05, 0.02, 0.02, 0)]
    [InlineData(0.3, 0.02, 0.05, 0.02, 0)]
    [InlineData(0.3, null, 0.02, 0.2, 0.12)]
    [InlineData(0.3, null, null, 0.2, 0)]
    public void Inherit_NothingWhereAnotherRivalStands(double absent, double? previous, double? nation, double? polls, double expected)
    {
        FamilyStanding[] standings = [new(Family.Conservative, 0.6, 0.4, 0.4, 1), new(Family.PopulistRight, previous, nation, polls, 1), new(Family.Other, 0.02, null, null, 3)];

        var made = RivalsAside.Inherit(absent, standings);

        Assert.Equal([0, 0, expected], made.Select(standing => Math.Round(standing.Inherited, 12)));
        Assert.Equal(0.02 + expected, made[2].Footing ?? 0, 12);
    }

    [Fact]
    public void Inherit_OthersWhoDidNotStand_AreNotNew()
    {
        FamilyStanding[] standings = [new(Family.Conservative, 0.6, 0.4, 0.4, 1), new(Family.Other, null, null, null, 1)];

        Assert.Null(RivalsAside.Inherit(0.2, standings)[1].Footing);
        Assert.Equal(0.16, RivalsAside.Inherit(0.4, standings)[1].Footing ?? 0, 12);
    }

    private static ContestOutlook WithoutInheritance(ContestOutlook outlook) =>
        outlook with { Standings = [.. outlook.Standings.Select(standing => standing with { Inherited = 0 })] };

    private static PastForecast Forecast(PastContest contest, ContestOutlook outlook)
    {
        var assumptions = EmbeddedCalibration.For(outlook.Date, outlook.Date.AddDays(-1));
        var before = ModelledHistory.All.Where(other => other.Parliament == contest.Parliament && other.Outlook.Date < outlook.Date)
            .Select(other => StructuralResidual.Of(other.Held, assumptions)).ToList();
        var momentum = Momentum.Before(outlook.Date, outlook.Country, before, assumptions.Specification.Momentum);
        return new PastForecast(contest, FamilyPrior.Of(FamilyModel.Of(outlook, momentum, assumptions), assumptions));
    }

    private static ContestScore Score(PastForecast forecast) => new ContestScorer(Draws).Score(forecast);

    private static double Crps(PastForecast forecast) => Score(forecast).Cells.Max(cell => cell.Crps);

    /// <summary>By how much others' vote over all other votes was more than expected, on the log scale.</summary>
    private static double LogError(PastForecast forecast)
    {
        var (others, eta) = (Others(forecast.Contest.Outlook), forecast.Prior.MeanLogShares);
        var result = forecast.Contest.Shares[others];
        return Math.Log(result / (1 - result)) - (eta[others] - Math.Log(eta.Where((_, place) => place != others).Sum(Math.Exp)));
    }

    private static int Others(ContestOutlook outlook) => outlook.Standings.Select((standing, place) => (standing, place)).Single(pair => pair.standing.Family == Family.Other).place;
}
