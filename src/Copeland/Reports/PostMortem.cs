using Copeland.Backtesting;
using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>A forecast held against what happened: the numbers and the sentences of <c>postmortem.html</c>.</summary>
internal sealed class PostMortem
{
    // A gain of less than a tenth is no finding.
    private const double WorthTelling = 0.9;

    private const double Ninety = 0.9;
    private const double WorthAPoint = 0.01;
    private const double NextToCertain = 0.99;

    // Candidates below this share are told together, where they are so many.
    private const double Minor = 0.02;
    private const int FewestTogether = 6;

    // Of an average error as large as this nobody is said to have come near.
    private const double FarOut = 0.06;

    // What chance alone does in fewer contests is told.
    private const double Seldom = 0.1;

    private readonly IReadOnlyList<double> shares;

    /// <summary>Holds a forecast against a result.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="forecast">What was said.</param>
    /// <param name="result">What happened; everybody on the ballot has a share.</param>
    /// <exception cref="ArgumentException">The forecast is of other candidates, one has no share, or two are equal first and nobody says who was elected.</exception>
    public PostMortem(Contest contest, JudgedForecast forecast, ElectionResult result)
    {
        if (!contest.Candidates.Select(candidate => candidate.Id).SequenceEqual(forecast.Candidates.Select(candidate => candidate.Id), StringComparer.Ordinal))
        {
            throw new ArgumentException("The forecast is of other candidates.", nameof(forecast));
        }

        (Contest, Forecast, Result) = (contest, forecast, result);
        shares = [.. forecast.Candidates.Select(candidate => result.Shares[candidate.Id] ?? throw new ArgumentException($"{candidate.Id} has no result.", nameof(result)))];
        Winner = forecast.Candidates.ToList().FindIndex(candidate => candidate.Id == result.Winner);
        if (Winner < 0)
        {
            throw new ArgumentException("Nobody is said to have won.", nameof(result));
        }

        Names = [.. contest.Candidates.Select(candidate => CandidateName.Of(candidate, contest.Candidates))];
        Order = [.. Enumerable.Range(0, shares.Count).OrderByDescending(place => place == Winner).ThenByDescending(place => shares[place])];
    }

    /// <summary>The contest.</summary>
    public Contest Contest { get; }

    /// <summary>What was said.</summary>
    public JudgedForecast Forecast { get; }

    /// <summary>What happened.</summary>
    public ElectionResult Result { get; }

    /// <summary>Whether the forecast was kept as it was made; if not, it was made anew after the vote.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>The notes of the scenario, as its file has them.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Place of the winner on the ballot.</summary>
    public int Winner { get; }

    /// <summary>Names in ballot order.</summary>
    public IReadOnlyList<CandidateName> Names { get; }

    /// <summary>Places on the ballot, the winner first, then by votes.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>The result's share at a place of the ballot, a fraction.</summary>
    public double Share(int place) => shares[place];

    /// <summary>Result less median, a fraction, of both as they are printed: a reader subtracts them.</summary>
    public double Miss(int place) => Off(Forecast.Candidates[place].Median, place);

    /// <summary>How many results lie within their 90% interval.</summary>
    public int InsideNinety => Enumerable.Range(0, shares.Count).Count(place => !IsOutsideNinety(place));

    /// <summary>Whether the result at a place of the ballot lies outside its 90% interval, both as they are printed.</summary>
    public bool IsOutsideNinety(int place) => Beyond(place) > 0;

    /// <summary>Whether the result at a place of the ballot is printed like an end of its 90% interval: nobody who reads both would call it outside.</summary>
    public bool IsAtEdgeOfNinety(int place) => !IsOutsideNinety(place) && Forecast.Candidates[place].Inside(shares[place]) is not <= 80
        && (Off(Forecast.Candidates[place].Low[1], place) == 0 || Off(Forecast.Candidates[place].High[2], place) == 0);

    /// <summary>Whether the result at a place of the ballot is 1% or more, as it is printed: a long ballot is mostly of those who had no vote to miss.</summary>
    public bool HasVotesToMiss(int place) => RoundedSteps.Of(shares[place]) >= WorthAPoint - 1e-9;

