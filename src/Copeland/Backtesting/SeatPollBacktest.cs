using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Backtesting;

/// <summary>What polls of the seat add: the model with them, the model without, and the polls alone, on the same cells.</summary>
internal static class SeatPollBacktest
{
    /// <summary>Scores the three on every contest that had dated polls.</summary>
    /// <param name="forecasts">The model's own forecasts.</param>
    /// <param name="request">What is tested on.</param>
    /// <param name="work">Threads and cancellation.</param>
    /// <returns>Null where no contest had any.</returns>
    public static SeatPollComparison? Run(IReadOnlyList<PastForecast> forecasts, BacktestRequest request, BacktestWork work)
    {
        var all = PolledContest.In(request.History);
        var byId = forecasts.ToDictionary(forecast => forecast.Contest.Source.Id, StringComparer.Ordinal);
        List<PolledContest> polled = [.. all.Where(contest => byId.ContainsKey(contest.Contest.Source.Id))];
        if (polled.Count == 0)
        {
            return null;
        }

        var errors = polled.Select(contest => contest.Contest.Parliament).Distinct()
            .AsParallel().WithDegreeOfParallelism(work.Threads).WithCancellation(work.Cancellation)
            .Select(parliament => (Parliament: parliament, Error: SeatPollFit.Of([.. all.Where(past => request.MayLearn(parliament, past.Contest.Parliament))])))
            .ToDictionary(fit => fit.Parliament, fit => fit.Error);
        var scorer = new ContestScorer(request.Draws);
        MethodScores Scores(string name, Func<PolledContest, SeatPollError, SeatPrior> prior)
        {
            var scores = scorer.Score([.. polled.Select(contest => new PastForecast(contest.Contest, prior(contest, errors[contest.Contest.Parliament])))], work);
            return new MethodScores(name, [.. scores.Select((score, i) => OnPolledCells(score, polled[i]))]);
        }

        SeatPrior Model(PolledContest contest) => byId[contest.Contest.Source.Id].Prior;
        var average = Scores("seatPollAverage", (contest, error) => SeatPollAverage.Prior(contest, error));
        return new SeatPollComparison(
            Scores("copeland", (contest, _) => Model(contest)),
            average with { Contests = [.. average.Contests.Select((score, i) => WithPlainMeans(score, polled[i]))] },
            Scores("copelandWithSeatPolls", (contest, error) => SeatPollUpdate.Apply(Model(contest), contest.Figures, error)),
            polled.Sum(contest => contest.Polls));
    }

    private static ContestScore OnPolledCells(ContestScore score, PolledContest polled) =>
        score with { Compared = [.. score.Cells.Where((_, place) => polled.Figures.Any(figure => figure.Places.Contains(place)))] };

    // The average is judged by the figure anybody would compute, not by the mean of a distribution put around it.
    private static ContestScore WithPlainMeans(ContestScore score, PolledContest polled)
    {
        var means = SeatPollAverage.Means(polled);
        var places = means.Keys.Order().ToList();
        return score with { Compared = [.. score.Compared.Select((cell, i) => cell with { Mean = means[places[i]] })] };
    }
}
