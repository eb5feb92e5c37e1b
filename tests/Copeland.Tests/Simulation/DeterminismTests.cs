using System.Diagnostics;
using System.Runtime.InteropServices;
using Copeland.Simulation;
using Copeland.Simulation.Kernels;

namespace Copeland.Tests.Simulation;

public class DeterminismTests
{
    /// <summary>Set where this process was started by another test, to the kernel that must be running in it.</summary>
    private const string ExpectedKernel = "COPELAND_TEST_EXPECTED_KERNEL";

    [Theory]
    [InlineData("k1", SamplingMethod.Random, "dc58d9059d8104784e784db578f651e55418747624caceb9")]
    [InlineData("k1", SamplingMethod.Sobol, "1b75a87dc37079badb6541ff80ab8cc1de4d68902e3b5e98")]
    [InlineData("k2", SamplingMethod.Random, "bf3433b7593c798a333a19ba2f7b6ccb83a6305ea7c4c362")]
    [InlineData("whole votes", SamplingMethod.Random, "9d3c78353f039f2436d7395b2b2b7b7d6f483b4cf5168c90")]
    [InlineData("copeland-2017", SamplingMethod.Random, "8926b2e8426e2b620dbac6681c62f1f364d9b4c798ca17ef")]
    [InlineData("copeland-2017", SamplingMethod.Sobol, "e6d38137edaeda3a06980bc9134e77687f9fd132986adc56")]
    [InlineData("rochdale-2024", SamplingMethod.Random, "ed07bd3f3319643101c3aaf911bbb661b312aef981b3ccc1")]
    [InlineData("rochdale-2024", SamplingMethod.Sobol, "64b051a94ee8c5dea90a88d0e2283f87988844aa9abb2e1a")]
    [InlineData("orpington-1962", SamplingMethod.Random, "9ad93ff1fdd4e19148df8e83852e8eb2d04e790dbddb9364")]
    [InlineData("orpington-1962", SamplingMethod.Sobol, "c3a06464d121493563885b72ca71fdb821d392e9f8d0364b")]
    public void Run_FixedSeed_GivesTheGoldenDigest(string workload, SamplingMethod method, string digest)
    {
        if (Environment.GetEnvironmentVariable(ExpectedKernel) is { } expected)
        {
            Assert.Equal(expected, ShareKernel.Best.Name);
        }

        var plan = workload switch
        {
            "k1" => ReferenceWorkload.Logistic(),
            "k2" => ReferenceWorkload.Dirichlet(),
            "whole votes" => ReferenceWorkload.Logistic(new SamplingOptions(Electorate: 60_602, Pair: (0, 2))),
            _ => FrozenPlans.Of(workload),
        };
        foreach (var threads in (int[])[1, 2, 3, 7])
        {
            Assert.Equal(digest, Simulator.Run(plan, new SimulationSettings(65_536, 20170223, method, threads)).Digest()[..digest.Length]);
        }
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("DOTNET_EnableAVX512", "Vector256")]
    [InlineData("DOTNET_EnableAVX2", "Vector128")]
    [InlineData("DOTNET_EnableAVX", "Vector128")]
    [InlineData("DOTNET_EnableHWIntrinsic", "scalar")]
    public void Run_WithoutSomeInstructions_GivesTheSameDigests(string variable, string kernel)
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64, "The switches are those of x64.");
        Assert.SkipUnless(ShareKernel.Best.Name == "Vector512", "This machine has no vectors of 512 bits to switch off.");
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "") { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(DeterminismTests).Assembly.Location);
        }

        start.ArgumentList.Add("--filter-method");
        start.ArgumentList.Add($"{typeof(DeterminismTests).FullName}.{nameof(Run_FixedSeed_GivesTheGoldenDigest)}");
        start.Environment[variable] = "0";
        start.Environment[ExpectedKernel] = kernel;
        using var process = Process.Start(start);
        Assert.NotNull(process);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{output}\n{error.Result}");
        Assert.Contains("succeeded: 10", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SamplingMethod.Random)]
    [InlineData(SamplingMethod.Sobol)]
    public void Run_ReusedTally_AllocatesNothing(SamplingMethod method)
    {
        var plan = SamplePlans.Engine(7);
        var settings = new SimulationSettings(40_000, 8, method);
        var tally = new Tally();
        Simulator.Run(plan, settings, tally);
        Simulator.Run(plan, settings, tally);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Simulator.Run(plan, settings, tally);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Stream_TenTimesTheDraws_NeedsNoMoreMemory()
    {
        long Allocated(long draws)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var next = 0L;
            Simulator.Stream(ReferenceWorkload.Logistic(), new SimulationSettings(draws, 1), block =>
            {
                Assert.Equal(next, block.First);
                next += block.Count;
            });
            Assert.Equal(draws, next);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(16_384);
        Assert.InRange(Allocated(1_000_001), 0, Allocated(100_001) * 1.2);
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        foreach (var threads in (int[])[1, 3])
        {
            Assert.Throws<OperationCanceledException>(() => Simulator.Run(
                ReferenceWorkload.Logistic(), new SimulationSettings(1_000_000, 1, Threads: threads), cancelled.Token));
        }
    }

    [Fact]
    public void Run_SameSeedOneMeanChanged_KeepsEveryOtherError()
    {
        var plan = SamplePlans.Engine(5);
        double[] means = [.. plan.MeanLogits];
        means[0] += 0.1;
        var (before, after) = (Ratios(plan), Ratios(plan.WithMeanLogits(means)));
        for (var k = 0; k < before.Length; k++)
        {
            Assert.Equal(before[k], after[k], 2e-5f);
        }

        static float[] Ratios(SamplingPlan plan)
        {
            var ratios = new List<float>();
            Simulator.Stream(plan, new SimulationSettings(3000, 2), block =>
            {
                for (var k = 0; k < block.Count; k++)
                {
                    ratios.Add(MathF.Log(block.Shares(2)[k] / block.Shares(1)[k]));
                }
            });
            return [.. ratios];
        }
    }
}
