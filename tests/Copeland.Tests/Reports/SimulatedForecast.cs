using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Tests.Reports;

/// <summary>Somebody on an invented ballot.</summary>
internal sealed record Stand(string Code, double Mean, double Sd, double? Previous, string? Name = null, string? Id = null);

/// <summary>
/// Forecasts for tests of words and pictures: a small softmax-normal simulation with a fixed generator of its own, so that these
/// tests depend on no model. Every number a report can show is filled.
/// </summary>
internal sealed record SimulatedForecast(string Seat, string Defending, params Stand[] Ballot)
{
    private const int Bins = 1000;

    public int Draws { get; init; } = 40_000;

    public int? Electorate { get; init; } = 60_602;

    public string Title { get; init; } = $"{Seat} by-election";

    public PartyCatalogue Parties { get; init; } = PartyCatalogue.BuiltIn;

    public bool Explained { get; init; } = true;

    public bool Notional { get; init; }

    public bool Market { get; init; } = true;

    public IReadOnlyList<string> Notes { get; init; } = [];

    public Forecast Build()
    {
        var candidates = Ballot.Select(stand => new Candidate(stand.Id ?? stand.Code, Parties[stand.Code], stand.Name)).ToList();
        var tally = new DrawTally(Ballot.Length);
        var random = new TestNormals(20170223);
        for (var draw = 0; draw < Draws; draw++)
        {
            var turnout = 1 / (1 + Math.Exp(0.05 - (0.22 * random.Next())));
            tally.Add(Shares(random), turnout, (Electorate ?? 60_000) * turnout);
        }

        var previous = new VoteShares(Ballot.Where(stand => stand.Previous is not null)
            .Select(stand => KeyValuePair.Create(stand.Id ?? stand.Code, stand.Previous!.Value)));
        var contest = new Contest(
            new Seat(Seat, Country.England, "North West", new Estimate(0.592, 0.02), Electorate),
            new DateOnly(2017, 2, 23),
            new PreviousResult(new DateOnly(2015, 5, 7), previous, null, 0.638, Notional),
            ["Con"], Defending, candidates);
        return tally.Forecast(contest, this);
    }

    internal Provenance Provenance => new(
        "test", Title, new string('a', 64), [], "1.0.0", "2026.1", "all-history", new string('b', 64),
        new SimulationSettings(Draws, 20170223), new DateOnly(2017, 2, 22));

    private double[] Shares(TestNormals random)
    {
        var shares = Ballot.Select(stand => stand.Mean * Math.Exp(stand.Sd * random.Next())).ToArray();
        var total = shares.Sum();
        return [.. shares.Select(share => share / total)];
    }

    /// <summary>Counts draws the way the engine does.</summary>
    private sealed class DrawTally(int size)
    {
        private readonly List<double>[] shares = [.. Enumerable.Range(0, size).Select(_ => new List<double>())];
        private readonly List<double>[] leads = [.. Enumerable.Range(0, size).Select(_ => new List<double>())];
        private readonly List<double> turnouts = [];
        private readonly List<double> majorityVotes = [];
        private readonly int[] seconds = new int[size];

        public void Add(double[] draw, double turnout, double votes)
        {
            var order = Enumerable.Range(0, draw.Length).OrderByDescending(place => draw[place]).ToArray();
            for (var place = 0; place < draw.Length; place++)
            {
                shares[place].Add(draw[place]);
            }

            var lead = draw[order[0]] - draw[order[1]];
            leads[order[0]].Add(lead);
            seconds[order[1]]++;
            turnouts.Add(turnout);
            majorityVotes.Add(Math.Max(1, Math.Round(lead * votes)));
        }

