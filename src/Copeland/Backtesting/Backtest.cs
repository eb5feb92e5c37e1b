using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Backtesting;

/// <summary>Forecasts every past contest as if it were still to come, and scores the forecasts.</summary>
internal static class Backtest
{
    /// <summary>The model, and the rules of thumb it has to beat.</summary>
    public static IReadOnlyList<ModelSpecification> Methods { get; } = [ModelSpecifications.Current, .. SwingRules.All];

    /// <summary>Tests methods on the same contests with the same random numbers.</summary>
    /// <param name="request">What to test on.</param>
    /// <param name="methods">Specifications, the model itself first.</param>
    /// <param name="work">Threads, cancellation, progress.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BacktestResult Run(BacktestRequest request, IReadOnlyList<ModelSpecification> methods, BacktestWork work)
    {
        var steps = new StepCount(work.Progress, methods.Sum(method => PastForecasts.Fits(method, request) + 1));
        var scorer = new ContestScorer(request.Draws);
        var scores = new List<MethodScores>();
        var outsiders = new List<OutsiderScores>();
        SeatPollComparison? seatPolls = null;
        foreach (var method in methods)
        {
            var forecasts = PastForecasts.Of(method, request, new FittingWork(work.Threads, work.Cancellation, steps));
            scores.Add(new MethodScores(method.Name, scorer.Score(forecasts, work)));
            if (OutsiderBacktest.Run(method.Name, forecasts, request.Draws, work) is { } known)
            {
                outsiders.Add(known);
            }

            if (method == methods[0])
            {
                seatPolls = SeatPollBacktest.Run(forecasts, request, work);
            }

            steps.Report(1);
        }

        return new BacktestResult(request, scores) { SeatPolls = seatPolls, Outsiders = outsiders };
    }
}
