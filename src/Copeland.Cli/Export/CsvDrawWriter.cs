using System.Buffers;
using System.Text;
using Copeland.Reports;
using Copeland.Simulation;

namespace Copeland.Cli.Export;

/// <summary>Draws as lines of text: numbers in the shortest form that reads back as the same number.</summary>
internal sealed class CsvDrawWriter : IDrawWriter
{
    private const int BufferSize = 1 << 16;

    /// <summary>More than any number's text, and its comma.</summary>
    private const int LongestNumber = 40;

    private readonly Stream stream;
    private readonly byte[][] winners;
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int used;

    public CsvDrawWriter(Stream stream, IReadOnlyList<string> candidateIds)
    {
        this.stream = stream;
        winners = [.. candidateIds.Select(id => Encoding.UTF8.GetBytes(ChartCsv.Field(id)))];
        stream.Write(Encoding.UTF8.GetBytes($"draw,winner,turnoutPct,{string.Join(',', candidateIds.Select(ChartCsv.Field))}\n"));
    }

    public void Write(DrawBlock block)
    {
        for (var k = 0; k < block.Count; k++)
        {
            Number(block.First + k, ',');
            Room(winners[block.Winners[k]].Length + 1);
            winners[block.Winners[k]].CopyTo(buffer, used);
            used += winners[block.Winners[k]].Length;
            buffer[used++] = (byte)',';
            Number(100 * block.Turnout[k], ',');
            for (var i = 0; i < winners.Length; i++)
            {
                Number(100 * block.Shares(i)[k], i == winners.Length - 1 ? '\n' : ',');
            }
        }
    }

    public void Complete()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Number<T>(T value, char end)
        where T : IUtf8SpanFormattable
    {
        Room(LongestNumber);
        value.TryFormat(buffer.AsSpan(used), out var length, default, CultureInfo.InvariantCulture);
        used += length;
        buffer[used++] = (byte)end;
    }

    private void Room(int bytes)
    {
        if (used + bytes > buffer.Length)
        {
            Complete();
        }
    }
}
