using Copeland.Elections;
using Copeland.Polling;
using Copeland.Sampling;

namespace Copeland.Tests.Polling;

public class RoundedFigureTests
{
    private static readonly DateOnly Day = new(2026, 9, 29);

    private static readonly VoteShares Before = new([KeyValuePair.Create("Lab", 0.34), KeyValuePair.Create("PC", 0.007)]);

    /// <summary>
    /// By hand: one poll of 1,500 that prints 1%. Sampling and the pollster: 0.99/0.01 · (1.5/1500 + 1/700) = 0.240429. Rounding leaves
    /// (0.005/0.0099)²/3 = 0.085025 in log odds, 0.99² of it in the log share: 0.083333. With one decimal it leaves a hundredth of that.
    /// </summary>
    [Theory]
    [InlineData(0.19, 0.240429 + 0.083333)]
    [InlineData(0.191, 0.240429 + 0.000833)]
    public void Of_OnePollAtOnePerCent_StatesTheErrorThatRoundingLeaves(double labour, double variance)
    {
        var party = Average([Poll("A", 0, 0.01, labour)]);
        Assert.Equal(0.01, party.Share, 1e-12);
        Assert.Equal(Math.Sqrt(variance), party.StandardError, 1e-5);
    }

    /// <summary>Three in ten of the newest day's weight print "0" where all others print "1": that is no news beside the error.</summary>
    [Fact]
    public void Of_APollThatRoundsToNoughtAmongOnes_HardlyMoves()
    {
        var ones = Enumerable.Range(0, 9).Select(house => Poll(Invariant($"P{house}"), house, 0.01)).ToList();
        var all = Average([.. ones, Poll("Q", 0, 0.01)]);
        var one = Average([.. ones, Poll("Q", 0, 0)]);
        Assert.Equal(0.01, all.Share, 1e-12);
        Assert.InRange(Math.Log(all.Share / one.Share) / all.StandardError, 0, 0.5);
    }

    /// <summary>
    /// Eight pollsters ask 600 people each about a party at 0.7% and print whole per cents, four hundred times. Averages of such figures
    /// scatter by no more than their stated error (0.17; 0.22 when a 0 counts for as much as a 1), and lie no further above the truth.
    /// </summary>
    [Fact]
    public void Of_APartyThatPollsRoundToNoughtOrOne_ScattersByNoMoreThanTheStatedError()
    {
        const double Truth = 0.007;
        var random = new RandomSource(7, 0, StreamPurpose.Testing);
        var averages = Enumerable.Range(0, 400)
            .Select(_ => Average(Enumerable.Range(0, 8).Select(house => Poll(Invariant($"P{house}"), house % 4, Math.Round(100 * Asked(random, Truth, 600), MidpointRounding.AwayFromZero) / 100))))
            .ToList();
        var found = averages.Select(party => Math.Log(party.Share / Truth)).ToList();
        var (mean, stated) = (found.Average(), averages.Average(party => party.StandardError));
        var scatter = Math.Sqrt(found.Average(log => (log - mean) * (log - mean)));
        Assert.InRange(scatter, 0, Math.Min(0.2, stated));
        Assert.InRange(mean, 0, stated);
    }

    private static double Asked(RandomSource random, double share, int respondents) =>
        Enumerable.Range(0, respondents).Count(_ => random.NextUniform() < share) / (double)respondents;

    private static PartyAverage Average(IEnumerable<Poll> polls) =>
        PollAverage.Of(polls, Before, Day, PollingAssumptions.Default).Parties.Single(party => party.Code == "PC");

    private static Poll Poll(string pollster, int daysAgo, double plaid, double labour = 0.19) => new(
        pollster, null, Day.AddDays(-daysAgo), null, 1500, new VoteShares([KeyValuePair.Create("Lab", labour), KeyValuePair.Create("PC", plaid)]));
}
