using Copeland.Elections;
using Copeland.Model;
using Copeland.Sensitivity;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Exploration;

/// <summary>
/// Polls of the seat as tables. Who leaves the ballot changes what a poll's figures say: they are read through the door for every set of
/// those it names.
/// </summary>
internal sealed class SeatPollTables
{
    private readonly VariedScenario varied;
    private readonly SeatEvidence evidence;
    private readonly SeatPollError error;
    private readonly Dictionary<string, int> places;

    private SeatPollTables(VariedScenario varied)
    {
        this.varied = varied;
        var belief = varied.Believed();
        (evidence, error) = (belief.Evidence, SeatPollError.Of(belief.Assumptions));
        places = evidence.Contest.Candidates.Select((candidate, place) => (candidate.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place, StringComparer.Ordinal);
    }

    /// <summary>Places of the ballot that a poll of the seat names, each by itself or with others of its party.</summary>
    public static IReadOnlySet<int> Named(SeatEvidence evidence) => evidence.SeatPolls.SelectMany(poll => Named(evidence.Contest, poll)).ToHashSet();

    /// <summary>The tables; null where there are no polls of the seat.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="switches">Places of the ballot that may stand or not.</param>
    /// <param name="options">Threads, and what stops it.</param>
    public static SeatPollTable? Of(VariedScenario varied, IReadOnlyList<int> switches, ParallelOptions options)
    {
        var tables = new SeatPollTables(varied);
        return SeatPollFigures.Of(tables.evidence).Count == 0 ? null : tables.Table(switches, options);
    }

    private SeatPollTable Table(IReadOnlyList<int> switches, ParallelOptions options)
    {
        var polls = evidence.SeatPolls;
        List<int[]> named = [.. polls.Select(poll => switches.Where(Named(evidence.Contest, poll).Contains).ToArray())];
        var ballots = named.SelectMany(Sets).Select(set => string.Join(' ', set.Off)).Distinct(StringComparer.Ordinal).ToArray();
        var read = new SeatEvidence[ballots.Length];
        Parallel.For(0, ballots.Length, options, i => read[i] = varied.Without([.. ballots[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id)]).Evidence);
        var byBallot = ballots.Zip(read).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var (common, own) = Errors();
        return new SeatPollTable(
            [
                .. polls.Select((poll, p) => new SeatPollSource(
                    named[p],
                    Sets(named[p]).ToDictionary(set => set.Key, set => Figures(poll, byBallot[string.Join(' ', set.Off)])))),
            ],
            common,
            own,
            SeatPollUpdate.OpenLevel,
            error.Inflation,
            error.ShareSlope);
    }

    private string Id(string place) => evidence.Contest.Candidates[int.Parse(place, CultureInfo.InvariantCulture)].Id;

    private static IEnumerable<(int Key, int[] Off)> Sets(int[] named) =>
        Enumerable.Range(0, 1 << named.Length).Select(set => (set, named.Where((_, bit) => ((set >> bit) & 1) == 0).ToArray()));

    /// <summary>A poll's figures on another ballot; none where it names nobody of it.</summary>
    private IReadOnlyList<SeatPollNumber> Figures(SeatPoll poll, SeatEvidence there)
    {
        var number = there.SeatPolls.TakeWhile(other => !IsSame(other, poll)).Count();
        return
        [
            .. SeatPollFigures.Of(there).Where(figure => figure.Poll == number)
                .Select(figure => new SeatPollNumber([.. figure.Places.Select(place => places[there.Contest.Candidates[place].Id])], figure.LogShare, error.Factor(figure))),
        ];
    }

    /// <summary>What two figures of the same candidates have in common by poll, and what is each of its figures' own, at a factor of 1.</summary>
    private (double[][] Common, double[] Own) Errors()
    {
        List<SeatPollFigure> plain = [.. evidence.SeatPolls.SelectMany((poll, number) => Enumerable.Repeat(new SeatPollFigure(number, [0], SeatPollError.TypicalShare, Days(poll)) { Sample = SeatPollFigures.Interviews(poll) }, 2))];
        var covariance = error.Covariance(plain, Matrix<double>.Build.Dense(plain.Count, 1, 1));
        return (
            [.. evidence.SeatPolls.Select((_, p) => evidence.SeatPolls.Select((_, q) => covariance[2 * p, (2 * q) + 1]).ToArray())],
            [.. evidence.SeatPolls.Select((_, p) => covariance[2 * p, 2 * p] - covariance[2 * p, (2 * p) + 1])]);
    }

    // Without a candidate the others' figures are others.
    private static bool IsSame(SeatPoll one, SeatPoll other) =>
        one.Poll with { Shares = other.Poll.Shares } == other.Poll && one.Client == other.Client && one.Kind == other.Kind;

    private int Days(SeatPoll poll) => Math.Max(0, evidence.Contest.PollingDay.DayNumber - poll.Poll.End.DayNumber);

    private static HashSet<int> Named(Contest contest, SeatPoll poll) =>
    [
        .. contest.Candidates.Select((candidate, place) => (candidate, place))
            .Where(entry => poll.Poll.Shares[entry.candidate.Id] is not null || poll.Poll.Shares[entry.candidate.Party.Code] is not null).Select(entry => entry.place),
    ];
}
