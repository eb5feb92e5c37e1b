using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>When two rows are one poll, and which of the known ones it is.</summary>
public class PollJoinTests
{
    private static readonly DateOnly Elected = new(2024, 7, 4);
    private static readonly DateOnly AsOf = new(2026, 6, 15);
    private static readonly (string, double)[] Figures = [("Con", 0.25), ("Lab", 0.30), ("LD", 0.12), ("Green", 0.09)];

    public static TheoryData<string, object?> Second => new()
    {
        // The same pollster and last day: known; what it adds replaces; a sample a tenth larger is the same, one beyond it only with the same figures.
        { "the same", PollFate.Known },
        { "sample 1100", PollFate.Replaced },
        { "sample 1101", PollFate.Replaced },
        { "sample 1101, other figures", PollFate.New },
        { "other figures", PollFate.Replaced },
        { "an MRP of other figures", PollFate.New },
        { "another first day and sample", PollFate.New },

        // Another name: four figures in common, or three and the sample.
        { "another name", PollFate.Double },
        { "another name, no sample", PollFate.Double },
        { "another name, three figures", PollFate.Double },
        { "another name, three figures, no sample", PollFate.New },
        { "another name, sample 1101", PollFate.New },
        { "another name, other figures", PollFate.New },
        { "another name, a day later", PollFate.New },

        // The same name and sample, days that sources give differently.
        { "two days later", PollFate.Double },
        { "three days later", PollFate.New },
        { "two days later, sample 1001", PollFate.New },
    };

    [Theory]
    [MemberData(nameof(Second))]
    public void Join_ASecondPoll_IsOneOrTwoByWhatItSays(string what, object? fate)
    {
        var known = Poll("YouGov", 4, 1000, Figures) with { Start = what.Contains("first day", StringComparison.Ordinal) ? new DateOnly(2026, 6, 2) : null };
        var poll = Poll(what.Contains("another name", StringComparison.Ordinal) ? "Opinium" : "YouGov", what.Contains("two days", StringComparison.Ordinal) ? 6 : what.Contains("three days", StringComparison.Ordinal) ? 7 : what.Contains("a day", StringComparison.Ordinal) ? 5 : 4,
            what.Contains("no sample", StringComparison.Ordinal) ? null : what.Contains("sample 1", StringComparison.Ordinal) ? int.Parse(what.Split("sample ")[1].Split(',')[0], CultureInfo.InvariantCulture) : 1000,
            what.Contains("other figures", StringComparison.Ordinal) ? [("Con", 0.26), .. Figures[1..]] : what.Contains("three figures", StringComparison.Ordinal) ? Figures[1..] : Figures);
        poll = what.Contains("MRP", StringComparison.Ordinal) ? poll with { Mrp = true } : what.Contains("first day", StringComparison.Ordinal) ? poll with { Start = poll.End.AddDays(-1), Sample = 2000 } : poll;
        var intake = PollIntake.Of([known], [poll], (Elected, AsOf));
        var outcome = Assert.Single(intake.Outcomes);
        Assert.Equal(fate, outcome.Fate);
        Assert.Equal(fate is PollFate.New ? 2 : 1, intake.Polls.Count);
        Assert.Equal(fate is PollFate.New ? null : known, outcome.Other);

        // Whoever keeps doubles counts them.
        Assert.Equal(fate is PollFate.New or PollFate.Double ? 2 : 1, PollIntake.Of([known], [poll], (Elected, AsOf), keepDoubles: true).Polls.Count);
    }

    [Fact]
    public void Join_OnePollTwice_IsRepeatedAndJoined()
    {
        var (first, second) = (Poll("YouGov", 4, null, Figures[..3]), Poll("yougov", 4, 1200, Figures));
        var intake = PollIntake.Of([Poll("YouGov", 1, 900, Figures[..2])], [first, second], (Elected, AsOf));
        Assert.Equal([PollFate.Repeated, PollFate.New], intake.Outcomes.Select(outcome => outcome.Fate).Order().Reverse());
        var joined = intake.Polls[^1];
        Assert.Equal(("YouGov", 1200, 4), (joined.Pollster, joined.Sample, joined.Shares.Count));
        Assert.True(PollJoin.SameFigures(first, second));
        Assert.False(PollJoin.SameFigures(first, Poll("YouGov", 4, null, ("SNP", 0.03))));
        Assert.False(PollJoin.SameFigures(first, Poll("YouGov", 4, null, ("Con", 0.2500001))));
    }

    [Fact]
    public void Join_OneOfTwoOfADay_IsTheOneWithItsFiguresWhateverTheirOrder()
    {
        // Two of one pollster ended on one day; only the shares tell which of them came again, here with a sample nobody knew.
        var (plain, other) = (Poll("YouGov", 4, null, Figures), Poll("YouGov", 4, null, ("Con", 0.20), ("Lab", 0.35)));
        foreach (var known in new[] { new[] { plain, other }, [other, plain] })
        {
            var intake = PollIntake.Of(known, [plain with { Sample = 1700 }, other with { Sample = 900 }], (Elected, AsOf));
            Assert.Equal([PollFate.Replaced, PollFate.Replaced], intake.Outcomes.Select(outcome => outcome.Fate));
            Assert.Equal(2, intake.Polls.Count);
            Assert.Equal(1700, intake.Polls.Single(poll => poll.Shares["Con"] == 0.25).Sample);
            Assert.Equal(900, intake.Polls.Single(poll => poll.Shares["Con"] == 0.20).Sample);
        }
    }

    [Fact]
    public void Join_TwoThatMayBeOneKnownPoll_TakesItOnce()
    {
        // The first agrees in all shares and replaces; the second, of the same day with other shares, is a poll of its own.
        var known = Poll("YouGov", 4, null, Figures);
        var intake = PollIntake.Of([known], [known with { Sample = 1000 }, Poll("YouGov", 4, 2000, ("Con", 0.21), ("Lab", 0.31))], (Elected, AsOf));
        Assert.Equal([PollFate.Replaced, PollFate.New], intake.Outcomes.Select(outcome => outcome.Fate).Order().Reverse());
        Assert.Equal([1000, 2000], intake.Polls.Select(poll => poll.Sample ?? 0).Order());
    }

    private static Poll Poll(string pollster, int end, int? sample, params (string Code, double Share)[] shares) => new(pollster, null, new DateOnly(2026, 6, end), null, sample, Shares(shares));

    private static VoteShares Shares(params (string Code, double Share)[] shares) => new(shares.Select(share => KeyValuePair.Create(share.Code, share.Share)));
}
