using Copeland.Model;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

/// <summary>What makes a forecast uncertain, each part worked by hand.</summary>
public class UncertaintyTests
{
    private const int Con = 0;
    private const int Lab = 1;
    private const int LD = 2;
    private const int Ukip = 3;

    private static readonly string[] Two = ["A", "B"];

    [Fact]
    public void Build_LeaveEstimate_HasTheCoefficientTimesItsErrorInTensOfPoints()
    {
        // 59.2 ± 2.0 points are 0.2 tens; signs: Conservative +0.3, Labour −0.1, Liberal Democrat −1, UKIP +1.
        var assumptions = Copeland2017.Assumptions.With("leaveEffect", new Estimate(0.15, 0.05));
        var leave = Component(Copeland2017.Prior(null, assumptions), "the seat’s Leave share");
        Assert.Equal(0.03 * 0.03, leave[Ukip, Ukip], 12);
        Assert.Equal(-0.03 * 0.03, leave[Ukip, LD], 12);
        Assert.Equal(0.3 * 0.03 * 0.3 * 0.03, leave[Con, Con], 12);
        Assert.Equal(-0.1 * 0.3 * 0.03 * 0.03, leave[Con, Lab], 12);
    }

    [Fact]
    public void Build_LeaveEstimateBeforeThe2010Parliament_MovesNothing()
    {
        var previous = Copeland2017.Contest.Previous with { Date = new DateOnly(2005, 5, 5) };
        var prior = Copeland2017.Prior(Copeland2017.Evidence with { Contest = Copeland2017.Contest with { Previous = previous, PollingDay = new DateOnly(2009, 2, 26) } });
        Assert.DoesNotContain(prior.Components, component => component.Source == "the seat’s Leave share");
    }

