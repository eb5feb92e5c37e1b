using Copeland.History;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>Learns the model's assumptions from the embedded history.</summary>
public static class CalibrationFit
{
    /// <summary>The name of the calibration that this version of the engine makes.</summary>
    public const string Name = "2026.1";

    /// <summary>How many fits <see cref="Run"/> makes, for a progress bar: two for each set of the model, one of each two for a rule.</summary>
    public static int Steps => 2 * (1 + SwingRules.All.Count) * (1 + ModelledHistory.All.Select(c => c.Parliament).Distinct().Count());

    /// <summary>Fits the model and the rules of thumb for every Parliament; the same input gives the same table for any number of threads.</summary>
    public static CalibrationTable Run(FittingWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var history = ModelledHistory.All;
        var present = Parliaments.All[^1].Elected;
        var model = CoefficientSets.LeaveOneOut(ModelSpecifications.Current, history, present, work);
        var rules = SwingRules.All.ToDictionary(rule => rule.Name, rule => CoefficientSets.LeaveOneOut(rule, history, present, work), StringComparer.Ordinal);
        return new CalibrationTable(Name, HistoryDigest.Sha256, history.Count,
        [
            .. model.OrderBy(set => set.Key).Select(set =>
            {
                var others = OtherAssumptions.For(set.Key, history);
                var name = set.Key == present ? "present" : $"without-{Parliaments.Of(set.Key).Name}-parliament";
                return new CalibratedSet(
                    set.Key == present ? null : set.Key,
                    set.Value.ToAssumptions(name, others).WithRules(rules.ToDictionary(
                        rule => rule.Key, rule => rule.Value[set.Key].Full.ToAssumptions(name, others), StringComparer.Ordinal)));
            }),
        ]);
    }
}
