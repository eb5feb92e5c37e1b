using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>
/// Last stage: sums, and counting in two passes. A first pass over a row finds every draw's bin and adds up; a second one only counts.
/// Counting in the same loop would make each draw wait for the counter that the draw before it has just written.
/// </summary>
internal static unsafe class TallyStage<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    public static void Count(KernelWorkspace workspace, int count)
    {
        var plan = workspace.Plan;
        var layout = plan.Layout;
        var table = workspace.Table;
        for (var i = 0; i < plan.Candidates; i++)
        {
            Observe(workspace, workspace.Share(i), new Quantity(i, layout.Bins.Share, 0, 1), count);
            Tabulate(workspace.Bins, table + layout.Share(i), layout.Bins.Share, count);
        }

        if (layout.Bins.Majority > 0)
        {
            Observe(workspace, workspace.Lead, new Quantity(layout.MajoritySum, layout.Bins.Majority, 0, 1) { Binned = true }, count);
            AddTables(workspace, count);
            Increment(workspace.Bins, table + layout.Majority, count);
        }

        if (layout.Bins.Turnout > 0)
        {
            Observe(workspace, workspace.Normal(KernelPlan.TurnoutNormal), new Quantity(layout.TurnoutSum, layout.Bins.Turnout, 0, 1), count);
            Tabulate(workspace.Bins, table + layout.Turnout, layout.Bins.Turnout, count);
        }

        if (plan.Electorate > 0 && layout.Bins.Votes > 0)
        {
            workspace.Recounts += CountRecounts(workspace, count);
            Observe(workspace, workspace.Votes, new Quantity(layout.VotesSum, layout.Bins.Votes, 0, 1), count);
            Tabulate(workspace.Bins, table + layout.Votes, layout.Bins.Votes, count);
        }

        if (plan.Pair is not null && layout.Bins.Pair > 0)
        {
            Observe(workspace, workspace.Pair, new Quantity(layout.PairSum, layout.Bins.Pair, 0.5f, 0.5f), count);
            Tabulate(workspace.Bins, table + layout.Pair, layout.Bins.Pair, count);
        }

        Increment(workspace.Order, table + layout.Order, count);
    }

    /// <summary>Finds the bins of a row, where they are read, and adds its sums. Sixteen draws are added up side by side, whatever the vectors' width.</summary>
    [MethodImpl(Compiled.Loop)]
    private static void Observe(KernelWorkspace workspace, float* row, Quantity quantity, int count)
    {
        var padded = TileSize.Padded(count);
        var about = workspace.Plan.Centre[quantity.Index];
        for (var k = count; k < padded; k++)
        {
            row[k] = about;
        }

        var sums = stackalloc float[2 * TileSize.LogicalLanes];
        var bins = workspace.Bins;
        var (scale, offset) = (F.All(quantity.Bins * quantity.Scale), F.All(quantity.Bins * quantity.Offset));
        var (last, centre) = (F.All(quantity.Bins - 1), F.All(about));
        for (var lane = 0; lane < TileSize.LogicalLanes; lane += F.Width)
        {
            var (sum, squares) = (F.All(0f), F.All(0f));
            for (var k = lane; k < padded; k += TileSize.LogicalLanes)
            {
                var value = F.Load(row + k);
                var difference = value - centre;
                sum += difference;
                squares += difference * difference;
                if (quantity.Binned)
                {
                    U.Store(Bin(value, scale, offset, last), bins + k);
                }
            }

            F.Store(sum, sums + lane);
            F.Store(squares, sums + TileSize.LogicalLanes + lane);
        }

        workspace.Sums.Add(quantity.Index, Total(sums), Total(sums + TileSize.LogicalLanes));
    }

    /// <summary>The bin; whatever is not a number falls into the first, so that no counter outside the table is ever touched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static U Bin(F value, F scale, F offset, F last) =>
        F.ToInteger(F.Min(F.Max((value * scale) + offset, F.All(0f)), last));

    private static double Total(float* lanes)
    {
        var total = 0.0;
        for (var lane = 0; lane < TileSize.LogicalLanes; lane++)
        {
            total += lanes[lane];
        }

        return total;
    }

    [MethodImpl(Compiled.Loop)]
    private static void AddTables(KernelWorkspace workspace, int count)
    {
        var bins = workspace.Bins;
        var tables = workspace.WinnerTable;
        for (var k = 0; k < TileSize.Padded(count); k += F.Width)
        {
            U.Store(U.Load(bins + k) + U.Load(tables + k), bins + k);
        }
    }

    [MethodImpl(Compiled.Loop)]
    private static int CountRecounts(KernelWorkspace workspace, int count)
    {
        // Half a vote of room: the lead was divided by the electorate, so 50 votes may come back as 50.000004.
        var limit = (ShareKernel.RecountVotes + 0.5f) / workspace.Plan.Electorate;
        var votes = workspace.Votes;
        var recounts = 0;
        for (var k = 0; k < count; k++)
        {
            recounts += votes[k] < limit ? 1 : 0;
        }

        return recounts;
    }

    /// <summary>Counts bins; where there is only one, every draw lies in it.</summary>
    private static void Tabulate(uint* bins, int* table, int number, int count)
    {
        if (number == 1)
        {
            *table += count;
            return;
        }

        Increment(bins, table, count);
    }

    /// <summary>Counts bins, two from every 64-bit word.</summary>
    [MethodImpl(Compiled.Loop)]
    private static void Increment(uint* bins, int* table, int count)
    {
        var k = 0;
        for (; k + 4 <= count; k += 4)
        {
            var (one, two) = (*(ulong*)(bins + k), *(ulong*)(bins + k + 2));
            table[(uint)one]++;
            table[one >> 32]++;
            table[(uint)two]++;
            table[two >> 32]++;
        }

        for (; k < count; k++)
        {
            table[bins[k]]++;
        }
    }

    private readonly record struct Quantity(int Index, int Bins, float Offset, float Scale)
    {
        /// <summary>Whether the bins are read: where there is only one, not by <see cref="Tabulate"/>.</summary>
        public bool Binned { get; init; } = Bins > 1;
    }
}
