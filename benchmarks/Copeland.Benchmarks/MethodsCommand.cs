using Copeland.Forecasts;
using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>
/// <c>methods</c>: random draws beside Sobol' points on the engine's plans, by the root-mean-square error of the leading candidate's
/// probability over sixteen seeds and by processor time. One line of Markdown a scenario.
/// </summary>
internal static class MethodsCommand
{
    private const int Seeds = 16;

    /// <summary>Enough Sobol' points that their error is far below any that is measured against them.</summary>
    private const long ReferenceDraws = 1 << 24;

    private static readonly string[] Scenarios =
    [
        "copeland-2017", "rochdale-2024", "brecon-and-radnorshire-2019", "rochester-and-strood-2014", "orpington-1962",
        "rutherglen-and-hamilton-west-2023",
    ];

    private static readonly SimulationSettings Random = new(100_000);

    private static readonly SimulationSettings Sobol = new(131_072, Method: SamplingMethod.Sobol);

    public static int Run()
    {
        Console.WriteLine("| scenario | candidates | leads with | error, random | error, Sobol' | times smaller | ms, random | ms, Sobol' | same error in |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var factors = new List<double>();
        foreach (var id in Scenarios)
        {
            var plan = Belief.Of(CommittedScenarios.Read(id)).Plan;
            var reference = Simulator.Run(plan, Sobol with { Draws = ReferenceDraws, Seed = ulong.MaxValue });
            var leader = reference.Leader();
            var truth = reference.WinProbability(leader).Value;
            var random = Measure(plan, Random, (leader, truth));
            var sobol = Measure(plan, Sobol, (leader, truth));
            var factor = random.Error / sobol.Error;
            factors.Add(factor);
            Console.WriteLine(Invariant(
                $"| {id} | {plan.Candidates} | {100 * truth:F2}% | {100 * random.Error:F4} | {100 * sobol.Error:F4} | {factor:F1} | {random.Milliseconds:F2} | {sobol.Milliseconds:F2} | 1/{factor * factor * random.Milliseconds / sobol.Milliseconds:F0} of the time |"));
        }

        Console.WriteLine(Invariant($"\nGeometric mean: {Math.Exp(factors.Average(Math.Log)):F1} times smaller."));
        return 0;
    }

    private static (double Error, double Milliseconds) Measure(SamplingPlan plan, SimulationSettings settings, (int Candidate, double Value) truth)
    {
        var tally = new Tally();
        WarmUp.Until(TimeSpan.FromMilliseconds(300), () => Simulator.Run(plan, settings, tally));
        var (squares, least) = (0.0, double.PositiveInfinity);
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var before = Environment.CpuUsage.TotalTime;
            Simulator.Run(plan, settings with { Seed = seed }, tally);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            var difference = tally.WinProbability(truth.Candidate).Value - truth.Value;
            squares += difference * difference;
        }

        return (Math.Sqrt(squares / Seeds), least);
    }
}
