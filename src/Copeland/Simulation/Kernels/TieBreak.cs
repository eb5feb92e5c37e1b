using System.Diagnostics;
using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>
/// Decides draws whose first or second place is shared, by lot: every candidate that ties has an equal chance, from a stream of its own
/// that no other number depends on. Rare, so one draw at a time.
/// </summary>
internal unsafe ref struct TieBreak(KernelWorkspace workspace, StreamKey lots, long draw, int count)
{
    private const float RoundingMagic = 8_388_608f;

    /// <summary>Draws whose winner was decided by lot.</summary>
    public long Ties { get; private set; }

    /// <summary>Looks at some draws of the tile again and corrects winner and runner-up of those where places are shared.</summary>
    public void Resolve(int start, int width)
    {
        Span<float> scores = stackalloc float[workspace.Plan.Candidates];
        for (var k = start; k < Math.Min(start + width, count); k++)
        {
            Score(k, scores);
            var words = Philox4x32.Generate(new PhiloxBlock((uint)(draw + k), (uint)((draw + k) >> 32), 0, 0), lots);
            var winner = Choose(scores, words.Word0, out var tied);
            Ties += tied ? 1 : 0;
            scores[winner] = -1;
            var runnerUp = Choose(scores, words.Word1, out _);
            workspace.WinnerTable[k] = (uint)(winner * workspace.Plan.Layout.Bins.Majority);
            workspace.Order[k] = (uint)((winner * workspace.Plan.Candidates) + runnerUp);
        }
    }

    /// <summary>Whole votes, or shares where the electorate is unknown, by the very operations of the vector stage.</summary>
    private readonly void Score(int k, Span<float> scores)
    {
        var electorate = workspace.Plan.Electorate;
        var total = Whole(workspace.Normal(KernelPlan.TurnoutNormal)[k] * electorate);
        for (var i = 0; i < scores.Length; i++)
        {
            var share = workspace.Share(i)[k];
            scores[i] = electorate > 0 ? Whole(share * total) : share;
        }
    }

    private static float Whole(float value) => (value + RoundingMagic) - RoundingMagic;

    private static int Choose(ReadOnlySpan<float> scores, uint lot, out bool tied)
    {
        var (best, many) = (float.NegativeInfinity, 0);
        foreach (var score in scores)
        {
            many = score > best ? 1 : score == best ? many + 1 : many;
            best = Math.Max(best, score);
        }

        tied = many > 1;
        var chosen = (int)(((ulong)lot * (uint)many) >> 32);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] == best && chosen-- == 0)
            {
                return i;
            }
        }

        throw new UnreachableException();
    }
}
