using System.Text;
using Copeland.Elections;

namespace Copeland.Cli.Output;

/// <summary>Writes what it is given in ASCII: letters without their marks, typographers' signs as a typewriter has them, else a question mark.</summary>
/// <param name="inner">Where it writes.</param>
internal sealed class AsciiWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private static readonly Dictionary<char, string> Signs = new()
    {
        ['’'] = "'",
        ['‘'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['–'] = "-",
        ['—'] = "-",
        ['−'] = "-",
        ['±'] = "+/-",
        ['×'] = "x",
        ['·'] = ".",
        ['…'] = "...",
        ['→'] = "->",
        ['†'] = "*",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['\u00a0'] = " ",
        ['\u2009'] = " ",
        ['\u202f'] = " ",
    };

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A text in ASCII.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in Accents.Without(text))
        {
            _ = char.IsAscii(letter) ? plain.Append(letter) : plain.Append(Signs.GetValueOrDefault(letter, "?"));
        }

        return plain.ToString();
    }

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(Of(value.ToString()));

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : Of(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => inner.Write(Of(new string(buffer, index, count)));

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
