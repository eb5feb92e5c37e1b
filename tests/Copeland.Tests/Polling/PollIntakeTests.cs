using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using Copeland.Reports;

namespace Copeland.Tests.Polling;

/// <summary>One poll is one poll, however it is written.</summary>
public class PollIntakeTests
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    private static readonly IReadOnlyList<Poll> BuiltIn = BuiltInPolls.UpTo(Day);

    [Theory]
    [InlineData("BMG", "BMG Research", "bmg", "BMG[a]", "BMG Research Ltd", "BMG/Independent", "BMG Research for The i")]
    [InlineData("Freshwater", "Freshwater Strategy", "FRESHWATER STRATEGY*")]
    [InlineData("Lord Ashcroft", "Lord Ashcroft Polls", "Lord Ashcroft Polling")]
    [InlineData("Redfield & Wilton", "Redfield and Wilton Strategies", "Redfield & Wilton Strategies", "R&W")]
    [InlineData("More in Common", "more in common", "More In Common[12]", "More in Common / The Times", "MiC")]
    [InlineData("Find Out Now", "FindOutNow", "Find Out Now/Electoral Calculus", "Find Out Now UK")]
    [InlineData("JL Partners", "J.L. Partners", "JLP", "J L Partners")]
    [InlineData("Ipsos", "Ipsos MORI", "Ipsos UK", "Ipsos (KnowledgePanel)")]
    [InlineData("Savanta", "Savanta ComRes", "ComRes", "Savanta UK")]
    [InlineData("WeThink", "We Think", "Omnisis")]
    [InlineData("YouGov", "You Gov", "YouGov plc", "YouGov/Sky News", "YouGov – The Times", "YouGov, The Times", "YouGov (MRP)")]
    [InlineData("PeoplePolling", "People Polling", "People Polling/GB News")]
    [InlineData("Kantar", "Kantar Public", "TNS-BMRB", "Kantar TNS")]
    [InlineData("Stack Data Strategy", "Stack Data")]
    [InlineData("NCP", "Number Cruncher Politics")]
    [InlineData("Techne", "Techne UK", "TECHNE")]
    public void Key_OfAPollsterAsPeopleWriteIt_IsOne(string name, params string[] written) =>
        Assert.All(written, other => Assert.Equal(Pollsters.Key(name), Pollsters.Key(other)));

    [Fact]
    public void Key_OfTheEmbeddedPollsters_TellsThemApart()
    {
        var names = BuiltInPolls.All.Select(poll => poll.Pollster).Distinct().ToList();
        Assert.Equal(names.Count, names.Select(Pollsters.Key).Distinct().Count());
    }

    /// <summary>Every embedded poll of a Parliament under other spellings, in another order: the same polls, so the same average to the last digit.</summary>
    [Theory]
    [InlineData("2026-06-15")]
    [InlineData("2026-09-29")]
    [InlineData("2024-07-03")]
    [InlineData("2019-12-11")]
    public void Join_TheEmbeddedPollsUnderOtherSpellings_ChangesNothing(string day)
    {
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var known = BuiltInPolls.UpTo(asOf);
        string[] spellings = ["{0} Research", "{0}/The Times", "{0} Polls[a]", " {0} ", "{0} Strategy*"];
        var again = known.Reverse().Select((poll, place) => poll with
        {
            Pollster = string.Format(CultureInfo.InvariantCulture, spellings[place % spellings.Length], poll.Pollster.ToUpperInvariant()),
            Shares = place % 3 == 0 ? new VoteShares(poll.Shares.Where(share => share.Key is not ("PC" or "SNP"))) : poll.Shares,
        }).ToList();
        var intake = BuiltInPolls.Join(asOf, again);
        Assert.All(intake.Outcomes, outcome => Assert.True(outcome.Fate is PollFate.Known or PollFate.Repeated, $"{outcome}"));
        Assert.Equal(known, intake.Polls);
    }

    [Fact]
    public void Join_ACellThatIsNotThere_DeletesNothing()
    {
        var intake = Join("pollster,start,end,sample,Con,Lab,LD,Reform,Green,SNP\nMore in Common,2026-01-02,2026-01-05,2021,23,19,12,31,10,2\n");
        Assert.Equal([PollFate.Known], intake.Outcomes.Select(outcome => outcome.Fate));
        Assert.Equal(BuiltIn, intake.Polls);
    }

    [Fact]
    public void Join_ACorrection_Replaces()
    {
        var intake = Join("pollster,start,end,sample,Con,Lab,LD,Reform,Green\nYouGov/Times,2026-06-14,2026-06-15,2308,20,19,13,24,15\n");
        Assert.Equal([PollFate.Replaced], intake.Outcomes.Select(outcome => outcome.Fate));
        Assert.Equal(BuiltIn.Count, intake.Polls.Count);
        var poll = intake.Polls.Single(poll => poll.Pollster == "YouGov" && poll.End == Day);
        Assert.Equal((0.20, 0.03), (poll.Shares["Con"], poll.Shares["SNP"]));
    }

    [Fact]
    public void Join_TheSamePollUnderAnotherName_IsSetAsideUnlessItIsKept()
    {
        const string Text = "pollster,start,end,sample,Con,Lab,LD,Reform,Green\nAcme,2026-06-14,2026-06-15,2308,19,19,13,24,15\n";
        var intake = Join(Text);
        Assert.Equal([PollFate.Double], intake.Outcomes.Select(outcome => outcome.Fate));
        Assert.Equal("YouGov", intake.Outcomes[0].Other?.Pollster);
        Assert.Equal(BuiltIn, intake.Polls);
        Assert.Equal(BuiltIn.Count + 1, BuiltInPolls.Join(Day, Read(Text), keepDoubles: true).Polls.Count);
    }

    /// <summary>The two pairs of 2026 that are both real: an MRP, or a very large survey, and the weekly poll that ended the same day.</summary>
    [Fact]
    public void Join_AnMrpAndTheWeeklyPollOfItsLastDay_AreTwo()
    {
        var day = new DateOnly(2026, 6, 28);
        var known = BuiltInPolls.UpTo(day);
        var intake = BuiltInPolls.Join(day, Read("""
            pollster,fieldwork,sample,Con,Lab,LD,Reform,Green
            YouGov,21-22 Jun 2026,"2,345",20,18,14,25,15
            YouGov,2-22 Jun 2026,"19,583",19,18,13,25,15
            More in Common,26-28 Jun 2026,"2,852",20,24,12,28,10
            More in Common (MRP),5-28 Jun 2026,"14,358",21,21,12,27,10
            """));
        Assert.All(intake.Outcomes, outcome => Assert.Equal(PollFate.Known, outcome.Fate));
        Assert.Equal(known, intake.Polls);
        var two = PollIntake.Of([], Read("""
            pollster,fieldwork,sample,mrp,Con,Lab,LD,Reform,Green
            YouGov,21-22 Jun 2026,"2,345",,20,18,14,25,15
            YouGov,2-22 Jun 2026,"19,583",true,19,18,13,25,15
            """), (new DateOnly(2024, 7, 4), day));
        Assert.Equal([PollFate.New, PollFate.New], two.Outcomes.Select(outcome => outcome.Fate));
    }

    [Fact]
    public void Join_PollsThatSayNothingOfTheWhole_AreNamedAndNotUsed()
    {
        var polls = Read("""
            pollster,end,sample,area,SNP,Con,Lab,LD,Green,Reform
            Savanta,2026-06-14,1069,Scotland,33,11,18,9,9,16
            Survation,2026-06-12,1020,London,0,20,30,14,16,17
            Acme,2026-06-13,1000,GB,15,17,18,11,12,24
            Acme,2024-07-03,1000,GB,2,20,38,12,7,17
            Acme,2026-06-20,1000,GB,3,18,19,12,13,26
            """);
        var intake = BuiltInPolls.Join(Day, polls);
        Assert.Equal(BuiltIn, intake.Polls);
        Assert.Equal(
            "more.csv: 5 polls read, 0 new, 0 replaced, 5 not used: 1 known after 15 June 2026, the last day used here: --as-of latest uses it (or --as-of 2026-06-20); "
            + "1 begun before the general election of 4 July 2024 was over; 2 of a part of Britain, which says nothing of the whole (Survation of 12 June 2026 in London, Savanta of 14 June 2026 in Scotland); "
            + "1 with the SNP or Plaid Cymru at a share of Great Britain that only their own country can give (Acme of 13 June 2026): if it is a poll of Scotland or Wales, say so in a column \"area\".",
            PollIntakeWords.Of("more.csv", intake, new IntakeDays(new DateOnly(2024, 7, 4), Day, new DateOnly(2026, 7, 30))));
        Assert.Contains("not known before polling day, 18 June 2026 (Acme of 20 June 2026): check the year",
            PollIntakeWords.Of("more.csv", intake, new IntakeDays(new DateOnly(2024, 7, 4), Day, new DateOnly(2026, 6, 18))), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_AnImpossiblePoll_IsCountedAsSetAside()
    {
        var intake = Join("pollster,start,end,sample,Con,Lab,LD,Reform,Green\nAcme,2026-06-12,2026-06-14,2000,19,50,12,5,10\n");
        var fates = intake.Beside(PollAverage.Of(intake.Polls, VoteShares.None, Day, PollingAssumptions.Default)).Outcomes;
        Assert.Equal([PollFate.SetAside], fates.Select(outcome => outcome.Fate));
    }

    /// <summary>Dropping any one rule of the house would show here: the order of the rows plays no part.</summary>
    [Fact]
    public void Join_RowsInAnyOrder_GiveTheSame()
    {
        var polls = Read("""
            pollster,start,end,sample,Con,Lab,LD,Reform,Green,SNP
            YouGov,2026-06-14,2026-06-15,2308,20,19,13,24,15,
            YouGov/Times,2026-06-14,2026-06-15,2308,20,19,13,24,15,3
            Acme,2026-06-14,2026-06-15,2308,20,19,13,24,15,3
            Acme,2026-06-10,2026-06-11,1000,18,19,12,27,13,3
            Acme Research,2026-06-10,2026-06-11,1000,18,19,12,27,13,
            Acme,2026-06-10,2026-06-12,1000,18,19,12,27,13,3
            """);
        var first = BuiltInPolls.Join(Day, polls);
        var other = BuiltInPolls.Join(Day, [.. polls.Reverse()]);
        Assert.Equal(first.Polls.Select(poll => (poll.End, poll.Sample, poll.Shares)), other.Polls.Select(poll => (poll.End, poll.Sample, poll.Shares)));
        Assert.Equal(first.Outcomes.Select(outcome => outcome.Fate), other.Outcomes.Select(outcome => outcome.Fate));
        Assert.Equal(BuiltIn.Count + 1, first.Polls.Count);
    }

    private static PollIntake Join(string text) => BuiltInPolls.Join(Day, Read(text));

    private static IReadOnlyList<Poll> Read(string text) => PollCsv.Read(new StringReader(text), "more.csv").Polls;
}
