using Copeland.Sampling;

namespace Copeland.Simulation;

/// <summary>Runs the plain kernel block by block and counts.</summary>
internal sealed class PlainSimulation(SamplingPlan plan, SimulationSettings settings, Tally tally)
{
    private const int RecountVotes = 50;

    private readonly PlainKernel kernel = new(plan);
    private readonly byte[] winners = new byte[Simulator.BlockSize];
    private readonly float[] turnouts = new float[Simulator.BlockSize];
    private readonly float[] shares = new float[Simulator.BlockSize * plan.Candidates];
    private readonly double[] scores = new double[plan.Candidates];

    public DrawBlock Run(long block, int count)
    {
        var key = StreamKey.For(settings.Seed, block, StreamPurpose.Draws);
        var lots = StreamKey.For(settings.Seed, block, StreamPurpose.Lots);
        Span<double> draw = stackalloc double[plan.Candidates];
        for (var k = 0; k < count; k++)
        {
            var turnout = kernel.Draw(key, (uint)k, draw);
            for (var i = 0; i < draw.Length; i++)
            {
                shares[(i * count) + k] = (float)draw[i];
            }

            turnouts[k] = (float)turnout;
            winners[k] = (byte)Count(draw, turnout, Philox4x32.Generate(new Words((uint)k, 0, 0, 0), lots));
        }

        tally.Draws += count;
        return new DrawBlock(block * Simulator.BlockSize, winners.AsSpan(0, count), turnouts.AsSpan(0, count), shares.AsSpan(0, count * plan.Candidates));
    }

    private int Count(ReadOnlySpan<double> draw, double turnout, Words lots)
    {
        var layout = tally.Layout;
        var counts = tally.Counts;
        var electorate = plan.Options.Electorate;
        for (var i = 0; i < draw.Length; i++)
        {
            scores[i] = electorate is { } electors ? Math.Round(draw[i] * Math.Round(turnout * electors)) : draw[i];
            counts[layout.Share(i) + Bin(draw[i], layout.Bins.Share)]++;
            Sum(i, draw[i]);
        }

        var winner = Best(scores, -1, lots.Word0, out var tied);
        var runnerUp = Best(scores, winner, lots.Word1, out _);
        tally.Ties += tied ? 1 : 0;
        counts[layout.Order + (winner * plan.Candidates) + runnerUp]++;
        var lead = draw[winner] - draw[runnerUp];
        counts[layout.Majority + (winner * layout.Bins.Majority) + Bin(Math.Max(0, lead), layout.Bins.Majority)]++;
        counts[layout.Turnout + Bin(turnout, layout.Bins.Turnout)]++;
        Sum(layout.MajoritySum, Math.Max(0, lead));
        Sum(layout.TurnoutSum, turnout);
        if (electorate is { } all)
        {
            var votes = scores[winner] - scores[runnerUp];
            tally.Recounts += votes <= RecountVotes ? 1 : 0;
            counts[layout.Votes + Bin(votes / all, layout.Bins.Votes)]++;
            Sum(layout.VotesSum, votes / all);
        }

        if (plan.Options.Pair is var (from, to))
        {
            counts[layout.Pair + Bin((draw[to] - draw[from] + 1) / 2, layout.Bins.Pair)]++;
            Sum(layout.PairSum, draw[to] - draw[from]);
        }

        return winner;
    }

    private void Sum(int quantity, double value)
    {
        var difference = value - plan.Anchors[quantity];
        tally.Sums.Add(quantity, difference, difference * difference);
    }

    private static int Bin(double fraction, int bins) => Math.Min((int)(fraction * bins), bins - 1);

    private static int Best(double[] scores, int except, uint lot, out bool tied)
    {
        var (best, many) = (double.NegativeInfinity, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != except && scores[i] >= best)
            {
                many = scores[i] > best ? 1 : many + 1;
                best = scores[i];
            }
        }

        tied = many > 1;
        var chosen = (int)(((ulong)lot * (uint)many) >> 32);
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != except && scores[i] == best && chosen-- == 0)
            {
                return i;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
