using Sylvan.Data.Csv;

namespace Copeland.History;

/// <summary>The current row of an embedded table, read by column name. An empty cell is null: "not recorded".</summary>
internal sealed class TableRow(CsvDataReader reader)
{
    /// <summary>The text of a cell that is always filled.</summary>
    public string Text(string column) =>
        TextOrNull(column) ?? throw new FormatException(Invariant($"Row {reader.RowNumber}: {column} is empty."));

    /// <summary>The text of a cell, trimmed.</summary>
    public string? TextOrNull(string column)
    {
        var text = reader.GetString(reader.GetOrdinal(column)).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>A number.</summary>
    public double? Number(string column) =>
        TextOrNull(column) is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>A percentage as a fraction.</summary>
    public double? Share(string column) => Number(column) / 100;

    /// <summary>A count; some are printed with a decimal point.</summary>
    public int? Count(string column) => Number(column) is { } number ? checked((int)Math.Round(number)) : null;

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? DayOrNull(string column) =>
        TextOrNull(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>A date that is always filled.</summary>
    public DateOnly Day(string column) => DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>True</c> or <c>False</c>.</summary>
    public bool Flag(string column) => bool.Parse(Text(column));
}
