using Copeland.Elections;
using Copeland.Scenarios.Catalogue;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>Overrides of the model's assumptions.</summary>
internal static class AssumptionRules
{
    /// <summary>The overrides that make sense, in the order of the file.</summary>
    public static IReadOnlyList<AssumptionOverride> Of(
        IReadOnlyDictionary<string, AssumptionDocument>? written, IReadOnlyCollection<string> known, Findings findings)
    {
        var overrides = new List<AssumptionOverride>();
        foreach (var (name, value) in written ?? new Dictionary<string, AssumptionDocument>())
        {
            var path = ScenarioAddress.Join("model", name);
            if (!IsKnown(name, path, known, findings))
            {
                continue;
            }

            if (value.Mean is null && value.Sd is null)
            {
                findings.Report(path, "is empty; a number, a mean or an sd is required. Write it like { \"mean\": 0.1, \"sd\": 0.05 }.");
            }
            else if (Fits(name, value, path, findings))
            {
                overrides.Add(new AssumptionOverride(name, value.Mean, value.Sd));
            }
        }

        return [.. overrides];
    }

    /// <summary>Whether the model has an assumption of that name; if not, that is reported.</summary>
    public static bool IsKnown(string name, string path, IReadOnlyCollection<string> known, Findings findings)
    {
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return true;
        }

        var near = DidYouMean.Question(name, known);
        var all = $"; known: {string.Join(", ", known.Order(StringComparer.Ordinal))}. Correct the name.";
        findings.ReportName(path, $"is no assumption of the model{(near.Length > 0 ? "." + near : all)}");
        return false;
    }

    private static bool Fits(string name, AssumptionDocument value, string path, Findings findings) =>
        Fits(AssumptionInputs.MeanLimits(name), value.Mean, path, findings) & Fits(AssumptionInputs.ErrorLimits(name), value.Sd, path + ".sd", findings);

    private static bool Fits(NumberLimits limits, double? value, string path, Findings findings)
    {
        if (value is not { } number || limits.Problem(number) is not { } problem)
        {
            return true;
        }

        findings.Report(path, problem);
        return false;
    }
}
