using System.Text;
using Copeland.Polling;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Polling;

/// <summary>
/// Poll tables as people write them and what is read out of each, or what its writer is told, word for word. To accept a change, read
/// the file, run the tests with COPELAND_ACCEPT=1 and commit it.
/// </summary>
public class PollTextsTests
{
    private const string Header = "pollster,start,end,published,sample,mrp,area,Con,Lab,SNP\n";

    /// <summary>Rows below <see cref="Header"/>.</summary>
    private static readonly string[] Rows =
    [
        "YouGov,2026-06-10,2026-06-12,2026-06-13,2308,,,25,30,3", "YouGov (MRP),,2026-06-12,,\"12,308\",no,,25.5,30,3", "YouGov MRP,,2026-06-12,,c. 2 000,,UK,25,30,",
        "Ipsos (Scotland),,2026-06-12,,1000,,,11,20,33", "Ipsos (Scotland) (MRP),,2026-06-12,,1000,,Wales,11,20,33", "Ipsos (Sky News),,2026-06-12,,n=1000,1,Scottish,11%,20 %,*",
        "YouGov/The Times[a],,12 June 2026,,~2000,✓,GB,<1,under 2,90", "ICM,,2026-06-12,,1000,,Atlantis,11,20,33", "ICM,,2026-06-12,,1000,,Scotlnd,11,20,33",
        ",,2026-06-12,,1000,,,25,30,3", "n/a,,2026-06-12,,1000,,,25,30,3", "MRP,,2026-06-12,,1000,,,25,30,3", "(MRP),,2026-06-12,,1000,,,25,30,3", "ICM,,,,1000,,,25,30,3", "ICM,2026-06-13,2026-06-12,,1000,,,25,30,3",
        "ICM,2025-06-13,2026-06-12,,1000,,,25,30,3", "ICM,2026-03-13,2026-06-12,,2.308,,,25,30,3", "ICM,2026-03-12,2026-06-12,,2308.00,,,25,30,3", "ICM,10-11 June 2026,2026-06-12,,1000,,,25,30,3", "ICM,2026-06-12,2026-06-12,2026-06-12,1000,,,25,30,3", "ICM,,2026-06-12,2026-06-11,1000,,,25,30,3", "ICM,,10–12 Jun 2026,,1000,,,25,30,3",
        "ICM,,Friday,,1000,,,25,30,3", "ICM,Monday,2026-06-12,soon,1000,,,25,30,3", "ICM,,2026-06-12,,many,perhaps,,25,30,3", "ICM,,2026-06-12,,0,,,25,30,3", "ICM,,2026-06-12,,1000.5,,,25,30,3", "ICM,,2026-06-12,,1000.0,,,25,30,3",
        "ICM,,2026-06-12,,1000,,,120,30,3", "ICM,,2026-06-12,,1000,,,-3,30,3", "ICM,,2026-06-12,,1000,,,\"25,5\",30,3", "ICM,,2026-06-12,,1000,,,about a third,30,3", "ICM,,2026-06-12,,1000,,,60,40,3", "ICM,,2026-06-12,,1000,,,60,40,3.1",
        "ICM,,2026-06-12,,1000,,,0,0,0", "ICM,,2026-06-12,,1000,,,-,n/a,…", "ICM,,2026-06-12,,1000,,,0.25,0.30,0.03", "ICM,,2026-06-12,,1000,,,1.5,0,0", "ICM,,2026-06-12,,1000,,,1.6,0,90", "ICM,,2026-06-12,,1000",
        "ICM,,2026-06-12,,1000,,,25,30,3,,", "ICM,,2026-06-12,,1000,,,25,30,3,,x", "ICM,,2026-06-12,,1000,,Cymri,25,30,3", "ICM,,,,,,,30.123456789,,", "ICM,,,,,,,30.1234567891,,", "ICM,,2026-06-12,,2,308,,,25,30,3", "ICM,,2026-06-12,,1\u202e000,,,25,30,3", "IC\u200eM,,2026-06-12,,1000,,,25,30,3", "ICM,,2026-06-12,,1000,,,25,30,3,2\u202e9",
        ",,,,,,,,,", "2024 general election,,2024-07-04,,,,,23.7,34.4,2.5", "Makerfield by-election,,2026-06-12,,,,,23.7,34.4,2.5", "Average,,,,,,,25,30,3", "Rolling poll average,,,,,,,25,30,3", "The Chancellor resigns,,,,,,,,,", "The Chancellor resigns,,2026-06-12,,,,,,,",
        "The Chancellor resigns,again,and again,,,,,,,", "pollster,start,end,published,sample,mrp,area,Con,Lab,SNP", "Polling firm,Fieldwork,Date,Published,Sample,MRP,Area,Con,Lab,SNP", "Totals,,,,,,,25,30,3", "GE2024,,,,,,,25,30,3",
    ];

