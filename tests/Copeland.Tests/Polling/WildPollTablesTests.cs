using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>Whole tables as they are copied from pages and spreadsheets: each is read as what it says, or refused with line, finding and remedy.</summary>
public class WildPollTablesTests
{
    /// <summary>Name, table, and the polls as pollster, end, Con, Lab, Plaid or SNP and part.</summary>
    public static TheoryData<string, string, string[]> Read =>
        new()
        {
            { "a copy from an encyclopaedia, with references", "Dates\nconducted\tPollster\tClient\tSample\nsize\tCon\tLab\tLD\tRef\tGrn\tSNP\tPC\tOthers\tLead\n".Replace("Dates\nconducted", "\"Dates\nconducted\"", StringComparison.Ordinal).Replace("Sample\nsize", "\"Sample\nsize\"", StringComparison.Ordinal)
                + "14–15 Jun 2026\tYouGov[12]\tThe Times / Sky News\t2,308[b]\t19%\t19%\t13%\t24%\t15%\t3%\t1%\t6%\t5\n12–15 Jun 2026\tMore in Common\tN/A\t2,002\t20%\t22%\t13%\t26%\t11%\t2%\t–\t6%[c]\t4\n", ["YouGov 2026-06-15 19 19 3 1", "More in Common 2026-06-15 20 22 2"] },
            { "merged headers and a second header row", "Dates conducted,Pollster,Sample,Share,,,,\n,,,Con,Lab,LD,Reform,Green\n15 Jun 2026,YouGov,2308,19,19,13,24,15\n", [] },
            { "a mark, Windows line ends, a title above", "\ufeffWestminster voting intention\r\n\r\nPollster,Date,Sample,Con,Lab\r\nYouGov,15/06/2026,2308,19,19\r\n", ["YouGov 2026-06-15 19 19"] },
            { "semicolons and decimal commas", "Pollster;Datum;Date;Sample;Con;Lab\nYouGov;;15.06.2026;2.308;19,4;19,1\n".Replace("2.308", "2308", StringComparison.Ordinal), ["YouGov 2026-06-15 19.4 19.1"] },
            { "quoted line breaks in cells", "Pollster,Date,Con,Lab\n\"YouGov\nfor The Times\",\"15 Jun\n2026\",19,19\n", ["YouGov 2026-06-15 19 19"] },
            { "columns without a name", "Pollster,Date,,Con,Lab,,\nYouGov,15 Jun 2026,x,19,19,hidden,7\n", ["YouGov 2026-06-15 19 19"] },
            { "a lead, a total and an average", "Pollster,Date,Con,Lab,Total,Con lead\nYouGov,15 Jun 2026,19,20,100,-1\nBMG,16 Jun 2026,21,20,100,+1\nAverage,,20,20,100,0\nPolling average,16 Jun 2026,20,20,100,0\nTotal,2,,,,\n", ["YouGov 2026-06-15 19 20", "BMG 2026-06-16 21 20"] },
            { "Scotland and Wales among the rows", "Pollster,Nation,Date,Con,Lab,SNP,Plaid\nYouGov,GB,15 Jun 2026,19,19,3,1\nYouGov,Scottish,15 Jun 2026,12,18,33,\nYouGov (Wales),,15 Jun 2026,15,20,,25\n", ["YouGov 2026-06-15 19 19 3 1", "YouGov 2026-06-15 12 18 33 – Scotland", "YouGov 2026-06-15 15 20 – 25 Wales"] },
            { "pollsters with clients", "Pollster,Date,Con,Lab\nYouGov/The Times,15 Jun 2026,19,19\nOpinium for The Observer,12 Jun 2026,20,21\nSavanta (Telegraph),11 Jun 2026,21,22\n", ["YouGov 2026-06-15 19 19", "Opinium 2026-06-12 20 21", "Savanta 2026-06-11 21 22"] },
            { "two digits of a year, and months in full", "Pollster,Date,Con,Lab\nYouGov,15/06/26,19,19\nBMG,14 September 26,20,21\nIpsos,1st of October 2026,22,23\n", ["YouGov 2026-06-15 19 19", "BMG 2026-09-14 20 21", "Ipsos 2026-10-01 22 23"] },
            { "ranges over New Year", "Pollster,Dates,Con,Lab\nYouGov,30 Dec – 2 Jan 2026,19,19\nBMG,30 December 2025 – 2 January 2026,20,21\n", ["YouGov 2026-01-02 19 19", "BMG 2026-01-02 20 21"] },
            { "what was not asked, in every way", "Pollster,Date,Con,Lab,SNP,Plaid\nYouGov,15 Jun 2026,c. 20,19,NA,n/a\nBMG,14 Jun 2026,20,21,?,-\nIpsos,13 Jun 2026,<1,21,*,Not asked\n", ["YouGov 2026-06-15 20 19", "BMG 2026-06-14 20 21", "Ipsos 2026-06-13 0.5 21 0.25"] },
            { "the newest first, with events between", "Date,Pollster,Con,Lab\n15 Jun 2026,YouGov,19,19\n7 May 2026,Local elections and Scottish Parliament election,,\n1 May 2026,BMG,20,21\n4 July 2024,General election,23.7,33.7\n", ["YouGov 2026-06-15 19 19", "BMG 2026-05-01 20 21"] },
        };

