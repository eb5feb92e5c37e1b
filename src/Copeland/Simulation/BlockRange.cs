using System.Numerics;

namespace Copeland.Simulation;

/// <summary>
/// The blocks of one stage of a simulation. Independent draws are numbered through; low-discrepancy points come in replicates, each
/// scrambled on its own and each a power of two long, so that a stage doubles every replicate.
/// </summary>
/// <param name="Replicates">Independent scramblings; 0 where draws are independent.</param>
/// <param name="From">First draw (of each replicate) in this stage.</param>
/// <param name="To">The draw after the last.</param>
/// <param name="End">Where the last stage ends.</param>
internal readonly record struct BlockRange(int Replicates, long From, long To, long End)
{
    /// <summary>Draws a block.</summary>
    public const int BlockSize = 16_384;

    /// <summary>
    /// Scramblings of low-discrepancy points: enough that their spread tells the error to a fifth, few enough that each is long.
    /// </summary>
    private const int Scramblings = 16;

    /// <summary>Points have 32 bits; beyond so many draws there are more scramblings instead of longer ones.</summary>
    private const long MostPoints = 1L << 31;

    private long BlocksEach => (To - From + BlockSize - 1) / BlockSize;

    /// <summary>Number of blocks in this stage.</summary>
    public long Count => BlocksEach * Math.Max(1, Replicates);

    /// <summary>Whether there is no stage after this one.</summary>
    public bool IsLast => To >= End;

    /// <summary>Draws once this stage is done.</summary>
    public long Draws => To * Math.Max(1, Replicates);

    /// <summary>The stage a simulation begins with: all of it, unless it goes by precision.</summary>
    public static BlockRange First(SimulationSettings settings)
    {
        if (settings.Method == SamplingMethod.Random)
        {
            var stage = settings.Precision is null ? settings.Draws : Math.Min(settings.Draws, SimulationSettings.FirstStage);
            return new BlockRange(0, 0, stage, settings.Draws);
        }

        // A simulation that goes by precision does not know how long it will be, so its scramblings are as many as ever.
        var most = settings.Precision is null ? settings.Draws : Math.Min(settings.Draws, Scramblings * MostPoints);
        var draws = (long)BitOperations.RoundUpToPowerOf2((ulong)most);
        var replicates = Math.Max(Math.Min(Scramblings, draws), draws / MostPoints);
        var first = settings.Precision is null ? draws : Math.Min(draws, SimulationSettings.FirstStage);
        return new BlockRange((int)replicates, 0, first / replicates, draws / replicates);
    }

    /// <summary>The stage that doubles the draws.</summary>
    public BlockRange Next() => this with { From = To, To = Math.Min(2 * To, End) };

    /// <summary>A block of this stage.</summary>
    public Block this[long index]
    {
        get
        {
            var (replicate, place) = (index / BlocksEach, index % BlocksEach);
            var first = From + (place * BlockSize);
            return new Block((int)replicate, first, (int)Math.Min(BlockSize, To - first));
        }
    }
}
