namespace Copeland.Charts.Drawing;

/// <summary>Breaks text into lines by measured width.</summary>
internal static class TextWrap
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(month => month.Length > 0)];

    /// <summary>
    /// Lines no wider than the room, broken at spaces; a word wider than the room is broken after its hyphens, or where it must be,
    /// so that nothing is ever cut.
    /// </summary>
    public static List<string> Lines(string text, double room, Func<string, double> measure)
    {
        var lines = Full(text, room, measure);

        // One word alone on the last line is shared out.
        return lines.Count > 1 && Pieces(lines[^1]).Count() == 1 ? Shared(text, room, lines.Count, measure) : lines;
    }

    /// <summary>Lines each as full as it can be.</summary>
    public static List<string> Full(string text, double room, Func<string, double> measure)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text).SelectMany(piece => Fitting(piece, room, measure)))
        {
            if (line.Length > 0 && measure((line + piece).TrimEnd()) > room)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += line.Length == 0 ? piece.TrimStart() : piece;
        }

        lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>The lines with the last words shared out evenly, so that no word stands alone on the last line.</summary>
    public static List<string> Balanced(string text, double room, Func<string, double> measure)
    {
        var lines = Full(text, room, measure);
        return lines.Count == 1 ? lines : Shared(text, room, lines.Count, measure);
    }

    // The narrowest room that makes no more lines, nor breaks a word that was whole.
    private static List<string> Shared(string text, double room, int count, Func<string, double> measure)
    {
        var widest = Pieces(text).SelectMany(piece => Fitting(piece, room, measure)).Max(part => measure(part.TrimEnd()));
        var (low, high) = (Math.Max(widest, room / count / 2), room);
        for (var step = 0; step < 12; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Full(text, middle, measure).Count > count ? (middle, high) : (low, middle);
        }

        return Full(text, high, measure);
    }

    // Words with the space that follows them; a date is one word, and so are "5 in 10", "7 points" and "Reform UK".
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var place = text.IndexOf(' ', StringComparison.Ordinal); place >= 0; place = text.IndexOf(' ', place + 1))
        {
            if (!IsInDate(text, place) && !IsInFrequency(text, place) && !IsInPoints(text, place) && !IsInName(text, place))
            {
                yield return text[start..(place + 1)];
                start = place + 1;
            }
        }

        yield return text[start..];
    }

    // The spaces of "23 February 2017".
    private static bool IsInDate(string text, int space)
    {
        var (before, after) = (text[..space], text[(space + 1)..]);
        return Array.Exists(Months, month =>
            (before.Length > 0 && char.IsAsciiDigit(before[^1]) && after.StartsWith(month, StringComparison.Ordinal))
            || (before.EndsWith(" " + month, StringComparison.Ordinal) && after.Length > 0 && char.IsAsciiDigit(after[0])));
    }

    // The spaces of "5 in 10".
    private static bool IsInFrequency(string text, int space)
    {
        var (before, after) = (text[..space], text[(space + 1)..]);
        return before.Length > 0 && char.IsAsciiDigit(before[^1]) ? after.StartsWith("in ", StringComparison.Ordinal) && after.Length > 3 && char.IsAsciiDigit(after[3])
            : before.EndsWith(" in", StringComparison.Ordinal) && before.Length > 3 && char.IsAsciiDigit(before[^4]) && after.Length > 0 && char.IsAsciiDigit(after[0]);
    }

    // The space of "7 points".
    private static bool IsInPoints(string text, int space) =>
        space > 0 && char.IsAsciiDigit(text[space - 1]) && text.AsSpan(space + 1).StartsWith("point", StringComparison.Ordinal);

    // The space between two words with capital letters and nothing between them, as in "Reform UK" and "Aberdeen South".
    private static bool IsInName(string text, int space) =>
        space > 0 && space + 1 < text.Length && char.IsLetter(text[space - 1]) && char.IsUpper(text[space + 1])
        && char.IsUpper(text[text.LastIndexOf(' ', space - 1) + 1]);

    // What is one word by rule is several where it has to be.
    private static IEnumerable<string> Fitting(string word, double room, Func<string, double> measure) =>
        measure(word.TrimEnd()) <= room ? [word]
        : word.TrimEnd().Contains(' ', StringComparison.Ordinal) ? Spaced(word).SelectMany(part => Fitting(part, room, measure))
        : Hyphenated(word).SelectMany(part => Broken(part, room, measure));

    private static IEnumerable<string> Spaced(string word)
    {
        var start = 0;
        for (var place = word.IndexOf(' ', StringComparison.Ordinal); place >= 0 && place + 1 < word.Length; place = word.IndexOf(' ', place + 1))
        {
            yield return word[start..(place + 1)];
            start = place + 1;
        }

        yield return word[start..];
    }

    // A double-barrelled name in its barrels.
    private static IEnumerable<string> Hyphenated(string word)
    {
        var start = 0;
        for (var place = 0; place + 1 < word.Length; place++)
        {
            if (word[place] is '-' or '–' or '/')
            {
                yield return word[start..(place + 1)];
                start = place + 1;
            }
        }

        yield return word[start..];
    }

    private static IEnumerable<string> Broken(string piece, double room, Func<string, double> measure)
    {
        while (piece.Length > 1 && measure(piece.TrimEnd()) > room)
        {
            var length = Longest(piece, room, measure);
            yield return piece[..length];
            piece = piece[length..];
        }

        yield return piece;
    }

    // The most letters that fit, 1 at least: doubled until they do not, then halved, so that a word of thousands costs no seconds.
    private static int Longest(string piece, double room, Func<string, double> measure)
    {
        var (fits, tooLong) = (1, 2);
        while (tooLong < piece.Length && measure(piece[..tooLong]) <= room)
        {
            (fits, tooLong) = (tooLong, 2 * tooLong);
        }

        tooLong = Math.Min(tooLong, piece.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = measure(piece[..middle]) <= room ? (middle, tooLong) : (fits, middle);
        }

        return !char.IsLowSurrogate(piece[fits]) ? fits : fits > 1 ? fits - 1 : 2;
    }
}
