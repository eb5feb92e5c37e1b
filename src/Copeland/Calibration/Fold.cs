using Copeland.Model;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Calibration;

/// <summary>Fits a specification for one Parliament from the contests that may be used, weighted by their distance in years.</summary>
/// <param name="Specification">What to fit.</param>
/// <param name="History">All modelled contests by date.</param>
internal sealed record Fold(ModelSpecification Specification, IReadOnlyList<PastContest> History)
{
    private const double ParliamentMiddle = 2.0;
    private const double DaysPerYear = 365.25;

    /// <summary>The fit without momentum: what momentum is measured against.</summary>
    /// <param name="parliament">The Parliament it is for, by its general election.</param>
    /// <param name="trains">Which contests may be used.</param>
    /// <param name="start">Where to start the search; null for the prior means.</param>
    public ModelFit FitStructural(DateOnly parliament, Func<PastContest, bool> trains, Vector<double>? start)
    {
        var structural = Specification.WithoutMomentum();
        return Find(structural, parliament, [.. History.Where(trains).Select(c => ContestDesign.Of(c, structural, Momentum.None))], start);
    }

    /// <summary>The fit with momentum.</summary>
    /// <param name="parliament">The Parliament it is for, by its general election.</param>
    /// <param name="trains">Which contests may be used.</param>
    /// <param name="series">The residuals that momentum is made of.</param>
    /// <param name="start">Where to start the search; null for the prior means.</param>
    public ModelFit Fit(DateOnly parliament, Func<PastContest, bool> trains, ResidualSeries series, Vector<double>? start) => Find(
        Specification, parliament, [.. History.Where(trains).Select(c => ContestDesign.Of(c, Specification, series.Before(c, Specification.Momentum)))], start);

    private ModelFit Find(ModelSpecification specification, DateOnly parliament, ContestDesign[] designs, Vector<double>? start)
    {
        var middle = parliament.DayNumber + (ParliamentMiddle * DaysPerYear);
        double[] weights = [.. designs.Select(d => Weight(d.Contest, middle))];
        return PosteriorMode.Find(new LogPosterior(new ParameterLayout(specification), designs, weights), start);
    }

    // What an outgoing member is worth under another label is known from two contests forty years apart: theirs does not fade.
    private double Weight(PastContest contest, double middle) =>
        Specification.MeanEffects.Contains(MeanEffects.Restander) && contest.Outlook.Standings.Any(standing => standing.HasRestander)
            ? 1
            : Math.Exp(-Math.Abs(contest.Outlook.Date.DayNumber - middle) / DaysPerYear / Specification.WeightYears);
}
