using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

public class PollCsvTests
{
    [Fact]
    public void Read_AFile_GivesItsPolls()
    {
        var polls = Read("""
            pollster,start,end,published,sample,mrp,Con,lab,LD,Green,Oth
            ICM,2017-02-17,2017-02-19,,2028,false,44,26,8,4,
            "Ipsos, London",,2017-02-14,2017-02-16,,true,40.5,29,13,,2
            """);
        Assert.Equal(2, polls.Count);
        Assert.Equal(new DateOnly(2017, 2, 17), polls[0].Start);
        Assert.Equal(2028, polls[0].Sample);
        Assert.Equal(0.44, polls[0].Shares["Con"] ?? 0, 1e-12);
        Assert.Null(polls[0].Shares["Oth"]);
        Assert.Equal("Ipsos, London", polls[1].Pollster);
        Assert.Null(polls[1].Start);
        Assert.Null(polls[1].Shares["Green"]);
        Assert.Equal(new DateOnly(2017, 2, 16), polls[1].Known);
        Assert.True(polls[1].Mrp);
    }

    [Fact]
    public void Read_TheEmbeddedTablesLayout_IsUnderstood()
    {
        var poll = Read("""
            id,pollster,client,fieldwork_start,fieldwork_end,sample_size,area,mrp,con,lab,ld,ukip,reform,green,snp,pc,oth,source
            poll-08725,YouGov,,2026-06-14,2026-06-15,2308.0,GB,False,19.0,19.0,13.0,,24.0,15.0,3.0,,,public tables
            """).Single();
        Assert.Equal(0.24, poll.Shares["Reform"] ?? 0, 1e-12);
        Assert.Equal(2308, poll.Sample);
    }

    [Fact]
    public void Read_BadRows_AreEachNamedWithLineValueAndRemedy()
    {
        var exception = Assert.Throws<PollFileException>(() => Read("""
            pollster,start,end,sample,Con,Lab
            ICM,2017-02-20,2017-02-19,1000,44,26
            ,2017-02-17,2017-02-19,1000,44,26
            YouGov,,2/19/2017,many,44x,"26,5"
            Opinium,,2017-02-19,1000,64,46
            Kantar,,2017-02-19,1000,,
            BMG,,2017-02-19,1000,40,30
            """));
        Assert.Equal(
            """
            polls.csv:2: end: 2017-02-19 lies before start 2017-02-20. Put the two in order.
            polls.csv:3: pollster: The cell is empty; every poll needs its pollster's name.
            polls.csv:4: end: "2/19/2017" has month 19: dates with strokes are read as day/month/year, and this file's seem to be month/day. Write them as 2026-06-15 throughout.
            polls.csv:4: sample: "many" is no number of respondents. Write a whole number such as 1500 or 1,500, or leave the cell empty.
            polls.csv:4: Con: "44x" is no share. Write a percentage from 0 to 100 with a point, such as 38 or 38.5; leave the cell empty where the poll did not ask.
            polls.csv:4: Lab: "26,5" is no share. Write a percentage from 0 to 100 with a point, such as 38 or 38.5; leave the cell empty where the poll did not ask.
            polls.csv:5: The shares add up to 110%; they may not pass 100 by more than rounding does (103).
            polls.csv:6: The poll has no shares. Fill in at least one party, or delete the line.
            """.ReplaceLineEndings("\n"),
            exception.Message);
    }

    [Fact]
    public void Read_ABadHeader_IsNamed()
    {
        var exception = Assert.Throws<PollFileException>(() => Read("pollster,Con,con,Labuor\nICM,44,44,20\n"));
        Assert.Equal(
            """
            polls.csv:1: con: This party (Con) has two columns. Keep one of them.
            polls.csv:1: Labuor: "Labuor" is neither a column of polls nor a party. Did you mean "Lab"? Rename the column, or delete it.
            polls.csv:1: end: This column is missing; every poll needs it. Name the column of the last day of fieldwork "end".
            """.ReplaceLineEndings("\n"),
            exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("pollster,end,Con\n")]
    [InlineData("pollster,end,Con\n\"ICM,2017-02-19,44")]
    [InlineData("pollster,end,Con\nICM\n")]
    [InlineData("pollster,end,Con\nICM,2017-02-19,1e999\n")]
    [InlineData("pollster,end,Con\nICM,2017-02-19,NaN\n")]
    [InlineData("pollster,end,Con\nICM,2017-02-19,44,\"a\"b\n")]
    [InlineData("\0\u0001\u0002")]
    public void Read_ABrokenFile_IsRefusedWithAReason(string text)
    {
        var exception = Assert.Throws<PollFileException>(() => PollCsv.Read(new StringReader(text), "polls.csv"));
        Assert.NotEmpty(exception.Problems);
    }

    [Theory]
    [InlineData("", "polls.csv:1: The file is empty. Its first line names the columns, for example: pollster,end,sample,Con,Lab,LD,Reform,Green")]
    [InlineData("pollster\tend\tCon\n", "polls.csv:1: There are no polls in this file. Write one poll a line below the header.")]
    [InlineData("a,b\nc,d\n", "polls.csv:1: pollster: This column is missing; every poll needs it. Name the column of pollsters \"pollster\".\npolls.csv:1: end: This column is missing; every poll needs it. Name the column of the last day of fieldwork \"end\".\npolls.csv:1: No column is a party. Add one for each party, named by its code: Con, Lab, LD, Reform, Green …")]
    public void Read_AFileThatIsNoTableOfPolls_SaysWhatToDo(string text, string message) =>
        Assert.Equal(message, Assert.Throws<PollFileException>(() => PollCsv.Read(new StringReader(text), "polls.csv")).Message);

    [Fact]
    public void Read_EveryRowBad_TellsTheFirstFifty()
    {
        var exception = Assert.Throws<PollFileException>(() => Read("pollster,end,Con\n" + string.Concat(Enumerable.Repeat("ICM,2017-02-19,x\n", 100))));
        Assert.Equal(100, exception.Problems.Count);
        Assert.Equal(51, exception.Message.Split('\n').Length);
        Assert.EndsWith("polls.csv: and 50 more problems.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ALineWithoutEnd_IsRefused()
    {
        var exception = Assert.Throws<PollFileException>(() => Read("pollster,end,Con\n\"" + new string('x', 1 << 20)));
        Assert.Contains("This line is longer than a poll can be.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_APartyOfTheScenario_IsKnown()
    {
        var parties = PartyCatalogue.BuiltIn.With([new Party("YP", "Your Party", "#777777", Family.Other)]);
        Assert.Equal(0.05, PollCsv.Read(new StringReader("pollster,end,Con,YP\nICM,2026-01-19,30,5\n"), "polls.csv", parties).Polls[0].Shares["YP"] ?? 0, 1e-12);
    }

    [Fact]
    public void UpTo_WithAFile_PrefersItsPollOverTheEmbeddedOneOfTheSameDay()
    {
        var day = new DateOnly(2026, 6, 20);
        var mine = Read("pollster,end,Con,Reform\nYouGov,2026-06-15,20,25\nMine,2026-06-19,21,26\nMine,2026-06-21,1,1\n");
        var polls = BuiltInPolls.UpTo(day, mine);
        Assert.Equal(BuiltInPolls.UpTo(day).Count + 1, polls.Count);
        Assert.Equal(0.25, polls.Single(poll => poll.Pollster == "YouGov" && poll.End == new DateOnly(2026, 6, 15)).Shares["Reform"] ?? 0, 1e-12);
    }

    private static IReadOnlyList<Poll> Read(string text) => PollCsv.Read(new StringReader(text), "polls.csv").Polls;
}
