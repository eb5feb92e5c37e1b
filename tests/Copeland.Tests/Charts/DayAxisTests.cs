using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Elections;
using Copeland.Tests.Reports;
using Copeland.Tracking;

namespace Copeland.Tests.Charts;

/// <summary>The last four weeks of a long track, drawn wider where something happens in them.</summary>
public class DayAxisTests
{
    [Fact]
    public void Even_OfAnAxisWithAJoin_RisesWithoutAGapAndBack()
    {
        var axis = new AxisRange(100, 700) { Join = (672, 2.0 / 3) };
        Assert.Equal((100, 500, 700), (axis.Even(100), axis.Even(672), axis.Even(700)));
        Assert.Equal(axis.Even(672), axis.Even(672 + 1e-9), 1e-6);
        var places = Enumerable.Range(90, 620).Select(day => axis.Even(day)).ToList();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.All(Enumerable.Range(90, 620), day => Assert.Equal(day, axis.Uneven(axis.Even(day)), 1e-9));
        Assert.All(Enumerable.Range(90, 620), day => Assert.Equal((day, day), (new AxisRange(100, 700).Even(day), new AxisRange(100, 700).Uneven(day))));
    }

    [Theory]
    [InlineData(600, 0.24, true)]
    [InlineData(600, 0.09, false)]
    [InlineData(226, 0.24, true)]
    [InlineData(224, 0.24, false)]
    public void Range_OfATrack_HasAJoinWhereTheEndIsShortAndMatters(int length, double jump, bool joined)
    {
        var axis = DayAxis.OfChances(Jumping(length, day => day >= length - 5 ? jump : 0));
        Assert.Equal(joined ? axis.High - 28 : null, axis.Join?.Value);
        Assert.Equal(joined ? 0.667 : 0, axis.Join?.Part ?? 0, 0.001);
    }

    /// <summary>Nor where all happened before, or for two days.</summary>
    [Fact]
    public void Range_OfATrackThatMovedEarlierOrForTwoDays_HasNoJoin()
    {
        Assert.Null(DayAxis.OfChances(Jumping(600, day => day >= 560 ? 0.4 : 0)).Join);
        Assert.Null(DayAxis.OfChances(Jumping(600, day => day is 585 or 586 ? 0.4 : 0)).Join);
    }

    /// <summary>A share that jumps where the winner is certain: one rule for both charts.</summary>
    [Fact]
    public void Range_OfATrackWhoseShareJumps_HasAJoinForSharesAlone()
    {
        var track = Jumping(600, _ => 0, day => day >= 590 ? -0.3 : 0);
        Assert.NotNull(DayAxis.OfShares(track).Join);
        Assert.Null(DayAxis.OfChances(track).Join);
    }

    /// <summary>Whatever month the end falls in, nothing stands on anything else, at any size.</summary>
    [Theory]
    [InlineData(240)]
    [InlineData(411)]
    [InlineData(583)]
    [InlineData(601)]
    [InlineData(1290)]
    public void Figure_WithAWiderEnd_IsLegibleAndSaysSo(int length)
    {
        var track = Jumping(length, day => (day >= length - 5 ? 0.24 : 0) + (day < length / 2 ? 0 : 0.2), day => day >= length - 20 ? -0.2 : 0);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            foreach (var name in new[] { TrackCharts.Chances, TrackCharts.Shares })
            {
                var figure = TrackCharts.Figure(name, track, options, fonts);
                Legible.Check(figure, Invariant($"{name} of {length} days"));
                Assert.Contains(figure.Texts, text => text.Text == "last four weeks, drawn wider");
                var last = track.Days[^1].Day;
                Assert.All(new[] { last, last.AddDays(-28) }, day => Assert.Contains(figure.Texts, text => text.Text == day.ToString("d MMM", CultureInfo.InvariantCulture)));
            }
        }
    }

    [Fact]
    public void Figure_OfATrackWithoutSuchAnEnd_SaysNothingOfIt()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = TrackCharts.Figure(TrackCharts.Chances, Jumping(600, _ => 0), new ChartOptions(), fonts);
        Assert.DoesNotContain(figure.Texts, text => text.Text.Contains("wider", StringComparison.Ordinal));
    }

    // Marks and curves ask the plot where they lie: the last four weeks take its last third.
    [Fact]
    public void AtX_OfAPlotWithAJoin_LiesWhereTheAxisSays()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = TrackCharts.Figure(TrackCharts.Chances, Jumping(600, day => day >= 595 ? 0.24 : 0), new ChartOptions(), fonts);
        var plot = figure.Plot(new Box(100, 0, 400, 100), new AxisRange(0, 600) { Join = (572, 2.0 / 3) }, new AxisRange(0, 1));
        Assert.Equal([100, 300, 400], new[] { 0.0, 572, 600 }.Select(plot.AtX));
        Assert.Equal(350, plot.AtX(plot.RightOf(572, 50)), 1e-9);
    }

    // The first candidate gains on the second; shares of the first change by themselves.
    private static Track Jumping(int length, Func<int, double> win, Func<int, double>? share = null)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var first = new DateOnly(2024, 7, 5);
        var days = Enumerable.Range(0, length).Select(day => new TrackedDay(
            first.AddDays(day),
            [Of(0.2 + win(day), 0.6 + (share?.Invoke(day) ?? 0)), Of(0.8 - win(day), 0.3)],
            VoteShares.None, [], [], [])).ToList();
        var movements = LastingMoves.Of(days).Take(3).Select(move =>
            new Movement(days[move.First - 1], days[move.Last], [new(MovementSource.SeatPolls, [0.1, -0.1])], move.Place)).ToList();
        return new Track(forecast.Contest, forecast.Provenance, days, [], movements, []);

        static TrackedShare Of(double win, double share) => new(win, share, share, share - 0.1, share + 0.1);
    }
}
