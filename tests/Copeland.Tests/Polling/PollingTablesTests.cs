using System.Text;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>The tables of <c>Polling/README.md</c> by which the average was chosen: <c>COPELAND_TABLES=FILE</c> writes them, which takes minutes.</summary>
public class PollingTablesTests
{
    // Taken out at once: commands that other tests run in this process refuse a variable of the program's name that is no setting.
    private static readonly string? Target = Taken();

    private static readonly PollingAssumptions Default = PollingAssumptions.Default;

    [Fact]
    [Trait("Category", "Slow")]
    public void PollingTables_OfTodaysPolls_AreWritten()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Target), "COPELAND_TABLES=FILE runs it");
        var text = new StringBuilder(Header("half-life, days"));
        foreach (var days in (double[])[3, 4, 5, 6, 10, 14, 28])
        {
            text.Append(Row(Invariant($"{days:0}"), Default with { RecencyHalfLifeDays = days }));
        }

        text.Append('\n').Append(Header("house effects: prior worth"));
        foreach (var worth in (double[])[0, 1, 2, 5, 10, double.PositiveInfinity])
        {
            text.Append(Row(double.IsInfinity(worth) ? "no house effects" : Invariant($"{worth:0}"), Default with { HousePriorPolls = worth }));
        }

        text.Append('\n').Append(Header("what hardly matters"));
        foreach (var (name, assumptions) in Others)
        {
            text.Append(Row(name, assumptions));
        }

        File.WriteAllText(Target!, text.ToString());
    }

    private static IReadOnlyList<(string Name, PollingAssumptions Assumptions)> Others =>
    [
        ("as chosen", Default),
        ("a half-life of 5 days, however few the polls", Default with { LongestHalfLifeDays = 5 }),
        ("drift counted once against older polls", Default with { DriftDoubt = 1 }),
        ("house cap 1,000", Default with { HouseCap = 1000 }),
        ("no house cap", Default with { HouseCap = double.PositiveInfinity }),
        ("window of 90 days", Default with { WindowDays = 90 }),
        ("window of 365 days", Default with { WindowDays = 365 }),
        ("sample cap 1,500", Default with { SampleCap = 1500 }),
        ("no sample cap", Default with { SampleCap = int.MaxValue }),
        ("half-life of the trend 5 days", Default with { TrendHalfLifeDays = 5 }),
        ("half-life of the trend 20 days", Default with { TrendHalfLifeDays = 20 }),
        ("multilevel regressions left out, all but", Default with { MrpWeight = 1e-6 }),
    ];

    private static string Header(string first) => $"| {first} | next polls: points | log share | eves |\n| --- | --- | --- | --- |\n";

    private static string? Taken()
    {
        var value = Environment.GetEnvironmentVariable("COPELAND_TABLES");
        Environment.SetEnvironmentVariable("COPELAND_TABLES", null);
        return value;
    }

    private static string Row(string name, PollingAssumptions assumptions)
    {
        var next = PollAverageRecord.AgainstNextPolls(assumptions);
        var eves = PollAverageRecord.AgainstResults(1, assumptions).Where(error => error.Party is "Con" or "Lab" or "LD").ToList();
        return Invariant($"| {name} | {100 * RootMeanSquare(next.Select(error => error.Points)):0.00} | {RootMeanSquare(next.Select(error => error.LogRatio)):0.0000} | {100 * RootMeanSquare(eves.Select(error => error.Points)):0.00} |\n");
    }

    private static double RootMeanSquare(IEnumerable<double> values) => Math.Sqrt(values.Average(value => value * value));
}
