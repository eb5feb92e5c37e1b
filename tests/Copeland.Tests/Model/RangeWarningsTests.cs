using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Tests.Model;

/// <summary>Where a contest lies outside the history, at the very ends of it.</summary>
public class RangeWarningsTests
{
    internal static readonly ContestOutlook Usual = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture);

    [Fact]
    public void Of_AUsualContest_SaysNothing() => Assert.Empty(RangeWarnings.Of(Usual, 0.25));

    [Theory]
    [InlineData(0.251, "took 25% of the vote last time do not stand")]
    [InlineData(0.4, "took 40% of the vote last time do not stand")]
    public void Of_ManyVotersWithNobodyToGoTo_SaysHowMany(double absent, string words) =>
        Assert.Contains(words, Assert.Single(RangeWarnings.Of(Usual, absent)), StringComparison.Ordinal);

    /// <summary>A contest is told what others took before it, never its own result.</summary>
    [Theory]
    [InlineData("2008-07-10", ": no by-election before it was like that, so where those votes go is less certain than the forecast says.")]
    [InlineData("2016-10-20", ". At the one by-election like that before it small parties and independents together took 28%.")]
    [InlineData("2022-02-03", ". At the two by-elections like that before it, since 2008, small parties and independents together took 14% to 28%.")]
    [InlineData("2026-08-13", ". At the three by-elections like that before it, since 2008, small parties and independents together took 11% to 28%.")]
    [InlineData("2026-12-10", ". At the four by-elections like that before it, since 2008, small parties and independents together took 11% to 37%.")]
    public void Of_RivalsWhoAllStandAside_SaysWhatOthersTookBefore(string day, string told)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            "Parties that took 50% of the vote last time do not stand and leave no rival of any size" + told,
            Assert.Single(RangeWarnings.Of(Usual with { Date = date, GeneralElection = date.AddDays(-365), Orphaned = 0.5 }, 0.5)));
    }

    /// <summary>No by-election since 1945 lost so many votes and kept several rivals; the four that are known had one left.</summary>
    [Theory]
    [InlineData(new double[0], "Parties that took 40% of the vote last time do not stand")]
    [InlineData(new[] { 0.4 }, "A candidate who took 40% of the vote last time does not stand")]
    [InlineData(new[] { 0.25 }, "Parties that took 40% of the vote last time do not stand")]
    public void Of_ManyVotersLeftAmongSeveralRivals_IsLikeNoByElection(double[] left, string told)
    {
        Assert.Equal(
            told + ", but more than one rival does: no by-election before it was like that, so where those votes go is less certain than the forecast says.",
            Assert.Single(RangeWarnings.Of(Usual with { Left = left }, 0.4)));
        Assert.DoesNotContain(ModelledHistory.All, contest => contest.Contest.AbsentShare > Contest.ManyAbsent);
    }

    [Theory]
    [InlineData(0.19, true)]
    [InlineData(0.2, false)]
    [InlineData(0.76, false)]
    [InlineData(0.77, true)]
    public void Of_ALeaveShare_IsWithinThoseOfTheCountry(double leave, bool told) =>
        Assert.Equal(told, RangeWarnings.Of(Usual with { LeaveShare = leave }, 0).Any(warning => warning.Contains(FormattableString.Invariant($"{100 * leave:0.0}%"), StringComparison.Ordinal)));

    /// <summary>5.2 years are 1,899.3 days.</summary>
    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    public void Of_ALateByElection_SaysHowLate(int days, bool told) =>
        Assert.Equal(told, RangeWarnings.Of(Usual with { Date = Usual.GeneralElection.AddDays(days) }, 0).Any(warning => warning.StartsWith("Polling day is 5.2 years after", StringComparison.Ordinal)));

    [Fact]
    public void Of_OneFamily_SaysSoExceptInNorthernIrelandWhereAllAreOfNone()
    {
        Assert.StartsWith("All candidates belong to one family", Assert.Single(RangeWarnings.Of(Usual with { Standings = [Usual.Standings[0]] }, 0)), StringComparison.Ordinal);
        Assert.Empty(RangeWarnings.Of(Usual with { Standings = [.. Usual.Standings.Take(2)] }, 0));
        Assert.Empty(RangeWarnings.Of(Usual with { Country = Country.NorthernIreland, Standings = [Usual.Standings[0]] }, 0));
    }
}
