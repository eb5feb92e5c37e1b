using System.Text;
using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The calibration for people: every number of the present set with its error, and how it differs between sets.</summary>
internal static class CalibrationReport
{
    /// <summary>The report as Markdown.</summary>
    public static string Write(CalibrationTable table)
    {
        var present = table.Sets[^1].Assumptions;
        var effects = present.Specification.MeanEffects.Select(effect => effect.Name).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.AppendLine(Invariant($"# Calibration {table.Name}")).AppendLine();
        text.AppendLine(Invariant($"Fitted to {table.Contests} by-elections: {table.Sets.Count - 1} sets, each without one Parliament and weighted towards it, and one for the present. Data {table.DataSha256[..12]}.")).AppendLine();
        text.AppendLine("Effects on the log share, present set: value, standard deviation, 95% credible interval, and the range over all sets.").AppendLine();
        AppendTable(text, table, present.All.Where(number => effects.Contains(number.Name)));
        text.AppendLine().AppendLine("Scale of the errors, tails, and everything else.").AppendLine();
        AppendTable(text, table, present.All.Where(number => !effects.Contains(number.Name)));
        text.AppendLine().AppendLine("Correlations of families' errors, present set.").AppendLine();
        AppendCorrelations(text, present.Correlations);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendTable(StringBuilder text, CalibrationTable table, IEnumerable<Assumption> numbers)
    {
        text.AppendLine("| name | unit | value | sd | 95% interval | over all sets |").AppendLine("| --- | --- | ---: | ---: | --- | --- |");
        foreach (var number in numbers)
        {
            var all = table.Sets.Select(set => set.Assumptions[number.Name].Mean).ToList();
            var reach = 1.96 * number.Sd;
            text.AppendLine(Invariant($"| {number.Name} | {number.Unit} | {number.Mean:0.000} | {number.Sd:0.000} | {number.Mean - reach:0.00} to {number.Mean + reach:0.00} | {all.Min():0.00} to {all.Max():0.00} |"));
        }
    }

    private static void AppendCorrelations(StringBuilder text, SymmetricMatrix correlations)
    {
        var families = Enum.GetNames<Family>();
        text.AppendLine($"| | {string.Join(" | ", families)} |").AppendLine($"| --- |{string.Concat(families.Select(_ => " ---: |"))}");
        for (var i = 0; i < families.Length; i++)
        {
            var row = Enumerable.Range(0, families.Length).Select(j => correlations[i, j].ToString("0.00", CultureInfo.InvariantCulture));
            text.AppendLine($"| {families[i]} | {string.Join(" | ", row)} |");
        }
    }
}
