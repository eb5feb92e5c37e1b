using System.Text;

namespace Copeland.Tests.Cli;

/// <summary>The words of a command line, as a POSIX shell reads them.</summary>
internal static class ShellWords
{
    public static IReadOnlyList<string> Of(string line)
    {
        var (words, word, quote) = (new List<string>(), new StringBuilder(), '\0');
        var isWord = false;
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (quote != '\0')
            {
                Assert.False(quote == '"' && letter is '$' or '`' or '\\' or '!' && quote == '"', $"A shell reads the {letter} in {line}");
                (quote, _) = letter == quote ? ('\0', word) : (quote, word.Append(letter));
            }
            else if (letter is '"' or '\'')
            {
                (quote, isWord) = (letter, true);
            }
            else if (letter == ' ')
            {
                Close();
            }
            else
            {
                Assert.False("$`;&|*?(){}<>#~[]!".Contains(letter, StringComparison.Ordinal), $"A shell reads the {letter} in {line}");
                word.Append(letter == '\\' ? line[++at] : letter);
                isWord = true;
            }
        }

        Assert.Equal('\0', quote);
        Close();
        return words;

        void Close()
        {
            if (isWord)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            isWord = false;
        }
    }
}