    /// <summary>Whole tables.</summary>
    private static readonly string[] Tables =
    [
        "", "   \n\n", "pollster,end,Con,Lab", "pollster,end,Con,Lab\n\n", "end,Con\n2026-06-12,25", "pollster,Con\nICM,25", "pollster,end\nICM,2026-06-12", "firm,when,sample size\nICM,2026-06-12,1000",
        "Pollster;Fieldwork;Sample;Con;Lab\nICM;10.6.2026;1.000;25,5;30", "Pollster;Fieldwork;Sample;Con;Lab\nICM;10.6.2026;1000;25,5;30", "Pollster\tDate\tCon %\tLab %\nICM\t2026-06-12\t25\t30", "Pollster|Date|Con|Lab\nICM|2026-06-12|25|30",
        "sep=;\npollster;end;Con\nICM;2026-06-12;25", "Some title\n\npollster,end,Con\nICM,2026-06-12,25", "Date,What happened,Con\npollster,end,Con\nICM,2026-06-12,25", "Pollster,What it is,Con\npollster,end,Con\nICM,2026-06-12,25", "pollster,fieldwork,end,date,Con\nICM,1 May 2026,2026-06-12,2 May 2026,25", "pollster,fieldwork,date,Con\nICM,1 May 2026,2 May 2026,25",
        "pollster,end,end,Con\nICM,2026-06-12,2026-06-12,25", "poll,pollster,end,Con\nA,ICM,2026-06-12,25", "name,pollster,end,Con\nA,ICM,2026-06-12,25", "pollster,end,Con,Conservative\nICM,2026-06-12,25,26", "pollster,end,Con,Reform,Ref\nICM,2026-06-12,25,30,[1]",
        "pollster,end,Con,Ref,Reform UK\nICM,2026-06-12,25,[1],30", "pollster,end,Con,Ref\nICM,2026-06-12,25,30", "pollster,end,Con,Ref,Ref\nICM,2026-06-12,25,30,30", "pollster,end,Con,Wombles\nICM,2026-06-12,25,2", "pollster,end,Con,Wombles,Martians\nICM,2026-06-12,25,2,1",
        "pollster,end,Con,Labuor\nICM,2026-06-12,25,30", "polster,end,Con,Lab\nICM,2026-06-12,25,30", "pollster,end,Con,samplle\nICM,2026-06-12,25,30", "pollster,end,Con,Lead,Lab lead,Con change,Others,Notes,Client\nICM,2026-06-12,25,5,5,1,3,x,y", "pollster,end,Con,abc\nICM,2026-06-12,25,30",
        "pollster,end,type,Con\nICM,2026-06-12,MRP,25", "pollster,end,type,Con\nICM,2026-06-12,online,25", "pollster,end,,Con\nICM,2026-06-12,x,25", "pollster,end,L\u202eab,Con\nICM,2026-06-12,x,25", "pollster,end,???,Con\nICM,2026-06-12,x,25", "pollster,end,Con vote share,Lab per cent\nICM,2026-06-12,25,30",
        "pollster,end,Con\n\"ICM,2026-06-12,25", "pollster,end,Con\r\nICM,2026-06-12,25\r\n", "pollster,end,Con\rICM,2026-06-12,25\r", "\ufeffpollster,end,Con\nICM,2026-06-12,25", "pollster,end,Con\nICM,2026-06-12,\nYouGov,2026-06-13,26\nIpsos,,27",
    ];

