using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>
/// <c>trials</c>: processor time on one thread of the trials that variance-based sensitivity analysis makes: eight inputs on 4,096 base
/// points are 8 + 2 times as many trials, each of 4,096 draws. By wins alone, with shares, and as simulations of their own.
/// </summary>
internal static class TrialsCommand
{
    private const int Inputs = 8;
    private const int BasePoints = 4096;
    private const int Draws = 4096;
    private const int Trials = BasePoints * (Inputs + 2);

    public static int Run()
    {
        var plan = EnginePlan.Of(8, true);
        var errors = CommonErrors.Of(plan, new SimulationSettings(Draws));
        var (wins, shares, tally) = (new long[8], new double[8], new Tally());
        var logits = plan.MeanLogits.ToArray();
        Console.WriteLine("| 40,960 trials of 4,096 draws, eight candidates | seconds |\n| --- | --- |");
        Measure("wins alone (largest logit)", trial => errors.CountWins(Moved(logits, trial), wins));
        Measure("wins, mean shares, mean majority", trial => errors.Evaluate(Moved(logits, trial), wins, shares));
        Measure("simulated anew, plan and all", trial => Simulator.Run(plan.WithMeanLogits(Moved(logits, trial)), new SimulationSettings(Draws), tally));
        return 0;
    }

    private static double[] Moved(double[] logits, int trial)
    {
        logits[trial % logits.Length] += trial % 2 == 0 ? 0.01 : -0.01;
        return logits;
    }

    private static void Measure(string name, Action<int> trial)
    {
        WarmUp.Until(TimeSpan.FromMilliseconds(300), () => trial(0));
        var least = double.PositiveInfinity;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var number = 0; number < Trials; number++)
            {
                trial(number);
            }

            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine(Invariant($"| {name} | {least:F2} |"));
    }
}
