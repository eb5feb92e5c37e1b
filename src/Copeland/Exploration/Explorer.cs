using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Sampling;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Exploration;

/// <summary>Computes beforehand what a page needs to draw a scenario's forecast at any setting.</summary>
internal static class Explorer
{
    /// <summary>Degree of the polynomial of the Student scale, as in the kernels.</summary>
    private const int ScaleDegree = 16;

    /// <summary>Bits of a point's index: 65,536 draws.</summary>
    private const int PointBits = 16;

    /// <summary>Numbers that the sets of a family's candidates may take on the page.</summary>
    private const int MostSetNumbers = 4000;

    /// <summary>The most candidates of one family with a switch, and of a ballot.</summary>
    private const int MostFamilySwitches = 7;
    private const int MostSwitches = 16;

    /// <summary>The most candidates with a switch whom polls of the seat name: these are read for every set of them.</summary>
    private const int MostPolledSwitches = 7;

    /// <summary>Makes everything ready.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="named">Inputs that were named to be moved; where there are none, the program chooses.</param>
    /// <param name="settings">How the published forecast is simulated.</param>
    /// <param name="watch">Stops it, and is told the fraction done.</param>
    /// <exception cref="ExplorationException">Nothing can be moved, or not what was named.</exception>
    /// <exception cref="Scenarios.ScenarioException">A named input or an end of its range is not allowed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SeatExploration Run(
        VariedScenario varied, IReadOnlyList<VaryRequest> named, SimulationSettings settings, (CancellationToken Cancellation, IProgress<double>? Progress) watch)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = watch.Cancellation };
        var forecast = Forecaster.Run(varied.Base, settings, watch.Cancellation);
        watch.Progress?.Report(0.4);
        var front = FrontRunners.Of(forecast.Candidates);
        var choice = new SliderChoice(varied, front);
        var sliders = choice.Of(named, options);
        watch.Progress?.Report(0.5);
        var evidence = varied.Believed().Evidence;
        var (switches, kept) = Switches(forecast, front, evidence);
        var polls = SeatPollTables.Of(varied, switches, options);
        var fitting = new SliderFitting(varied, switches, options);
        var page = named.Count > 0 ? fitting.AsAsked(sliders) : fitting.Trimmed(sliders, choice.Worth) ?? throw new ExplorationException(
            "no input of this scenario can be moved on a page as accurately as pages promise. Name one with --vary and a small range, for example --vary seat.leavePct=50..54, or use sweep.");
        watch.Progress?.Report(0.9);
        return new SeatExploration(
            forecast,
            page.Sliders,
            switches,
            page.Surface,
            ExplorationTail.Adjustments(varied),
            polls,
            ChebyshevFit.Polynomial(z => GammaQuantile.LogStudentScale(page.Surface.DegreesOfFreedom, z), GammaQuantile.NormalRadius, ScaleDegree),
            Directions((2 * forecast.Candidates.Count) + 2),
            ExplorationTail.Limits(varied, page.Sliders),
            page.Check)
        { Missing = choice.Missing, Kept = kept, Wanted = sliders };
    }

    /// <summary>As many dimensions of Sobol' points as are asked for, good for 2¹⁶ points.</summary>
    private static uint[][] Directions(int dimensions)
    {
        var directions = new uint[dimensions][];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            directions[dimension] = SobolDirections.Of(dimension)[..PointBits].ToArray();
            for (var bit = 0; bit < PointBits; bit++)
            {
                directions[dimension][bit] >>= SobolDirections.Bits - PointBits;
            }
        }

        return directions;
    }

    /// <summary>
    /// Everybody but the two likeliest winners, the larger ones first where there are too many; and who of them is kept, because without them
    /// no rival would be left where main rivals stand aside, which is a contest of another kind.
    /// </summary>
    private static (List<int> Switches, List<int> Kept) Switches(Forecast forecast, FrontRunners front, SeatEvidence evidence)
    {
        var (ballot, polled) = (forecast.Candidates, SeatPollTables.Named(evidence));

        // Rivals that they are at half their polls too, so that no slider changes it.
        var polls = evidence.National with { Now = new VoteShares(evidence.National.Now.Select(share => KeyValuePair.Create(share.Key, share.Value / 2))) };
        double Orphaned(IEnumerable<int> off) => ContestOutlook.Of(evidence.Contest with { Candidates = [.. evidence.Contest.Candidates.Where((_, place) => !off.Contains(place))] }, polls).Orphaned;
        var isOrphaned = Orphaned([]) > 0;
        var (left, kept) = (new List<int>(), new List<int>());
        foreach (var place in Enumerable.Range(0, ballot.Count).Where(place => place != front.First && place != front.Second).OrderByDescending(place => ballot[place].Share.Mean))
        {
            var family = ballot[place].Candidate.Party.Family;
            var size = ballot.Count(candidate => candidate.Candidate.Party.Family == family);
            var already = left.Count(other => ballot[other].Candidate.Party.Family == family);
            if (!isOrphaned && Orphaned([.. left, place]) > 0)
            {
                kept.Add(place);
            }
            else if (left.Count < MostSwitches && (!polled.Contains(place) || left.Count(polled.Contains) < MostPolledSwitches) && already < MostFamilySwitches && (1 << (already + 1)) * size * (size + 3) / 2 <= MostSetNumbers)
            {
                left.Add(place);
            }
        }

        return ([.. left.Order()], kept);
    }
}
