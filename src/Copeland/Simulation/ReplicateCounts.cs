namespace Copeland.Simulation;

/// <summary>
/// Counts of each candidate's wins, second places and lost deposits, and of recounts, by independent scrambling of the low-discrepancy
/// points: how much the scramblings differ is the error of their average.
/// </summary>
internal sealed class ReplicateCounts
{
    private const int EventsPerCandidate = 3;

    private long[] counts = [];
    private int events;

    /// <summary>The place of recounts.</summary>
    public const int Recount = 0;

    /// <summary>Number of scramblings; 0 where draws are independent.</summary>
    public int Count { get; private set; }

    public static int Win(int candidate) => 1 + (candidate * EventsPerCandidate);

    public static int Second(int candidate) => Win(candidate) + 1;

    public static int LostDeposit(int candidate) => Win(candidate) + 2;

    public void Prepare(int replicates, int candidates)
    {
        Count = replicates;
        events = 1 + (candidates * EventsPerCandidate);
        if (counts.Length < replicates * events)
        {
            counts = new long[replicates * events];
        }

        counts.AsSpan().Clear();
    }

    public void Add(int replicate, int occurrence, long count) => counts[(replicate * events) + occurrence] += count;

    public void Add(ReplicateCounts other)
    {
        for (var cell = 0; cell < Count * events; cell++)
        {
            counts[cell] += other.counts[cell];
        }
    }

    public void Clear() => counts.AsSpan().Clear();

    /// <summary>
    /// Standard error of an event's probability: the scramblings' standard deviation over the square root of their number. Each holds as
    /// many draws. Null with fewer than two.
    /// </summary>
    public double? StandardError(int occurrence, long draws)
    {
        if (Count < 2)
        {
            return null;
        }

        var each = (double)draws / Count;
        var (sum, squares) = (0.0, 0.0);
        for (var replicate = 0; replicate < Count; replicate++)
        {
            var share = counts[(replicate * events) + occurrence] / each;
            sum += share;
            squares += share * share;
        }

        var variance = (squares - (sum * sum / Count)) / (Count - 1);
        return Math.Sqrt(Math.Max(0, variance) / Count);
    }
}
