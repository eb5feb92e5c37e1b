using System.Collections.Concurrent;
using System.Text;
using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Scenarios;
using Copeland.Scenarios.Starting;
using Copeland.Simulation;

namespace Copeland.Outlooks;

/// <summary>
/// Forecasts every seat through the same door as a single one: what <c>copeland new</c> would write for it is read, checked and simulated.
/// Only what is the same for many seats, the picture of the country and the momentum of earlier by-elections, is worked out once.
/// </summary>
internal sealed class OutlookRun
{
    private readonly StartingPoint start;
    private readonly SimulationSettings settings;
    private readonly ScenarioTerms terms;
    private readonly ConcurrentDictionary<Country, Lazy<(Scenario Scenario, Belief Belief)>> first = new();

    private List<string>? voted;

    private OutlookRun(StartingPoint start, SimulationSettings settings, ScenarioTerms terms) => (this.start, this.settings, this.terms) = (start, settings, terms);

    /// <summary>The outlook.</summary>
    /// <param name="start">Day and evidence, as <c>copeland new</c> starts from them.</param>
    /// <param name="settings">Draws and threads; each seat has the seed of its own scenario.</param>
    /// <param name="terms">What scenarios are checked against, and polls that join the built-in ones.</param>
    /// <param name="watch">Stops it, and is told the fraction done.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="SeatNotCoveredException">The day is outside what the built-in seats can serve.</exception>
    public static Outlook Of(StartingPoint start, SimulationSettings settings, ScenarioTerms terms, (CancellationToken Cancellation, IProgress<double>? Progress) watch) =>
        new OutlookRun(start, settings, terms).Run(watch.Cancellation, watch.Progress);

    private Outlook Run(CancellationToken cancellation, IProgress<double>? progress)
    {
        var seats = new SeatOutlook?[Constituencies.All.Count];
        var reasons = new string?[seats.Length];
        var done = 0;
        using var tallies = new ThreadLocal<Tally>(() => new Tally());
        Parallel.For(0, seats.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancellation }, i =>
        {
            var seat = Constituencies.All[i];
            reasons[i] = Covers(seat);
            if (reasons[i] is null)
            {
                seats[i] = Forecast(seat, tallies.Value ?? new Tally(), cancellation);
            }

            progress?.Report((double)Interlocked.Increment(ref done) / seats.Length);
        });
        List<SeatOutlook> covered = [.. seats.OfType<SeatOutlook>()];
        if (covered.Count == 0)
        {
            throw new SeatNotCoveredException(reasons.OfType<string>().Last());
        }

        // Of every country the same.
        var believed = first.OrderBy(country => country.Key).First().Value.Value.Belief;
        return new Outlook(
            start.LastDay,
            start.Day,
            settings.Draws,
            covered,
            [.. Constituencies.All.Select((seat, i) => reasons[i] is { } reason ? new SeatLeftOut(seat.Name, seat.Region, reason) : null).OfType<SeatLeftOut>()],
            EngineVersion.Text,
            EmbeddedCalibration.Name)
        {
            Coefficients = believed.Assumptions.CoefficientSet,
            NewestPoll = believed.Britain.NewestPoll,
            Warnings = believed.Britain.Warnings,
        };
    }

    /// <summary>Why the model does not cover a seat; null where it does.</summary>
    private string? Covers(Constituency seat)
    {
        try
        {
            StartingScenario.Write(seat, start);
            return null;
        }
        catch (SeatNotCoveredException exception)
        {
            return exception.Message;
        }
    }

    private Scenario Scenario(Constituency seat)
    {
        var text = Encoding.UTF8.GetBytes(StartingScenario.Write(seat, start));
        return ScenarioValidator.Validate(ScenarioReader.Read(new ScenarioSource(seat.Name, text)), [], terms);
    }

    /// <summary>
    /// All these scenarios name the same evidence: polls, earlier by-elections and numbers of the model are worked out once a country. A seat
    /// that has voted in this Parliament remembers it, and shares nothing.
    /// </summary>
    private Belief Believed(Scenario scenario)
    {
        var held = voted ??= [.. ScenarioEvidence.ByElections(scenario).Select(contest => contest.Seat.Name)];
        if (held.Exists(name => SeatHolders.IsSameSeat(name, scenario.Contest.Seat.Name)))
        {
            return Belief.Of(scenario);
        }

        var (like, known) = first.GetOrAdd(scenario.Contest.Seat.Country, _ => new(() => (scenario, Belief.Of(scenario)))).Value;
        return known.With(scenario with { National = like.National, Assumptions = like.Assumptions, Earlier = like.Earlier });
    }

    private SeatOutlook Forecast(Constituency seat, Tally tally, CancellationToken cancellation)
    {
        var scenario = Scenario(seat);
        var contest = scenario.Contest;

        var belief = Believed(scenario);
        Simulator.Run(belief.Plan, scenario.Simulation with { Draws = settings.Draws, Threads = 1, Precision = null }, tally, cancellation);
        return new SeatOutlook(
            scenario.Id,
            seat.Name,
            seat.Country,
            seat.Region,
            contest.PartyOf(contest.Defending),
            scenario.Simulation.Seed,
            [
                .. contest.Candidates.Select((candidate, place) =>
                {
                    var share = tally.Share(place);
                    return new CandidateOutlook(candidate, tally.WinProbability(place), share.Median, share.Quantile(0.05), share.Quantile(0.95));
                }),
            ])
        {
            VotedSince = start.Holders.In(seat).Any(),
        };
    }
}
