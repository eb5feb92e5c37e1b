using Copeland.Elections;
using Copeland.Model;
using Copeland.Scenarios.Documents;
using Copeland.Statistics;

namespace Copeland.Scenarios.Rules;

/// <summary>The analyst's judgements.</summary>
internal static class AdjustmentRules
{
    /// <summary>The judgements that make sense, in the order of the file.</summary>
    public static IReadOnlyList<Adjustment> Of(IReadOnlyList<AdjustmentDocument?>? written, IReadOnlyList<Candidate> ballot, Findings findings)
    {
        var adjustments = new List<Adjustment>();
        var entries = written ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var path = ScenarioAddress.Element("adjustments", i) + ".party";
            if (entries[i] is not { Party: { } party, Points: { } points, Reason: { } reason } entry || !CandidateRules.IsStanding(party, path, ballot, findings))
            {
                continue;
            }

            if (adjustments.Exists(other => other.CandidateId == party))
            {
                findings.Report(path, $"is {Quoted.Text(party)}, which has an adjustment already; one each is allowed. Put them together and give both reasons.");
                continue;
            }

            adjustments.Add(new Adjustment(party, new Estimate(Percent.Fraction(points), Percent.Fraction(entry.Sd ?? 0)), reason));
        }

        return [.. adjustments];
    }
}
