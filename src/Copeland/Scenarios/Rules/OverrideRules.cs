using Copeland.Elections;
using Copeland.Scenarios.Documents;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios.Rules;

/// <summary>Changes from the command line to what is computed from national polls.</summary>
internal static class OverrideRules
{
    private const string AveragePath = "national.averagePct";
    private const string SwingPath = "national.swingPct";

    /// <summary>The changes that make sense.</summary>
    public static NationalOverrides Of(ComputedNationalDocument? written, PartyCodes codes, Findings findings)
    {
        var shares = written?.AveragePct ?? new Dictionary<string, double>();
        var known = ShareRules.KeysAreKnown(shares.Keys, AveragePath, codes);
        if (shares.Values.Sum() > 100)
        {
            findings.Report(AveragePath, $"are set to {Percent.Words(shares)}, together more than 100. Lower one of them.");
            known = false;
        }

        var fractions = known ? new VoteShares(shares.Select(share => KeyValuePair.Create(share.Key, Percent.Fraction(share.Value)))) : VoteShares.None;
        return new NationalOverrides(fractions, Swings(written?.SwingPct, codes, findings));
    }

    private static List<NationalSwingOverride> Swings(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? written, PartyCodes codes, Findings findings)
    {
        var swings = new List<NationalSwingOverride>();
        foreach (var (from, gains) in written ?? new Dictionary<string, IReadOnlyDictionary<string, double>>())
        {
            var path = ScenarioAddress.Join(SwingPath, from);
            var known = codes.IsParty(from, path);
            foreach (var (to, points) in gains)
            {
                if (from == to)
                {
                    findings.Report(ScenarioAddress.Join(path, to), $"swings from {from} to itself; a swing needs two parties. Write national.swingPct.Lab.Con for a swing from Labour to the Conservatives.");
                }
                else if (codes.IsParty(to, ScenarioAddress.Join(path, to)) && known)
                {
                    swings.Add(new NationalSwingOverride(from, to, Percent.Fraction(points)));
                }
            }
        }

        return swings;
    }
}
