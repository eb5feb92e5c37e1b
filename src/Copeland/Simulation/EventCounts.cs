using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>Reads the events whose probabilities are reported out of a worker's tables.</summary>
internal static class EventCounts
{
    /// <summary>Number of events: recounts, and three of each candidate.</summary>
    public static int Number(int candidates) => 1 + (3 * candidates);

    /// <summary>How often each event has happened so far, in the order of <see cref="ReplicateCounts"/>.</summary>
    public static void Read(KernelWorkspace workspace, int depositEdge, Span<long> events)
    {
        var layout = workspace.Plan.Layout;
        var counts = workspace.Counts;
        events.Clear();
        events[ReplicateCounts.Recount] = workspace.Recounts;
        for (var i = 0; i < layout.Candidates; i++)
        {
            for (var j = 0; j < layout.Candidates; j++)
            {
                var count = counts[layout.Order + (i * layout.Candidates) + j];
                events[ReplicateCounts.Win(i)] += count;
                events[ReplicateCounts.Second(j)] += count;
            }

            foreach (var count in counts.Slice(layout.Share(i), depositEdge))
            {
                events[ReplicateCounts.LostDeposit(i)] += count;
            }
        }
    }
}