    /// <summary>How far beyond its 90% interval the result at a place of the ballot lies, a fraction, both as they are printed; 0 within.</summary>
    public double Beyond(int place) => Math.Max(0, Math.Max(-Off(Forecast.Candidates[place].Low[1], place), Off(Forecast.Candidates[place].High[2], place)));

    /// <summary>Whether that is a point or more: what lies nearer is not told as if it were far.</summary>
    public bool IsFarOutsideNinety(int place) => Beyond(place) >= WorthAPoint - 1e-9;

    /// <summary>Whether the result at a place of the ballot lies above its 90% interval, not below, where it lies outside.</summary>
    public bool IsAboveNinety(int place) => Off(Forecast.Candidates[place].High[2], place) > 0;

    /// <summary>
    /// Those told together in picture and table, where they are many: forecast and result below 2% as printed, next to no chance, and not a point or more outside the 90% interval.
    /// </summary>
    public IReadOnlyList<int> Others => Order.Where(IsMinor).ToList() is { Count: >= FewestTogether } minor ? minor : [];

    /// <summary>Those told one by one, the winner first, then by votes.</summary>
    public IReadOnlyList<int> Singly => [.. Order.Except(Others)];

    /// <summary>Whether fewer results lie inside their 90% intervals than one contest in ten would leave there, were the intervals right and independent.</summary>
    public bool IsFewInsideNinety
    {
        get
        {
            // One of so many inside, from none upwards.
            var (chance, sum) = (Math.Pow(1 - Ninety, shares.Count), 0.0);
            for (var inside = 0; inside <= InsideNinety; inside++)
            {
                sum += chance;
                chance *= Ninety / (1 - Ninety) * (shares.Count - inside) / (inside + 1);
            }

            return sum < Seldom;
        }
    }

    /// <summary>The scores of the forecast and of what it is compared with.</summary>
    public IReadOnlyList<PostMortemScore> Scores
    {
        get
        {
            List<PostMortemScore> scores =
            [
                Score("The forecast", candidate => candidate.Win, candidate => candidate.Median),
                Score("Uniform swing", candidate => candidate.Uniform.Win, candidate => candidate.Uniform.Share, isRule: true),
                Score("Proportional swing", candidate => candidate.Proportional.Win, candidate => candidate.Proportional.Share, isRule: true),
            ];
            if (Forecast.Candidates[Winner].Market is not null)
            {
                scores.Add(Score("The betting market", candidate => candidate.Market ?? 0, null));
            }

            return scores;
        }
    }

    /// <summary>
    /// Places on the ballot of those whose shares are compared: 1% or more of the vote, in the result or the forecast. Of a long ballot the average error of all
    /// is mostly that of those who never had a vote to miss.
    /// </summary>
    public IReadOnlyList<int> Counted => [.. Order.Where(place => Math.Max(shares[place], Forecast.Candidates[place].Median) >= WorthAPoint)];

    /// <summary>Whether all chances of the winner are next to 100%, so that nothing tells one method from another.</summary>
    public bool AreChancesAlike => Scores.All(score => !score.Tells || score.Winner > NextToCertain);

    /// <summary>
    /// The effect that, left out or twice as strong, would have brought the forecast's medians nearest to the result, and the average
    /// error of then, a fraction; null where none would have brought them nearer by a tenth.
    /// </summary>
    public (string Effect, bool Doubled, double Error)? Missed
    {
        get
        {
            // The allowance for upsets is no part of the model that could have been left out.
            var trials = Forecast.Steps.Where(step => step.Effect != ExplanationWords.Upsets)
                .SelectMany(step => new[] { (step.Effect, Doubled: false, Error: ErrorWith(step.Points, -1)), (step.Effect, Doubled: true, Error: ErrorWith(step.Points, 1)) })
                .OrderBy(trial => trial.Error).ToList();
            return trials.Count > 0 && trials[0].Error < WorthTelling * Error ? trials[0] : null;
        }
    }

    /// <summary>Of the candidates whom an effect moved, the place of the one whose median would have come nearest to its result by leaving the effect out or doubling it.</summary>
    public int Mended(IReadOnlyList<double> points, bool doubled) =>
        Enumerable.Range(0, shares.Count).MaxBy(place => Moved(place, 0) - Moved(place, doubled ? points[place] : -points[place]));

