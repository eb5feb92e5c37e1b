using System.Diagnostics;
using CsCheck;

namespace Copeland.Tests.Fuzzing;

/// <summary>
/// Inputs changed where it may hurt: each is refused in words, or forecast with numbers that can be. Ten thousand in the suite; with
/// <c>COPELAND_FUZZ=minutes</c> as many as fit into them, chunk after chunk from <c>COPELAND_FUZZ_SEED</c> on (1), each chunk from a seed of
/// its own; what was tried and what fell stands in <c>COPELAND_FUZZ_LOG</c> after every chunk.
/// </summary>
public class FuzzTests
{
    private const int QuickSmall = 9_400;
    private const int QuickScenarios = 600;
    private const int LongSmall = 19_000;
    private const int LongScenarios = 1_000;

    [Fact]
    public void TenThousandInputs_AreRefusedInWordsOrForecast()
    {
        var run = new FuzzRun();
        var random = PCG.Parse("000000000001");
        Small(run, random, QuickSmall);
        Scenarios(run, random, QuickScenarios);
        Assert.True(run.Failures.Count == 0, string.Join('\n', run.Failures));
        Assert.Equal(QuickSmall + QuickScenarios, run.Tried);
        Assert.InRange(run.Forecasts, QuickScenarios / 5, QuickScenarios);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void AsManyInputsAsFit_AreRefusedInWordsOrForecast()
    {
        Assert.SkipUnless(FuzzSettings.Minutes is > 0, "COPELAND_FUZZ=minutes runs it");
        var run = new FuzzRun();
        var begun = Stopwatch.GetTimestamp();
        for (var seed = FuzzSettings.Seed; Stopwatch.GetElapsedTime(begun).TotalMinutes < FuzzSettings.Minutes; seed++)
        {
            var random = new PCG(1, seed);
            Small(run, random, LongSmall);
            Scenarios(run, random, LongScenarios);
            FuzzSettings.Log(Invariant($"{run.Tried:N0} inputs, seeds {FuzzSettings.Seed} to {seed}, {run.Failures.Count} fell, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s\n{run}{string.Join('\n', run.Failures)}"));
        }

        Assert.True(run.Failures.Count == 0, string.Join('\n', run.Failures));
    }

    private static void Small(FuzzRun run, PCG random, int count)
    {
        for (var tried = 0; tried < count; tried++)
        {
            var drawn = (int)(random.Next() % (uint)SmallReaders.Weights);
            var reader = SmallReaders.All.First(candidate => (drawn -= candidate.Weight) < 0);
            run.Small(reader, SmallReaders.Texts.Generate(random, null, out _));
        }
    }

    private static void Scenarios(FuzzRun run, PCG random, int count)
    {
        for (var tried = 0; tried < count; tried++)
        {
            var (which, edits) = ScenarioMutation.Gen.Generate(random, null, out _);
            // One in eight is changed from the command line besides.
            run.Scenario(ScenarioMutation.Apply(FuzzRun.Bases, which, edits), tried % 8 == 0 ? [SmallReaders.Changes.Generate(random, null, out _)] : []);
        }
    }
}
