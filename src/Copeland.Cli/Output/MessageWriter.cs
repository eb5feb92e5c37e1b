using System.Text;

namespace Copeland.Cli.Output;

/// <summary>Writes messages: a terminal obeys control characters, and a message quotes what others wrote, so none but line breaks pass.</summary>
internal sealed class MessageWriter : TextWriter
{
    private readonly TextWriter inner;

    private MessageWriter(TextWriter inner)
        : base(CultureInfo.InvariantCulture)
    {
        this.inner = inner;
        CoreNewLine = inner.NewLine.ToCharArray();
    }

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A writer of messages on another.</summary>
    public static MessageWriter On(TextWriter writer) => writer as MessageWriter ?? new MessageWriter(writer);

    /// <summary>What a writer of messages writes to, for what moves the cursor on purpose.</summary>
    public static TextWriter Terminal(TextWriter writer) => writer is MessageWriter messages ? messages.inner : writer;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(OutsideText.FirstInvisible(value.ToString(), breaksAllowed: true) is null || char.IsSurrogate(value) ? value : '\uFFFD');

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : OutsideText.Printable(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
