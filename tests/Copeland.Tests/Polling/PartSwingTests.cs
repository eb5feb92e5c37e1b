using Copeland.Elections;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Tests.Polling;

/// <summary>The swing of Scotland or Wales by polls of its own.</summary>
public class PartSwingTests
{
    private static readonly PartAssumptions Assumptions = PartAssumptions.Default with { DepartureSd = 0.3, YearlyVariance = 0.04 };
    private static readonly VoteShares Scotland = Shares(("SNP", 0.30), ("Lab", 0.35), ("Con", 0.13));
    private static readonly VoteShares BritainThen = Shares(("SNP", 0.025), ("Lab", 0.35), ("Con", 0.24));

    [Fact]
    public void Of_OneParty_IsTheShrinkageWorkedByHand()
    {
        // Labour in Scotland from 35% to 25%, in Great Britain to 28%: log odds −1.0986 + 0.6190 = −0.4796 against −0.9445 + 0.6190 = −0.3254,
        // so it departs by −0.1542. Error 0.12 of the share, 0.16 in log odds: 0.0256; weight 0.09 / 0.1156 = 0.7785.
        var swing = Of(("Lab", 0.25, 0.12), 0);
        Assert.Equal(0.7785 * -0.1542, swing.Departures["Lab"].Mean, 3);
        Assert.Equal(Math.Sqrt(0.7785 * 0.0256), swing.Departures["Lab"].Sd, 4);
    }

    [Fact]
    public void Of_OldPolls_AreWiderByTheirAgeAndNoNearerToGreatBritain()
    {
        var (fresh, old) = (Of(("Lab", 0.25, 0.12), 0), Of(("Lab", 0.25, 0.12), 365));
        Assert.Equal(fresh.Departures["Lab"].Mean, old.Departures["Lab"].Mean, 12);
        Assert.Equal(Math.Pow(fresh.Departures["Lab"].Sd, 2) + (0.04 * 365 / 365.25), Math.Pow(old.Departures["Lab"].Sd, 2), 12);
    }

    [Theory]
    [InlineData(1e-6, 0.25)]
    [InlineData(1e6, 0.28)]
    public void In_ErrorOfThePolls_SaysWhoseSwingCounts(double error, double expected)
    {
        // With the error gone Scotland's polls are the figure; with polls that say nothing it is Great Britain's swing from Scotland's base,
        // which is the same here: both stood at 35%.
        var picture = Of(("Lab", 0.25, error), 0).In(Britain(("Lab", 0.28)));
        Assert.Equal(expected, picture.Now["Lab"] ?? 0, 4);
        Assert.Equal(0.35, picture.Previous["Lab"]);
    }

    [Fact]
    public void In_APartyNobodyAskedAbout_SwingsWithGreatBritain()
    {
        var picture = Of(("Lab", 0.25, 0.1), 0).In(Britain(("Con", 0.24), ("Lab", 0.28)));
        Assert.Equal(0.13, picture.Now["Con"] ?? 0, 9);
        Assert.Equal(0, picture.Part?.ErrorSd("Con", 0.13));
    }

    [Fact]
    public void In_GreatBritainMovesOn_ThePartMovesWithIt()
    {
        var swing = Of(("Lab", 0.25, 0.1), 0);
        Assert.True(swing.In(Britain(("Lab", 0.32))).Now["Lab"] > swing.In(Britain(("Lab", 0.28))).Now["Lab"] + 0.03);
    }

    [Fact]
    public void Of_ANationalistParty_IsCarriedForwardByASlowAverageAndAnotherByTheQuickOne()
    {
        // Polls of Scotland say what they said; Great Britain's round the SNP to 2 or 3 of 100. The quick average fell to 2.0%, the slow one stayed at 2.5%.
        PartSwing Polled(string code, double share) => PartSwing.Of(
            ("Scotland", Scotland),
            new Dictionary<string, Estimate> { [code] = new(share, 1e-6) },
            new(BritainThen, Then, Shares(("Lab", 0.23), ("SNP", 0.020))) { SlowlyThen = Then, SlowlyNow = Then },
            0,
            Assumptions);
        Assert.Equal(0.33, Polled("SNP", 0.33).In(Britain(("SNP", 0.020))).Now["SNP"] ?? 0, 4);
        Assert.Equal(0.24, Polled("Lab", 0.30).In(Britain(("Lab", 0.23))).Now["Lab"] ?? 0, 0.02);
    }

    private static PartSwing Of((string Code, double Share, double Sd) polled, int days) => PartSwing.Of(
        ("Scotland", Scotland),
        new Dictionary<string, Estimate> { [polled.Code] = new(polled.Share, polled.Sd) },
        new(BritainThen, Then, Then),
        days,
        Assumptions);

    private static readonly VoteShares Then = Shares(("Lab", 0.28), ("Con", 0.20), ("SNP", 0.025));

    private static NationalPicture Britain(params (string Code, double Share)[] now) => NationalPicture.Given(
        BritainThen, Shares(now), (new DateOnly(2026, 6, 17), new DateOnly(2026, 6, 18)), PollingAssumptions.Default);

    private static VoteShares Shares(params (string Code, double Share)[] shares) => new(shares.Select(s => KeyValuePair.Create(s.Code, s.Share)));
}
