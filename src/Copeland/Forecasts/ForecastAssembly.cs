using Copeland.Elections;
using Copeland.Scenarios;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>Puts together what may be said from what was believed and what was drawn.</summary>
internal static class ForecastAssembly
{
    public static Forecast Of(Belief belief, Tally tally, Baselines baselines, Provenance provenance)
    {
        var (scenario, prior) = (belief.Scenario, belief.Prior);
        var contest = scenario.Contest;
        var places = Enumerable.Range(0, contest.Candidates.Count).ToList();
        IReadOnlyList<CandidateForecast> candidates =
        [
            .. places.Select(i => new CandidateForecast(
                contest.Candidates[i],
                tally.WinProbability(i),
                tally.SecondProbability(i),
                tally.LostDepositProbability(i),
                contest.PreviousShare(i),
                tally.Share(i))),
        ];
        var front = FrontRunners.Of(candidates);
        return new Forecast(
            contest,
            provenance,
            candidates,
            new MajorityForecast(tally.Majority, tally.MajorityVotes, tally.Recount, [.. places.Select(tally.MajorityByWinner)]),
            tally.Turnout,
            Swing(contest, tally),
            Hold(contest, candidates),
            baselines,
            Explanation.Of(
                prior.Effects,
                [.. candidates.Select(candidate => candidate.PreviousShare ?? 0)],
                [.. candidates.Select(candidate => candidate.Share.Median)]),
            VarianceBySource.Of(prior, front.First, front.Second),
            belief.Warnings)
        {
            Notes = scenario.Notes,
            Adjustments = scenario.Adjustments,
            NationalPolls = scenario.National.KnownOn(scenario.AsOf),
            PartPolls = PartEvidence.CountedOf(scenario),
            SeatPolls = ScenarioEvidence.SeatPolls(scenario),
        };
    }

    private static SwingForecast? Swing(Contest contest, Tally tally)
    {
        if (contest.SwingPair is not var (from, to) || tally.PairDifference is not { } lead)
        {
            return null;
        }

        // Butler: half of (to now − from now) − (to before − from before).
        var before = (contest.PreviousShare(to) ?? 0) - (contest.PreviousShare(from) ?? 0);
        return new SwingForecast(contest.Candidates[from].Id, contest.Candidates[to].Id, new Histogram(
            (lead.Low - before) / 2, (lead.High - before) / 2, [.. lead.Counts], (lead.Mean - before) / 2, lead.Sd / 2));
    }

    private static ProbabilityEstimate Hold(Contest contest, IReadOnlyList<CandidateForecast> candidates)
    {
        var place = Enumerable.Range(0, candidates.Count).Where(contest.IsDefending).ToList();
        return place.Count == 0 ? new ProbabilityEstimate(0, 0) : candidates[place[0]].Win;
    }
}
