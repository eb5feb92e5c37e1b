using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>What the rules of thumb and the bookmakers say of a scenario.</summary>
internal static class BaselineForecasts
{
    public static Baselines Of(Scenario scenario, Belief belief, SimulationSettings settings)
    {
        // A rule of thumb knows the last result and the polls, and nothing else.
        var told = belief.Evidence with { SeatPolls = [], Adjustments = [], Momentum = Momentum.None };
        return new Baselines(
            Rule(told, belief.Assumptions.Rules[SwingRules.Uniform.Name], settings),
            Rule(told, belief.Assumptions.Rules[SwingRules.Proportional.Name], settings),
            scenario.Market is { } market ? Market(market, scenario) : null);
    }

    private static BaselineForecast Rule(SeatEvidence evidence, ModelAssumptions rule, SimulationSettings settings)
    {
        var prior = SeatModel.Build(evidence, rule);
        var tally = Simulator.Run(SamplingPlan.Compile(prior, new SamplingOptions()), settings);
        var shares = new double[prior.CandidateIds.Count];
        Softmax.Of(prior.MeanLogShares, shares);
        return new BaselineForecast([.. shares.Select((_, i) => tally.WinProbability(i).Value)], [.. shares]);
    }

    private static MarketProbabilities Market(Market market, Scenario scenario) => MarketOdds.Probabilities(
        market.Source,
        [.. scenario.Contest.Candidates.Select(candidate => market.DecimalOdds.TryGetValue(candidate.Id, out var odds) ? 1 / odds : (double?)null)]);
}
