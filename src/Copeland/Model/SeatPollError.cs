using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Model;

/// <summary>
/// The error of published polls of the seat, on the scale of log share, for a figure at <see cref="TypicalShare"/>: a part shared by all
/// polls of a contest, a part of each poll's own, and growth with age.
/// </summary>
/// <param name="Shared">Standard deviation of the part that all polls of a contest share.</param>
/// <param name="Own">Standard deviation of each figure's own part in a poll of <see cref="TypicalSample"/>.</param>
/// <param name="Daily">Its square is the variance added for every day between fieldwork and polling day.</param>
/// <param name="ShareSlope">Errors go as (share / typical share) to the power of minus this: small shares err by larger factors.</param>
internal sealed record SeatPollError(double Shared, double Own, double Daily, double ShareSlope)
{
    /// <summary>The share (25%) that the standard deviations are stated for.</summary>
    public const double TypicalShare = 0.25;

    /// <summary>Degrees of freedom of the polls' errors: with normal ones three famous failures would set the error of all.</summary>
    public const double DegreesOfFreedom = 4;

    /// <summary>Respondents of a poll whose sample is not given: those of the record that are known have 452 to 543 but for one.</summary>
    public const int TypicalSample = 500;

    /// <summary>
    /// How much of the variance of a figure's own part is that of sampling in a poll of <see cref="TypicalSample"/>, and goes as one over
    /// the sample. A random sample leaves a log share of p the variance (1 − p) ÷ (p n), at 25% 3 ÷ 500; polls as they are weighted 1.5
    /// times that, as <see cref="Polling.PollingAssumptions.DesignEffect"/> has it; of 0.119², which the record shows, that is 0.64. A
    /// rule of theory: of the record's polls eight have a sample, too few to learn it from.
    /// </summary>
    public const double SamplingPart = 0.64;

    /// <summary>
    /// By how much the combination's variance is more than the model's and the polls' would leave if they erred independently, where polls settle all: both miss
    /// the same late movements. What polls say little of has less of it (<see cref="SeatPollUpdate"/>).
    /// </summary>
    public double Inflation { get; init; } = 1;

    /// <summary>The error that assumptions name.</summary>
    internal static SeatPollError Of(ModelAssumptions assumptions) =>
        new(
            assumptions["seatPollSharedError"].Mean,
            assumptions["seatPollOwnError"].Mean,
            assumptions["seatPollDailyError"].Mean,
            assumptions["seatPollShareSlope"].Mean)
        {
            Inflation = assumptions["seatPollInflation"].Mean,
        };

    /// <summary>How much larger errors are for a figure than for one at the typical share.</summary>
    public double Stretch(double share) => Math.Pow(Math.Max(share, SeatPollFigure.SmallestShare) / TypicalShare, -ShareSlope);

    /// <summary>Standard deviation of the log share of a figure by itself.</summary>
    internal double Sd(SeatPollFigure figure) => Stretch(figure.Share) * Factor(figure) * Polls(figure);

    /// <summary>
    /// Covariance of the figures' log shares. All figures of the same candidates stretch by their mean, weighted by 1/factor², and what two have in common is
    /// taken at the smaller of their factors: none has more in common with another than the whole error of either. Were every figure
    /// stretched by what it says itself, the smaller of two would have the larger error, mostly the one they share, and would count
    /// against what it says, because the difference of the two would seem to tell how far both are off (Peelle's puzzle).
    /// </summary>
    /// <param name="figures">The figures of all polls of a contest.</param>
    /// <param name="weights">Figures × places: how much each place counts in a figure, positive on the figure's own places.</param>
    /// <returns>Figures × figures. Of two polls the younger's age is common to both, so that the newest counts most.</returns>
    internal Matrix<double> Covariance(IReadOnlyList<SeatPollFigure> figures, Matrix<double> weights)
    {
        Vector<double>[] places = [.. weights.EnumerateRows()];
        double[] norms = [.. places.Select(row => row.L2Norm())];
        var stretches = Stretches(figures);
        double[] factors = [.. figures.Select(Factor)];
        return Matrix<double>.Build.Dense(figures.Count, figures.Count, (i, j) =>
        {
            var alike = places[i].DotProduct(places[j]) / (norms[i] * norms[j]);
            var common = (Shared * Shared) + (Daily * Daily * Math.Min(figures[i].Days, figures[j].Days));
            var least = Math.Min(factors[i], factors[j]);
            return stretches[i] * stretches[j] * least * least * ((alike * common) + (i == j ? OwnVariance(figures[i]) : 0));
        });
    }

    /// <summary>By how much a figure errs more than a published poll's of the same age and share; a stated error stands in a poll's place.</summary>
    internal double Factor(SeatPollFigure figure) => figure.ErrorFactor * (figure.StatedError is { } stated ? stated / Polls(figure) : 1);

    // Those of the same candidates stretch alike: it is worked out for the first of them.
    private double[] Stretches(IReadOnlyList<SeatPollFigure> figures)
    {
        var stretches = new double[figures.Count];
        for (var i = 0; i < stretches.Length; i++)
        {
            bool Alike(int other) => figures[other].Places.SequenceEqual(figures[i].Places);
            var first = Enumerable.Range(0, i + 1).First(Alike);
            stretches[i] = first < i ? stretches[first]
                : Stretch(Math.Exp(MeanLogShare([.. Enumerable.Range(0, figures.Count).Where(Alike).Select(other => figures[other])])));
        }

        return stretches;
    }

    // What errs more counts less, as in any mean.
    private double MeanLogShare(IReadOnlyList<SeatPollFigure> figures)
    {
        double Weight(SeatPollFigure figure) => 1 / (Factor(figure) * Factor(figure));
        return figures.Sum(figure => Weight(figure) * figure.LogShare) / figures.Sum(Weight);
    }

    private double Polls(SeatPollFigure figure) => Math.Sqrt((Shared * Shared) + OwnVariance(figure) + (Daily * Daily * figure.Days));

    private double OwnVariance(SeatPollFigure figure) =>
        Own * Own * (1 - SamplingPart + (SamplingPart * TypicalSample / (figure.Sample ?? TypicalSample)));
}
