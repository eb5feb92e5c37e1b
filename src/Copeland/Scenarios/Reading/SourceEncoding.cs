using System.Text;

namespace Copeland.Scenarios.Reading;

/// <summary>Turns a file's bytes into UTF-8 text, or says which encoding it seems to be in.</summary>
internal static class SourceEncoding
{
    private const string Remedy = "Save the file as UTF-8 (in most editors: Save As, Encoding, UTF-8).";

    /// <summary>The text of a file without its byte order mark.</summary>
    /// <exception cref="ScenarioException">The file is too large, empty, or not UTF-8.</exception>
    public static SourceText Decode(ScenarioSource file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > ScenarioReader.MaximumBytes)
        {
            throw new ScenarioException([ScenarioReader.TooLarge(file.Name, bytes.Length)]);
        }

        var wide = bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])
            || (bytes.Length >= 2 && (bytes[0] == 0 || bytes[1] == 0));
        if (wide)
        {
            throw Whole(file, $"the file is in UTF-16, the encoding Windows calls Unicode; scenarios are UTF-8. {Remedy}");
        }

        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw Whole(file, "the file is empty; a scenario is a JSON object { … }. Copy one of the examples in scenarios/ to start from.");
        }

        RefuseOtherEncodings(file, text);
        return new SourceText(file.Name, text.ToArray());
    }

    private static void RefuseOtherEncodings(ScenarioSource file, ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf8(text[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                var latin = Encoding.Latin1.GetString(text);
                var place = new SourceText(file.Name, Encoding.UTF8.GetBytes(latin));
                var start = Encoding.UTF8.GetByteCount(latin.AsSpan(0, at));
                var guess = text[at] >= 0xA0 ? $" (in Latin-1 it would be \"{latin[at]}\")" : string.Empty;
                throw new ScenarioException(
                    [place.Problem(start, 1, string.Empty, Invariant($"byte 0x{text[at]:X2} is not UTF-8{guess}; scenarios are UTF-8. {Remedy}"))]);
            }

            at += length;
        }
    }

    private static ScenarioException Whole(ScenarioSource file, string message) =>
        new([new ScenarioProblem(file.Name, 1, 1, 1, string.Empty, message, string.Empty)]);
}
