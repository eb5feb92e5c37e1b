using Copeland.Reports;

namespace Copeland.Tests.Reports;

/// <summary>What the engine warns of, and what a page prints of it.</summary>
public class ReaderNotesTests
{
    [Theory]
    [InlineData("Treated as fringe candidates, expected to do as such candidates have done, because their parties have lost every deposit on record: MRLP, BNP. Write candidates[].standing (fringe, local, insurgent or party) where that is wrong.", "Treated as fringe candidates, expected to do as such candidates have done, because their parties have lost every deposit on record: the Monster Raving Loony Party and the BNP.")]
    [InlineData("Not on the ballot: Green (6% in national polls), PC (of Wales). Add whoever stands to candidates; where the voters of whoever does not will go is less certain than the forecast says.", "Not on the ballot: the Greens (6% in national polls) and Plaid Cymru (of Wales).")]
    [InlineData("The newest national poll ended on 2026-09-29, 60 days before 2026-11-28: opinion may have moved since. Newer polls are added with --polls.", "The newest national poll ended on 29 September 2026, 60 days before 28 November 2026: opinion may have moved since.")]
    [InlineData("The newest national poll of Reform UK had Reform at 31% and Con at 12.5%.", "The newest national poll of Reform UK had Reform UK at 31% and the Conservatives at 12.5%.")]
    [InlineData("Main rivals not standing: Conservative (27.9% last time) and Labour (16.2% last time). The model was not fitted to such contests, and where those voters go is more uncertain than the forecast says.", "Main rivals not standing: the Conservatives (27.9% last time) and Labour (16.2% last time). The model was not fitted to such contests, and where those voters go is more uncertain than the forecast says.")]
    [InlineData("Main rival not standing: Conservative (16.0% last time). Parties that took 29% of the vote last time do not stand, but more than one rival does: nobody knows. Also not on the ballot: LD (10% in national polls) and Green (9% in national polls). Add whoever stands to candidates.", "Main rival not standing: the Conservatives (16.0% last time). Parties that took 29% of the vote last time do not stand, but more than one rival does: nobody knows. Also not on the ballot: the Liberal Democrats (10% in national polls) and the Greens (9% in national polls).")]
    [InlineData("Reform UK is taken as defending the seat, which it won on 1 May 2025: after 1 April 2025, the day whose knowledge the forecast uses. Write \"Lab\" as defending, or take a later day.", "Reform UK is taken as defending the seat, which it won on 1 May 2025: after 1 April 2025, the day whose knowledge the forecast uses.")]
    [InlineData("The last result is notional, an estimate for changed boundaries: its error is not in the forecast.", "The last result is notional, an estimate for changed boundaries: its error is not in the forecast.")]
    [InlineData("seat.leavePct is not given: the forecast has no Leave effect.", "The forecast has no Leave effect.")]
    [InlineData("market.odds are not a whole book: those given (Reform) imply 99.3% together, so there is no market column. Give the odds of every candidate with a chance.", null)]
    [InlineData("vacancy.holderRestanding says that the outgoing member stands again, but no candidate has \"restanding\": true: who it is is not known, and nothing is made of it.", null)]
    [InlineData("defending is Lab, which has no share in previous: check that it won the seat last.", null)]
    public void Of_AWarning_IsWhatAReaderMayBeTold(string warning, string? printed) => Assert.Equal(printed, ReaderNotes.Of(warning));

    /// <summary>A main rival named under the headline is missing from the list below; that list says so.</summary>
    [Theory]
    [InlineData("Main rival not standing: Lab (28.1% last time). The model was not fitted to such contests.", "Not on the ballot besides Labour: the Greens (5% in national polls).")]
    [InlineData("The last result is notional.", "Not on the ballot: the Greens (5% in national polls).")]
    public void Absent_WhoElseIsMissing_IsSaidBesideAMainRival(string other, string told) =>
        Assert.Contains(told, ReaderNotes.Absent(ExampleForecasts.Get("two-party") with { Warnings = [other, "Not on the ballot: Green (5% in national polls). Add whoever stands to candidates."] }));
}