    /// <summary>Name, table, and what the refusal must say: line, what was found, what to do.</summary>
    public static TheoryData<string, string, string[]> Refusals =>
        new()
        {
            { "dates without a year", "Pollster,Date,Con,Lab\nYouGov,15 Jun 2026,19,19\nBMG,14–15 Jun,20,21\n", ["polls.csv:3: date:", "\"14–15 Jun\" has no year", "Write the year in every row"] },
            { "days as a spreadsheet counts them", "Pollster,Date,Con,Lab\nYouGov,46188,19,19\n", ["polls.csv:2: date:", "as a spreadsheet counts it", "Format the column as dates"] },
            { "months before days", "Pollster,Date,Con,Lab\nYouGov,06/15/2026,19,19\nBMG,06/05/2026,19,19\n", ["polls.csv:2: date:", "has month 15", "2026-06-15 throughout"] },
            { "proportions", "Pollster,Date,Con,Lab\nYouGov,15 Jun 2026,0.29,0.31\n", ["polls.csv:2:", "Are these proportions?", "29 for 0.29"] },
            { "a thousands comma outside quotation marks", "Pollster,Date,Sample,Con,Lab\nYouGov,15 Jun 2026,2,308,19,19\n", ["polls.csv:2:", "6 cells and the header 5", "quotation marks"] },
            { "a decimal comma among commas", "Pollster,Date,Con,Lab\nYouGov,15 Jun 2026,\"19,5\",19\n", ["polls.csv:2: Con:", "\"19,5\" is no share", "with a point"] },
            { "shares of more than everybody", "Pollster,Date,Con,Lab\nYouGov,15 Jun 2026,64,63\n", ["polls.csv:2:", "add up to 127%"] },
            { "a slip in a header", "Pollster,Date,Conservatve,Lab\nYouGov,15 Jun 2026,19,19\n", ["polls.csv:1: Conservatve:", "Did you mean \"Con\"?"] },
            { "no header at all", "YouGov,15 Jun 2026,2308,19,19\n", ["polls.csv:1:", "This column is missing"] },
            { "a page instead of a table", "<html><body><table><tr><td>YouGov</td></tr></table></body></html>\n", ["polls.csv:1:", "This column is missing"] },
        };

    [Theory]
    [MemberData(nameof(Read))]
    public void Read_ATableOfTheWild_IsWhatItSays(string name, string text, string[] polls)
    {
        Assert.NotEmpty(name);
        if (polls.Length == 0)
        {
            Assert.Contains("No column is a party.", Assert.Throws<PollFileException>(() => Content(text)).Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(polls, Content(text).Polls.Select(Words));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Read_ATableThatAPersonMustDecide_IsRefusedWithLineFindingAndRemedy(string name, string text, string[] said)
    {
        Assert.NotEmpty(name);
        var message = Assert.Throws<PollFileException>(() => Content(text)).Message;
        Assert.All(said, words => Assert.Contains(words, message, StringComparison.Ordinal));
    }

    private static PollFileContent Content(string text) => PollCsv.Read(new StringReader(text), "polls.csv");

    private static string Words(Poll poll)
    {
        string Share(string code) => poll.Shares[code] is { } share ? Invariant($"{100 * share:0.##}") : "–";
        var nationalists = poll.Shares["SNP"] is null && poll.Shares["PC"] is null ? "" : $" {Share("SNP")} {Share("PC")}";
        return Invariant($"{poll.Pollster} {poll.End:yyyy-MM-dd} {Share("Con")} {Share("Lab")}{(nationalists.EndsWith(" –", StringComparison.Ordinal) && poll.Part is null ? nationalists[..^2] : nationalists)}{(poll.Part is null ? "" : " " + poll.Part)}");
    }
}
