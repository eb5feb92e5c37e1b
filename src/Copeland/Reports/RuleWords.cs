using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>How the chances that rules of thumb give are shown.</summary>
internal static class RuleWords
{
    /// <summary>Below this share a rule's chance is not told: its error is of one size for all, which says far too much of the smallest.</summary>
    private const double LeastShare = 0.05;

    /// <summary>A rule's chance of winning for the candidate at a place of the ballot; a dash where the rule knows too little of it.</summary>
    public static string Chance(BaselineForecast rule, int place) =>
        rule.Shares[place] < LeastShare ? "–" : DisplayNumber.Probability(new ProbabilityEstimate(rule.WinProbabilities[place], 0.005));
}
