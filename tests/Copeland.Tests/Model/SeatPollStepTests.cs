using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

/// <summary>What evidence of the seat adds to a belief, by kind, worked by hand.</summary>
public class SeatPollStepTests
{
    private static readonly SeatPollError Tenth = new(0, 0.2, 0, 0);

    [Fact]
    public void Apply_TwoKindsOfEvidence_TellApartWhatEachMoves()
    {
        // The poll says what is believed; the MRP alone surprises.
        var after = SeatPollUpdate.Apply(
            Even(new double[,] { { 0.04, 0 }, { 0, 0.04 } }),
            [new(0, [0], 0.5, 0), new(0, [1], 0.5, 0), new(1, [0], 0.6, 0) { Kind = SeatPollKind.Mrp }, new(1, [1], 0.4, 0) { Kind = SeatPollKind.Mrp }],
            Tenth);
        Assert.Equal(["polls of the seat", "MRP estimates of the seat"], after.Effects.Select(effect => effect.Effect));
        Assert.Equal(0, after.Effects[0].LogShares[0] - after.Effects[0].LogShares[1], 12);
        Assert.Equal(after.MeanLogShares[0] - after.MeanLogShares[1], after.Effects[1].LogShares[0] - after.Effects[1].LogShares[1], 9);

        // 0.08 of the belief's variance and 0.08 of either's: a third of log 1.5.
        Assert.Equal(Math.Log(1.5) / 3, after.MeanLogShares[0] - after.MeanLogShares[1], 6);
    }

    [Theory]
    [InlineData(SeatPollKind.Poll, "seat polls")]
    [InlineData(SeatPollKind.LocalElection, "evidence of the seat")]
    public void Apply_WhatIsAllPolls_IsCalledSo(SeatPollKind second, string expected)
    {
        var after = SeatPollUpdate.Apply(
            Even(new double[,] { { 0.04, 0 }, { 0, 0.04 } }),
            [new(0, [0], 0.6, 0), new(0, [1], 0.4, 0), new(1, [0], 0.6, 0) { Kind = second }, new(1, [1], 0.4, 0) { Kind = second }],
            Tenth);
        Assert.Equal(expected, after.Components[^1].Source);
    }

    [Fact]
    public void Apply_ANormalError_CountsByItsOwnVarianceWhateverTheFreedomOfOthers()
    {
        // 0.08 against the poll's 0.08: half the way. Were it taken for a Student error of ν = 4, two thirds.
        var after = SeatPollUpdate.Apply(Even(new double[,] { { 0.04, 0 }, { 0, 0.04 } }), [new(0, [0], 0.6, 0), new(0, [1], 0.4, 0)], Tenth);
        Assert.Equal(Math.Log(1.5) / 2, after.MeanLogShares[0] - after.MeanLogShares[1], 6);
    }

    [Theory]
    [InlineData(0.9, 0.3, 0.999)]
    [InlineData(0.1, -0.3, 0.001)]
    [InlineData(0.4, 0.1, 0.5)]
    public void Apply_AnAdjustment_KeepsTheShareInsideAThousandth(double share, double points, double expected)
    {
        var prior = Even(new double[2, 2]) with { MeanLogShares = [Math.Log(share), Math.Log(1 - share)] };
        var shares = Copeland2017.CentralShares(AdjustmentUpdate.Apply(prior, [new Adjustment("A", new Estimate(points, 0), "disowned")]));
        Assert.Equal(expected, shares[0], 9);
    }

    [Fact]
    public void Covariance_OfTwoFiguresOfOneCandidate_StretchesByTheirMeanAndIsTakenAtTheSmallerFactor()
    {
        var error = new SeatPollError(Shared: 0.15, Own: 0.05, Daily: 0.02, ShareSlope: 0.5);
        SeatPollFigure[] figures = [new(0, [0], 0.45, 5), new(1, [0], 0.30, 20) { ErrorFactor = 2 }, new(1, [1], 0.30, 20)];
        var covariance = error.Covariance(figures, MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 0 }, { 1, 0 }, { 0, 1 } }));
        var stretch = 0.25 / Math.Exp(((4 * Math.Log(0.45)) + Math.Log(0.30)) / 5);
        Assert.Equal(stretch * (0.0225 + (0.0004 * 5) + 0.0025), covariance[0, 0], 12);
        Assert.Equal(4 * stretch * (0.0225 + (0.0004 * 20) + 0.0025), covariance[1, 1], 12);
        Assert.Equal(stretch * (0.0225 + (0.0004 * 5)), covariance[0, 1], 12);
        Assert.Equal(covariance[0, 1], covariance[1, 0], 12);
        Assert.Equal(0, covariance[0, 2], 12);
        Assert.Equal(0.25 / 0.30 * (0.0225 + (0.0004 * 20) + 0.0025), covariance[2, 2], 12);
    }

    [Theory]
    [InlineData(0, 0.35)]
    [InlineData(1, 0.35)]
    [InlineData(0, 0.6)]
    [InlineData(1, 0.6)]
    public void Apply_AFigureThatErrsMuchMoreThanAnother_CountsForWhatItSays(int which, double share)
    {
        // Two polls whose error is nearly all shared, the first with three times the second's: the difference of the two must not be read as the second's error.
        var error = new SeatPollError(Shared: 0.2, Own: 0.02, Daily: 0, ShareSlope: 0.5);
        double Lead(double changed)
        {
            var after = SeatPollUpdate.Apply(
                Even(new double[,] { { 0.04, 0 }, { 0, 0.04 } }),
                [.. new[] { 0, 1 }.SelectMany(poll => new[] { poll == which ? changed : 0.45, poll == which ? 1 - changed : 0.55 }
                    .Select((value, place) => new SeatPollFigure(poll, [place], value, 3) { ErrorFactor = poll == 0 ? 3 : 1 }))],
                error);
            return after.MeanLogShares[0] - after.MeanLogShares[1];
        }

        Assert.Equal(Math.Sign(share - 0.45), Math.Sign(Math.Round(Lead(share) - Lead(0.45), 9)));
    }

    [Theory]
    [InlineData(0.18, -0.03, 0.12, 0.15, 0.15)]
    [InlineData(0.03, -0.01, 0.12, 0.02, 0.12)]
    [InlineData(0.9, 0.05, 0.08, 0.95, 0.92)]
    [InlineData(0.5, 0, 0.6, 0.5, 0.5)]
    [InlineData(0.03, -0.047, 0.12, 0.001, 0.12)]
    public void Apply_AnAdjustmentNearerToAnEndThanItsError_ErrsByTheSlopeThatFarFromIt(double share, double points, double sd, double expected, double slopeAt)
    {
        var prior = Even(new double[2, 2]) with { MeanLogShares = [Math.Log(share), Math.Log(1 - share)] };
        var after = AdjustmentUpdate.Apply(prior, [new Adjustment("A", new Estimate(points, sd), "disowned")]);
        Assert.Equal(expected, Copeland2017.CentralShares(after)[0], 9);
        Assert.Equal(Math.Pow(sd / (slopeAt * (1 - slopeAt)), 2), after.Components[^1].Covariance[0, 0], 9);
        Assert.Equal(share + points < 0 ? ["The adjustment of A by −4.7 points would leave −1.7% of the vote: 0.1% is put in its place. Make it smaller."] : [], after.Warnings);
    }

    private static SeatPrior Even(double[,] covariance) =>
        new(["A", "B"], [0, 0], [new UncertaintyComponent("split", covariance, StudentScaled: false)], 4, new TurnoutPrior(0, 1), [], []);
}
