using System.Text.Json;

namespace Copeland.Cli.Files;

/// <summary>A scenario file as it was before its result was written into it.</summary>
internal static class ResultCut
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>
    /// The bytes that the file may have had, by the ways in which people add a member: behind the last one with a comma before it, behind
    /// a comma that was there, before another with a comma after it, or on lines of its own, with or without a comma before. None where
    /// there is no result.
    /// </summary>
    public static IReadOnlyList<byte[]> Before(ReadOnlySpan<byte> file)
    {
        var mark = file.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (Find(file[mark..]) is not var (previous, start, end))
        {
            return [];
        }

        (previous, start, end) = (previous + mark, start + mark, end + mark);
        var next = end;
        while (next < file.Length && (file[next] == ',' || char.IsWhiteSpace((char)file[next])))
        {
            next++;
        }

        var comma = file[previous..start].IndexOf((byte)',');
        var line = file[..start].LastIndexOf((byte)'\n') + 1;
        var newline = file[end..].IndexOf((byte)'\n');
        return
        [
            Without(file, previous, end),
            Without(file, previous + comma + 1, end),
            Without(file, start, next),
            Without(file, line, newline < 0 ? file.Length : end + newline + 1),
            comma < 0 ? [] : [.. file[..(previous + comma)], .. file[(previous + comma + 1)..Math.Max(line, previous + comma + 1)], .. newline < 0 ? [] : file[(end + newline + 1)..]],
        ];
    }

    /// <summary>Where the member before ends, and where the result's begins and ends; null where there is none.</summary>
    private static (int Previous, int Start, int End)? Find(ReadOnlySpan<byte> file)
    {
        try
        {
            var reader = new Utf8JsonReader(file, Lenient);
            var previous = 0;
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("result"u8))
                {
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    return (previous, start, (int)reader.BytesConsumed);
                }

                previous = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            // A file that is no JSON has been refused already.
        }

        return null;
    }

    private static byte[] Without(ReadOnlySpan<byte> file, int from, int to) => [.. file[..from], .. file[to..]];
}
