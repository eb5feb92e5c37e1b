using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>Many means tried on errors that are kept.</summary>
internal static unsafe class CommonStage<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    /// <summary>Draws worked on at a time: the rows of leaders and of those already counted stay in the nearest cache.</summary>
    private const int Tile = 1024;

    /// <summary>The same where shares are needed: 64 candidates' rows fit the stack.</summary>
    private const int ShareTile = 128;

    [MethodImpl(Compiled.Loop)]
    public static void CountWins(ErrorRows rows, ReadOnlySpan<float> means, Span<long> wins)
    {
        wins.Clear();
        var best = stackalloc float[Tile];
        var open = stackalloc uint[Tile];
        for (var start = 0; start < rows.Draws; start += Tile)
        {
            var count = Math.Min(Tile, rows.Draws - start);
            FindBest(rows, means, start, best, count);
            new Span<uint>(open, count).Fill(uint.MaxValue);
            new Span<uint>(open + count, Tile - count).Clear();

            for (var i = 0; i < means.Length; i++)
            {
                wins[i] += CountLeads(rows.Row(i) + start, means[i], best, open, TileSize.Padded(count));
            }
        }
    }

    /// <summary>Mean shares, and the mean majority.</summary>
    [MethodImpl(Compiled.Loop)]
    public static double MeanShares(ErrorRows rows, ReadOnlySpan<float> means, Span<double> shares)
    {
        shares.Clear();
        var majority = 0.0;
        var scratch = stackalloc float[(means.Length + 1) * ShareTile];
        for (var start = 0; start < rows.Draws; start += ShareTile)
        {
            var count = Math.Min(ShareTile, rows.Draws - start);
            for (var k = 0; k < count; k += F.Width)
            {
                FillShares(rows, means, start + k, scratch + k);
            }

            for (var i = 0; i < means.Length; i++)
            {
                shares[i] += Sum(scratch + (i * ShareTile), count);
            }

            majority += Sum(scratch + (means.Length * ShareTile), count);
        }

        for (var i = 0; i < means.Length; i++)
        {
            shares[i] /= rows.Draws;
        }

        return majority / rows.Draws;
    }

    /// <summary>Shares of some draws, and behind them the lead of the first over the second.</summary>
    [MethodImpl(Compiled.Loop)]
    private static void FillShares(ErrorRows rows, ReadOnlySpan<float> means, int draw, float* scratch)
    {
        var largest = F.Load(rows.Row(0) + draw) + F.All(means[0]);
        for (var i = 1; i < means.Length; i++)
        {
            largest = F.Max(largest, F.Load(rows.Row(i) + draw) + F.All(means[i]));
        }

        var (total, first, second) = (F.All(0f), F.All(0f), F.All(0f));
        for (var i = 0; i < means.Length; i++)
        {
            var weight = Elementary<F, U>.Exp2((F.Load(rows.Row(i) + draw) + F.All(means[i])) - largest);
            F.Store(weight, scratch + (i * ShareTile));
            total += weight;
            second = F.Max(second, F.Min(first, weight));
            first = F.Max(first, weight);
        }

        var scale = F.All(1f) / total;
        for (var i = 0; i < means.Length; i++)
        {
            F.Store(F.Load(scratch + (i * ShareTile)) * scale, scratch + (i * ShareTile));
        }

        F.Store((first - second) * scale, scratch + (means.Length * ShareTile));
    }

    /// <summary>The sum of a row, sixteen draws side by side whatever the vectors' width.</summary>
    [MethodImpl(Compiled.Loop)]
    private static double Sum(float* row, int count)
    {
        for (var k = count; k < TileSize.Padded(count); k++)
        {
            row[k] = 0;
        }

        var lanes = stackalloc float[TileSize.LogicalLanes];
        for (var lane = 0; lane < TileSize.LogicalLanes; lane += F.Width)
        {
            var sum = F.All(0f);
            for (var k = lane; k < TileSize.Padded(count); k += TileSize.LogicalLanes)
            {
                sum += F.Load(row + k);
            }

            F.Store(sum, lanes + lane);
        }

        var total = 0.0;
        for (var lane = 0; lane < TileSize.LogicalLanes; lane++)
        {
            total += lanes[lane];
        }

        return total;
    }

    [MethodImpl(Compiled.Loop)]
    private static void FindBest(ErrorRows rows, ReadOnlySpan<float> means, int start, float* best, int count)
    {
        var padded = TileSize.Padded(count);
        for (var i = 0; i < means.Length; i++)
        {
            var row = rows.Row(i) + start;
            var mean = F.All(means[i]);
            for (var k = 0; k < padded; k += F.Width)
            {
                var logit = F.Load(row + k) + mean;
                F.Store(i == 0 ? logit : F.Max(logit, F.Load(best + k)), best + k);
            }
        }
    }

    [MethodImpl(Compiled.Loop)]
    private static long CountLeads(float* row, float mean, float* best, uint* open, int padded)
    {
        var counts = stackalloc uint[TileSize.LogicalLanes];
        var leads = U.All(0);
        for (var k = 0; k < padded; k += F.Width)
        {
            var before = U.Load(open + k);
            var lead = F.Equal(F.Load(row + k) + F.All(mean), F.Load(best + k)) & before;
            U.Store(before ^ lead, open + k);
            leads -= lead;
        }

        U.Store(leads, counts);
        var total = 0L;
        for (var lane = 0; lane < F.Width; lane++)
        {
            total += counts[lane];
        }

        return total;
    }
}
