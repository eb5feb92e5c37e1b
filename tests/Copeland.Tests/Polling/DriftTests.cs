using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

public class DriftTests
{
    private static readonly Drift Fitted = PollingAssumptions.Default.Drift;

    /// <summary>By hand: 0.0062 · 28^0.52 · √(0.6/0.4) = 0.0062 · 5.65624 · 1.224745 = 0.04295.</summary>
    [Fact]
    public void Sd_OfFourWeeks_IsThatOfItsFormula() => Assert.Equal(0.04295, new Drift(0.0062, 0.52).Sd(0.4, 28), 1e-5);

    [Fact]
    public void Sd_GrowsWithTheDays_AndIsNoughtOnTheEve()
    {
        Assert.Equal(0, Fitted.Sd(0.3, 0));
        Assert.Equal(0, Fitted.Sd(0.3, -5));
        Assert.True(Fitted.Sd(0.3, 2) > Fitted.Sd(0.3, 1));
        Assert.True(Fitted.Sd(0.05, 7) > Fitted.Sd(0.3, 7));
        Assert.Equal(Fitted.Sd(0.005, 7), Fitted.Sd(0, 7));
    }

    [Theory]
    [InlineData("2017-02-22", 0)]
    [InlineData("2017-02-23", 0)]
    [InlineData("2017-02-21", 1)]
    [InlineData("2016-12-21", 63)]
    public void Horizon_OfCopeland2017_EndsOnTheEve(string day, int days) =>
        Assert.Equal(days, Drift.Horizon(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber, new DateOnly(2017, 2, 23)));

    /// <summary>By hand: the multinomial's −√(0.4·0.3/(0.6·0.7)) = −0.534522; and with every share counted, movements cancel: Σ p_i cov(i, j) = 0.</summary>
    [Fact]
    public void DriftCovariance_IsThatOfASample()
    {
        Assert.Equal(-0.534522, Drift.Correlation(0.4, 0.3), 1e-6);
        var day = new DateOnly(2017, 2, 22);
        var picture = NationalPicture.Given(
            VoteShares.None, new VoteShares([KeyValuePair.Create("Con", 0.4), KeyValuePair.Create("Lab", 0.35), KeyValuePair.Create("LD", 0.25)]), (day, day.AddDays(30)), PollingAssumptions.Default);
        foreach (var party in picture.Now.Keys)
        {
            Assert.Equal(0, picture.Now.Sum(share => share.Value * picture.DriftCovariance(share.Key, party)), 1e-12);
        }

        Assert.Equal(picture.DriftSd("Con") * picture.DriftSd("Con"), picture.DriftCovariance("Con", "Con"), 1e-15);
        Assert.Equal(0, picture.DriftCovariance("Con", "Green"));
        Assert.Equal(0, picture.DriftCovariance("Green", "Con"));
        Assert.Equal(0, picture.DriftSd("Green"));
    }

    /// <summary>
    /// By hand, 63 days: 0.0062 · 63^0.52 · √(0.65/0.35) = 0.0729 at 35%, 0.140 at 12.7%. It follows the shares, whoever set them: a
    /// party nobody had polled gets a movement with its share.
    /// </summary>
    [Fact]
    public void DriftSd_OfSharesThatAreChanged_FollowsThem()
    {
        var picture = NationalPicture.Given(
            VoteShares.None, new VoteShares([new("Con", 0.4), new("UKIP", 0.127)]), (new DateOnly(2016, 12, 21), new DateOnly(2017, 2, 23)), PollingAssumptions.Default);
        Assert.Equal(0.140, picture.DriftSd("UKIP"), 3);
        var changed = picture with { Now = new VoteShares([new("Con", 0.4), new("UKIP", 0.35), new("SNP", 0.04)]) };
        Assert.Equal(0.0729, changed.DriftSd("UKIP"), 4);
        Assert.Equal(0.0062 * Math.Pow(63, 0.52) * Math.Sqrt(0.96 / 0.04), changed.DriftSd("SNP"), 12);
        Assert.Equal(Drift.Correlation(0.35, 0.04) * changed.DriftSd("UKIP") * changed.DriftSd("SNP"), changed.DriftCovariance("UKIP", "SNP"), 15);
    }
}
