namespace Copeland.Writing;

/// <summary>
/// The one place that writes a command line to be copied: each word so that shells take it as one, whatever stands in it. Double quotes
/// serve every shell; single ones those words in which double quotes would let a shell read something.
/// </summary>
internal static class CommandText
{
    private const string Harmless = "./_-=:";
    private const string ReadInDoubleQuotes = "\"$`\\!";

    /// <summary>A command of the program, from its words.</summary>
    public static string Of(params IEnumerable<string> words) => string.Join(' ', words.Select(Word).Prepend("copeland"));

    /// <summary>One word.</summary>
    public static string Word(string text) =>
        text.Length > 0 && text.All(letter => char.IsLetterOrDigit(letter) || Harmless.Contains(letter, StringComparison.Ordinal)) ? text
        : !text.Any(letter => ReadInDoubleQuotes.Contains(letter, StringComparison.Ordinal)) ? $"\"{text}\""
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
