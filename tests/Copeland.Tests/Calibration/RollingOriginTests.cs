using Copeland.Calibration;
using Copeland.History;
using Copeland.Model;
using Copeland.Sampling;

namespace Copeland.Tests.Calibration;

/// <summary>The factor by which forecasts' errors are wider than the fit's: it finds what was planted, and knows only the past.</summary>
[Trait("Category", "Slow")]
public class RollingOriginTests
{
    private static readonly DateOnly Of2015 = new(2015, 5, 7);
    private static readonly IReadOnlyList<PastContest> Recent = [.. ModelledHistory.All.Where(contest => contest.Parliament.Year >= 1997)];

    private static readonly ModelSpecification Small =
        ModelSpecifications.Beginnings.First(specification => specification.Name == "momentum") with { FutureErrorPriorSd = 0.2 };

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.5)]
    public void FutureErrorFactor_PlantedFactor_IsFound(double planted)
    {
        // 251 contests of before 1979 with results drawn from what the model says of them, errors so many times as wide.
        var assumptions = EmbeddedCalibration.Present.With("momentum", new(0, 0));
        var random = new RandomSource(1945, 0, StreamPurpose.Testing);
        List<ForeseenContest> drawn =
        [
            .. ModelledHistory.All.Where(contest => contest.Source.Resolution == ResultResolution.Groups && contest.Parliament.Year < 1979)
                .Select(contest => SimulatedContest.Of(contest, assumptions, random, planted))
                .Select(contest => new ForeseenContest(contest, FamilyModel.Of(contest.Outlook, Momentum.None, assumptions), assumptions)),
        ];
        var (factor, sd) = RollingOrigin.Factor(drawn, 0.2);
        Assert.InRange(sd, 0.01, 0.06);
        Assert.InRange(factor, planted - (3.5 * sd), planted + (3.5 * sd));
        Assert.False(Math.Abs(factor - (2.5 - planted)) < 3.5 * sd, Invariant($"{factor} ± {sd}: the other factor would pass as well"));
    }

    [Fact]
    public void FutureErrorFactor_ResultsOfTheParliamentAndLater_DoNotReachIt()
    {
        var honest = Factor(Recent);
        Assert.NotEqual(1, honest);
        Assert.Equal(honest, Factor([.. Recent.Select(contest => contest.Parliament >= Of2015 ? UpsideDown(contest) : contest)]));
        Assert.NotEqual(honest, Factor([.. Recent.Select(contest => contest.Parliament < Of2015 ? UpsideDown(contest) : contest)]));
    }

    [Fact]
    public void FutureErrorFactor_NothingForecastBefore_IsOne()
    {
        var rolling = RollingOrigin.Of(Small, Recent, RollingOrigin.Parliaments(Recent), new FittingWork());
        Assert.Equal(1, rolling.FutureErrorFactor(Recent[0].Parliament).Mean);

        // The first Parliament of a history is forecast from nothing, so nothing is learnt before the third.
        Assert.Equal(1, rolling.FutureErrorFactor(Parliaments.Of(new DateOnly(2003, 1, 1)).Elected).Mean);
        Assert.NotEqual(1, rolling.FutureErrorFactor(Parliaments.Of(new DateOnly(2006, 1, 1)).Elected).Mean);
    }

    [Fact]
    public void Embedded_SetsSince1983_HaveAFactorAndEarlierOnesNone()
    {
        foreach (var parliament in ModelledHistory.All.Select(contest => contest.Parliament).Distinct())
        {
            var factor = EmbeddedCalibration.For(parliament.AddDays(1), parliament)[ErrorScale.FutureFactor];
            Assert.Equal(parliament.Year < 1983, factor.Mean == 1);
            Assert.InRange(factor.Mean, 1, 1.35);
        }

        Assert.Equal(EmbeddedCalibration.Present[ErrorScale.FutureFactor].Mean, EmbeddedCalibration.For(new DateOnly(2026, 6, 18), new DateOnly(2026, 6, 17))[ErrorScale.FutureFactor].Mean);
    }

    private static double Factor(IReadOnlyList<PastContest> history) =>
        RollingOrigin.Of(Small, history, RollingOrigin.Parliaments(history), new FittingWork()).FutureErrorFactor(Of2015).Mean;

    private static PastContest UpsideDown(PastContest contest)
    {
        var shares = new Stack<double?>(contest.Source.Candidates.Where(c => c.Stood).Select(c => c.Share));
        return PastContest.Of(contest.Source with { Candidates = [.. contest.Source.Candidates.Select(c => c.Stood ? c with { Share = shares.Pop() } : c)] });
    }
}
