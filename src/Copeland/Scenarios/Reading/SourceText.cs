using System.Text;

namespace Copeland.Scenarios.Reading;

/// <summary>A text with a name, able to say on which line and in which column a byte stands.</summary>
internal sealed class SourceText(string name, byte[] utf8)
{
    private int[]? lineStarts;
    private (int Row, string? Line) latest;

    /// <summary>The name messages use.</summary>
    public string Name { get; } = name;

    /// <summary>The text as UTF-8 without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes => utf8;

    /// <summary>A problem at a span of bytes; whatever lies outside the text is moved to its end.</summary>
    public ScenarioProblem Problem(int start, int length, string path, string message)
    {
        var starts = LineStarts;
        start = Math.Clamp(start, 0, utf8.Length);
        var row = RowOf(start);
        var from = starts[row];
        var end = row + 1 < starts.Length ? starts[row + 1] : utf8.Length;
        var line = Line(row, from, end);
        var column = CountRunes(from, start) + 1;
        var characters = Math.Max(1, CountRunes(start, Math.Clamp(start + length, start, end)));
        return new ScenarioProblem(Name, row + 1, column, characters, path, message, line);
    }

    /// <summary>The line, from 1, on which a byte stands.</summary>
    public int LineOf(int start) => RowOf(Math.Clamp(start, 0, utf8.Length)) + 1;

    private int[] LineStarts => lineStarts ??= FindLineStarts();

    private int RowOf(int start)
    {
        var row = Array.BinarySearch(LineStarts, start);
        return row < 0 ? ~row - 1 : row;
    }

    // A hundred problems of a file that is one line of a megabyte share the line.
    private string Line(int row, int from, int end)
    {
        if (latest.Row != row || latest.Line is not { } line)
        {
            line = Encoding.UTF8.GetString(utf8.AsSpan(from, end - from)).TrimEnd('\n', '\r');
            latest = (row, line);
        }

        return line;
    }

    // Of a character's bytes one, the first, is none that continues.
    private int CountRunes(int from, int to)
    {
        var count = 0;
        foreach (var one in utf8.AsSpan(from, Math.Max(from, to) - from))
        {
            count += (one & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
