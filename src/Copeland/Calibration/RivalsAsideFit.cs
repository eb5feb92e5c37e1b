using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using MathNet.Numerics.Optimization;

namespace Copeland.Calibration;

/// <summary>
/// What candidates outside the parties set out from where main rivals stand aside, learnt from the few by-elections of that kind: the mode of a
/// normal likelihood of the model's errors in the log of others' vote over all other votes, and of a prior that is a judgement.
/// </summary>
internal static class RivalsAsideFit
{
    // A third of the orphaned vote, give or take a factor of 1.6: as many stay at home, and the rest divides among all who stand.
    private const double PriorPart = 1.0 / 3;
    private const double PriorLogSd = 0.5;

    // What the errors of the four come to, on the log scale.
    private const double ErrorSd = 1;

    private const double Least = 0.02;
    private const double Tolerance = 1e-8;

    // How far a second derivative looks on the log scale.
    private const double Step = 0.05;

    /// <summary>The by-elections of that kind, by date.</summary>
    public static IReadOnlyList<PastContest> Contests { get; } =
        [.. ByElections.All.Where(PastContest.IsOfRivalsAside).Select(PastContest.Of).OrderBy(contest => contest.Outlook.Date)];

    /// <summary>The part for some by-elections, with Laplace's standard deviation.</summary>
    /// <param name="target">The by-elections; of those of that kind only what they may learn from is used.</param>
    /// <param name="assumptions">The model that errs.</param>
    public static Assumption Assumption(SetTarget target, ModelAssumptions assumptions)
    {
        List<PastContest> known = [.. Contests.Where(target.MayLearn)];
        double Loss(double log) => 0.5 * (Square((log - Math.Log(PriorPart)) / PriorLogSd) + known.Sum(contest => Square(Error(contest, assumptions, Math.Exp(log)) / ErrorSd)));
        var mode = GoldenSectionMinimizer.Minimum(ObjectiveFunction.ScalarValue(Loss), Math.Log(Least), 0, Tolerance).MinimizingPoint;
        var curvature = (Loss(mode + Step) - (2 * Loss(mode)) + Loss(mode - Step)) / Square(Step);
        return new(RivalsAside.Part, "fraction of the vote left without a party", Math.Exp(mode), Math.Exp(mode) / Math.Sqrt(curvature), "a prior of a third, moved by by-elections in which main rivals stood aside");
    }

    /// <summary>By how much others' vote over all other votes was more than expected, on the log scale.</summary>
    public static double Error(PastContest contest, ModelAssumptions assumptions, double part)
    {
        var outlook = RivalsAside.Inherit(contest.Outlook, part);
        var eta = FamilyModel.Of(outlook, Momentum(contest, assumptions), assumptions).Eta;
        var others = outlook.Standings.Select((standing, place) => (standing, place)).Single(pair => pair.standing.Family == Family.Other).place;
        var rest = Enumerable.Range(0, eta.Length).Where(place => place != others).ToList();
        return Math.Log(contest.Shares[others] / rest.Sum(place => contest.Shares[place])) - (eta[others] - Math.Log(rest.Sum(place => Math.Exp(eta[place]))));
    }

    /// <summary>What the Parliament's by-elections before a contest had shown.</summary>
    public static IReadOnlyDictionary<Family, FamilyMomentum> Momentum(PastContest contest, ModelAssumptions assumptions)
    {
        var before = ModelledHistory.All.Where(other => other.Parliament == contest.Parliament && other.Outlook.Date < contest.Outlook.Date)
            .Select(other => StructuralResidual.Of(other.Held, assumptions)).ToList();
        return Model.Momentum.Before(contest.Outlook.Date, contest.Outlook.Country, before, assumptions.Specification.Momentum);
    }

    private static double Square(double value) => value * value;
}
