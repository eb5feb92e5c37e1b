using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>One poll, as many tables as people print it in: YouGov, 14 and 15 June 2026, 2,308 asked; and what must stay refused.</summary>
public class PollTableFormsTests
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    public static TheoryData<string> Forms =>
    [
        "pollster,start,end,sample,Con,Lab,LD,Reform,Green\nYouGov,2026-06-14,2026-06-15,2308,19,19,13,24,15\n",
        "Pollster,Fieldwork Start,Fieldwork End,Sample Size,Conservative,Labour,Lib Dem,Reform UK,Green\nYouGov,14/06/2026,15/06/2026,\"2,308\",19%,19%,13%,24%,15%\n",
        "Dates conducted,Polling firm,Client,Area,Sample size,Lab,Con,Ref,LD,Grn,SNP,PC,Others,Lead\n14–15 Jun 2026,YouGov[a],The Times,GB,\"2,308\",19%,19%,24%,13%,15%[b],–,–,7%,5\n",
        "Company;Dates;n;CON;LAB;LIB DEMS;RFM;GRN\nYouGov / Sky News;14 Jun – 15 Jun 2026;2.308e;19,0;19,0;13,0;24,0;15,0\n".Replace("2.308e", "2 308", StringComparison.Ordinal),
        "sep=;\nPollster;Start;End;Sample;Con;Lab;LD;Reform;Green\nYouGov;14.06.2026;15.06.2026;2308;19;19;13;24;15\n",
        "Pollster\tFieldwork\tSample\tCons\tLab\tLibDems\tREF\tGreens\tTotal\tNotes\nYouGov plc\tSun 14 – Mon 15 June 2026\t2,308\t19\t19\t13\t24\t15\t100\tfor Sky\n",
        "\ufeffOpinion polls on the next general election,,,,,,,,\r\n,,,,,,,,\r\nDate(s)\r\nconducted,Pollster,Sample\r\nsize,Con,Lab,LD,Ref,Grn,Lead\r\n".Replace("Date(s)\r\nconducted", "\"Date(s)\nconducted\"", StringComparison.Ordinal).Replace("Sample\r\nsize", "\"Sample\nsize\"", StringComparison.Ordinal)
            + "14–15 Jun 2026,YouGov,2308,19,19,13,24,15,5\r\n12 Jun 2026,Local by-elections,Local by-elections,Local by-elections,Local by-elections,Local by-elections,Local by-elections,Local by-elections,Local by-elections\r\n"
            + "4 Jul 2024,2024 general election,–,23.7%,33.7%,12.2%,14.3%,6.7%,10.0\r\n",
        "Year,Polling Company,Fieldwork from,Fieldwork to,Published,Base,Conservative Party,Labour Party,Liberal Democrats,Reform UK,Green Party,Con lead,,\n2026,YouGov,14-Jun-26,15-Jun-26,,2308.0,19.0,19.0,13.0,24.0,15.0,0,,\n",
        "poll,dates,sample,tory,labour,liberal democrats,reform,greens,restore,your party\nYOUGOV,\"June 14-15, 2026\",2308,19,19,13,24,15,,\n",
        "Pollster|Date|Sample|Con|Lab|LD|Reform|Green\nYou Gov|2026-06-14 – 2026-06-15|c. 2308|19 %|19 %|13 %|24 %|15 %\n",
        "End,Start,Pollster,Sample,Green,Reform UK,Lib Dems,Labour,Tory,Source\n2026-06-15T00:00:00,2026-06-14T00:00:00,YouGov,2308,15,24,13,19,19,https://example.org\n",
        "Polling organisation/client,Field dates,Sample size (n=),Con (%),Lab (%),LD (%),Reform UK (%),Green (%),UKIP (%)\nYouGov for The Times,14th–15th June 2026,\"n=2,308\",19,19,13,24,15,N/A\n",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_OnePollInManyForms_IsThatPoll(string text)
    {
        var poll = Assert.Single(Read(text).Polls);
        Assert.Equal("yougov", Pollsters.Key(poll.Pollster));
        Assert.Equal((new DateOnly(2026, 6, 14), Day, 2308), (poll.Start, poll.End, poll.Sample));
        Assert.Equal([("Con", 0.19), ("Green", 0.15), ("LD", 0.13), ("Lab", 0.19), ("Reform", 0.24)],
            poll.Shares.Select(share => (share.Key, share.Value)).OrderBy(share => share.Key, StringComparer.Ordinal));
        var polls = BuiltInPolls.UpTo(Day);
        var joined = BuiltInPolls.Join(Day, [poll]);
        Assert.Equal([PollFate.Known], joined.Outcomes.Select(outcome => outcome.Fate));
        Assert.Equal(polls, joined.Polls);
    }

    [Theory]
    [InlineData("2026-06-15", null, "2026-06-15")]
    [InlineData("2026-6-15", null, "2026-06-15")]
    [InlineData("2026/06/15", null, "2026-06-15")]
    [InlineData("15/06/2026", null, "2026-06-15")]
    [InlineData("5/6/2026", null, "2026-06-05")]
    [InlineData("15/06/26", null, "2026-06-15")]
    [InlineData("15.6.2026", null, "2026-06-15")]
    [InlineData("15-06-2026", null, "2026-06-15")]
    [InlineData("15 Jun 2026", null, "2026-06-15")]
    [InlineData("15-Jun-2026", null, "2026-06-15")]
    [InlineData("15 June 2026[a]", null, "2026-06-15")]
    [InlineData("Monday 15th June 2026", null, "2026-06-15")]
    [InlineData("Mon, 15 Jun 2026", null, "2026-06-15")]
    [InlineData("June 15, 2026", null, "2026-06-15")]
    [InlineData("1 Sept 2026", null, "2026-09-01")]
    [InlineData("2026-06-15 00:00:00", null, "2026-06-15")]
    [InlineData("14–15 Jun 2026", "2026-06-14", "2026-06-15")]
    [InlineData("14 - 15 June 2026", "2026-06-14", "2026-06-15")]
    [InlineData("14 to 15 June 2026", "2026-06-14", "2026-06-15")]
    [InlineData("14 & 15 June 2026", "2026-06-14", "2026-06-15")]
    [InlineData("14/15 June 2026", "2026-06-14", "2026-06-15")]
    [InlineData("29 May – 1 Jun 2026", "2026-05-29", "2026-06-01")]
    [InlineData("29 May–10 Jun 2026", "2026-05-29", "2026-06-10")]
    [InlineData("30 Dec – 2 Jan 2026", "2025-12-30", "2026-01-02")]
    [InlineData("30 Dec 2025 – 2 Jan 2026", "2025-12-30", "2026-01-02")]
    [InlineData("14/06/2026 – 15/06/2026", "2026-06-14", "2026-06-15")]
    [InlineData("14–15/06/2026", "2026-06-14", "2026-06-15")]
    [InlineData("2026-06-14/2026-06-15", "2026-06-14", "2026-06-15")]
    [InlineData("2026-06-14 to 2026-06-15", "2026-06-14", "2026-06-15")]
    [InlineData("Jun 14–15, 2026", "2026-06-14", "2026-06-15")]
    [InlineData("May 29 – Jun 1, 2026", "2026-05-29", "2026-06-01")]
    [InlineData("Fri 12 – Sun 14 Jun 2026", "2026-06-12", "2026-06-14")]
    public void Read_ADateInAnyForm_IsThatDay(string written, string? start, string end)
    {
        var poll = Assert.Single(Read($"pollster,fieldwork,Con,Lab\nICM,\"{written}\",30,30\n").Polls);
        Assert.Equal((start, end), (poll.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), poll.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("14–15 Jun", "has no year")]
    [InlineData("15/06", "has no year")]
    [InlineData("Jun 14–15", "has no year")]
    [InlineData("06/15/2026", "has month 15")]
    [InlineData("46188", "as a spreadsheet counts it")]
    [InlineData("31 Jun 2026", "no calendar has")]
    [InlineData("16–15 Jun 2026", "ends before it begins")]
    [InlineData("June 2026", "is no day")]
    [InlineData("15 Jun 1926", "lies outside 1945 to 2099")]
    [InlineData("yesterday", "is no day")]
    public void Read_ADateThatAPersonMustDecide_IsRefused(string written, string words) =>
        Assert.Contains(words, Refused($"pollster,date,Con,Lab\nICM,\"{written}\",30,30\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<1", 0.005)]
    [InlineData("*", 0.0025)]
    [InlineData("20[a]", 0.20)]
    [InlineData("20%", 0.20)]
    [InlineData("20.5 %", 0.205)]
    [InlineData("20·5", 0.205)]
    [InlineData("0", 0.0)]
    [InlineData("~20", 0.20)]
    [InlineData("20*", 0.20)]
    [InlineData("20†", 0.20)]
    public void Read_AFigureInAnyForm_IsThatShare(string cell, double share) =>
        Assert.Equal(share, Read($"pollster,end,Con,Lab\nICM,2026-06-15,{cell},40\n").Polls[0].Shares["Con"] ?? -1, 1e-12);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("nan")]
    [InlineData("?")]
    [InlineData("Not asked")]
    [InlineData("[c]")]
    public void Read_AFigureThatIsNotThere_WasNotAsked(string cell) =>
        Assert.Null(Read($"pollster,end,Con,Lab\nICM,2026-06-15,{cell},40\n").Polls[0].Shares["Con"]);

    [Theory]
    [InlineData("120", "\"120\" is no share")]
    [InlineData("-3", "\"-3\" is no share")]
    [InlineData("forty", "\"forty\" is no share")]
    [InlineData("70", "add up to 110%")]
    [InlineData("1e1", "\"1e1\" is no share")]
    public void Read_AFigureThatCannotBe_IsRefused(string cell, string words) =>
        Assert.Contains(words, Refused($"pollster,end,Con,Lab\nICM,2026-06-15,{cell},40\n"), StringComparison.Ordinal);

    [Fact]
    public void Read_Proportions_AreAskedAbout() => Assert.Equal(
        "polls.csv:2: The shares add up to 0.93%. Are these proportions? Write percentages, 29 for 0.29.",
        Refused("pollster,end,Con,Lab,LD\nICM,1999-07-01,0.29,0.50,0.14\n"));

    [Fact]
    public void Read_ANumberWithAnUnquotedComma_IsSeenInTheRowsLength() => Assert.Equal(
        "polls.csv:2: The row has 6 cells and the header 5. Put cells that hold a comma in quotation marks, such as \"2,308\".\npolls.csv:2: The shares add up to 327%; they may not pass 100 by more than rounding does (103).\n".TrimEnd('\n').Split('\n')[0],
        Refused("pollster,end,sample,Con,Lab\nICM,2026-06-15,2,308,19,19\n").Split('\n')[0]);

    [Fact]
    public void Read_ColumnsOfNobodyWeKnow_CountAmongOthersAndAreNamed()
    {
        var content = Read("pollster,end,Con,Lab,Pirates,Lead,Others,Client,Area,Mode,Notes\nICM,2026-06-15,30,40,2,10,8,Guardian,GB,online,x\n");
        Assert.Equal(["Con", "Lab"], content.Polls[0].Shares.Keys);
        Assert.Equal(["\"Pirates\" is no column of a party the program knows: left out; a party's shares then count among others."], content.Notes);
    }

    /// <summary>An event in a cell of its own row is no poll, with a pollster's name and a day beside it or not; a slip in place of a share is refused.</summary>
    [Fact]
    public void Read_AnEventBesideADay_IsPassedOver()
    {
        var content = Read("pollster,end,sample,Con,Lab\nICM,2026-06-15,1000,30,40\nYouGov,2026-06-16,,Budget day,\n");
        Assert.Single(content.Polls);
        Assert.Contains("(\"Budget day\")", Assert.Single(content.Notes), StringComparison.Ordinal);
        Assert.Contains("is no share.", Refused("pollster,end,sample,Con,Lab\nICM,2026-06-15,1000,thirty,\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowsThatHoldNoPoll_ArePassedOverAndNamed()
    {
        var content = Read("pollster,end,sample,Con,Lab\nICM,2026-06-15,1000,30,40\n\n,,,,\npollster,end,sample,Con,Lab\nBudget,Budget,Budget,Budget,Budget\n2024 general election,2024-07-04,–,23.7,33.7\n");
        Assert.Single(content.Polls);
        var note = Assert.Single(content.Notes);
        Assert.Contains("(\"Budget\")", note, StringComparison.Ordinal);
        Assert.Contains("(\"2024 general election\") hold no poll, and were passed over.", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scotland", "Scotland")]
    [InlineData("scot", "Scotland")]
    [InlineData("Wales", "Wales")]
    [InlineData("London", "London")]
    [InlineData("England & Wales", "England and Wales")]
    [InlineData("Isle of Wight", "Isle of Wight")]
    [InlineData("GB", null)]
    [InlineData("UK", null)]
    [InlineData("Great Britain", null)]
    [InlineData("", null)]
    public void Read_AnArea_IsAPartOrTheWhole(string area, string? part)
    {
        Assert.Equal(part, Read($"pollster,end,area,Con,Lab\nICM,2026-06-15,{area},30,40\n").Polls[0].Part);
        Assert.Equal("Scotland", Read("pollster,end,Con,Lab\nICM (Scotland),2026-06-15,30,40\n").Polls[0].Part);
    }

    [Fact]
    public void Read_AnAreaMistyped_IsAskedAbout() =>
        Assert.Contains("\"Grate Britain\" is no area. Did you mean \"Great Britain\"?", Refused("pollster,end,area,Con,Lab\nICM,2026-06-15,Grate Britain,30,40\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("YouGov (MRP)", "", "")]
    [InlineData("YouGov MRP", "", "")]
    [InlineData("YouGov", "true", "")]
    [InlineData("YouGov", "yes", "")]
    [InlineData("YouGov", "", "MRP")]
    public void Read_AnMrp_IsOne(string pollster, string mrp, string type)
    {
        var poll = Read($"pollster,end,mrp,type,Con,Lab\n{pollster},2026-06-15,{mrp},{type},30,40\n").Polls[0];
        Assert.Equal(("YouGov", true), (poll.Pollster, poll.Mrp));
    }

    [Theory]
    [InlineData("Labour and Co-operative Party", "Lab")]
    [InlineData("Conservative and Unionist Party", "Con")]
    [InlineData("Scottish National Party (SNP)", "SNP")]
    [InlineData("Plaid Cymru - The Party of Wales", "PC")]
    [InlineData("The Green Party", "Green")]
    [InlineData("Green Party of England and Wales", "Green")]
    [InlineData("UK Independence Party (UKIP)", "UKIP")]
    [InlineData("Liberal Democrats", "LD")]
    [InlineData("lib dems", "LD")]
    [InlineData("BXP", "Brexit")]
    [InlineData("Restore Britain", "Restore")]
    [InlineData("Your Party", "YP")]
    [InlineData("Workers Party of Britain", "WPB")]
    [InlineData("Trade Unionist and Socialist Coalition", "TUSC")]
    [InlineData("Labour", "Lab")]
    [InlineData("The Labour Party[a]", "Lab")]
    [InlineData("Pirates", null)]
    public void Code_OfANameOnTheRegister_IsThePartys(string written, string? code) => Assert.Equal(code, PartyNames.Code(written, PartyCatalogue.BuiltIn));

    private static PollFileContent Read(string text) => PollCsv.Read(new StringReader(text), "polls.csv");

    private static string Refused(string text) => Assert.Throws<PollFileException>(() => Read(text)).Message;
}