        public Forecast Forecast(Contest contest, SimulatedForecast from)
        {
            var parties = contest.Candidates.Select((candidate, place) => new CandidateForecast(
                candidate, Chance(leads[place].Count), Chance(seconds[place]), Chance(shares[place].Count(share => share < 0.05)),
                from.Ballot[place].Previous, Count(shares[place], 1))).ToList();
            var majority = new MajorityForecast(
                Count([.. leads.SelectMany(lead => lead)], 1),
                from.Electorate is null ? null : Count(majorityVotes, 40_000),
                from.Electorate is null ? null : Chance(majorityVotes.Count(votes => votes <= 50)),
                [.. leads.Select(lead => lead.Count == 0 ? null : Count(lead, 1))]);
            var uniform = parties.Select(party => Math.Max(0.005, (party.PreviousShare ?? 0.04) * 0.9)).ToArray();
            var swing = new BaselineForecast([.. parties.Select(party => party.Win.Value)], [.. uniform.Select(share => share / uniform.Sum())]);
            var holder = contest.Candidates.ToList().FindIndex(candidate => candidate.Party.Code == contest.Defending);
            return new Forecast(
                contest, from.Provenance with { Evidence = new Evidence(new DateOnly(2017, 2, 21), 40, new DateOnly(2016, 12, 8), []) }, parties, majority, Count(turnouts, 1), Swing(contest, from),
                holder < 0 ? new ProbabilityEstimate(0, 0) : parties[holder].Win,
                new Baselines(swing, swing, from.Market ? Odds(parties) : null),
                from.Explained ? Explain(parties) : [],
                [new("this seat on the day", 0.71), new("polls until polling day", 0.17), new("coefficients of the model", 0.12)],
                ["seat.leavePct is an estimate for the constituency; the referendum was counted by council area."])
            {
                Notes = from.Notes,
            };
        }

        private SwingForecast? Swing(Contest contest, SimulatedForecast from)
        {
            var top = Enumerable.Range(0, from.Ballot.Length).Where(place => from.Ballot[place].Previous is not null)
                .OrderByDescending(place => from.Ballot[place].Previous).Take(2).ToArray();
            return top.Length < 2 ? null : new SwingForecast(
                contest.Candidates[top[0]].Id, contest.Candidates[top[1]].Id, Spread([.. shares[top[0]].Zip(shares[top[1]], (holder, rival) =>
                    Copeland.Elections.Swing.Butler(from.Ballot[top[0]].Previous!.Value, holder, from.Ballot[top[1]].Previous!.Value, rival))], -1, 1));
        }

        private static MarketProbabilities Odds(List<CandidateForecast> parties) => new(
            "Ladbrokes, 22 February 2017", [.. parties.Select((party, place) => place < 4 ? (double?)party.Win.Value : null)], 0.11);

        private static List<ExplanationStep> Explain(List<CandidateForecast> parties)
        {
            var change = parties.Select(party => party.Share.Median - (party.PreviousShare ?? 0)).ToArray();
            (string Effect, double Part)[] steps =
            [
                ("National swing", 1.4), ("Governing party", -0.9), ("Defending the seat", 0.6),
                ("Leave vote in the seat", 0.25), ("Momentum of this Parliament’s by-elections", -0.35),
            ];
            return [.. steps.Select(step => new ExplanationStep(step.Effect, [.. change.Select(points => points * step.Part)]))];
        }

        private ProbabilityEstimate Chance(int count)
        {
            var value = (double)count / turnouts.Count;
            return new ProbabilityEstimate(value, Math.Sqrt(value * (1 - value) / turnouts.Count));
        }

        private static Histogram Count(List<double> values, double high) => Spread(values, 0, high);

        private static Histogram Spread(List<double> values, double low, double high)
        {
            var counts = new long[Bins];
            foreach (var value in values)
            {
                counts[Math.Clamp((int)((value - low) / (high - low) * Bins), 0, Bins - 1)]++;
            }

            var mean = values.Average();
            return new Histogram(low, high, counts, mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
        }
    }
}

/// <summary>Standard normals from SplitMix64 and Box–Muller: the same on every machine.</summary>
internal sealed class TestNormals(ulong state)
{
    public double Next() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    private double Uniform()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) + 0.5) / 18446744073709551616.0;
    }
}
