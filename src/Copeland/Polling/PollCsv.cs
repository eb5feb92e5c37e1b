using Copeland.Elections;
using Sylvan.Data.Csv;

namespace Copeland.Polling;

/// <summary>
/// Reads polls from a comma-separated file. The header names the columns, in any order and case: <c>pollster</c> and <c>end</c> (last
/// day of fieldwork) must be there; <c>start</c>, <c>published</c>, <c>sample</c> and <c>mrp</c> (true or false) may; every other
/// column is a party code and holds percentages, an empty cell where the poll did not ask. <c>id</c>, <c>client</c>, <c>area</c> and
/// <c>source</c> are passed over; the names of the embedded table (<c>fieldwork_end</c> …) do as well. Days are <c>yyyy-MM-dd</c>.
/// </summary>
public static class PollCsv
{
    /// <summary>A file may hold as many polls as a scenario.</summary>
    public const int MostPolls = 4096;

    /// <summary>Every poll of a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="parties">The party codes a column may have; the built-in ones if null.</param>
    /// <exception cref="PollFileException">Something is wrong with it; the message names every line that is.</exception>
    public static IReadOnlyList<Poll> Read(TextReader text, string fileName, PartyCatalogue? parties = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new List<PollFileProblem>();
        var polls = new List<Poll>();
        try
        {
            if (text.Peek() < 0)
            {
                throw new PollFileException(fileName, [new PollFileProblem(1, null, "The file is empty. Its first line names the columns, for example: pollster,end,sample,Con,Lab,LD,Reform,Green")]);
            }

            using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = ',' });
            var columns = PollCsvColumns.Of(reader, parties ?? PartyCatalogue.BuiltIn, problems);
            while (columns is not null && reader.Read())
            {
                if (new PollCsvRow(reader, columns, problems).Poll() is { } poll)
                {
                    polls.Add(poll);
                }

                if (reader.RowNumber > MostPolls)
                {
                    problems.Add(new PollFileProblem(reader.RowNumber + 1, null, Invariant($"This is poll {reader.RowNumber}; a file may hold {MostPolls}. Leave out what is older than a year: the average uses 180 days.")));
                    break;
                }
            }
        }
        catch (CsvRecordTooLargeException)
        {
            problems.Add(new PollFileProblem(polls.Count + 1, null, "This line is longer than a poll can be. Check that quotation marks are closed, and that this is the file you meant."));
        }
        catch (CsvFormatException exception)
        {
            problems.Add(new PollFileProblem(Math.Max(1, exception.RowNumber + 1), null, $"This is not a comma-separated line: {exception.Message}"));
        }

        if (problems.Count == 0 && polls.Count == 0)
        {
            problems.Add(new PollFileProblem(1, null, "There are no polls in this file. Write one poll a line below the header."));
        }

        return problems.Count == 0 ? polls : throw new PollFileException(fileName, problems);
    }
}
