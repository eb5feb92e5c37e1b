using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Scenarios.Catalogue;
using Copeland.Sensitivity;

namespace Copeland.Exploration;

/// <summary>Chooses what moves on a page: the inputs that move this seat, or those that were named.</summary>
/// <param name="varied">The scenario.</param>
/// <param name="front">Places of the two likeliest winners.</param>
internal sealed class SliderChoice(VariedScenario varied, FrontRunners front)
{
    /// <summary>The most sliders of a page.</summary>
    public const int MostSliders = 6;

    /// <summary>National shares among the sliders that are chosen: with more of them what gives way is hard to follow.</summary>
    private const int MostShares = 3;

    /// <summary>How far sliders reach, in standard deviations of their input: one case in eighty lies beyond.</summary>
    private const double Reach = 2.5;

    /// <summary>What national shares with sliders leave at least, in points, of all that the polls give to anybody: something for the others.</summary>
    private const double LeastLeft = 3;

    /// <summary>The most that national shares of a scenario that gives their average may add up to, in percent.</summary>
    private const double Everything = 100;

    /// <summary>The least part of their reach that shares have above their present values, to be chosen: with less there is nothing to play with.</summary>
    private const double LeastRoom = 0.4;

    /// <summary>The most that a swing may take of what either party has at least, so that none is left with nothing.</summary>
    private const double MostOfAShare = 0.6;

    /// <summary>Draws of the trial that ranks inputs.</summary>
    private const long TrialDraws = 16_384;

    /// <summary>The change of the leader's chance over an input's range below which it is not worth a slider (half a point).</summary>
    private const double Noticeable = 0.005;

    /// <summary>Address of what the seat's polls weigh.</summary>
    public const string SeatPollError = "seatPolls.errorFactor";

    /// <summary>How far that can be moved: as if every poll were four, or a quarter of one.</summary>
    private const double LeastPollError = 0.5;
    private const double MostPollError = 2;

    private const string Defending = "model.defending.mean";

    // With whose polls the seat swings where that is a part of Great Britain, and whether the scenario gives their average.
    private readonly (string Name, bool IsGiven)? part = varied.Believed().Part is { } known ? (known.Part, varied.Base.Part?.Average is not null) : null;

    /// <summary>The sliders, in the order of the page.</summary>
    /// <param name="named">What was named; where nothing is, the program chooses.</param>
    /// <param name="options">Threads, and what stops it.</param>
    /// <exception cref="ExplorationException">Nothing can be moved, or not what was named.</exception>
    public IReadOnlyList<Slider> Of(IReadOnlyList<VaryRequest> named, ParallelOptions options)
    {
        var sliders = named.Count > 0 ? [.. named.Select(Named)] : Chosen(options);
        if (sliders.Count == 0)
        {
            throw new ExplorationException("nothing in this scenario moves its forecast by half a point, so there is nothing to put on a page. Name an input with --vary, for example --vary national.averagePct.Lab=20..40.");
        }

        return [.. Capped(sliders, named).Select(slider => Swinging(slider, sliders))];
    }

    /// <summary>What does not move that a reader would look for, and why; null where nothing is missing.</summary>
    public string? Missing { get; private set; }

    /// <summary>Addresses of the inputs that were chosen, the most useful first.</summary>
    public IReadOnlyList<string> Worth { get; private set; } = [];

    // What the average of Great Britain holds where the scenario gives it and the seat swings with it, in percent; null where it is made of polls.
    private double? Given => part is null ? 100 * (varied.Base.National as Scenarios.NationalSource.Average)?.Shares.Total : null;

