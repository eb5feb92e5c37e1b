using System.Diagnostics;
using CsCheck;

namespace Copeland.Tests.Fuzzing;

/// <summary>
/// Inputs changed where it may hurt: each is refused in words, or forecast with numbers that can be. Ten thousand in the suite; with
/// <c>COPELAND_FUZZ=minutes</c> as many as fit into them, from <c>COPELAND_FUZZ_SEED</c> on (0), and what fell in <c>COPELAND_FUZZ_LOG</c>.
/// </summary>
public class FuzzTests
{
    private const int QuickSmall = 9_400;
    private const int QuickScenarios = 600;

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
        Assert.SkipUnless(double.TryParse(Environment.GetEnvironmentVariable("COPELAND_FUZZ"), CultureInfo.InvariantCulture, out var minutes), "COPELAND_FUZZ=minutes runs it");
        var seed = uint.TryParse(Environment.GetEnvironmentVariable("COPELAND_FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 0;
        var log = Environment.GetEnvironmentVariable("COPELAND_FUZZ_LOG");
        var run = new FuzzRun();
        var random = new PCG(seed);
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun).TotalMinutes < minutes)
        {
            Small(run, random, 20_000);
            Scenarios(run, random, 1_000);
            if (log is not null)
            {
                File.WriteAllText(log, Invariant($"{run.Tried} inputs, {run.Scenarios} scenarios, {run.Forecasts} forecasts, {run.Failures.Count} fell, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s\n{string.Join('\n', run.Failures)}\n"));
            }
        }

        Assert.True(run.Failures.Count == 0, string.Join('\n', run.Failures));
    }

    private static void Small(FuzzRun run, PCG random, int count)
    {
        var weights = SmallReaders.All.Sum(reader => reader.Weight);
        for (var tried = 0; tried < count; tried++)
        {
            var drawn = (int)(random.Next() % (uint)weights);
            var reader = SmallReaders.All.First(candidate => (drawn -= candidate.Weight) < 0);
            run.Small(reader, SmallReaders.Texts.Generate(random, null, out _));
        }
    }

    private static void Scenarios(FuzzRun run, PCG random, int count)
    {
        for (var tried = 0; tried < count; tried++)
        {
            var (which, edits) = ScenarioMutation.Gen.Generate(random, null, out _);
            run.Scenario(ScenarioMutation.Apply(FuzzRun.Bases, which, edits));
        }
    }
}
