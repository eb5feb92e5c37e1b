using Copeland.Calibration;
using Copeland.Model;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Backtesting;

/// <summary>The plain average of a seat's polls, with the error that such polls have had.</summary>
internal static class SeatPollAverage
{
    /// <summary>Mean share by place on the ballot, fractions, over the polls that give a figure.</summary>
    public static IReadOnlyDictionary<int, double> Means(PolledContest polled) => polled.Figures
        .GroupBy(figure => figure.Places[0]).ToDictionary(group => group.Key, group => group.Average(figure => figure.Share));

    /// <summary>The average as a belief: families that no poll names share what the others leave.</summary>
    public static SeatPrior Prior(PolledContest polled, SeatPollError error)
    {
        var means = Means(polled);
        var standings = polled.Contest.Outlook.Standings;
        var n = standings.Count;
        var left = Math.Max(1 - means.Values.Sum(), SeatPollFigure.SmallestShare * (n - means.Count)) / Math.Max(1, n - means.Count);
        double[] shares = [.. Enumerable.Range(0, n).Select(place => Math.Max(means.GetValueOrDefault(place, left), SeatPollFigure.SmallestShare))];
        return new SeatPrior(
            [.. standings.Select(standing => standing.Family.ToString())],
            [.. shares.Select(share => Math.Log(share))],
            [new UncertaintyComponent("seat polls", Covariance(polled, error, shares), StudentScaled: true)],
            SeatPollError.DegreesOfFreedom,
            new TurnoutPrior(0, 0.5),
            [],
            []);
    }

    private static double[,] Covariance(PolledContest polled, SeatPollError error, double[] shares)
    {
        var figures = polled.Figures;
        var weights = Matrix<double>.Build.Dense(figures.Count, shares.Length, (i, place) => figures[i].Places.Contains(place) ? 1 : 0);
        var counts = weights.ColumnSums();
        var averaging = Matrix<double>.Build.Dense(shares.Length, figures.Count, (place, i) => counts[place] > 0 ? weights[i, place] / counts[place] : 0);
        var covariance = averaging * error.Covariance(figures, weights) * averaging.Transpose();
        for (var place = 0; place < shares.Length; place++)
        {
            if (counts[place] == 0)
            {
                covariance[place, place] = Math.Pow(error.Stretch(shares[place]), 2) * ((error.Shared * error.Shared) + (error.Own * error.Own));
            }
        }

        return (0.5 * (covariance + covariance.Transpose())).ToArray();
    }
}
