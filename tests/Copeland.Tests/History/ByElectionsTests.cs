using Copeland.Elections;
using Copeland.History;

namespace Copeland.Tests.History;

public class ByElectionsTests
{
    /// <summary>Before 2010 a share is a published one-decimal change added to the previous one: a contest's sum misses 1 by up to this.</summary>
    private const double RoundingOfGroups = 0.0041;

    public static TheoryData<string> Ids => [.. ByElections.All.Select(contest => contest.Id)];

    [Fact]
    public void All_IsReadWhole()
    {
        Assert.Equal(413, ByElections.All.Count);
        Assert.Equal(1891, ByElections.All.Sum(contest => contest.Candidates.Count));
        Assert.Equal(413, ByElections.All.Select(contest => contest.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ByElections.All.OrderBy(contest => contest.Date), ByElections.All);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contest_SharesAddUp_AndIdsAreUnique(string id)
    {
        var contest = Contest(id);
        var rounding = contest.Resolution == ResultResolution.Groups ? RoundingOfGroups : 0.00001;
        Assert.InRange(contest.Candidates.Sum(candidate => candidate.Share ?? 0), 1 - rounding, 1 + rounding);
        Assert.InRange(contest.Candidates.Sum(candidate => candidate.PreviousShare ?? 0), 1 - rounding, 1 + rounding);
        Assert.Equal(contest.Candidates.Count, contest.Candidates.Select(candidate => candidate.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(contest.Candidates, candidate => Assert.True(candidate.Stood || candidate.StoodBefore));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contest_Winner_HasTheLargestShare(string id)
    {
        var contest = Contest(id);
        var ranked = contest.Candidates.Where(candidate => candidate.Stood).OrderByDescending(candidate => candidate.Share).ToList();
        Assert.True(ranked.Count >= 2);
        Assert.Equal(contest.Winner, ranked[0].Party);
        Assert.Equal(contest.RunnerUp, ranked[1].Party);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contest_Dates_AgreeWithParliamentAndGovernment(string id)
    {
        var contest = Contest(id);
        var parliament = Parliaments.Of(contest.Date);
        Assert.Equal(parliament.Elected, contest.PreviousGeneralElection);
        Assert.True(contest.Date > parliament.Elected);
        Assert.Equal(Governments.On(contest.Date).Parties, contest.Government);
        Assert.Equal(contest.Date < new DateOnly(2010, 5, 6), contest.Resolution == ResultResolution.Groups);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contest_Fractions_LieBetweenNoughtAndOne(string id)
    {
        var contest = Contest(id);
        double?[] fractions =
        [
            contest.Turnout, contest.PreviousTurnout, contest.Leave,
            .. contest.Candidates.SelectMany(candidate => new[] { candidate.Share, candidate.PreviousShare }),
            .. contest.National.SelectMany(share => new[] { share.Polls, share.Previous }),
        ];
        Assert.All(fractions.Where(fraction => fraction is not null), fraction => Assert.InRange(fraction ?? 0, 0, 1));
        Assert.All(contest.National, share => Assert.Equal(share.Polls is null, share.Source == PastPollSource.None));
        Assert.All(contest.National, share => Assert.Equal(share.Source == PastPollSource.Polls, share.PollCount > 0));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contest_Votes_MakeTheShares(string id)
    {
        var standing = Contest(id).Candidates.Where(candidate => candidate.Stood).ToList();
        if (standing.Any(candidate => candidate.Votes is null))
        {
            Assert.Equal(ResultResolution.Groups, Contest(id).Resolution);
            return;
        }

        var total = standing.Sum(candidate => candidate.Votes ?? 0);
        // Before 2010 the published shares are one-decimal changes added up; they agree with counts within 0.36 points.
        var tolerance = Contest(id).Resolution == ResultResolution.Groups ? 0.0037 : 0.00001;
        Assert.All(standing, candidate => Assert.Equal((double)(candidate.Votes ?? 0) / total, candidate.Share ?? 0, tolerance));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contest_PreviousNationalShares_AreTheGeneralElections(string id)
    {
        var contest = Contest(id);
        var election = GeneralElections.At(contest.PreviousGeneralElection);
        Assert.NotNull(election);
        var shares = election.InGreatBritain(contest.Country);
        foreach (var share in contest.National.Where(share => share.Previous is not null))
        {
            Assert.Equal(PartyLineage(shares, share.Party, contest.Date) ?? double.NaN, share.Previous ?? 0, 0.00002);
        }
    }

    [Fact]
    public void Find_Copeland2017_HasTheKnownResult()
    {
        var contest = ByElections.Find("copeland-2017");
        Assert.NotNull(contest);
        Assert.Equal(new DateOnly(2017, 2, 23), contest.Date);
        Assert.Equal("Lab", contest.Defending);
        Assert.Equal("Con", contest.Winner);
        Assert.Equal(13748, contest.Candidates.Single(candidate => candidate.Party == "Con").Votes);
        Assert.Equal(["Ind-1", "Ind-2"], contest.Candidates.Where(candidate => candidate.Party == "Ind" && candidate.Stood).Select(candidate => candidate.Id));
    }

    [Fact]
    public void All_NationalistsBefore2010_BelongToTheContestsCountry()
    {
        var old = ByElections.All.Where(contest => contest.Resolution == ResultResolution.Groups).ToList();
        Assert.All(old, contest => Assert.DoesNotContain("Nat", contest.Candidates.Select(candidate => candidate.Party)));
        Assert.All(old.Where(contest => contest.Country == Country.England), contest =>
            Assert.DoesNotContain(contest.National, share => share.Party is "SNP" or "PC"));
        Assert.Equal("SNP", ByElections.Find("hamilton-1967")?.Winner);
        Assert.Equal("PC", ByElections.Find("carmarthen-1966")?.Winner);
    }

    [Fact]
    public void Before_ADay_HoldsEarlierContestsOfItsParliamentOnly()
    {
        var day = new DateOnly(2017, 2, 23);
        var before = ByElections.Before(day);
        Assert.NotEmpty(before);
        Assert.All(before, contest => Assert.True(contest.Date < day && contest.Date > new DateOnly(2015, 5, 7)));
        Assert.Contains(before, contest => contest.Id == "oldham-west-and-royton-2015");
        Assert.DoesNotContain(before, contest => contest.Id == "copeland-2017");
        Assert.Contains(ByElections.Before(day.AddDays(1)), contest => contest.Id == "copeland-2017");
    }

    private static PastByElection Contest(string id) => ByElections.Find(id) ?? throw new ArgumentException(id, nameof(id));

    private static double? PartyLineage(VoteShares shares, string party, DateOnly date) =>
        Copeland.Polling.PartyLineage.At(shares, date)[party];
}
