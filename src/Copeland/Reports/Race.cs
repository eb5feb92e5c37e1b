using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>A forecast seen as a race: who leads, who follows, and what may be said about it.</summary>
internal sealed class Race
{
    // Below this a chance reads "<1%", and its order says nothing.
    private const double Shown = 0.01;

    // A rival is told apart from the field by having at least twice the chance of the next.
    private const double ClearOfTheField = 2;

    /// <summary>Whoever has as much of what a picture shows, of votes or of chances, prints 2% and is not one of the others.</summary>
    public const double WorthNaming = 0.015;

    // With less than this (the scale's "unlikely") the second candidate is one of the field, and a "toss-up" of two sides would claim one
    // where there is none.
    private const double OtherSide = 0.25;

    private Race(Forecast forecast)
    {
        Forecast = forecast;
        var ballot = forecast.Candidates.Select(candidate => candidate.Candidate).ToList();
        Names = [.. ballot.Select(candidate => CandidateName.Of(candidate, ballot))];
        ByChance = Order(forecast, candidate => (candidate.Win.Value < Shown ? 0 : candidate.Win.Value, candidate.Share.Mean));
        ByMedian = Order(forecast, candidate => (candidate.Share.Median, candidate.Share.Mean));
        Front = FrontRunners.Of(forecast.Candidates);
        Kind = KindOf(ByChance.Select(place => forecast.Candidates[place]).ToList());
    }

    /// <summary>The forecast.</summary>
    public Forecast Forecast { get; }

    /// <summary>Names in ballot order.</summary>
    public IReadOnlyList<CandidateName> Names { get; }

    /// <summary>Places on the ballot, likeliest winner first; equals, and all whose chance shows as less than 1%, by mean share.</summary>
    public IReadOnlyList<int> ByChance { get; }

    /// <summary>Places with the likeliest winner first, then by chance: of those below one in a hundred, which print alike, the one with the larger share first.</summary>
    public IReadOnlyList<int> Likeliest => [.. ByChance.OrderByDescending(place => place == Front.First)
        .ThenByDescending(place => DisplayNumber.ShownChance(Forecast.Candidates[place].Win))
        .ThenByDescending(place => DisplayNumber.ShownChance(Forecast.Candidates[place].Win).Bound == 0 ? Forecast.Candidates[place].Win.Value : 0).ThenByDescending(place => Forecast.Candidates[place].Share.Median)];

    /// <summary>Places on the ballot, greatest median share first; of equals the one with the larger mean.</summary>
    public IReadOnlyList<int> ByMedian { get; }

    /// <summary>What kind of race it is.</summary>
    public RaceKind Kind { get; }

    /// <summary>The two that words and pictures compare, the likeliest winner first.</summary>
    public FrontRunners Front { get; }

    /// <summary>The likeliest winner.</summary>
    public CandidateForecast Leader => Forecast.Candidates[Front.First];

    /// <summary>The candidate the likeliest winner is compared with.</summary>
    public CandidateForecast Rival => Forecast.Candidates[Front.Second];

    /// <summary>The likeliest winner's name.</summary>
    public CandidateName LeaderName => Names[Front.First];

    /// <summary>The rival's name.</summary>
    public CandidateName RivalName => Names[Front.Second];

    /// <summary>
    /// Places of those whom a sentence about the leader may set against it, likeliest first: all who have a real chance; failing
    /// that the rival, if clearly likelier to win than anybody else; failing that nobody.
    /// </summary>
    public IReadOnlyList<int> Challengers
    {
        get
        {
            var real = ByChance.Skip(1).Where(MayWin).ToList();
            var isClear = ByChance[1] == Front.Second
                && (ByChance.Count == 2 || ChanceOf(ByChance[1]) >= ClearOfTheField * ChanceOf(ByChance[2]))
                && DisplayNumber.Chance(Rival.Win)[0] != '<';
            return real.Count > 0 ? real : isClear ? [Front.Second] : [];
        }
    }

    /// <summary>Whether three or more have a real chance: words name all of them, and no picture of two sides shows such a race.</summary>
    public bool IsManySided => Challengers.Count > 1;

