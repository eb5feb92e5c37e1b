using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>
/// Simulates several plans of one ballot side by side: each tile's normals are drawn once and every plan is evaluated on them, so that a
/// plan costs less than half of a simulation by itself. What comes of each plan is what <see cref="Simulator"/> gives, to the last bit.
/// </summary>
internal sealed class SideBySideSimulation
{
    private readonly List<Tally> tallies = [];
    private Team[] teams = [];

    /// <summary>Simulates plans with as many candidates each.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="settings">How, and on how many threads, each of which takes the next block that nobody has taken; a precision is not looked at, because plans that are compared have as many draws.</param>
    /// <param name="cancellation">Looked at before every block.</param>
    /// <param name="progress">Told the fraction done, 0 to 1, by any of the threads.</param>
    /// <returns>A tally a plan; good until the next call.</returns>
    /// <exception cref="ArgumentException">The plans differ in the number of candidates.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<Tally> Run(IReadOnlyList<SamplingPlan> plans, SimulationSettings settings, CancellationToken cancellation, IProgress<double>? progress = null)
    {
        settings.Check();
        if (plans.Count == 0)
        {
            return [];
        }

        var blocks = BlockRange.First(settings with { Precision = null });
        Prepare(plans, settings, blocks);
        var (taken, done) = (-1L, 0L);
        void Work(Team team)
        {
            while (Interlocked.Increment(ref taken) is var index && index < blocks.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                team.Run(plans, blocks[index], settings);
                progress?.Report((double)Interlocked.Increment(ref done) / blocks.Count);
            }
        }

        if (teams.Length == 1)
        {
            Work(teams[0]);
        }
        else
        {
            Parallel.ForEach(teams, new ParallelOptions { MaxDegreeOfParallelism = teams.Length, CancellationToken = cancellation }, Work);
        }

        foreach (var team in teams)
        {
            team.HandOver();
        }

        return tallies.GetRange(0, plans.Count);
    }

    private void Prepare(IReadOnlyList<SamplingPlan> plans, SimulationSettings settings, BlockRange blocks)
    {
        if (plans.FirstOrDefault(plan => plan.Candidates != plans[0].Candidates) is { } other)
        {
            throw new ArgumentException(Invariant($"Plans of {plans[0].Candidates} and {other.Candidates} candidates share no normals."), nameof(plans));
        }

        while (tallies.Count < plans.Count)
        {
            tallies.Add(new Tally());
        }

        for (var i = 0; i < plans.Count; i++)
        {
            tallies[i].Prepare(plans[i], blocks.Replicates);
        }

        if (settings.Method == SamplingMethod.Sobol)
        {
            tallies[0].Points.Prepare(settings.Seed, blocks.Replicates, (2 * plans[0].Candidates) + 2);
        }

        var threads = (int)Math.Min(settings.Threads, blocks.Count);
        if (teams.Length != threads)
        {
            teams = [.. Enumerable.Range(0, threads).Select(_ => new Team())];
        }

        for (var number = 0; number < threads; number++)
        {
            teams[number].Prepare(plans, [.. tallies.Take(plans.Count)], number, blocks.Replicates);
        }
    }

    /// <summary>One thread's workers, a plan each, on one set of rows.</summary>
    private sealed class Team
    {
        private readonly SavedRows kept = new();
        private Tally[] tallies = [];
        private BlockSimulation[] workers = [];

        public void Prepare(IReadOnlyList<SamplingPlan> plans, Tally[] into, int number, int replicates)
        {
            tallies = into;
            workers = [.. tallies.Select(tally => tally.Workers(number + 1)[number])];
            workers[0].Prepare(plans[0], ShareKernel.Best, tallies[0].Points, replicates);
            for (var i = 1; i < workers.Length; i++)
            {
                workers[i].PrepareBeside(workers[0], plans[i], replicates);
            }
        }

        public void Run(IReadOnlyList<SamplingPlan> plans, Block block, SimulationSettings settings)
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
                    Draw(workers[i], (plans[i].Kernel, i == 0 ? null : plans[i - 1].Kernel), (block, done, draws), settings);
                    workers[i].Finish(block, settings, (done, draws), null);
                }
            }

            for (var i = 0; i < workers.Length; i++)
            {
                workers[i].End(block, settings);
                if (workers[i].Workspace.Draws >= StageRunner.DrawsBeforeEmptying)
                {
                    lock (tallies[i])
                    {
                        tallies[i].Take(workers[i]);
                    }
                }
            }
        }

        /// <summary>Normals, scale and turnout of a tile, as far as the plan before it has not left them.</summary>
        private void Draw(BlockSimulation worker, (KernelPlan Own, KernelPlan? Before) plan, (Block Block, int Done, int Draws) tile, SimulationSettings settings)
        {
            // A plan that needs other normals than the one before it, as where an error was set to zero, draws its own.
            if (plan.Before is null || !plan.Own.Uses.AsSpan().SequenceEqual(plan.Before.Uses))
            {
                worker.FillNormals(tile.Block, settings, tile.Done, tile.Draws);
                kept.Keep(worker.Workspace, tile.Draws);
            }
            else if (plan.Own.TransformsAs(plan.Before))
            {
                return;
            }
            else
            {
                kept.Restore(worker.Workspace, tile.Draws);
            }

            worker.Transform(tile.Draws);
        }

        /// <summary>Adds what was counted to the tallies.</summary>
        public void HandOver()
        {
            for (var i = 0; i < workers.Length; i++)
            {
                tallies[i].Take(workers[i]);
            }
        }
    }
}
