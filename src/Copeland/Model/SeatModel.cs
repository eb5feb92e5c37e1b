using Copeland.Polling;

namespace Copeland.Model;

/// <summary>From what is known about a contest to what is believed about its result.</summary>
internal static class SeatModel
{
    /// <summary>How the effect of a part's own swing begins; the part follows.</summary>
    public const string SwingIn = "the swing in ";

    /// <summary>A hundredth of a party's share: the least step by which its effect is measured.</summary>
    private const double LeastPollStep = 0.01;

    /// <summary>A point of the Leave share.</summary>
    private const double LeaveStep = 0.01;

    /// <summary>
    /// The belief about a seat: families' means by effect, spread over the candidates; the seat's own error, the coefficients',
    /// the polls' drift, the Leave estimate's and the split's; then the analyst's adjustments and the seat's polls.
    /// </summary>
    public static SeatPrior Build(SeatEvidence evidence, ModelAssumptions assumptions)
    {
        var outlook = Outlook(evidence, assumptions);
        var families = FamilyModel.Of(outlook, evidence.Momentum, assumptions);
        var spread = new FamilySpread(evidence.Contest.Candidates, outlook.Standings);
        var split = CandidateSplit.Of(evidence, assumptions);
        List<EffectContribution> effects = [.. Effects(families, spread, (split.LogParts, evidence.National.Part), assumptions)];
        List<UncertaintyComponent> components =
        [
            new("this seat on the day", spread.SpreadOnTheDay(families.ForecastScale()), StudentScaled: true),
            new("model coefficients", spread.Spread(families.CoefficientCovariance(assumptions.Covariance)), StudentScaled: false),
            new("polls until polling day", spread.Spread(OfPolls(evidence, families, assumptions, evidence.National.DriftCovariance)), StudentScaled: false),
            new($"polls of {evidence.National.Part?.Part}", spread.Spread(OfPolls(evidence, families, assumptions, evidence.National.PartCovariance)), StudentScaled: false),
            new("the seat’s Leave share", spread.Spread(LeaveEstimate(evidence, families, assumptions)), StudentScaled: false),
            new("candidates of the same family", split.Covariance, StudentScaled: false),
        ];
        var prior = new SeatPrior(
            [.. evidence.Contest.Candidates.Select(candidate => candidate.Id)],
            spread.Sum(effects),
            [.. components.Where(component => IsUncertain(component.Covariance))],
            assumptions["freedom"].Mean,
            Turnout.Prior(evidence.Contest.Previous, evidence.Turnout, assumptions),
            effects,
            Warnings(evidence, outlook));
        var adjusted = AdjustmentUpdate.Apply(prior, evidence.Adjustments);
        var figures = SeatPollFigures.Of(evidence);
        return figures.Count == 0 ? adjusted : SeatPollUpdate.Apply(adjusted, figures, SeatPollError.Of(assumptions));
    }

    /// <summary>The contest in families, with what others inherit where main rivals stand aside.</summary>
    internal static ContestOutlook Outlook(SeatEvidence evidence, ModelAssumptions assumptions) =>
        RivalsAside.Inherit(ContestOutlook.Of(evidence.Contest, evidence.National), assumptions);

    /// <summary>What a reader must know of the evidence, without the rest of the belief.</summary>
    internal static IReadOnlyList<string> Warnings(SeatEvidence evidence) => Warnings(evidence, ContestOutlook.Of(evidence.Contest, evidence.National));

    private static IReadOnlyList<string> Warnings(SeatEvidence evidence, ContestOutlook outlook) =>
    [
        .. evidence.National.WarningsFor(evidence.Contest.Candidates.Select(candidate => candidate.Party.Code)),
        .. AbsentVotes.Of(evidence, outlook),
        .. RangeWarnings.Of(outlook),
    ];

    private static IEnumerable<EffectContribution> Effects(FamilyModel families, FamilySpread spread, (double[] Logs, PartSwing? Of) parts, ModelAssumptions assumptions)
    {
        var standings = families.Outlook.Standings;
        double[] before = [.. standings.Select(NationalSwing.LogPersistence)];
        double[] swung = [.. standings.Select(NationalSwing.LogBlend)];
        yield return new("last result", [.. spread.Spread(before).Select((log, i) => log + parts.Logs[i])]);
        yield return new(parts.Of is { } part ? SwingIn + part.Part : "national swing", spread.Spread([.. swung.Select((log, i) => log - before[i])]));

        // The base effect multiplies the swung log share; what it adds beyond that is a step of its own.
        double[][] beyond = [.. families.Contributions().Select((c, k) =>
            assumptions.Specification.MeanEffects[k].Name == MeanEffects.Base.Name ? [.. c.Select((log, i) => log - swung[i])] : c)];
        foreach (var label in assumptions.Specification.MeanEffects.Select((effect, k) => (effect.Label, k)).GroupBy(e => e.Label, e => e.k, StringComparer.Ordinal))
        {
            double[] sum = [.. swung.Select((_, i) => label.Sum(k => beyond[k][i]))];
            if (sum.Any(value => value != 0))
            {
                yield return new(label.Key, spread.Spread(sum));
            }
        }
    }

    /// <summary>
    /// Covariance of η that an error of the log poll shares leaves, e.g. their movement until polling day. What a share does is measured over
    /// one standard deviation of its error either way: near the floor of a uniform swing the slope at a point says nothing of a movement
    /// that large, and jumps from eight to a half as the floor is passed.
    /// </summary>
    private static double[,] OfPolls(SeatEvidence evidence, FamilyModel families, ModelAssumptions assumptions, Func<string, string, double> covariance)
    {
        var picture = evidence.National;
        var uncertain = picture.Now.Where(share => covariance(share.Key, share.Key) > 0).ToList();
        double[][] slopes = [.. uncertain.Select(share => ErrorPropagation.Slope(step => Eta(share.Key, share.Value * Math.Exp(step)), Math.Max(LeastPollStep, Math.Sqrt(covariance(share.Key, share.Key)))))];
        return ErrorPropagation.Covariance(families.Eta.Length, slopes, (a, b) => covariance(uncertain[a].Key, uncertain[b].Key));

        double[] Eta(string party, double share) =>
            EtaOf(families.Outlook.With(evidence.Contest, picture.Now.With(party, share), party), evidence, assumptions);
    }

    /// <summary>Covariance of η that the error of the seat's Leave estimate leaves; nothing where no effect looks at Leave.</summary>
    private static double[,] LeaveEstimate(SeatEvidence evidence, FamilyModel families, ModelAssumptions assumptions)
    {
        if (evidence.Contest.Seat.Leave is not { Sd: > 0 } leave)
        {
            return new double[families.Eta.Length, families.Eta.Length];
        }

        var slope = ErrorPropagation.Slope(
            step => EtaOf(families.Outlook with { LeaveShare = leave.Mean + step }, evidence, assumptions), LeaveStep);
        return ErrorPropagation.Covariance(families.Eta.Length, [slope], (_, _) => leave.Sd * leave.Sd);
    }

    private static double[] EtaOf(ContestOutlook outlook, SeatEvidence evidence, ModelAssumptions assumptions) =>
        FamilyDesign.Of(outlook, evidence.Momentum, assumptions.Specification).Eta(assumptions);

    private static bool IsUncertain(double[,] covariance)
    {
        foreach (var value in covariance)
        {
            if (value != 0)
            {
                return true;
            }
        }

        return false;
    }
}
