using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>Everything that may be said of a contest before the vote. Shares are fractions; candidates stand in ballot order.</summary>
/// <param name="Contest">The contest as it was known.</param>
/// <param name="Provenance">Where the forecast comes from.</param>
/// <param name="Candidates">One entry a candidate, in ballot order.</param>
/// <param name="Majority">The winner's lead.</param>
/// <param name="Turnout">Distribution of turnout as a fraction of the electorate.</param>
/// <param name="Swing">Butler swing between last time's two leading parties that stand; null where fewer than two stood last time.</param>
/// <param name="Hold">Probability that the defending party keeps the seat; 0 where it does not stand.</param>
/// <param name="Baselines">What simple rules and bookmakers say.</param>
/// <param name="Explanation">From last result to forecast, step by step.</param>
/// <param name="Uncertainty">What the uncertainty is made of.</param>
/// <param name="Warnings">What a reader must know before quoting a number.</param>
public sealed record Forecast(
    Contest Contest,
    Provenance Provenance,
    IReadOnlyList<CandidateForecast> Candidates,
    MajorityForecast Majority,
    Histogram Turnout,
    SwingForecast? Swing,
    ProbabilityEstimate Hold,
    Baselines Baselines,
    IReadOnlyList<ExplanationStep> Explanation,
    IReadOnlyList<UncertaintyShare> Uncertainty,
    IReadOnlyList<string> Warnings)
{
    /// <summary>What a reader must know and the model cannot, as the scenario says it: printed under the headline.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The analyst's stated judgements that moved it, in the scenario's order.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>The last day of fieldwork of the newest national poll used; null where the scenario gives an average instead of polls.</summary>
    public DateOnly? NewestPoll => Provenance.Evidence.NewestPoll;

    /// <summary>Whether the vote is known to have been held: in an earlier Parliament than the tables' last, or in the tables itself. A file does not ask the clock.</summary>
    internal bool IsOfAPastVote => Contest.PollingDay < Parliaments.All[^1].Elected
        || ByElections.All.Any(contest => contest.Date == Contest.PollingDay && SeatHolders.IsSameSeat(contest.Constituency, Contest.Seat.Name));

    /// <summary>What was asked beside the winner, with its probability, in the order asked.</summary>
    public IReadOnlyList<(BettingLine Line, ProbabilityEstimate Probability)> Lines { get; init; } = [];

    /// <summary>This forecast with lines priced.</summary>
    public Forecast WithLines(IEnumerable<BettingLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return this with { Lines = [.. lines.Select(line => (line, line.Probability(this)))] };
    }

    /// <summary>The national polls used, oldest first; none where the scenario gives an average instead.</summary>
    public IReadOnlyList<Poll> NationalPolls { get; init; } = [];

    /// <summary>The polls of Scotland or Wales used, oldest first; none where the seat swings with Great Britain or the scenario gives their average.</summary>
    internal IReadOnlyList<Poll> PartPolls { get; init; } = [];

    /// <summary>Those of the warnings that are of the number of simulated elections.</summary>
    internal IReadOnlyList<string> SamplingWarnings { get; init; } = [];

    /// <summary>The polls of the seat used.</summary>
    internal IReadOnlyList<SeatPoll> SeatPolls { get; init; } = [];
}
