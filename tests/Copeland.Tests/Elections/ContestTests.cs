using Copeland.Tests.Model;

namespace Copeland.Tests.Elections;

public class ContestTests
{
    [Theory]
    [InlineData("1985-09-30", 0.125)]
    [InlineData("1985-10-01", 0.05)]
    public void DepositThreshold_ByDay_IsAnEighthUntilOctober1985(string day, double threshold) =>
        Assert.Equal(threshold, (Copeland2017.Contest with { PollingDay = DateOnly.Parse(day, CultureInfo.InvariantCulture) }).DepositThreshold);

    [Fact]
    public void SwingPair_IsFromTheDefenderEvenWhereItWasNotFirst()
    {
        // UKIP defends with 15.5% of last time; the strongest other one is Labour.
        var contest = Copeland2017.Contest with { Defending = "UKIP" };
        Assert.Equal((3, 1), contest.SwingPair);
    }

    [Fact]
    public void SwingPair_WithoutTheDefender_IsFromTheStrongestThatStands()
    {
        var contest = Copeland2017.Contest with { Candidates = [.. Copeland2017.Contest.Candidates.Where(candidate => candidate.Id != "Lab")] };
        Assert.Equal(("Con", "UKIP"), (contest.Candidates[contest.SwingPair?.From ?? -1].Id, contest.Candidates[contest.SwingPair?.To ?? -1].Id));
    }
}
