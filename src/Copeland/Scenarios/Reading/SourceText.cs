using System.Text;

namespace Copeland.Scenarios.Reading;

/// <summary>A text with a name, able to say on which line and in which column a byte stands.</summary>
internal sealed class SourceText(string name, byte[] utf8)
{
    private int[]? lineStarts;

    /// <summary>The name messages use.</summary>
    public string Name { get; } = name;

    /// <summary>The text as UTF-8 without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes => utf8;

    /// <summary>A problem at a span of bytes; whatever lies outside the text is moved to its end.</summary>
    public ScenarioProblem Problem(int start, int length, string path, string message)
    {
        lineStarts ??= FindLineStarts();
        start = Math.Clamp(start, 0, utf8.Length);
        var row = Array.BinarySearch(lineStarts, start);
        row = row < 0 ? ~row - 1 : row;
        var from = lineStarts[row];
        var end = row + 1 < lineStarts.Length ? lineStarts[row + 1] : utf8.Length;
        var line = Text(from, end).TrimEnd('\n', '\r');
        var column = CountRunes(from, start) + 1;
        var characters = Math.Max(1, CountRunes(start, Math.Clamp(start + length, start, end)));
        return new ScenarioProblem(Name, row + 1, column, characters, path, message, line);
    }

    /// <summary>The line, from 1, on which a byte stands.</summary>
    public int LineOf(int start) => Problem(start, 1, string.Empty, string.Empty).Line;

    private string Text(int from, int to) => Encoding.UTF8.GetString(utf8.AsSpan(from, to - from));

    private int CountRunes(int from, int to)
    {
        var count = 0;
        foreach (var _ in Text(from, Math.Max(from, to)).EnumerateRunes())
        {
            count++;
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