    private List<Slider> Chosen(ParallelOptions options)
    {
        var apart = new[] { Defending, SeatPollError }.Select(address => InputCatalogue.Find(address)?.In(varied.Base)).OfType<Input>();
        var possible = VariedInputs.TheWorlds(varied, [front.First, front.Second]).Concat(apart).Where(input => Kind(input) >= 0).ToList();
        using var runner = new PlanRunner(Math.Max(1, options.MaxDegreeOfParallelism), options.CancellationToken);
        var trial = varied.Base.Simulation with { Draws = TrialDraws, Precision = null, Threads = 1 };
        var outcomes = runner.Run(2 * possible.Count, i => varied.Plan(End(possible[i / 2], high: i % 2 == 1)), trial, null);
        double Effect(int i) => new[] { front.First, front.Second }.Max(place => Math.Abs(outcomes[(2 * i) + 1].Win[place].Value - outcomes[2 * i].Win[place].Value));
        var ranked = Enumerable.Range(0, possible.Count).Where(i => Effect(i) >= Noticeable).OrderByDescending(Effect).Select(i => possible[i]).ToList();
        Worth = [.. ranked.Select(input => input.Address)];
        Missing = part is { IsGiven: true, Name: var name } ? $"No share in polls moves on this page: {SliderRules.WhyGiven(name)}." : null;
        var shares = WithRoom([.. ranked.Where(input => Kind(input) == 0).Take(MostShares).Select(Reaching)]);
        var others = ranked.Where(input => Kind(input) > 0).OrderByDescending(input => input.Address == SeatPollError).Take(MostSliders - MostShares);
        return [.. shares, .. others.OrderBy(Kind).Select(Reaching)];
    }

    /// <summary>As many shares as have room to rise: of an average that is given the others keep theirs.</summary>
    private List<Slider> WithRoom(List<Slider> shares)
    {
        var fitting = shares;
        while (Given is not null && fitting.Count > 0 && Room(fitting) is < LeastRoom)
        {
            fitting = [.. fitting.SkipLast(1)];
        }

        if (fitting.Count < shares.Count)
        {
            Missing = Invariant($"{(fitting.Count == 0 ? "No share" : fitting.Count == 1 ? "One share" : "Two shares")} in polls {(fitting.Count == 2 ? "move" : "moves")} on this page: the average that the scenario gives holds {Given:0.#}% of the vote, and when one party's share is set the others keep theirs, so {(fitting.Count == 0 ? "there is no room for one to rise" : "there is no room for more to rise")}. Of polls instead of an average the others would give way.");
        }

        return fitting;
    }

    /// <summary>The part of the way up to their high ends that shares may go together.</summary>
    private double Room(IReadOnlyList<Slider> shares)
    {
        var present = shares.Sum(slider => slider.Present);
        return (MostTogether(present) - present) / (shares.Sum(slider => slider.High) - present);
    }

    private double MostTogether(double present) => Given is { } total ? Everything - (total - present) : (100 * varied.Believed().Evidence.National.Now.Total) - LeastLeft;

    private static InputValue End(Input input, bool high) => input.Address != SeatPollError ? high ? input.High : input.Low
        : new InputValue(input.Address, input.Present * (high ? MostPollError : LeastPollError));

    private static Slider Reaching(Input input) => input.Address == SeatPollError
        ? Of(input, LeastPollError * input.Present, MostPollError * input.Present) : Of(input, input.At(-Reach), input.At(Reach));

    /// <summary>Shares first, then the swing, the seat's Leave share, the defence bonus, what the seat's polls weigh; −1 for what is left to <c>--vary</c>.</summary>
    private int Kind(Input input) => input.Address switch
    {
        _ when SliderRules.Refusal(input.Address, part) is not null => -1,
        _ when input.Address.StartsWith("national.averagePct.", StringComparison.Ordinal) || input.Address.StartsWith("national.parts.", StringComparison.Ordinal) => 0,
        _ when input.Address.StartsWith("national.swingPct.", StringComparison.Ordinal) => 1,
        "seat.leavePct" => 2,
        Defending when varied.Base.Contest.Candidates.Any(candidate => candidate.Party.Code == varied.Base.Contest.Defending) => 3,
        SeatPollError => 4,
        _ => -1,
    };

    // The last word of most addresses is a party.
    private string Meant(string address, IReadOnlyList<Input> inputs)
    {
        var dot = address.LastIndexOf('.') + 1;
        var named = PartyNames.Meant(address[dot..], varied.Base.Contest.Parties) is { } code ? address[..dot] + code : address;
        return inputs.Any(input => input.Address == named) ? $" Did you mean {named}?" : DidYouMean.Nearest(address, inputs.Select(input => input.Address)) is { } near ? $" Did you mean {near}?" : string.Empty;
    }

