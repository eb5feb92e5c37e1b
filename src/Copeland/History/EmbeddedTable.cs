using System.Diagnostics;
using Sylvan.Data.Csv;

namespace Copeland.History;

/// <summary>Reads one of the tables embedded in this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>Every row of a table, in file order.</summary>
    /// <param name="file">File name, e.g. <c>by-elections.csv</c>.</param>
    /// <param name="read">Makes a record of the current row; the row is only valid during the call.</param>
    public static IReadOnlyList<T> Read<T>(string file, Func<TableRow, T> read)
    {
        using var stream = Open(file);
        using var text = new StreamReader(stream);
        using var reader = CsvDataReader.Create(text);
        var row = new TableRow(reader);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    /// <summary>A table's bytes.</summary>
    public static Stream Open(string file) => typeof(EmbeddedTable).Assembly.GetManifestResourceStream("Copeland.History." + file)
        ?? throw new UnreachableException($"The table {file} is not embedded.");
}
