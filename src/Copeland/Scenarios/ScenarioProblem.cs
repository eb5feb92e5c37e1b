using System.Text;

namespace Copeland.Scenarios;

/// <summary>One thing wrong with a scenario, with its place: what was found, what is allowed, what to do.</summary>
/// <param name="File">The file as the user named it, or <c>--set</c> for a value from the command line.</param>
/// <param name="Line">Line, from 1; 0 where the problem has no place in a file.</param>
/// <param name="Column">Column in characters, from 1; 0 where the problem has no place in a line.</param>
/// <param name="Length">How many characters of the line are meant, 1 or more.</param>
/// <param name="Address">The address of the value, e.g. <c>previous.sharesPct.Con</c>; empty for the whole file.</param>
/// <param name="Message">What was found; what is allowed. What to do.</param>
/// <param name="SourceLine">The line itself, empty where there is none.</param>
public sealed record ScenarioProblem(
    string File, int Line, int Column, int Length, string Address, string Message, string SourceLine)
{
    /// <summary>What was found; what is allowed. What to do. It can be printed anywhere, whatever it quotes.</summary>
    public string Message { get; init; } = OutsideText.Printable(Message);

    private const int WidestExcerpt = 110;
    private const int ExcerptBefore = 50;
    private const int LongestAddress = 200;

    /// <summary>The problem as it is printed: place, path and message, then the line with a caret under the value.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $":{Line}:{Column}");
        }

        text.Append(": ");
        if (Address.Length > 0)
        {
            text.Append(Quoted.Plain(Address, LongestAddress)).Append(": ");
        }

        text.Append(Message);
        if (Line > 0 && SourceLine.Length > 0)
        {
            AppendExcerpt(text);
        }

        return text.ToString();
    }

    /// <summary>A minified file is one line of a million characters: only the neighbourhood of the value is shown.</summary>
    private void AppendExcerpt(StringBuilder text)
    {
        // A character takes one or two of the line's units, so what is shown is found without going through the rest of it.
        var at = Column - 1;
        var length = SourceLine.Length <= 2 * WidestExcerpt ? SourceLine.EnumerateRunes().Count() : int.MaxValue;
        at = Math.Min(at, length);
        var from = length <= WidestExcerpt ? 0 : Math.Max(0, at - ExcerptBefore);
        var beyond = SourceLine.EnumerateRunes().Skip(from).Take(WidestExcerpt + 1).ToArray();
        var shown = beyond.AsSpan(0, Math.Min(WidestExcerpt, beyond.Length));
        var start = from > 0 ? "…" : string.Empty;
        text.Append('\n').Append("  ").Append(start);
        foreach (var rune in shown)
        {
            text.Append(OutsideText.IsInvisible(rune) ? " " : rune.ToString());
        }

        text.Append(beyond.Length > shown.Length ? "…" : string.Empty);
        var before = at - from + start.Length;
        var carets = Math.Clamp(Length, 1, Math.Max(1, shown.Length - (at - from)));
        text.Append('\n').Append("  ").Append(' ', before).Append('^', carets);
    }
}
