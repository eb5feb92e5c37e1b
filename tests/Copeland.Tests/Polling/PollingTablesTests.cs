using System.Text;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>The tables of <c>Polling/README.md</c> by which the average was chosen: <c>COPELAND_TABLES=FILE</c> writes them, which takes minutes.</summary>
public class PollingTablesTests
{
    private static readonly PollingAssumptions Default = PollingAssumptions.Default;

    [Fact]
    [Trait("Category", "Slow")]
    public void PollingTables_OfTodaysPolls_AreWritten()
    {
        var file = Environment.GetEnvironmentVariable("COPELAND_TABLES");
        Assert.SkipWhen(string.IsNullOrEmpty(file), "COPELAND_TABLES=FILE runs it");
        var text = new StringBuilder("| half-life, days | next polls: points | log share | eves |\n| --- | --- | --- | --- |\n");
        foreach (var days in (double[])[3, 4, 5, 6, 10, 14, 28])
        {
            text.Append(Row(Invariant($"{days:0}"), Default with { RecencyHalfLifeDays = days }));
        }

        text.Append("\n| house effects: prior worth | next polls: points | log share | eves |\n| --- | --- | --- | --- |\n");
        foreach (var worth in (double[])[0, 1, 2, 5, 10, double.PositiveInfinity])
        {
            text.Append(Row(double.IsInfinity(worth) ? "no house effects" : Invariant($"{worth:0}"), Default with { HousePriorPolls = worth }));
        }

        File.WriteAllText(file!, text.ToString());
    }

    private static string Row(string name, PollingAssumptions assumptions)
    {
        var next = PollAverageRecord.AgainstNextPolls(assumptions);
        var eves = PollAverageRecord.AgainstResults(1, assumptions).Where(error => error.Party is "Con" or "Lab" or "LD").ToList();
        return Invariant($"| {name} | {100 * RootMeanSquare(next.Select(error => error.Points)):0.00} | {RootMeanSquare(next.Select(error => error.LogRatio)):0.0000} | {100 * RootMeanSquare(eves.Select(error => error.Points)):0.00} |\n");
    }

    private static double RootMeanSquare(IEnumerable<double> values) => Math.Sqrt(values.Average(value => value * value));
}
