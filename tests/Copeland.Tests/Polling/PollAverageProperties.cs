using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using CsCheck;

namespace Copeland.Tests.Polling;

/// <summary>What must hold for any polls.</summary>
public class PollAverageProperties
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    private static readonly VoteShares Before = new([KeyValuePair.Create("Con", 0.44), KeyValuePair.Create("Lab", 0.33), KeyValuePair.Create("SNP", 0.04)]);

    /// <summary>Random polls lie anywhere; none of them is to be set aside.</summary>
    private static readonly PollingAssumptions Anything = PollingAssumptions.Default with { OutlyingErrors = double.PositiveInfinity };

    private static readonly PollingAssumptions NoLeans = Anything with { HousePriorPolls = double.PositiveInfinity, LongestHalfLifeDays = 5 };

    // Polls of fewer than HouseRespondents (700) count in part for their pollster's lean: PollAverageTests has them.
    private static readonly Gen<Poll> AnyPoll =
        from pollster in Gen.Int[0, 3].Select(place => "ABCD".Substring(place, 1))
        from daysAgo in Gen.Int[0, 150]
        from length in Gen.Int[0, 6]
        from sample in Gen.Int[700, 6000]
        from known in Gen.Bool
        from con in Gen.Int[15, 45]
        from lab in Gen.Int[20, 45]
        from green in Gen.Int[-5, 8]
        select new Poll(
            pollster,
            Day.AddDays(-daysAgo - length),
            Day.AddDays(-daysAgo),
            null,
            known ? sample : null,
            new VoteShares(new (string Party, int Percent)[] { ("Con", con), ("Lab", lab), ("Green", green) }
                .Where(share => share.Percent >= 0).Select(share => KeyValuePair.Create(share.Party, share.Percent / 100.0))));

    private static readonly Gen<Poll[]> AnyPolls = AnyPoll.Array[1, 40];

    [Fact]
    public void Of_PollsInAnotherOrder_IsTheSameToTheLastBit() =>
        AnyPolls.SelectMany(polls => Gen.Shuffle(polls).Select(shuffled => (polls, shuffled))).Sample(pair =>
        {
            var (left, right) = (Average(pair.polls), Average(pair.shuffled));
            Assert.Equal(left.Parties, right.Parties);
            Assert.Equal(left.HouseEffects, right.HouseEffects);
        });

    [Fact]
    public void Of_PollsThatBecomeKnownLater_ChangeNothing() =>
        Gen.Select(AnyPolls, AnyPolls).Sample((polls, later) =>
        {
            var ended = later.Select(poll => poll with { Start = Day, End = Day.AddDays(1) });
            var published = later.Select(poll => poll with { Published = Day.AddDays(1) });
            Assert.Equal(Average(polls).Parties, Average([.. polls, .. ended, .. published]).Parties);
        });

    [Fact]
    public void Of_Weights_AddToOneAndStayPositive() => AnyPolls.Sample(polls =>
    {
        var average = Average(polls);
        Assert.Equal(polls.Count(poll => poll.End >= average.Weights[^1].Poll.End.AddDays(-PollingAssumptions.Default.WindowDays)), average.Weights.Count);
        Assert.Equal(1, average.Weights.Sum(weight => weight.Weight), 1e-12);
        Assert.All(average.Weights, weight => Assert.True(weight.Weight > 0));
        Assert.InRange(average.EffectivePolls, 1 - 1e-9, polls.Length + 1e-9);
    });

    [Fact]
    public void Of_WithoutLeans_LiesWithinThePolls() => AnyPolls.Sample(polls =>
    {
        foreach (var party in Average(polls, NoLeans).Parties)
        {
            var shares = polls.Select(poll => poll.Shares[party.Code]).Where(share => share is not null).Select(share => Math.Max(share ?? 0, 0.0025)).ToList();
            Assert.InRange(party.Share, shares.Min() - 1e-12, shares.Max() + 1e-12);
        }
    });

    /// <summary>With W the weight of a pollster, L the log odds of all, of the rest and of the pollster: L = (1 − W)·L_rest + W·L_own.</summary>
    [Fact]
    public void Of_APollsterRemoved_MovesTheAverageByItsWeight() => AnyPolls.Sample(polls =>
    {
        var newest = polls.Max(poll => poll.End);
        polls = [.. polls.Append(polls[0] with { Pollster = "Z", End = newest, Start = newest })];
        var own = polls.Where(poll => poll.Pollster == "Z").ToArray();
        var all = Average(polls, NoLeans);
        var weight = all.Weights.Where(poll => poll.Poll.Pollster == "Z").Sum(poll => poll.Weight);
        var rest = Average([.. polls.Where(poll => poll.Pollster != "Z")], NoLeans);
        foreach (var code in (string[])["Con", "Lab"])
        {
            var expected = ((1 - weight) * LogOdds(rest, code)) + (weight * LogOdds(Average(own, NoLeans), code));
            Assert.Equal(expected, LogOdds(all, code), 1e-9);
        }
    });

    [Fact]
    public void HouseEffects_WeightedByWhatTheyKeep_AddToNought() => AnyPolls.Sample(polls =>
    {
        var average = Average(polls);
        foreach (var effects in average.HouseEffects.GroupBy(effect => effect.Party))
        {
            var level = average.Parties.Single(party => party.Code == effects.Key).Share;
            var sum = effects.Sum(effect =>
                effect.Polls / (effect.Polls + PollingAssumptions.Default.HousePriorPolls) * (LogOdds(level + effect.Lean) - LogOdds(level)));
            Assert.Equal(0, sum, 1e-9);
        }
    });

    /// <summary>What rounding leaves in figures below 2% does not shrink with respondents: parties that have such figures are left out.</summary>
    [Fact]
    public void Of_TwiceTheRespondentsEverywhere_KeepsTheAverageAndHalvesTheVariance() => AnyPolls.Sample(polls =>
    {
        var large = Anything with { SampleCap = int.MaxValue };
        var half = Average(polls, large);
        var full = Average(
            [.. polls.Select(poll => poll with { Sample = 2 * poll.Sample })],
            large with { AssumedSample = 2 * large.AssumedSample, HouseCap = 2 * large.HouseCap, HouseRespondents = 2 * large.HouseRespondents, Drift = large.Drift with { Scale = large.Drift.Scale / Math.Sqrt(2) } });
        var rounded = polls.SelectMany(poll => poll.Shares).Where(share => share.Value < 0.02).Select(share => share.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (one, two) in half.Parties.Zip(full.Parties).Where(pair => !rounded.Contains(pair.First.Code)))
        {
            Assert.Equal(one.Share, two.Share, 1e-12);
            Assert.Equal(one.StandardError / Math.Sqrt(2), two.StandardError, 1e-12);
        }
    });

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Of_InAnotherCulture_IsTheSameToTheLastBit(string culture)
    {
        var polls = BuiltInPolls.UpTo(Day);
        var here = Average([.. polls]);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var there = Average([.. polls]);
            Assert.Equal(here.Parties, there.Parties);
            Assert.Equal(here.PictureFor(Day.AddDays(60)).Warnings, there.PictureFor(Day.AddDays(60)).Warnings);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static PollAverage Average(IReadOnlyList<Poll> polls, PollingAssumptions? assumptions = null) =>
        PollAverage.Of(polls, Before, Day, assumptions ?? Anything);

    private static double LogOdds(PollAverage average, string code) => LogOdds(average.Parties.Single(party => party.Code == code).Share);

    private static double LogOdds(double share) => Math.Log(share / (1 - share));
}
