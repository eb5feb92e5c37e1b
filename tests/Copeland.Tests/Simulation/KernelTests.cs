using Copeland.Sampling;
using Copeland.Simulation;
using Copeland.Simulation.Kernels;

namespace Copeland.Tests.Simulation;

public class KernelTests
{
    public static TheoryData<string> Kernels => [.. ShareKernel.All.Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void FillNormals_EveryLane_MatchesTheGeneratorWordByWord(string name)
    {
        var plan = SamplePlans.Engine(7);
        var workspace = new KernelWorkspace();
        workspace.Prepare(plan.Kernel);
        var key = StreamKey.For(5, 3, StreamPurpose.Testing);
        var reference = new PlainDraws(plan);
        Find(name).FillNormals(workspace, new PhiloxKeys(key), 100, 50);
        for (var draw = 0; draw < 50; draw++)
        {
            reference.FillNormals(key, (uint)(100 + draw));
            for (var normal = 0; normal < reference.Normals.Length; normal++)
            {
                Assert.Equal(reference.Normals[normal], workspace.NormalRow(normal, 50)[draw], 4e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Evaluate_DrawByDraw_MatchesTheFormulasInDoublePrecision(string name)
    {
        foreach (var plan in SamplePlans.All())
        {
            var draws = new List<(byte Winner, float Turnout, float[] Shares)>();
            Collect(plan, Find(name), 3000, draws);
            var reference = new PlainDraws(plan);

            // The polynomial of the Student scale is coarser where the tails are as heavy as they may be.
            var tolerance = plan.DegreesOfFreedom < 3 ? 1e-4 : 2e-5;
            var shares = new double[plan.Candidates];
            var key = StreamKey.For(9, 0, StreamPurpose.Draws);
            for (var k = 0; k < draws.Count; k++)
            {
                var turnout = reference.Draw(key, (uint)k, shares);
                Assert.Equal(turnout, draws[k].Turnout, 1e-6);
                for (var i = 0; i < shares.Length; i++)
                {
                    Assert.Equal(shares[i], draws[k].Shares[i], tolerance);
                }

                // A winner by whole votes may trail by less than a vote.
                var vote = plan.Options.Electorate is { } electorate ? 1.01 / (turnout * electorate) : 0;
                Assert.True(shares[draws[k].Winner] > shares.Max() - 5e-5 - vote);
                Assert.Equal(1, draws[k].Shares.Sum(share => (double)share), 1e-5);
            }
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Run_EveryKernelAndThreadCount_GivesTheSameBits()
    {
        foreach (var plan in SamplePlans.All())
        {
            foreach (var method in Enum.GetValues<SamplingMethod>())
            {
                AssertSameBits(plan, new SimulationSettings(50_001, 77, method));
            }
        }
    }

    [Fact]
    public void Run_MemoryFullOfWhatIsNotANumber_GivesTheSameBits()
    {
        Assert.Contains(false, SamplePlans.Sparse().Kernel.Slots);
        foreach (var plan in SamplePlans.All())
        {
            foreach (var method in Enum.GetValues<SamplingMethod>())
            {
                var settings = new SimulationSettings(5000, 77, method, Threads: 1);
                var tally = new Tally();
                Simulator.Run(plan, settings, tally);
                var clean = tally.Digest();
                var workspace = tally.Workers(1)[0].Workspace;
                for (var row = 0; row < plan.Kernel.Uses.Length + plan.Candidates + 6; row++)
                {
                    workspace.NormalRow(row, workspace.Tile).Fill(float.NaN);
                }

                Simulator.Run(plan, settings, tally);
                Assert.Equal(clean, tally.Digest());
            }
        }
    }

    private static void AssertSameBits(SamplingPlan plan, SimulationSettings settings)
    {
        var digests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kernel in ShareKernel.All)
        {
            foreach (var threads in (int[])[1, 2, 3, 7])
            {
                var tally = new Tally();
                Simulator.Run(plan, settings with { Threads = threads }, tally, new SimulationWatch(default, null) { Kernel = kernel });
                digests.Add(tally.Digest());
            }
        }

        Assert.Single(digests);
    }

    private static ShareKernel Find(string name) => ShareKernel.All.Single(kernel => kernel.Name == name);

    private static void Collect(SamplingPlan plan, ShareKernel kernel, long count, List<(byte Winner, float Turnout, float[] Shares)> draws)
    {
        void Keep(DrawBlock block)
        {
            for (var k = 0; k < block.Count; k++)
            {
                var shares = new float[plan.Candidates];
                for (var i = 0; i < shares.Length; i++)
                {
                    shares[i] = block.Shares(i)[k];
                }

                draws.Add((block.Winners[k], block.Turnout[k], shares));
            }
        }

        var watch = new SimulationWatch(default, null) { Kernel = kernel, Consumer = Keep };
        Simulator.Run(plan, new SimulationSettings(count, 9), new Tally(), watch);
    }
}