    /// <summary>Days of fieldwork.</summary>
    private static readonly string[] Days =
    [
        "2026-02-29", "2024-02-29", "2026-13-01", "2026-06-31", "29/02/2026", "31/04/2026", "1/13/2026", "13/1/2026", "13/13/2026", "6/7-8/7/2026", "28/12-3/1/2026", "28/12/2025-3/1/2026", "1/2/26", "1/2/1926", "2026.6.1", "2026-6-1/2026-6-3", "2026-06-28-07-03", "2026-06-28/30",
        "28-30 June 2026", "28 Jun-2 Jul 2026", "28 June–2 July", "30-28 June 2026", "2 Jul-28 Jun 2026", "28 Dec-2 Jan 2026", "28 Dec 2026-2 Jan 2026", "Jun 28 2026", "June 28-30 2026", "Jun 28 - Jul 2 2026", "Dec 28 - Jan 2 2026", "Dec 28 2025 - Jan 2 2026", "Jul 2 - Jun 28 2026", "28 Juno 2026",
        "28 June 26", "28 June 1826", "28 June 2126", "0 June 2026", "32 June 2026", "46188", "46188.0", "19999", "80000", "28", "June 2026", "2026", "28/6", "28/6-30/6", "28 June", "June 28", "June 28-30", "28th of June 2026", "Sunday, 28 June 2026", "28.6.26", "28-6-2026 - 30-6-2026", "28-6-2026 - 27-6-2026", "yesterday", "28 June 2026 12:30", "2026-06-28T09:00:00Z",
        "28 Sept 2026", "28 Sep. 2026", "1st–3rd September 2026", "1 to 3 Sept 2026", "1 & 3 Sept 2026", "1 and 3 Sept 2026", "1, 3 Sept 2026", "2026-06-28 to 2026-06-26", "28-Jun-26", "28Jun2026", "9999-12-31", "1000-01-01",
    ];

    [Fact]
    public void Tables_AsPeopleWriteThem_ReadAsCommitted()
    {
        var text = new StringBuilder();
        foreach (var table in Rows.Select(row => Header + row).Concat(Rows[^12..].Select(row => Header + "Known,,2026-06-01,,1000,,,24,31,2\n" + row)).Concat(Tables))
        {
            text.Append("== ").Append(Shown(table.StartsWith(Header, StringComparison.Ordinal) ? table[Header.Length..] : table)).Append('\n');
            Read(text, table);
        }

        foreach (var days in Days)
        {
            text.Append("== ").Append(days).Append('\n');
            Read(text, $"pollster,fieldwork,Con\nICM,\"{days}\",40\n");
        }

        Golden.AssertIs(text.ToString(), "Polling", "tables.txt");
    }

    private static void Read(StringBuilder text, string table)
    {
        try
        {
            var (polls, notes) = PollCsv.Read(new StringReader(table), "polls.csv");
            foreach (var poll in polls)
            {
                text.Append(CultureInfo.InvariantCulture, $"{poll.Pollster} {poll.Start:yyyy-MM-dd}..{poll.End:yyyy-MM-dd} {poll.Published:yyyy-MM-dd} n={poll.Sample} {(poll.Mrp ? "MRP " : "")}{poll.Part} {string.Join(' ', poll.Shares.Select(share => Invariant($"{share.Key}={share.Value:G6}")))}\n");
            }

            text.AppendJoin("", notes.Select(note => Shown(note) + "\n"));
        }
        catch (PollFileException exception)
        {
            text.Append(Shown(exception.Message, "\n")).Append('\n');
        }
    }

    // A golden file holds nothing that its reader cannot see.
    private static string Shown(string text, string lineFeed = "⏎") =>
        text.Replace("\n", lineFeed, StringComparison.Ordinal).Replace("\r", "␍", StringComparison.Ordinal).Replace("\t", "⇥", StringComparison.Ordinal)
            .Replace("\u202e", "[U+202E]", StringComparison.Ordinal).Replace("\u200e", "[U+200E]", StringComparison.Ordinal).Replace("\ufeff", "[U+FEFF]", StringComparison.Ordinal);
}