    /// <summary>Whether neither the forecast's median nor either rule had the winner in front on shares of the vote.</summary>
    public bool IsMissedByAll => new Func<JudgedCandidate, double>[] { candidate => candidate.Median, candidate => candidate.Uniform.Share, candidate => candidate.Proportional.Share }
        .All(share => Forecast.Candidates.Max(share) > share(Forecast.Candidates[Winner]));

    /// <summary>Whether the average error of every method was so large that the best of them was far out too.</summary>
    public bool IsFarOut => Scores.All(score => score.Error is not < FarOut);

    /// <summary>
    /// Whoever has to be told first of all because the forecast had them far from their result: the winner where it was outside its interval by a
    /// point or more, else whoever was furthest from the forecast, if that was so; null where nobody was.
    /// </summary>
    public int? FarthestOut
    {
        get
        {
            var largest = LargestMiss;
            return IsFarOutsideNinety(Winner) ? Winner : IsFarOutsideNinety(largest) ? largest : null;
        }
    }

    /// <summary>The place on the ballot of whoever was furthest from the forecast, of several as far as each other whoever was furthest outside the interval.</summary>
    public int LargestMiss => Order.MaxBy(place => (Math.Abs(Miss(place)), Beyond(place)));

    /// <summary>Of the forecast and of what it is compared with, the place of whoever was ahead, the winner where nobody was ahead of it: in chances, of the rules in votes.</summary>
    public IEnumerable<(string Method, int Leader)> Ahead => Scores.Zip<PostMortemScore, Func<JudgedCandidate, double>>(
        [candidate => candidate.Win, candidate => candidate.Uniform.Share, candidate => candidate.Proportional.Share, candidate => candidate.Market ?? 0])
        .Select(pair => (pair.First.Method, Order.MaxBy(place => pair.Second(Forecast.Candidates[place]))));

    /// <summary>Average error of the medians of those whose shares are compared, a fraction: of the misses as they are printed, so that a reader can average them.</summary>
    public double Error => ErrorWith([.. shares.Select(_ => 0.0)], 0);

    private bool IsMinor(int place) => place != Winner && !IsFarOutsideNinety(place)
        && Forecast.Candidates[place].Win < WorthAPoint && Math.Max(RoundedSteps.Of(shares[place]), RoundedSteps.Of(Forecast.Candidates[place].Median)) < Minor - 1e-9;

    private double ErrorWith(IReadOnlyList<double> points, double times) =>
        Counted.Average(place => Moved(place, times * points[place]));

    // How far a median, moved so, is from the result.
    private double Moved(int place, double moved) => Math.Abs(moved - Miss(place));

    // How far the result lies above a share, both in the tenths that are printed.
    private double Off(double share, int place) => RoundedSteps.Of(RoundedSteps.Of(shares[place]) - RoundedSteps.Of(share));

    private PostMortemScore Score(string method, Func<JudgedCandidate, double> win, Func<JudgedCandidate, double>? share, bool isRule = false)
    {
        double[] wins = [.. Forecast.Candidates.Select(win)];
        return new PostMortemScore(
            method,
            wins[Winner],
            ScoringRules.LogLoss(wins[Winner], ContestScore.ProbabilityFloor),
            ScoringRules.Brier(wins, Winner),
            share is null ? null : Counted.Average(place => Math.Abs(Off(share(Forecast.Candidates[place]), place))),
            !isRule || share is null || RuleWords.Tells(share(Forecast.Candidates[Winner])));
    }
}

/// <summary>How good a forecast was.</summary>
/// <param name="Method">Whose.</param>
/// <param name="Winner">The probability it gave the winner.</param>
/// <param name="LogLoss">Log score of the winner, natural.</param>
/// <param name="Brier">Brier score over the ballot.</param>
/// <param name="Error">Average error of its shares, of a forecast its medians, of those that are compared, a fraction; null where it has none.</param>
/// <param name="Tells">Whether its chance of the winner says anything: a rule of thumb’s of a small share does not.</param>
internal sealed record PostMortemScore(string Method, double Winner, double LogLoss, double Brier, double? Error, bool Tells);
