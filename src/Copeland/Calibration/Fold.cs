using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>Fits a specification for one Parliament from the contests that may be used, weighted by their distance in years.</summary>
internal sealed class Fold
{
    private const double ParliamentMiddle = 2.0;
    private const double DaysPerYear = 365.25;

    private readonly ParameterLayout whole;

    // Without momentum a contest looks the same to every fit.
    private readonly ParameterLayout structural;
    private readonly Lazy<IReadOnlyList<ContestDesign>> structuralDesigns;

    private readonly ModelSpecification specification;
    private readonly IReadOnlyList<PastContest> history;

    /// <summary>Fits to come.</summary>
    /// <param name="specification">What to fit.</param>
    /// <param name="history">All modelled contests by date.</param>
    public Fold(ModelSpecification specification, IReadOnlyList<PastContest> history)
    {
        (this.specification, this.history) = (specification, history);
        (whole, structural) = (new ParameterLayout(specification), new ParameterLayout(specification.WithoutMomentum()));
        structuralDesigns = new(() => [.. history.Select(contest => ContestDesign.Of(contest, structural, Momentum.None))]);
    }

    /// <summary>The fit without momentum: what momentum is measured against.</summary>
    /// <param name="parliament">The Parliament it is for, by its general election.</param>
    /// <param name="trains">Which contests may be used.</param>
    /// <param name="near">A fit to start from; null for the prior means.</param>
    public ModelFit FitStructural(DateOnly parliament, Func<PastContest, bool> trains, ModelFit? near) => PosteriorMode.Find(Structural(parliament, trains), near);

    /// <summary>The mode of the fit without momentum: all that residuals need.</summary>
    /// <param name="parliament">The Parliament it is for, by its general election.</param>
    /// <param name="trains">Which contests may be used.</param>
    /// <param name="near">A fit to start from.</param>
    public ModelFit FindStructural(DateOnly parliament, Func<PastContest, bool> trains, ModelFit near) => PosteriorMode.FindMode(Structural(parliament, trains), near);

    /// <summary>The fit with momentum.</summary>
    /// <param name="parliament">The Parliament it is for, by its general election.</param>
    /// <param name="trains">Which contests may be used.</param>
    /// <param name="series">The residuals that momentum is made of.</param>
    /// <param name="near">A fit to start from; null for the prior means.</param>
    public ModelFit Fit(DateOnly parliament, Func<PastContest, bool> trains, ResidualSeries series, ModelFit? near) => PosteriorMode.Find(
        Posterior(whole, parliament, history.Where(trains).Select(c => ContestDesign.Of(c, whole, series.Before(c, specification.Momentum)))), near);

    private LogPosterior Structural(DateOnly parliament, Func<PastContest, bool> trains) =>
        Posterior(structural, parliament, structuralDesigns.Value.Where(design => trains(design.Contest)));

    private LogPosterior Posterior(ParameterLayout layout, DateOnly parliament, IEnumerable<ContestDesign> designs)
    {
        var middle = parliament.DayNumber + (ParliamentMiddle * DaysPerYear);
        List<ContestDesign> all = [.. designs];
        return new LogPosterior(layout, all, [.. all.Select(design => Weight(design.Contest, middle))]);
    }

    // What an outgoing member is worth under another label is known from two contests forty years apart: theirs does not fade.
    private double Weight(PastContest contest, double middle) =>
        specification.MeanEffects.Contains(MeanEffects.Restander) && contest.Outlook.Standings.Any(standing => standing.HasRestander)
            ? 1
            : Math.Exp(-Math.Abs(contest.Outlook.Date.DayNumber - middle) / DaysPerYear / specification.WeightYears);
}
