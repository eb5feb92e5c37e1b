using Copeland.Elections;
using Copeland.Polling.Reading;
using Sylvan.Data.Csv;

namespace Copeland.Polling;

/// <summary>
/// Reads polls from a table as people have them: comma-separated, or parted by semicolons, tabs or bars. The header names the columns in
/// any order; pollster and days of fieldwork must be there, sample, publication, area and <c>mrp</c> may; parties are named by code or
/// name (<see cref="PartyNames"/>). Shares are percentages, blank where the poll did not ask. <c>Polling/README.md</c> lists the forms
/// that are understood. What is read is a function of the content: neither the order of rows nor line ends, byte order mark or locale
/// change it.
/// </summary>
public static class PollCsv
{
    /// <summary>A file may hold as many polls as a scenario.</summary>
    public const int MostPolls = 4096;

    /// <summary>Rows in which the header is looked for.</summary>
    private const int HeaderWithin = 20;

    /// <summary>Every poll of a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="parties">The parties a column may have; the built-in ones if null.</param>
    /// <exception cref="PollFileException">Something is wrong with it; the message names every line that is.</exception>
    public static PollFileContent Read(TextReader text, string fileName, PartyCatalogue? parties = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        var report = new PollReport();
        var (polls, lines) = (new List<Poll>(), new List<int>());
        var whole = text.ReadToEnd().TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var line = 1;
        try
        {
            Read(whole, parties ?? PartyCatalogue.BuiltIn, (report, polls, lines), row => line = row);
        }
        catch (CsvRecordTooLargeException)
        {
            report.Problem(line + 1, null, "This line is longer than a poll can be. Check that quotation marks are closed, and that this is the file you meant.");
        }
        catch (CsvFormatException exception)
        {
            report.Problem(Math.Max(1, exception.RowNumber), null, $"This is not a line of a table: {Quoted.Plain(exception.Message, 200)} Check its quotation marks.");
        }

        if (!report.HasProblems && polls.Count == 0)
        {
            report.Problem(1, null, string.Join(' ', ["There are no polls in this file. Write one poll a line below the header.", .. report.Notes]));
        }

        return report.HasProblems ? throw new PollFileException(fileName, report.Problems) : new PollFileContent(polls, report.Notes) { Lines = lines };
    }

    private static void Read(string text, PartyCatalogue parties, (PollReport Report, List<Poll> Polls, List<int> Lines) into, Action<int> at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            into.Report.Problem(1, null, "The file is empty. Its first line names the columns, for example: pollster,end,sample,Con,Lab,LD,Reform,Green");
            return;
        }

        var delimiter = PollText.Delimiter(text);
        var top = PollText.Rows(text, delimiter).Where(row => !row.IsEmpty).Take(HeaderWithin).ToList();
        var header = top.Find(row => PollColumns.IsHeader(row.Cells)) ?? top.FirstOrDefault();
        if (header is null || PollColumns.Of(header, parties, into.Report) is not { } columns)
        {
            return;
        }

        var seen = new Dictionary<(string, DateOnly?, DateOnly, int?, bool, string?), VoteShares>();
        foreach (var row in PollText.Rows(text, delimiter).Where(row => row.Line > header.Line))
        {
            at(row.Line);
            if (new PollRow(row, columns, delimiter != ',', into.Report).Poll() is { } poll)
            {
                into.Polls.Add(poll);
                into.Lines.Add(row.Line);
                var same = (Pollsters.Key(poll.Pollster), poll.Start, poll.End, poll.Sample, poll.Mrp, poll.Part);
                if (poll.Sample is not null && !seen.TryAdd(same, poll.Shares) && !seen[same].Equals(poll.Shares))
                {
                    into.Report.Contradiction(row.Line, poll.Pollster);
                }
            }

            if (into.Polls.Count > MostPolls)
            {
                into.Report.Problem(row.Line, null, Invariant($"This is poll {into.Polls.Count}; a file may hold {MostPolls}. Leave out what is older than a year: the average uses 180 days."));
                break;
            }
        }
    }
}
