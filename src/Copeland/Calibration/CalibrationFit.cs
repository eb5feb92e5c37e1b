using Copeland.History;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>Learns the model's assumptions from the embedded history.</summary>
internal static class CalibrationFit
{
    /// <summary>The name of the calibration that this version of the engine makes.</summary>
    public const string Name = "2026.9";

    /// <summary>How many fits <see cref="Run"/> makes, for a progress bar: two for each set of the model and of each rule, one for each Parliament that is forecast from earlier ones.</summary>
    public static int Steps => (2 * (1 + SwingRules.All.Count) * (Targets.Count() - 1)) + RollingOrigin.Parliaments(ModelledHistory.All).Count;

    /// <summary>Fits the model and the rules of thumb for every Parliament; the same input gives the same table for any number of threads.</summary>
    public static CalibrationTable Run(FittingWork work)
    {
        var history = ModelledHistory.All;
        var present = SetTarget.Present.Parliament;
        var model = CoefficientSets.LeaveOneOut(ModelSpecifications.Current, history, present, work);
        var rules = SwingRules.All.ToDictionary(rule => rule.Name, rule => CoefficientSets.LeaveOneOut(rule, history, present, work), StringComparer.Ordinal);
        var rolling = RollingOrigin.Of(ModelSpecifications.Current, history, RollingOrigin.Parliaments(history), work);
        return new CalibrationTable(Name, HistoryDigest.Sha256, history.Count,
        [
            .. Targets.Select(target =>
            {
                var others = OtherAssumptions.For(target, history);
                ModelAssumptions Fitted(params IReadOnlyList<Assumption> more) => model[target].ToAssumptions(target.Name, [.. others, rolling.FutureErrorFactor(target.Parliament), .. more]);
                return new CalibratedSet(
                    target.KnowsItsOwn ? null : target.Parliament,
                    Fitted(RivalsAsideFit.Assumption(target, Fitted())).WithRules(rules.ToDictionary(
                        rule => rule.Key, rule => rule.Value[target].Full.ToAssumptions(target.Name, others), StringComparer.Ordinal)));
            }),
        ]);
    }

    // Every Parliament of the history and of today, the present set last.
    private static IEnumerable<SetTarget> Targets =>
    [
        .. ModelledHistory.All.Select(contest => contest.Parliament).Append(SetTarget.Present.Parliament).Distinct().Order().Select(parliament => new SetTarget(parliament)),
        SetTarget.Present,
    ];
}
