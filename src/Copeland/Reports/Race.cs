using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>A forecast seen as a race: who leads, who follows, and what may be said about it.</summary>
public sealed class Race
{
    // The scale's own border of "unlikely" is 20%; a chance of 15% rounds to 2 in 10, which a reader takes as a real one.
    private const double RealChance = 0.15;

    private Race(Forecast forecast)
    {
        Forecast = forecast;
        var ballot = forecast.Candidates.Select(candidate => candidate.Candidate).ToList();
        Names = [.. ballot.Select(candidate => CandidateName.Of(candidate, ballot))];
        ByChance = Order(forecast, candidate => candidate.Win.Value);
        ByMedian = Order(forecast, candidate => candidate.Share.Median);
        Kind = KindOf(ByChance.Select(place => forecast.Candidates[place]).ToList());
    }

    /// <summary>The forecast.</summary>
    public Forecast Forecast { get; }

    /// <summary>Names in ballot order.</summary>
    public IReadOnlyList<CandidateName> Names { get; }

    /// <summary>Places on the ballot, likeliest winner first; equals stand in ballot order.</summary>
    public IReadOnlyList<int> ByChance { get; }

    /// <summary>Places on the ballot, greatest median share first.</summary>
    public IReadOnlyList<int> ByMedian { get; }

    /// <summary>What kind of race it is.</summary>
    public RaceKind Kind { get; }

    /// <summary>The likeliest winner.</summary>
    public PartyForecast Leader => Forecast.Candidates[ByChance[0]];

    /// <summary>The second likeliest winner.</summary>
    public PartyForecast Rival => Forecast.Candidates[ByChance[1]];

    /// <summary>The likeliest winner's name.</summary>
    public CandidateName LeaderName => Names[ByChance[0]];

    /// <summary>The second likeliest winner's name.</summary>
    public CandidateName RivalName => Names[ByChance[1]];

    /// <summary>The race of a forecast.</summary>
    public static Race Of(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return new Race(forecast);
    }

    /// <summary>Whether the candidate at a place of the ballot defends the seat.</summary>
    public bool Defends(int place)
    {
        var candidate = Forecast.Candidates[place].Candidate;
        var defending = Forecast.Contest.Defending;
        return candidate.Id == defending || (candidate.Party.Code == defending && Forecast.Candidates.Count(
            other => other.Candidate.Party.Code == defending) == 1);
    }

    /// <summary>The place of the candidate who defends the seat; null where the party does not stand.</summary>
    public int? DefenderPlace
    {
        get
        {
            var place = Enumerable.Range(0, Forecast.Candidates.Count).FirstOrDefault(Defends, -1);
            return place < 0 ? null : place;
        }
    }

    private static List<int> Order(Forecast forecast, Func<PartyForecast, double> key) =>
        [.. Enumerable.Range(0, forecast.Candidates.Count).OrderByDescending(place => key(forecast.Candidates[place]))];

    private static RaceKind KindOf(List<PartyForecast> ranked)
    {
        var (first, second) = (ranked[0].Win, ranked[1].Win);
        if (first.Value > 0.99)
        {
            return RaceKind.NearCertain;
        }

        if (first.Value > 0.60)
        {
            return RaceKind.Favourite;
        }

        var real = ranked.Count(candidate => candidate.Win.Value >= RealChance);
        if (real > 2)
        {
            return real == 3 ? RaceKind.ThreeWay : RaceKind.Open;
        }

        var indistinct = first.Value - second.Value <= 2 * (first.StandardError + second.StandardError)
            || DisplayNumber.Chance(first) == DisplayNumber.Chance(second);
        return indistinct ? RaceKind.DeadHeat : first.Value >= 0.40 ? RaceKind.TossUp : RaceKind.Open;
    }
}
