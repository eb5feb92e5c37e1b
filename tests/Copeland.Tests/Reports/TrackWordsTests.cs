using Copeland.Polling;
using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Tests.Reports;

/// <summary>Who is told of in the shares of a track, and how.</summary>
public class TrackWordsTests
{
    [Fact]
    public void Shares_ThreeCloseTogether_AreAllTold()
    {
        var words = Still("three-way");

        Assert.Equal(3, words.Close.Count);
        Assert.Matches("^Inverclyde forecast: the SNP 33%, unchanged since 2 January 2017; Labour 31%, unchanged; Reform UK 29%, unchanged$", words.Shares.Title);
        Assert.Contains("at the end, 90% intervals of the leading three", words.Shares.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_OneFarAhead_HasTheTitleAndTheBand()
    {
        var words = Still("runaway");

        Assert.Single(words.Close);
        Assert.StartsWith("Labour’s forecast share in ", words.Shares.Title, StringComparison.Ordinal);
        Assert.Contains("Labour’s 90% interval shaded", words.Shares.Subtitle, StringComparison.Ordinal);
    }

    /// <summary>Four lines can be told apart; whoever may win is one of them.</summary>
    [Theory]
    [InlineData("six-party")]
    [InlineData("crowded")]
    [InlineData("three-way")]
    public void Strongest_OfAnyBallot_AreFourAtMostAndHoldWhoeverMayWin(string example)
    {
        var (words, candidates) = (Still(example), ExampleForecasts.Get(example).Candidates);

        Assert.InRange(words.Strongest.Count, 1, 4);
        Assert.All(Enumerable.Range(0, candidates.Count).Where(place => candidates[place].Win.Value >= 0.2), place => Assert.Contains(place, words.Strongest));
        Assert.Equal(words.Strongest.OrderByDescending(place => candidates[place].Share.Median), words.Strongest);
    }

    [Fact]
    public void Strongest_ManyAlike_AreFour() => Assert.Equal(4, Still("crowded", median: 0.1).Strongest.Count);

    /// <summary>A run of days is told from its first to its last, with where the averages that moved most went; one day by who polled.</summary>
    [Fact]
    public void Of_ARunOfDaysAndOneDay_TellDatesChangeAndCause()
    {
        var (climb, jump) = (Moved(new(2016, 7, 3), new(2016, 9, 12)), Moved(new(2016, 9, 12), new(2016, 9, 12)));

        Assert.Equal("3 July to 12 September 2016, the Conservatives’ chance +25 points (national polls: Conservative 34% to 40%, Liberal Democrat 12% to 8%; the result in Witney)", climb.Words.Of(climb.Movement));
        Assert.Equal("3 July to 12 September 2016, the Conservatives’ chance +25 points (national polls: Conservative 34% to 40%, Liberal Democrat 12% to 8%)", climb.Words.Of(climb.Movement, 1));
        Assert.EndsWith(" The Conservatives’ chance rose by 25 points from 3 July to 12 September 2016.", climb.Words.Chances.AltText, StringComparison.Ordinal);
        Assert.EndsWith("; numbers mark the largest lasting moves, explained below", climb.Words.Chances.Subtitle, StringComparison.Ordinal);
        Assert.Equal("12 September 2016, the Conservatives’ chance +25 points (national poll by ICM and the result in Witney)", jump.Words.Of(jump.Movement));
        Assert.EndsWith("; numbers mark the largest lasting moves, explained below", jump.Words.Chances.Subtitle, StringComparison.Ordinal);
    }

    /// <summary>A headline is the favourite's unless another's chance moved by far more: twice as far, and by five points.</summary>
    [Theory]
    [InlineData(0.89, 0.88, 0.06, 0.09, "The SNP’s chance of winning Inverclyde has fallen from 89% to 88%")]
    [InlineData(0.46, 0.54, 0.36, 0.26, "The SNP’s chance of winning Inverclyde has risen from 46% to 54%")]
    [InlineData(0.70, 0.68, 0.02, 0.20, "Labour’s chance of winning Inverclyde has risen from 2% to 20%")]
    [InlineData(0.80, 0.80, 0.10, 0.14, "The SNP’s chance of winning Inverclyde")]
    [InlineData(0.80, 0.80, 0.05, 0.15, "Labour’s chance of winning Inverclyde has risen from 5% to 15%")]
    public void Chances_OfATrack_AreTheFavouritesUnlessAnothersMovedByFarMore(double before, double after, double rivalBefore, double rivalAfter, string told)
    {
        var forecast = ExampleForecasts.Get("three-way");
        List<TrackedDay> days = [.. Enumerable.Range(0, 7).Select(place => new TrackedDay(new DateOnly(2017, 1, 2).AddDays(place), Shares(place < 3), Copeland.Elections.VoteShares.None, [], [], []))];
        Assert.StartsWith(told, new TrackWords(new Track(forecast.Contest, forecast.Provenance, days, [], [], [])).Chances.Title, StringComparison.Ordinal);

        List<TrackedShare> Shares(bool isEarly) => [.. forecast.Candidates.Select(candidate => new TrackedShare(
            candidate.Candidate.Id switch { "SNP" => isEarly ? before : after, "Lab" => isEarly ? rivalBefore : rivalAfter, _ => 0.001 }, 0.3, 0.3, 0.2, 0.4))];
    }

    /// <summary>Codes have the names that charts print beside them.</summary>
    [Fact]
    public void Csv_OfATrack_HasThePartysNameLast()
    {
        var rows = Still("three-way").Csv().Split('\n');
        Assert.EndsWith(",q05,q95,partyName", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains(",Reform,", StringComparison.Ordinal) && row.EndsWith(",Reform UK", StringComparison.Ordinal));
    }

    /// <summary>The last day of a move stands where it did, its first in a column behind the others.</summary>
    [Fact]
    public void MovementsCsv_OfARun_HasItsLastDayFirstAndItsFirstDayLast()
    {
        var rows = Moved(new(2016, 7, 3), new(2016, 9, 12)).Words.MovementsCsv().Split('\n');

        Assert.Equal("day,id,cause,points,why,from", rows[0]);
        Assert.Equal("2016-09-12,Con,NationalPolls,15,\"national polls: Conservative 34% to 40%, Liberal Democrat 12% to 8%\",2016-07-03", rows[1]);
    }

    [Theory]
    [InlineData("2016-07-12", "2016-07-12", "12 July 2016")]
    [InlineData("2016-07-03", "2016-07-12", "3 to 12 July 2016")]
    [InlineData("2016-07-03", "2016-09-12", "3 July to 12 September 2016")]
    [InlineData("2015-12-04", "2016-03-17", "4 December 2015 to 17 March 2016")]
    public void Dates_OfARun_SayNothingTwice(string first, string last, string told) =>
        Assert.Equal(told, DisplayNumber.Dates(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)));

    // A track of a hundred days on which the Conservatives rise from 15 to 40% between two of them, mostly by polls, a little by a by-election.
    private static (TrackWords Words, Movement Movement) Moved(DateOnly first, DateOnly last)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var start = new DateOnly(2016, 6, 20);
        List<TrackedDay> days = [.. Enumerable.Range(0, 100).Select(place => start.AddDays(place)).Select(day =>
        {
            var (win, polled) = day < first ? (0.15, (0.34, 0.12)) : day < last ? (0.3, (0.37, 0.1)) : (0.4, (0.4, 0.08));
            return new TrackedDay(
                day,
                [new(win, 0.5, 0.5, 0.4, 0.6), new(1 - win, 0.5, 0.5, 0.4, 0.6)],
                new([KeyValuePair.Create("Con", polled.Item1), KeyValuePair.Create("LD", polled.Item2), KeyValuePair.Create("UKIP", 0.6 - polled.Item1)]),
                day == last ? [new Poll("ICM", null, day, null, null, new([KeyValuePair.Create("Con", 0.4)]))] : [],
                [],
                day == last ? [forecast.Contest] : []);
        })];
        var (before, after) = (days.Single(day => day.Day == first.AddDays(-1)), days.Single(day => day.Day == last));
        var movement = new Movement(before, after, [new(MovementSource.NationalPolls, [0.15, -0.15]), new(MovementSource.ByElections, [0.1, -0.1])], 0);
        return (new TrackWords(new Track(forecast.Contest, forecast.Provenance, days, [], [movement], [])), movement);
    }

    // A forecast that has stood still for a week, of medians of its own or all alike.
    private static TrackWords Still(string example, double? median = null)
    {
        var forecast = ExampleForecasts.Get(example);
        var day = new DateOnly(2017, 1, 2);
        List<TrackedShare> shares = [.. forecast.Candidates.Select(candidate => new TrackedShare(
            candidate.Win.Value, candidate.Share.Mean, median ?? candidate.Share.Median, candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95)))];
        return new TrackWords(new Track(
            forecast.Contest,
            forecast.Provenance,
            [.. Enumerable.Range(0, 7).Select(place => new TrackedDay(day.AddDays(place), shares, Copeland.Elections.VoteShares.None, [], [], []))],
            [],
            [],
            []));
    }
}
