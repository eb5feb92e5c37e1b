using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Copeland.Calibration;
using Copeland.Model;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Backtesting;

/// <summary>Simulates forecasts of past contests and scores them. Every contest has its own frozen seed, the same for every method.</summary>
/// <param name="Draws">Simulated elections a contest.</param>
internal sealed record ContestScorer(int Draws)
{
    // Nothing is read from the tally but its draws.
    private static readonly SamplingOptions Options = new(Bins: new TallyBins(20, 20, 20, 20, 20));

    /// <summary>Scores forecasts, in parallel; the result does not depend on the number of threads.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<ContestScore> Score(IReadOnlyList<PastForecast> forecasts, BacktestWork work)
    {
        var scores = new ContestScore[forecasts.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = work.Threads, CancellationToken = work.Cancellation };
        Parallel.For(0, forecasts.Count, options, i => scores[i] = Score(forecasts[i]));
        return scores;
    }

    /// <summary>Scores one forecast.</summary>
    public ContestScore Score(PastForecast forecast)
    {
        var (contest, prior) = forecast;
        var shares = contest.Shares.Select(_ => new float[Draws]).ToList();
        var wins = new int[shares.Count];
        Simulator.Stream(SamplingPlan.Compile(prior, Options), new SimulationSettings(Draws, Seed(contest.Source.Id)), block =>
        {
            for (var i = 0; i < shares.Count; i++)
            {
                block.Shares(i).CopyTo(shares[i].AsSpan((int)block.First));
            }

            foreach (var winner in block.Winners)
            {
                wins[winner]++;
            }
        });
        var energy = ScoringRules.Energy(shares, contest.Shares);
        return new ContestScore(
            contest, [.. shares.Select((draws, i) => Cell(contest, i, draws, wins[i] / (double)Draws))], Winner(contest), energy, LogDensity(forecast));
    }

    private static double LogDensity(PastForecast forecast)
    {
        var prior = forecast.Prior;
        double[] residuals = [.. forecast.Contest.Held.LogShares().Select((log, i) => log - prior.MeanLogShares[i])];
        return ContrastDensity.Log(residuals, Sum(prior, studentScaled: true), Sum(prior, studentScaled: false), prior.DegreesOfFreedom);
    }

    private static double[,] Sum(SeatPrior prior, bool studentScaled)
    {
        var n = prior.MeanLogShares.Length;
        var sum = new double[n, n];
        foreach (var component in prior.Components.Where(component => component.StudentScaled == studentScaled))
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    sum[i, j] += component.Covariance[i, j];
                }
            }
        }

        return sum;
    }

    /// <summary>Place of the family with the most votes; the winner of the by-election stood for it.</summary>
    internal static int Winner(PastContest contest)
    {
        var shares = contest.Shares;
        return Enumerable.Range(0, shares.Count).MaxBy(i => shares[i]);
    }

    private static CellScore Cell(PastContest contest, int place, float[] draws, double winProbability)
    {
        RadixSort.Ascending(draws);
        var result = contest.Shares[place];
        var sum = 0.0;
        foreach (var share in draws)
        {
            sum += share;
        }

        return new CellScore(
            contest.Outlook.Standings[place].Family,
            result,
            sum / draws.Length,
            ScoringRules.Crps(draws, result),
            ScoringRules.ProbabilityIntegral(draws, result),
            winProbability,
            (Quantile(draws, 0.05), Quantile(draws, 0.95)));
    }

    // Type 7 of Hyndman and Fan: linear between order statistics.
    private static double Quantile(float[] sorted, double probability)
    {
        var at = probability * (sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>A by-election's own frozen seed.</summary>
    internal static ulong Seed(string id) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
