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
