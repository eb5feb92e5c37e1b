using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>
/// Simulates several plans of one ballot side by side: each tile's normals are drawn once and every plan is evaluated on them, so that a
/// plan costs less than half of a simulation by itself. What comes of each plan is what <see cref="Simulator"/> gives, to the last bit.
/// </summary>
internal sealed class SideBySideSimulation
{
    private readonly List<Tally> tallies = [];
    private readonly SavedRows kept = new();

    /// <summary>Simulates plans with as many candidates each, on the calling thread.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="settings">How; a precision is not looked at, because plans that are compared have as many draws.</param>
    /// <param name="cancellation">Looked at before every block.</param>
    /// <returns>A tally a plan; good until the next call.</returns>
    /// <exception cref="ArgumentException">The plans differ in the number of candidates.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<Tally> Run(IReadOnlyList<SamplingPlan> plans, SimulationSettings settings, CancellationToken cancellation)
    {
        settings.Check();
        if (plans.Count == 0)
        {
            return [];
        }

        var blocks = BlockRange.First(settings with { Precision = null });
        var workers = Workers(plans, settings, blocks.Replicates);
        for (var index = 0L; index < blocks.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            Run(workers, plans, blocks[index], settings);
        }

        for (var i = 0; i < workers.Length; i++)
        {
            tallies[i].Take(workers[i]);
        }

        return tallies.GetRange(0, plans.Count);
    }

    private BlockSimulation[] Workers(IReadOnlyList<SamplingPlan> plans, SimulationSettings settings, int replicates)
    {
        while (tallies.Count < plans.Count)
        {
            tallies.Add(new Tally());
        }

        var workers = new BlockSimulation[plans.Count];
        for (var i = 0; i < workers.Length; i++)
        {
            if (plans[i].Candidates != plans[0].Candidates)
            {
                throw new ArgumentException(Invariant($"Plans of {plans[0].Candidates} and {plans[i].Candidates} candidates share no normals."), nameof(plans));
            }

            tallies[i].Prepare(plans[i], replicates);
            workers[i] = tallies[i].Workers(1)[0];
            if (i > 0)
            {
                workers[i].PrepareBeside(workers[0], plans[i], replicates);
                continue;
            }

            if (settings.Method == SamplingMethod.Sobol)
            {
                tallies[0].Points.Prepare(settings.Seed, replicates, (2 * plans[0].Candidates) + 2);
            }

            workers[0].Prepare(plans[0], ShareKernel.Best, tallies[0].Points, replicates);
        }

        return workers;
    }

    private void Run(BlockSimulation[] workers, IReadOnlyList<SamplingPlan> plans, Block block, SimulationSettings settings)
    {
        foreach (var worker in workers)
        {
            worker.Begin(settings);
        }

        var tile = workers[0].Workspace.Tile;
        for (var done = 0; done < block.Count; done += tile)
        {
            var draws = Math.Min(tile, block.Count - done);
            for (var i = 0; i < workers.Length; i++)
            {
                // A plan that needs other normals than the one before it, as where an error was set to zero, draws its own.
                if (i == 0 || !plans[i].Kernel.Uses.AsSpan().SequenceEqual(plans[i - 1].Kernel.Uses))
                {
                    workers[i].FillNormals(block, settings, done, draws);
                    kept.Keep(workers[i].Workspace, draws);
                }
                else
                {
                    kept.Restore(workers[i].Workspace, draws);
                }

                workers[i].Finish(block, settings, (done, draws), null);
            }
        }

        for (var i = 0; i < workers.Length; i++)
        {
            workers[i].End(block, settings);
            if (workers[i].Workspace.Draws >= StageRunner.DrawsBeforeEmptying)
            {
                tallies[i].Take(workers[i]);
            }
        }
    }
}
