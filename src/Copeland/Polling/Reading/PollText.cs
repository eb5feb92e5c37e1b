using Sylvan.Data.Csv;

namespace Copeland.Polling.Reading;

/// <summary>A table's text in rows and cells: what parts the columns is found out, and a line <c>sep=;</c> is passed over.</summary>
internal static class PollText
{
    private const string Separator = "sep=";

    /// <summary>Rows at the top that are looked at to see what parts the columns.</summary>
    private const int Looked = 12;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>What parts the columns: the one sign that stands outside quotation marks most often in the first rows.</summary>
    public static char Delimiter(string text)
    {
        var counts = new int[Delimiters.Length];
        var (quoted, lines) = (false, 0);
        foreach (var letter in text)
        {
            quoted ^= letter == '"';
            lines += letter == '\n' ? 1 : 0;
            if (lines >= Looked)
            {
                break;
            }

            if (!quoted && Array.IndexOf(Delimiters, letter) is >= 0 and var place)
            {
                counts[place]++;
            }
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>The rows of a text.</summary>
    /// <exception cref="CsvFormatException">Quotation marks are not closed.</exception>
    /// <exception cref="CsvRecordTooLargeException">A row is longer than any poll's.</exception>
    public static IEnumerable<RawRow> Rows(string text, char delimiter)
    {
        var options = new CsvDataReaderOptions { Delimiter = delimiter, HasHeaders = false, BufferSize = 0x8000 };
        using var reader = CsvDataReader.Create(new StringReader(text), options);
        while (reader.Read())
        {
            var cells = new string[reader.RowFieldCount];
            for (var place = 0; place < cells.Length; place++)
            {
                cells[place] = reader.GetString(place);
            }

            if (!cells[0].Trim().StartsWith(Separator, StringComparison.OrdinalIgnoreCase))
            {
                yield return new RawRow(reader.RowNumber, cells);
            }
        }
    }
}
