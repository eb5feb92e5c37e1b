using Copeland.Model;
using Copeland.Polling;

namespace Copeland.Tests.Model;

/// <summary>Evidence of the seat that is no published poll, and polls whose respondents do not know.</summary>
public class SeatPollKindTests
{
    private const int Con = 0;
    private const int Lab = 1;

    private static readonly Poll Figures = new("P", null, new DateOnly(2017, 2, 12), null, null, Copeland2017.Shares(("Con", 0.25), ("Lab", 0.45)));
    private static readonly SeatPollError Error = SeatPollError.Of(Copeland2017.Assumptions);

    [Fact]
    public void Sd_OfAPollAtTheTypicalShare_IsTheThreePartsTogether()
    {
        var days = 11;
        var expected = Math.Sqrt((Error.Shared * Error.Shared) + (Error.Own * Error.Own) + (Error.Daily * Error.Daily * days));
        Assert.Equal(expected, Error.Sd(new SeatPollFigure(0, [0], 0.25, days)), 12);
    }

    // Of a figure's own variance 64% is that of sampling at 500 interviews, which is what a poll without a sample has.
    [Theory]
    [InlineData(null, 1.0)]
    [InlineData(500, 1.0)]
    [InlineData(125, 0.36 + (0.64 * 4))]
    [InlineData(2000, 0.36 + (0.64 / 4))]
    [InlineData(10_000_000, 0.36)]
    public void Sd_APollsSample_IsInEachFiguresOwnPart(int? sample, double part)
    {
        var figure = SeatPollFigures.From(new SeatPoll(Figures with { Sample = sample }, null), new SeatPollFigure(0, [0], 0.25, 11));
        var expected = Math.Sqrt((Error.Shared * Error.Shared) + (Error.Own * Error.Own * part) + (Error.Daily * Error.Daily * 11));
        Assert.Equal(expected, Error.Sd(figure), 4);
    }

    [Fact]
    public void SamplingPart_IsThatOfAWeightedSampleInTheRecordsOwnError()
    {
        var sampling = PollingAssumptions.Default.DesignEffect * (1 - SeatPollError.TypicalShare) / (SeatPollError.TypicalShare * SeatPollError.TypicalSample);
        Assert.Equal(SeatPollError.SamplingPart, sampling / (Error.Own * Error.Own), 0.01);
    }

    [Fact]
    public void Sd_OfARegressionsSample_IsThatOfAny()
    {
        var mrp = new SeatPoll(Figures with { Sample = 10_000 }, null) { Kind = SeatPollKind.Mrp, ErrorFactor = 1.5 };
        Assert.Equal(1.5 * Error.Sd(new SeatPollFigure(0, [0], 0.4, 11)), Error.Sd(SeatPollFigures.From(mrp, new SeatPollFigure(0, [0], 0.4, 11))), 12);
    }

    [Fact]
    public void Build_ASmallerSampleOfTwo_CountsForLess()
    {
        var other = Figures with { Pollster = "Q", Shares = Copeland2017.Shares(("Con", 0.45), ("Lab", 0.25)) };
        double Lead(int? sample, int? of) => With(new SeatPoll(Figures with { Sample = sample }, null), new SeatPoll(other with { Sample = of }, null)) is var prior
            ? prior.MeanLogShares[Lab] - prior.MeanLogShares[Con] : 0;
        Assert.True(Lead(150, 1500) < Lead(null, null) && Lead(null, null) < Lead(1500, 150));
    }

    [Fact]
    public void Sd_AFactor_MultipliesAPollsError()
    {
        var figure = SeatPollFigures.From(new SeatPoll(Figures, null) { Kind = SeatPollKind.Mrp, ErrorFactor = 1.5 }, new SeatPollFigure(0, [0], 0.4, 11));
        Assert.Equal(1.5 * Error.Sd(new SeatPollFigure(0, [0], 0.4, 11)), Error.Sd(figure), 12);
    }

    [Fact]
    public void Sd_StatedPoints_AreThatAtTheTypicalShareWhateverTheAge()
    {
        // 6 points at 25% are 0.24 of the share.
        var stated = new SeatPoll(Figures, null) { Kind = SeatPollKind.Private, Sd = 0.06 };
        Assert.Equal(0.24, Error.Sd(SeatPollFigures.From(stated, new SeatPollFigure(0, [0], 0.25, 0))), 12);
        Assert.Equal(0.24, Error.Sd(SeatPollFigures.From(stated, new SeatPollFigure(0, [0], 0.25, 60))), 12);
    }

    [Fact]
    public void Sd_AQuarterWhoDoNotKnow_IsThatOfThreeQuartersOfTheInterviews()
    {
        var figure = SeatPollFigures.From(new SeatPoll(Figures, null) { DontKnow = 0.25 }, new SeatPollFigure(0, [0], 0.25, 3));
        Assert.Equal(Error.Sd(new SeatPollFigure(0, [0], 0.25, 3)) / Math.Sqrt(0.75), Error.Sd(figure), 12);
    }

    [Fact]
    public void Build_WiderEvidence_MovesLessAndLeavesMore()
    {
        var poll = With(new SeatPoll(Figures, null));
        var mrp = With(new SeatPoll(Figures, null) { Kind = SeatPollKind.Mrp, ErrorFactor = 3 });
        var nothing = Copeland2017.Prior();
        double Lead(SeatPrior prior) => prior.MeanLogShares[Lab] - prior.MeanLogShares[Con];
        Assert.True(Lead(nothing) < Lead(mrp) && Lead(mrp) < Lead(poll));
        Assert.True(Variance(poll) < Variance(mrp));
    }

    [Fact]
    public void Build_TwoKinds_AreTwoStepsThatAddUp()
    {
        var prior = With(new SeatPoll(Figures, null), new SeatPoll(Figures with { Pollster = "Q" }, null) { Kind = SeatPollKind.LocalElection, ErrorFactor = 2 });
        Assert.Equal(["polls of the seat", "local elections in the seat"], prior.Effects.Select(effect => effect.Effect).Where(name => name.EndsWith("the seat", StringComparison.Ordinal) && name != "defending the seat"));
        Assert.All(Enumerable.Range(0, prior.MeanLogShares.Length), i => Assert.Equal(prior.MeanLogShares[i], prior.Effects.Sum(effect => effect.LogShares[i]), 9));
        Assert.Contains(prior.Components, component => component.Source == "evidence of the seat");
    }

    private static SeatPrior With(params SeatPoll[] polls) => Copeland2017.Prior(Copeland2017.Evidence with { SeatPolls = polls });

    private static double Variance(SeatPrior prior) =>
        prior.Components.Sum(component => component.Covariance[Lab, Lab] + component.Covariance[Con, Con] - (2 * component.Covariance[Lab, Con]));
}
