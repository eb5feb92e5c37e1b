using System.Collections.Concurrent;

namespace Copeland.Backtesting;

/// <summary>A back-test's result: every method on the same contests.</summary>
/// <param name="Request">What was tested on.</param>
/// <param name="Methods">The methods, the model itself first.</param>
internal sealed record BacktestResult(BacktestRequest Request, IReadOnlyList<MethodScores> Methods)
{
    private const int WorstContests = 10;

    private readonly ConcurrentDictionary<string, IReadOnlyList<PairedDifference>> differences = new(StringComparer.Ordinal);

    /// <summary>The model itself.</summary>
    public MethodScores Model => Methods[0];

    /// <summary>The contests with seat polls; null where they were not tested.</summary>
    public SeatPollComparison? SeatPolls { get; init; }

    /// <summary>Candidates outside the polled parties by each method; empty where nothing could be learnt of them.</summary>
    public IReadOnlyList<OutsiderScores> Outsiders { get; init; } = [];

    /// <summary>The protocol's name in files and on the command line.</summary>
    public string Protocol => NameOf(Request.Protocol);

    /// <summary>The contests whose winner the model gave the least, the worst first, each with what it gave: of somebody outside the polled parties that person's own chance where it is known, not what all of them had together.</summary>
    public IReadOnlyList<(ContestScore Contest, double Given)> Worst => [.. Model.Contests.Select(score => (Contest: score, Given: Given(score))).OrderBy(worst => worst.Given).ThenByDescending(worst => worst.Contest.Energy).Take(WorstContests)];

    private double Given(ContestScore score) =>
        Outsiders.FirstOrDefault(method => method.Name == Model.Name)?.Winners.FirstOrDefault(winner => winner.ContestId == score.Id)?.Won.Probability ?? score.WinnerProbability;

    /// <summary>The name of a protocol in files and on the command line.</summary>
    public static string NameOf(BacktestProtocol protocol) => protocol switch
    {
        BacktestProtocol.RollingOrigin => "rolling-origin",
        BacktestProtocol.LeaveOneParliamentOutStrictly => "leave-one-parliament-out-strictly",
        _ => "leave-one-parliament-out",
    };

    /// <summary>The model's scores less another method's.</summary>
    /// <param name="other">One of the methods.</param>
    /// <param name="measure">One of all measures.</param>
    public PairedDifference Difference(MethodScores other, ScoreMeasure measure) =>
        differences.GetOrAdd(other.Name, _ => PairedDifference.Of(Model.Contests, other.Contests, ScoreMeasure.All))[ScoreMeasure.All.ToList().IndexOf(measure)];
}
