using Copeland.Calibration;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class RecordWordsTests
{
    private static readonly RecordedBand[] Record = [new(0.4, 0.5, 31, 15), new(0.9, 1, 200, 190)];

    [Fact]
    public void Of_AChanceInTheRecord_SaysHowOftenSuchPartiesWon() => Assert.Equal(
        "In 389 past by-elections, each forecast by a model that had not seen its Parliament, and without polls of the seat, 31 parties were given a chance of 40% or more but under 50%: 15 won (48%; 95% interval 32–65%).",
        RecordWords.Of(0.48, Record, 389));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.2)]
    public void Of_AChanceTheRecordDoesNotHold_SaysNothing(double chance) => Assert.Null(RecordWords.Of(chance, Record, 389));

    [Fact]
    public void Of_Certainty_IsInTheLastBand() => Assert.Contains("190 won", RecordWords.Of(1, Record, 389), StringComparison.Ordinal);

    /// <summary>What reads "90%" is of the band that begins there.</summary>
    [Fact]
    public void Of_AChancePrintedAsTheEdge_IsInTheBandThatBeginsThere() => Assert.Contains("a chance of 90% or more: 190 won", RecordWords.Of(0.896, Record, 389), StringComparison.Ordinal);

    /// <summary>A chance where the last band begins is told with the band below, any other with its own alone.</summary>
    [Theory]
    [InlineData(0.90, " This forecast’s 90% is where these begin; of 82 parties given 80% or more but under 90%, 66 won (80%).")]
    [InlineData(0.89, "under 90%: 66 won (80%; 95% interval 71–88%).")]
    [InlineData(0.8, "under 90%: 66 won (80%; 95% interval 71–88%).")]
    [InlineData(0.92, "95% interval 91–97%).")]
    [InlineData(1, "95% interval 91–97%).")]
    public void Of_AChanceWhereTheLastBandBegins_HasTheOneBelow(double chance, string end) =>
        Assert.EndsWith(end, RecordWords.Of(chance, [new(0.4, 0.5, 31, 15), new(0.8, 0.9, 82, 66), new(0.9, 1, 200, 190)], 389), StringComparison.Ordinal);

    /// <summary>A record without polls of the seat says nothing of a forecast that is mostly theirs.</summary>
    [Theory]
    [InlineData(0.8, " That does not test polls of the seat, which this forecast uses and whose error is most of its uncertainty.")]
    [InlineData(0.2, " That does not test polls of the seat, which this forecast uses.")]
    public void Of_AForecastWithPollsOfTheSeat_SaysWhatTheRecordDoesNotTest(double part, string end)
    {
        var forecast = ExampleForecasts.Get("six-party");
        Assert.DoesNotContain("does not test", RecordWords.Of(forecast with { Uncertainty = [new("this seat on the day", 1)] }), StringComparison.Ordinal);
        Assert.EndsWith(end, RecordWords.Of(forecast with { Uncertainty = [new("seat polls", part), new("this seat on the day", 1 - part)] }), StringComparison.Ordinal);
    }
}
