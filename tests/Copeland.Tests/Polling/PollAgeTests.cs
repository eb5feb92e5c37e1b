using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>A poll average is as old as its polls, whatever day it is made for.</summary>
public class PollAgeTests
{
    private static readonly PollingAssumptions Default = PollingAssumptions.Default;

    /// <summary>By hand: two polls of 1,000, middles of fieldwork on days 100 and 105, ages 5 and 0 at half-life 5: weights 1 and 2 before the cap.</summary>
    [Fact]
    public void EffectiveDay_OfTwoPolls_IsTheirMeanDayByWeight()
    {
        var day = new DateOnly(2017, 1, 6);
        var average = PollAverage.Of(
            [Poll("A", day.AddDays(-5), 0.40), Poll("B", day, 0.42)], VoteShares.None, day, Default with { HouseCap = 1e12, LongestHalfLifeDays = 5 });
        Assert.Equal(day.DayNumber - (5.0 / 3), average.EffectiveDay, 1e-6);
        Assert.Equal(day, average.NewestPoll);
    }

    [Fact]
    public void PictureFor_TheEveWithPollsOfHalfAYearAgo_DriftsAsFarAsADayHalfAYearAgoDoes()
    {
        var (newest, vote) = (new DateOnly(2026, 6, 15), new DateOnly(2026, 12, 10));
        var polls = BuiltInPolls.UpTo(newest);
        var then = PollAverage.Of(polls, VoteShares.None, newest, Default).PictureFor(vote);
        var eve = PollAverage.Of(polls, VoteShares.None, vote.AddDays(-1), Default).PictureFor(vote);
        Assert.InRange(eve.DriftSd("Lab") / Default.Drift.Sd(eve.Now["Lab"] ?? 0, vote.DayNumber - 1 - newest.DayNumber), 0.98, 1.02);
        Assert.InRange(then.DriftSd("Lab") / eve.DriftSd("Lab"), 0.98, 1.02);
        Assert.Equal(newest, eve.NewestPoll);
    }

    [Fact]
    public void PictureFor_TheEveWithPollsOfTheDay_DriftsNowhere()
    {
        var vote = new DateOnly(2017, 2, 23);
        var picture = PollAverage.Of(BuiltInPolls.UpTo(vote.AddDays(-1)), VoteShares.None, vote.AddDays(-1), Default).PictureFor(vote);
        Assert.All(picture.Now.Keys, party => Assert.InRange(picture.DriftSd(party), 0, Default.Drift.Sd(0.01, 3)));
    }

    /// <summary>The lag that is no drift is the usual one: the median of the weekly averages since 2010.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void UsualLagDays_IsTheMedianLagOfTheWeeklyAverages()
    {
        var lags = Weeks(56, 28).Select(day => day.DayNumber - PollAverage.Of(BuiltInPolls.UpTo(day), VoteShares.None, day, Default).EffectiveDay).Order().ToList();
        Assert.InRange(lags[lags.Count / 2], Default.UsualLagDays - 0.3, Default.UsualLagDays + 0.3);
    }

    /// <summary>
    /// On the history: the average of every fourth week since 2010, taken for a polling day so many days on with no newer poll, against the
    /// average of that day. Measured: 90% intervals hold 93, 93 and 93 in 100 at 30, 90 and 180 days, 50% intervals 68, 67 and 65, because
    /// opinion moves by fits and starts. Without drift from the polls' day, as before,
    /// only the averages' own errors are left, and hold far too little: that is the mistake this test catches.
    /// </summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(30, 0.95)]
    [InlineData(90, 0.80)]
    [InlineData(180, 0.70)]
    public void PictureFor_PollsThatAreOld_CoversTheAverageOfTheDay(int days, double mostWithoutDrift)
    {
        var cells = Moved(days).ToList();
        var large = cells.Where(cell => cell.Share >= 0.2).ToList();
        Assert.InRange(Holds(cells, 1.645), 0.88, 0.96);
        Assert.InRange(Holds(large, 1.645), 0.85, 0.95);
        Assert.InRange(Holds(cells, 0.674), 0.55, 0.72);
        Assert.InRange(Holds(large, 0.674), 0.45, 0.70);
        Assert.True(cells.Count(cell => cell.Distance < 1.645 * cell.OwnError) < mostWithoutDrift * cells.Count);
    }

    /// <summary>
    /// Why the middle half is held too often and the tails are not: movements are neither of one size nor normal. Ninety days' movement over
    /// what is stated was 0.7 in the Parliament of 2010 and 1.4 or more in that of 2017 (root mean square), and its fourth moment is at least
    /// half as large again as a normal one's. One scale for all is wide in quiet times and narrow in restless ones.
    /// </summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void PictureFor_MovementsOfNinetyDays_AreOfSeveralSizesAndHeavyInTheTails()
    {
        var scores = Moved(90).Select(cell => (cell.Parliament, Z: cell.Distance / cell.Stated)).ToList();
        double Size(string parliament) => Math.Sqrt(scores.Where(score => score.Parliament == parliament).Average(score => score.Z * score.Z));
        Assert.InRange(Size("2010"), 0.55, 0.85);
        Assert.InRange(Size("2017"), 1.3, 2.0);
        Assert.InRange(Size("2024"), 0.8, 1.2);
        var variance = scores.Average(score => score.Z * score.Z);
        Assert.InRange(scores.Average(score => Math.Pow(score.Z, 4)) / (variance * variance), 4.5, 15);
    }

    private static double Holds(List<(string Parliament, double Share, double Distance, double Stated, double OwnError)> cells, double width) =>
        (double)cells.Count(cell => cell.Distance < width * cell.Stated) / cells.Count;

    private static IEnumerable<(string Parliament, double Share, double Distance, double Stated, double OwnError)> Moved(int days)
    {
        foreach (var day in Weeks(63, 28).Where(day => Parliaments.Of(day).Contains(day.AddDays(days)) && day.AddDays(days) <= BuiltInPolls.Last))
        {
            var vote = day.AddDays(days + 1);
            var average = PollAverage.Of(BuiltInPolls.UpTo(day), VoteShares.None, vote.AddDays(-1), Default);
            var (picture, errors) = (average.PictureFor(vote), average.Parties.ToDictionary(party => party.Code, party => party.StandardError));
            foreach (var later in PollAverage.Of(BuiltInPolls.UpTo(vote.AddDays(-1)), VoteShares.None, vote.AddDays(-1), Default).Parties.Where(party => party.Polls >= 8))
            {
                // UKIP and the Brexit Party took each other's place within weeks: they are out of what drift was fitted on, too.
                if (picture.Now[later.Code] is >= 0.03 and var share && !(Parliaments.Of(day).Name == "2017" && later.Code is ("UKIP" or "Brexit" or "Reform")))
                {
                    yield return (Parliaments.Of(day).Name, share, Math.Abs(Math.Log(later.Share / share)), picture.DriftSd(later.Code),
                        Math.Sqrt(Math.Pow(errors[later.Code], 2) + Math.Pow(later.StandardError, 2)));
                }
            }
        }
    }

    private static IEnumerable<DateOnly> Weeks(int after, int step)
    {
        for (var day = BuiltInPolls.First.AddDays(after); day < BuiltInPolls.Last; day = day.AddDays(step))
        {
            if (day.AddDays(-after) >= Parliaments.Of(day).Elected)
            {
                yield return day;
            }
        }
    }

    private static Poll Poll(string pollster, DateOnly end, double share) =>
        new(pollster, null, end, null, 1000, new VoteShares([KeyValuePair.Create("Con", share)]));
}
