using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>Fourth stage: shares from logits, then who won, who came second, and by how much.</summary>
internal static unsafe class ShareStage<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    /// <summary>2²³: a number below it is rounded to whole by adding and taking it away again.</summary>
    private const float RoundingMagic = 8_388_608f;

    [MethodImpl(Compiled.Loop)]
    public static void Shares(KernelWorkspace workspace, int padded)
    {
        var (size, tile) = (workspace.Plan.Candidates, workspace.Tile);
        var rows = workspace.Share(0);
        for (var k = 0; k < padded; k += F.Width)
        {
            var shares = rows + k;
            var largest = F.Load(shares);
            for (var i = 1; i < size; i++)
            {
                largest = F.Max(largest, F.Load(shares + (i * tile)));
            }

            var total = F.All(0f);
            for (var i = 0; i < size; i++)
            {
                var weight = Elementary<F, U>.Exp2(F.Load(shares + (i * tile)) - largest);
                F.Store(weight, shares + (i * tile));
                total += weight;
            }

            var scale = F.All(1f) / total;
            for (var i = 0; i < size; i++)
            {
                F.Store(F.Load(shares + (i * tile)) * scale, shares + (i * tile));
            }
        }
    }

    [MethodImpl(Compiled.Loop)]
    public static void Winners(KernelWorkspace workspace, int padded, ref TieBreak ties)
    {
        var plan = workspace.Plan;
        var (size, tile) = (plan.Candidates, workspace.Tile);
        var (majorityBins, electorate) = ((uint)plan.Layout.Bins.Majority, plan.Electorate);
        var rows = workspace.Share(0);
        var turnout = workspace.Normal(KernelPlan.TurnoutNormal);
        var lead = workspace.Lead;
        var tables = workspace.WinnerTable;
        var orders = workspace.Order;
        for (var k = 0; k < padded; k += F.Width)
        {
            var shares = rows + k;
            TopThree(shares, size, tile, out var first, out var second, out var third);
            F.Store(first - second, lead + k);

            var (table, order) = (U.All(0), U.All(0));
            for (var i = 0; i < size; i++)
            {
                var share = F.Load(shares + (i * tile));
                var wins = F.Equal(share, first);
                table |= wins & U.All((uint)i * majorityBins);
                order += (wins & U.All((uint)(i * size))) | (F.Equal(share, second) & U.All((uint)i));
            }

            U.Store(table, tables + k);
            U.Store(order, orders + k);
            if (electorate > 0)
            {
                var total = Whole(F.Load(turnout + k) * F.All(electorate));
                (first, second, third) = (Whole(first * total), Whole(second * total), Whole(third * total));
                F.Store((first - second) * F.All(1f / electorate), workspace.Votes + k);
            }

            var tied = F.Equal(first, second) | F.Equal(second, third);
            if (U.AnySet(tied))
            {
                ties.Resolve(k, F.Width);
            }
        }
    }

    [MethodImpl(Compiled.Loop)]
    public static void Pair(KernelWorkspace workspace, int padded)
    {
        if (workspace.Plan.Pair is var (from, to))
        {
            var minuend = workspace.Share(to);
            var subtrahend = workspace.Share(from);
            var pair = workspace.Pair;
            for (var k = 0; k < padded; k += F.Width)
            {
                F.Store(F.Load(minuend + k) - F.Load(subtrahend + k), pair + k);
            }
        }
    }

    /// <summary>The three largest shares; the third is negative where only two stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TopThree(float* shares, int size, int tile, out F first, out F second, out F third)
    {
        first = F.Load(shares);
        (second, third) = (F.All(-1f), F.All(-2f));
        for (var i = 1; i < size; i++)
        {
            var share = F.Load(shares + (i * tile));
            var below = F.Min(first, share);
            first = F.Max(first, share);
            third = F.Max(third, F.Min(second, below));
            second = F.Max(second, below);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static F Whole(F value) => (value + F.All(RoundingMagic)) - F.All(RoundingMagic);
}
