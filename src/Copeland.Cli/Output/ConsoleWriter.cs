using System.Text;

namespace Copeland.Cli.Output;

/// <summary>Standard output or error that may be closed: then what would be written is dropped, for nobody reads it.</summary>
/// <param name="inner">The stream's own writer.</param>
internal sealed class ConsoleWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(inner.Flush);

    // A closed handle is told as denied access; a full disk behind a redirection is another error, and is told.
    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException)
        {
            // Nobody reads it.
        }
    }
}
