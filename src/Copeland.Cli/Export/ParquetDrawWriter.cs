using System.IO.Compression;
using Copeland.Simulation;
using Parquet;
using Parquet.Schema;

namespace Copeland.Cli.Export;

/// <summary>Draws as Parquet columns: 32-bit numbers, zstd at its fastest level, row groups of eight blocks.</summary>
internal sealed class ParquetDrawWriter : IDrawWriter
{
    private const int RowGroup = 8 * 16_384;

    private readonly string[] candidateIds;
    private readonly DataField[] fields;
    private readonly ParquetWriter writer;
    private readonly long[] draws = new long[RowGroup];
    private readonly string[] winners = new string[RowGroup];
    private readonly float[][] numbers;
    private int rows;

    public ParquetDrawWriter(Stream stream, IReadOnlyList<string> candidateIds)
    {
        this.candidateIds = [.. candidateIds];
        fields =
        [
            new DataField<long>("draw"),
            new DataField<string>("winner", nullable: false),
            new DataField<float>("turnoutPct"),
            .. candidateIds.Select(id => new DataField<float>(id)),
        ];
        numbers = [.. Enumerable.Range(0, candidateIds.Count + 1).Select(_ => new float[RowGroup])];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        writer = ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options).GetAwaiter().GetResult();
    }

    public void Write(DrawBlock block)
    {
        for (var start = 0; start < block.Count;)
        {
            var count = Math.Min(block.Count - start, RowGroup - rows);
            Take(block, start, count);
            start += count;
            if (rows == RowGroup)
            {
                Flush();
            }
        }
    }

    public void Complete() => Flush();

    public void Dispose() => writer.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private void Take(DrawBlock block, int start, int count)
    {
        for (var k = 0; k < count; k++)
        {
            draws[rows + k] = block.First + start + k;
            winners[rows + k] = candidateIds[block.Winners[start + k]];
            numbers[0][rows + k] = 100 * block.Turnout[start + k];
        }

        for (var i = 0; i < candidateIds.Length; i++)
        {
            var shares = block.Shares(i).Slice(start, count);
            for (var k = 0; k < count; k++)
            {
                numbers[i + 1][rows + k] = 100 * shares[k];
            }
        }

        rows += count;
    }

    private void Flush()
    {
        if (rows > 0)
        {
            FlushAsync().GetAwaiter().GetResult();
            rows = 0;
        }
    }

    private async Task FlushAsync()
    {
        using var group = writer.CreateRowGroup();
        await group.WriteAsync<long>(fields[0], draws.AsMemory(0, rows)).ConfigureAwait(false);
        await group.WriteAsync(fields[1], new ArraySegment<string>(winners, 0, rows)).ConfigureAwait(false);
        for (var column = 0; column < numbers.Length; column++)
        {
            await group.WriteAsync<float>(fields[column + 2], numbers[column].AsMemory(0, rows)).ConfigureAwait(false);
        }

        group.CompleteValidate();
    }
}
