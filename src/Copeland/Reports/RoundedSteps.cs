using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>
/// The steps of an explanation as they are printed, to a tenth of a point: each rounded, and so many of those that rounding moved furthest the other way that
/// the printed steps add up to the printed ends, and those before the evidence of the seat to the printed share before it. A reader adds them up.
/// </summary>
internal static class RoundedSteps
{
    private const double Tenth = 0.001;

    /// <summary>The steps with rounded points for every candidate, in the order they are told.</summary>
    public static IReadOnlyList<ExplanationStep> Of(Race race)
    {
        var all = Enumerable.Range(0, race.Names.Count).Select(place => Of(race, place)).ToList();
        return [.. race.Forecast.Explanation.Select((step, row) => step with { Points = [.. all.Select(column => column[row])] })];
    }

    /// <summary>The parts of a change as they are printed: they add up to the printed change.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> parts, double change) => [.. Of([.. parts.Select(part => part / Tenth)], (0, change))];

    /// <summary>A share at either end of a walk as it is printed.</summary>
    public static double Of(double share) => Math.Round(share / Tenth, MidpointRounding.AwayFromZero) * Tenth;

    private static double[] Of(Race race, int place)
    {
        var (before, after) = ExplanationWords.Ends(race, place);
        var steps = race.Forecast.Explanation;
        var middle = ExplanationWords.BeforeEvidence(race, place);
        return
        [
            .. Of([.. steps.TakeWhile(step => !EffectGlossary.IsOfTheSeat(step.Effect)).Select(step => step.Points[place] / Tenth)], (before, middle)),
            .. Of([.. steps.SkipWhile(step => !EffectGlossary.IsOfTheSeat(step.Effect)).Select(step => step.Points[place] / Tenth)], (middle, after)),
        ];
    }

    // Steps in tenths of a point from one share to another.
    private static IEnumerable<double> Of(double[] exact, (double Before, double After) shares)
    {
        double[] rounded = [.. exact.Select(step => Math.Round(step, MidpointRounding.AwayFromZero))];
        var missing = (int)Math.Round((Of(shares.After) - Of(shares.Before)) / Tenth) - (int)rounded.Sum();
        foreach (var row in Enumerable.Range(0, exact.Length).OrderByDescending(row => Math.Sign(missing) * (exact[row] - rounded[row])).Take(Math.Abs(missing)).ToList())
        {
            rounded[row] += Math.Sign(missing);
        }

        return rounded.Select(step => step * Tenth);
    }
}
