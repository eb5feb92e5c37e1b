using System.Text.Json;

namespace Copeland.Benchmarks;

/// <summary><c>mathnet k1|k2 N REPETITIONS</c>: the same as <c>kernel</c>, by <see cref="MathNetBaseline"/>.</summary>
internal static class MathNetCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length != 4
            || !long.TryParse(arguments[2], NumberStyles.None, CultureInfo.InvariantCulture, out var draws)
            || !int.TryParse(arguments[3], NumberStyles.None, CultureInfo.InvariantCulture, out var repetitions)
            || arguments[1] is not ("k1" or "k2"))
        {
            Console.Error.WriteLine("usage: mathnet k1|k2 N REPETITIONS");
            return 2;
        }

        var kind = arguments[1];
        WarmUp.Until(TimeSpan.FromSeconds(1), () => new MathNetBaseline(kind).Run(100_000));
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var baseline = new MathNetBaseline(kind);
            var before = Environment.CpuUsage.TotalTime;
            baseline.Run(draws);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                kind,
                n = draws,
                threads = 1,
                cpu,
                win = baseline.Wins,
                share = baseline.Shares,
                margin = baseline.Margin,
                turnout = baseline.Turnout,
            }));
        }

        return 0;
    }
}