    private Slider Named(VaryRequest request)
    {
        var input = InputCatalogue.Find(request.Address)?.In(varied.Base);
        if (SliderRules.Refusal(request.Address, part) is { } refusal)
        {
            throw new ExplorationException(refusal);
        }

        if (input is not null && request.Range is null)
        {
            return Reaching(input);
        }

        if ((input?.Present ?? InputCatalogue.Find(request.Address)?.Get(varied.Base)) is not { } present)
        {
            var inputs = VariedInputs.Of(varied, [front.First, front.Second]);
            var (model, world) = (inputs.Where(known => known.IsAssumption).ToList(), inputs.Where(known => !known.IsAssumption));
            throw new ExplorationException(
                $"{request.Address} has no value in this scenario that could be moved.{Meant(request.Address, inputs)} Inputs of this scenario: {string.Join(", ", world.Select(known => known.Address))}"
                + (model.Count == 0 ? "." : Invariant($", and {model.Count} of the model, such as {model[0].Address}: copeland sensitivity lists them all.")));
        }

        if (request.Range is not { } range)
        {
            throw new ExplorationException($"how far {request.Address} may plausibly lie from its value of {present.ToString("0.###", CultureInfo.InvariantCulture)} is not known. Say its range, for example --vary {request.Address}={(0.9 * present).ToString("0.###", CultureInfo.InvariantCulture)}..{(1.1 * present).ToString("0.###", CultureInfo.InvariantCulture)}.");
        }

        if (present <= range.Low || present >= range.High)
        {
            throw new ExplorationException(Invariant($"{request.Address} is {present:0.###} in this scenario, which does not lie inside {range.Low}..{range.High}. The page starts at the published forecast: write a range around it."));
        }

        CheckEnds(request.Address, range.Low, range.High);
        return input is not null ? Of(input, range.Low, range.High) with { Low = range.Low, High = range.High }
            : new Slider(request.Address, InputCatalogue.Words(varied.Base, request.Address), InputCatalogue.UnitOf(request.Address), present, range.Low, range.High);
    }

    private void CheckEnds(string address, double low, double high)
    {
        varied.Through(new InputValue(address, low));
        varied.Through(new InputValue(address, high));
    }

    private static Slider Of(Input input, double low, double high)
    {
        var slider = new Slider(input.Address, input.Label, input.Unit, input.Present, low, high)
        {
            Plausible = (input.Range.Low, input.Range.High),
            Reason = input.Range.Reason,
            GivesWay = input.GivesWay,
        };
        var step = Math.Pow(10, -slider.Digits);
        return slider with { Low = Math.Floor(low / step) * step, High = Math.Ceiling(high / step) * step };
    }

    /// <summary>A swing may not take from a party what it does not have.</summary>
    private Slider Swinging(Slider slider, IReadOnlyList<Slider> all)
    {
        if (slider.Address.Split('.') is not ["national", "swingPct", var from, var to])
        {
            return slider;
        }

        double Least(string party) => all.FirstOrDefault(other => other.Party == party)?.Low ?? (0.8 * InputCatalogue.Find("national.averagePct." + party)?.Get(varied.Base) ?? 0);
        var most = Math.Round(MostOfAShare * Math.Min(Least(from), Least(to)), slider.Digits);
        return most <= slider.Present || most >= slider.High ? slider : slider with { Low = Math.Max(slider.Low, -most), High = most };
    }

    /// <summary>National shares may not add up to all there is.</summary>
    private IReadOnlyList<Slider> Capped(IReadOnlyList<Slider> sliders, IReadOnlyList<VaryRequest> named)
    {
        var shares = sliders.Where(slider => slider.Party is not null).ToList();
        var (highest, present) = (shares.Sum(slider => slider.High), shares.Sum(slider => slider.Present));
        var most = MostTogether(present);
        if (highest <= most)
        {
            return sliders;
        }

        if (present >= most || shares.Any(slider => named.Any(request => request.Address == slider.Address && request.Range is not null)))
        {
            throw new ExplorationException(Invariant($"the national shares that are to move add up to {highest:0.#}% at their high ends; at most {most:0.#}% leaves something for the other parties. Give smaller ranges, or fewer shares."));
        }

        var part = Room(shares);
        return [.. sliders.Select(slider => slider.Party is null ? slider : slider with { High = Math.Floor(10 * (slider.Present + (part * (slider.High - slider.Present)))) / 10 })];
    }
}
