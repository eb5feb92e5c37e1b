namespace Copeland.Polling.Reading;

/// <summary>One row of a table as text.</summary>
/// <param name="Line">The row, counted from 1.</param>
/// <param name="Cells">Its cells as written.</param>
internal sealed record RawRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Cells.All(cell => string.IsNullOrWhiteSpace(cell));
}
