using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>Fits a specification for one Parliament from the contests that may be used, weighted by their distance in years.</summary>
/// <param name="Specification">What to fit.</param>
/// <param name="History">All modelled contests by date.</param>
internal sealed record Fold(ModelSpecification Specification, IReadOnlyList<PastContest> History)
{
    private const double ParliamentMiddle = 2.0;
    private const double DaysPerYear = 365.25;

    // Without momentum a contest looks the same to every fit.
    private readonly Lazy<IReadOnlyList<ContestDesign>> structural = new(() =>
    {
        var structural = Specification.WithoutMomentum();
        return [.. History.Select(contest => ContestDesign.Of(contest, structural, Momentum.None))];
    });

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
        Posterior(Specification, parliament, [.. History.Where(trains).Select(c => ContestDesign.Of(c, Specification, series.Before(c, Specification.Momentum)))]), near);

    private LogPosterior Structural(DateOnly parliament, Func<PastContest, bool> trains) =>
        Posterior(Specification.WithoutMomentum(), parliament, [.. structural.Value.Where(design => trains(design.Contest))]);

    private LogPosterior Posterior(ModelSpecification specification, DateOnly parliament, ContestDesign[] designs)
    {
        var middle = parliament.DayNumber + (ParliamentMiddle * DaysPerYear);
        double[] weights = [.. designs.Select(d => Weight(d.Contest, middle))];
        return new LogPosterior(new ParameterLayout(specification), designs, weights);
    }

    // What an outgoing member is worth under another label is known from two contests forty years apart: theirs does not fade.
    private double Weight(PastContest contest, double middle) =>
        Specification.MeanEffects.Contains(MeanEffects.Restander) && contest.Outlook.Standings.Any(standing => standing.HasRestander)
            ? 1
            : Math.Exp(-Math.Abs(contest.Outlook.Date.DayNumber - middle) / DaysPerYear / Specification.WeightYears);
}
