using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Tests.Model;

/// <summary>Where a contest lies outside the history, at the very ends of it.</summary>
public class RangeWarningsTests
{
    internal static readonly ContestOutlook Usual = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture);

    [Fact]
    public void Of_AUsualContest_SaysNothing() => Assert.Empty(RangeWarnings.Of(Usual));

    [Theory]
    [InlineData(0.19, true)]
    [InlineData(0.2, false)]
    [InlineData(0.76, false)]
    [InlineData(0.77, true)]
    public void Of_ALeaveShare_IsWithinThoseOfTheCountry(double leave, bool told) =>
        Assert.Equal(told, RangeWarnings.Of(Usual with { LeaveShare = leave }).Any(warning => warning.Contains(FormattableString.Invariant($"{100 * leave:0.0}%"), StringComparison.Ordinal)));

    /// <summary>5.2 years are 1,899.3 days.</summary>
    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    public void Of_ALateByElection_SaysHowLate(int days, bool told) =>
        Assert.Equal(told, RangeWarnings.Of(Usual with { Date = Usual.GeneralElection.AddDays(days) }).Any(warning => warning.StartsWith("Polling day is 5.2 years after", StringComparison.Ordinal)));

    [Fact]
    public void Of_OneFamily_SaysSoExceptInNorthernIrelandWhereAllAreOfNone()
    {
        Assert.StartsWith("All candidates belong to one family", Assert.Single(RangeWarnings.Of(Usual with { Standings = [Usual.Standings[0]] })), StringComparison.Ordinal);
        Assert.Empty(RangeWarnings.Of(Usual with { Standings = [.. Usual.Standings.Take(2)] }));
        Assert.Empty(RangeWarnings.Of(Usual with { Country = Country.NorthernIreland, Standings = [Usual.Standings[0]] }));
    }
}