    [Fact]
    public void Build_Coefficients_MakeXCX()
    {
        // Two coefficients only: defending (Labour) ± 0.2 and government (Conservative) ± 0.1, correlated 0.5.
        var names = Copeland2017.Assumptions.Specification.MeanEffects.Select(effect => effect.Name).ToList();
        var covariance = new double[names.Count, names.Count];
        var (d, g) = (names.IndexOf("defending"), names.IndexOf("governmentPenalty"));
        (covariance[d, d], covariance[g, g], covariance[d, g], covariance[g, d]) = (0.04, 0.01, 0.01, 0.01);
        var outlook = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture);
        var made = FamilyModel.Of(outlook, Momentum.None, Copeland2017.Assumptions).CoefficientCovariance(new SymmetricMatrix(covariance));
        Assert.Equal(0.04, made[1, 1], 12);
        Assert.Equal(0.01, made[0, 0], 12);
        Assert.Equal(0.01, made[0, 1], 12);
        Assert.Equal(0, made[2, 2], 12);
    }

    [Fact]
    public void Matrix_OfTheErrors_IsTheScaleByRoleAndShareTimesTheCorrelation()
    {
        // Labour defends, the Conservatives came second; σ = exp(sum + slope (log μ + 1.5)).
        static double A(string name) => Copeland2017.Assumptions[name].Mean;
        var outlook = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture);
        var model = FamilyModel.Of(outlook, Momentum.None, Copeland2017.Assumptions);
        var shares = model.Eta.Select(Math.Exp).ToList();
        double Slope(int family) => A("scaleSlope") * (Math.Log(shares[family] / shares.Sum()) + 1.5);
        var common = A("scale") + A("scaleSince2010") + (A("scaleYears") * (outlook.YearsSinceGeneralElection - 2.2));
        var lab = Math.Exp(common + A("scaleDefending") + Slope(1));
        var con = Math.Exp(common + A("scaleSecond") + Slope(0));
        Assert.Equal(lab * lab, model.Scale[1, 1], 12);
        Assert.Equal(con * lab * Copeland2017.Assumptions.Correlations[0, 1], model.Scale[0, 1], 12);
    }

    [Fact]
    public void Apply_APollOfTheSeat_CountsAStudentErrorByItsVariance()
    {
        // ν = 4 doubles 0.02: the contrast A − B has variance 0.08, as the poll's has, so it goes half the way to log(0.6 / 0.4) and
        // keeps half its variance, 0.25 × 0.08 of its own and 0.25 × 0.08 of the poll's, and a quarter of that more, by half squared times ν's 2 less 1: as a
        // Student-scaled component half of it.
        var after = SeatPollUpdate.Apply(Even(new double[,] { { 0.02, 0 }, { 0, 0.02 } }, 4), Figures(), new SeatPollError(0, 0.2, 0, 0));
        Assert.Equal(Math.Log(1.5) / 2, after.MeanLogShares[0] - after.MeanLogShares[1], 6);
        Assert.Equal(1.25 * 0.04 / 2, after.Components.Sum(component => Contrast(component.Covariance)), 5);
        Assert.All(after.Components, component => Assert.True(component.StudentScaled));
    }

    [Fact]
    public void Apply_Inflation_GoesAsTheSquareOfWhatThePollsSettle()
    {
        // They settle half: of 0.04 that are left there is 0.5 × 0.25 more.
        var error = new SeatPollError(0, 0.2, 0, 0) { Inflation = 1.5 };
        var after = SeatPollUpdate.Apply(Even(new double[,] { { 0.04, 0 }, { 0, 0.04 } }, double.PositiveInfinity), Figures(), error);
        Assert.Equal(0.045, after.Components.Sum(component => Contrast(component.Covariance)), 5);
    }

    [Fact]
    public void Apply_APollThatDoesNotNameACandidate_LeavesHimAsUncertainAsHeWas()
    {
        // The poll tells A from B. What they have together against C, and C's normal error, it says nothing of: 0.04 ÷ 2 + 0.03 Student-scaled and
        // 0.05 normal, before and after, however much the rest is inflated.
        var prior = new SeatPrior(
            ["A", "B", "C"],
            [0, 0, 0],
            [
                new UncertaintyComponent("seat", new double[,] { { 0.04, 0, 0 }, { 0, 0.04, 0 }, { 0, 0, 0.03 } }, StudentScaled: true),
                new UncertaintyComponent("split", new double[,] { { 0, 0, 0 }, { 0, 0, 0 }, { 0, 0, 0.05 } }, StudentScaled: false),
            ],
            4,
            new TurnoutPrior(0, 1),
            [],
            []);
        var after = SeatPollUpdate.Apply(prior, Figures(), new SeatPollError(0, 0.2, 0, 0) { Inflation = 1.5 });
        double[] against = [-0.5, -0.5, 1];
        Assert.Equal(0.05, Along(after, against, scaled: true), 4);
        Assert.Equal(0.05, Along(after, against, scaled: false), 4);

        // Between A and B 0.16 of the belief's (twice 0.08 by ν = 4) and 0.08 of the poll's leave 0.16 × 0.08 ÷ 0.24. The poll settles two thirds, so there is
        // (2 × 1.5 − 1) × 4/9 more; half of it is the scale.
        Assert.Equal((1 + (2 * 4.0 / 9)) / 2 * 0.16 * 0.08 / 0.24, Along(after, [1, -1, 0], scaled: true), 4);
        Assert.Equal(0, Along(after, [1, -1, 0], scaled: false), 4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Apply_AnErrorThatAllCandidatesShare_ChangesNothingThatCanBeSeen(bool scaled)
    {
        // Only differences of log shares are shares: an error common to all of them must not come back as one of some.
        var common = new double[,] { { 0.3, 0.3, 0.3 }, { 0.3, 0.3, 0.3 }, { 0.3, 0.3, 0.3 } };
        var prior = new SeatPrior(
            ["A", "B", "C"],
            [0, 0, 0],
            [new UncertaintyComponent("seat", new double[,] { { 0.04, 0.01, 0 }, { 0.01, 0.05, 0.02 }, { 0, 0.02, 0.03 } }, StudentScaled: true)],
            6,
            new TurnoutPrior(0, 1),
            [],
            []);
        var shifted = prior with { Components = [.. prior.Components, new UncertaintyComponent("all alike", common, scaled)] };
        var error = new SeatPollError(0.1, 0.2, 0, 0.3) { Inflation = 1.5 };
        var (plain, other) = (SeatPollUpdate.Apply(prior, Figures(), error), SeatPollUpdate.Apply(shifted, Figures(), error));
        foreach (var contrast in (double[][])[[1, -1, 0], [1, 0, -1], [0, 1, -1]])
        {
            Assert.Equal(Along(plain, contrast, scaled: true), Along(other, contrast, scaled: true), 4);
            Assert.Equal(Along(plain, contrast, scaled: false), Along(other, contrast, scaled: false), 4);
        }
    }

    [Fact]
    public void Of_APollOfTheSeat_IsAsOldAsItsFieldworkOnPollingDay()
    {
        var poll = new Poll("P", null, new DateOnly(2017, 2, 13), null, 500, Copeland2017.Shares(("Con", 0.5), ("Lab", 0.49)));
        var figures = SeatPollFigures.Of(Copeland2017.Evidence with { SeatPolls = [new SeatPoll(poll, null)] });
        Assert.All(figures, figure => Assert.Equal(10, figure.Days));
    }

    [Fact]
    public void Covariance_OfSeatPolls_GrowsWithAgeAndFallsWithTheShare()
    {
        // Ten days: 0.1² + 0.2² + 10 × 0.03² = 0.059 at 25%; shares of 12.5% err by 2^0.5 more, and so do 25% and 6.25%, whose mean
        // they are. The shared part and the younger poll's nine days are common to two polls of one candidate.
        var error = new SeatPollError(0.1, 0.2, 0.03, 0.5);
        SeatPollFigure[] figures = [new(0, [0], 0.25, 10), new(1, [1], 0.25, 10), new(2, [1], 0.0625, 9)];
        var covariance = error.Covariance(figures, SeatPollUpdate.Weights(figures, [0, 0]));
        Assert.Equal(0.059, covariance[0, 0], 12);
        Assert.Equal(2 * 0.059, covariance[1, 1], 12);
        Assert.Equal(2 * (0.01 + 0.04 + (9 * 0.0009)), covariance[2, 2], 12);
        Assert.Equal(2 * (0.01 + (9 * 0.0009)), covariance[1, 2], 12);
        Assert.Equal(0, covariance[0, 1], 12);
    }

    [Fact]
    public void Apply_AnAdjustment_ErrsByItsPointsOnTheLogitScale()
    {
        // From 50% to 40% ± 3 points: 0.03 / (0.4 × 0.6) = 0.125.
        var prior = AdjustmentUpdate.Apply(Even(new double[2, 2], 5), [new Adjustment("A", new Estimate(-0.10, 0.03), "ill")]);
        Assert.Equal(Math.Log(0.4 / 0.6), prior.MeanLogShares[0] - prior.MeanLogShares[1], 12);
        var component = Assert.Single(prior.Components, component => component.Source == "adjustment: A");
        Assert.Equal(0.125 * 0.125, component.Covariance[0, 0], 12);
        Assert.Equal(0, component.Covariance[1, 1], 12);
        Assert.False(component.StudentScaled);
    }

    [Fact]
    public void Build_ThePollsDrift_MovesTheSeatByTheSlopeOfBothSwings()
    {
        // Labour's log share in the polls moves by 0.1 either way. Its uniform share is 42.26 − 31.2 + 26.4 e^x, a log slope of 0.705 over
        // that movement; its proportional share has slope 1.
        static double A(string name) => Copeland2017.Assumptions[name].Mean;
        var drift = Component(Copeland2017.Drifting("Lab", 0.1), "polls until polling day");
        static double LogUniform(double x) => Math.Log((16750.0 / 39631) - 0.312 + (0.264 * Math.Exp(x)));
        var uniform = (LogUniform(0.1) - LogUniform(-0.1)) / 0.2;
        var slope = ((A("base") + A("baseLabour")) * 0.5 * (uniform + 1)) + (A("uniformMinusProportional") * (uniform - 1));
        Assert.Equal(slope * slope * 0.01, drift[Lab, Lab], 1e-4 * slope * slope * 0.01);
        Assert.Equal(0, drift[Con, Con], 12);
    }

    /// <summary>The Liberal Democrats' 3.45% less what they lose in the polls reaches the floor of 1% as these pass 5.6%.</summary>
    [Fact]
    public void Build_ThePollsDriftNearTheFloorOfUniformSwing_DoesNotJump()
    {
        var sds = Enumerable.Range(45, 30).Select(tenths =>
        {
            var share = tenths / 1000.0;
            var picture = Copeland2017.Picture with { Now = Copeland2017.Shares(("LD", share)), Horizon = 1, Drift = new Drift(0.3 / Math.Sqrt((1 - share) / share), 0.5) };
            return Math.Sqrt(Component(Copeland2017.Prior(Copeland2017.Evidence with { National = picture }), "polls until polling day")[LD, LD]);
        }).ToList();
        Assert.All(sds.Zip(sds.Skip(1)), pair => Assert.InRange(pair.Second / pair.First, 0.85, 1.18));
        Assert.InRange(sds.Max() / sds.Min(), 1, 3.5);
    }

    private static SeatPollFigure[] Figures() => [new(0, [0], 0.6, 0), new(0, [1], 0.4, 0)];

    private static SeatPrior Even(double[,] covariance, double freedom) =>
        new(Two, [0, 0], [new UncertaintyComponent("seat", covariance, StudentScaled: true)], freedom, new TurnoutPrior(0, 1), [], []);

    private static double Along(SeatPrior prior, double[] contrast, bool scaled) => prior.Components.Where(component => component.StudentScaled == scaled)
        .Sum(component => contrast.SelectMany((a, i) => contrast.Select((b, j) => a * b * component.Covariance[i, j])).Sum());

    private static double Contrast(double[,] covariance) => covariance[0, 0] + covariance[1, 1] - covariance[0, 1] - covariance[1, 0];

    private static double[,] Component(SeatPrior prior, string source) => Assert.Single(prior.Components, component => component.Source == source).Covariance;
}