    /// <summary>Whether the candidate at a place of the ballot has a real chance.</summary>
    public bool MayWin(int place) => ChanceOf(place) >= FrontRunners.RealChance;

    /// <summary>The race of a forecast.</summary>
    public static Race Of(Forecast forecast) => new Race(forecast);

    /// <summary>Whether a swing of the parties that stand says anything.</summary>
    public bool IsSwingTelling => RuleWords.IsTelling(Forecast.Contest);

    /// <summary>Whether the candidate at a place of the ballot defends the seat.</summary>
    public bool Defends(int place) => Forecast.Contest.IsDefending(place);

    /// <summary>The place of the candidate who defends the seat; null where the party does not stand.</summary>
    public int? DefenderPlace
    {
        get
        {
            var place = Enumerable.Range(0, Forecast.Candidates.Count).FirstOrDefault(Defends, -1);
            return place < 0 ? null : place;
        }
    }

    /// <summary>
    /// Whether the candidate at a place of the ballot is of the fringe, of a party that never keeps a deposit: one that charts, tables and
    /// sentences count among the others. A front runner is named whatever its record.
    /// </summary>
    public bool IsFringe(int place) => Forecast.Candidates[place].Candidate.Standing == CandidateStanding.Fringe && place != Front.First && place != Front.Second;

    /// <summary>Places of the fringe, in ballot order.</summary>
    public IReadOnlyList<int> Fringe => [.. Enumerable.Range(0, Forecast.Candidates.Count).Where(IsFringe)];

    /// <summary>The first so many of a ranking, fewer where the last of them would print the same as the first who is left: of those all are named or none, unless that would be nobody.</summary>
    /// <param name="ranked">The ranking.</param>
    /// <param name="most">So many.</param>
    /// <param name="printed">How one is printed.</param>
    public static IReadOnlyList<T> Whole<T>(IReadOnlyList<T> ranked, int most, Func<T, string> printed)
    {
        var whole = most;
        while (whole > 0 && whole < ranked.Count && printed(ranked[whole - 1]) == printed(ranked[whole]))
        {
            whole--;
        }

        return [.. ranked.Take(whole > 0 ? whole : most)];
    }

    /// <summary>The chance that any of several wins.</summary>
    /// <param name="places">Their places on the ballot.</param>
    public ProbabilityEstimate Together(IReadOnlyList<int> places)
    {
        if (places is [var only])
        {
            return Forecast.Candidates[only].Win;
        }

        var win = Math.Min(1, places.Sum(ChanceOf));
        var draws = Math.Max(1, Forecast.Provenance.Draws);
        return new ProbabilityEstimate(win, CountedChance.StandardError((long)Math.Round(win * draws), draws));
    }

    private double ChanceOf(int place) => Forecast.Candidates[place].Win.Value;

    private static List<int> Order(Forecast forecast, Func<CandidateForecast, (double, double)> key) =>
        [.. Enumerable.Range(0, forecast.Candidates.Count).OrderByDescending(place => key(forecast.Candidates[place]))];

    private static RaceKind KindOf(List<CandidateForecast> ranked)
    {
        var (first, second) = (ranked[0].Win, ranked[1].Win);
        var shown = DisplayNumber.ShownChance(first);
        if (shown is { Bound: > 0, Percent: 99 })
        {
            return RaceKind.NearCertain;
        }

        if (shown.Percent > 55)
        {
            return RaceKind.Favourite;
        }

        var real = ranked.Count(candidate => candidate.Win.Value >= FrontRunners.RealChance);
        if (real > 2)
        {
            return real == 3 ? RaceKind.ThreeWay : RaceKind.Open;
        }

        var indistinct = first.Value - second.Value <= 2 * (first.StandardError + second.StandardError)
            || DisplayNumber.Chance(first) == DisplayNumber.Chance(second);
        return second.Value < OtherSide ? shown.Percent >= 45 ? RaceKind.EvenAgainstField : RaceKind.Open
            : indistinct ? RaceKind.DeadHeat
            : shown.Percent >= 45 ? RaceKind.TossUp : RaceKind.TwoWay;
    }
}
