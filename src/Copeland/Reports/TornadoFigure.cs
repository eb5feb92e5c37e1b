using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>
/// What one of the tornado's figures shows: the front runner's chance with one input at a time at either end of its range, or, where nothing moves
/// that by more than a point, its mean share of the vote, so that there is something to see.
/// </summary>
internal sealed class TornadoFigure
{
    // Both ends of a bar of a point may read alike: to be seen it must be longer.
    private const double Still = 0.015;

    // Bars of less are told apart by nobody.
    private const double Least = 0.005;

    private const int Percent = 100;

    // Coefficients that widen or narrow the spread of results rather than move a share.
    private const string SeatPolls = "model.seatPoll";

    // Logarithms, but for those that are told in words.
    private const string Scales = "model.scale";

    // Slopes, degrees of freedom and a factor of the variance, which are no scales; of those the first two narrow the spread where they rise.
    private static readonly string[] Worded = ["model.scaleSlope.mean", "model.freedom.mean", "model.scaleYears.mean", "model.seatPollShareSlope.mean", "model.seatPollInflation.mean"];
    private static readonly string[] Narrowing = Worded[..2];
    private static readonly string[] Spreads = [Scales, "model.futureErrorFactor", "model.splitSpread", "model.freedom", SeatPolls];

    private readonly SensitivityReport report;
    private readonly Race race;
    private readonly bool isToTenths;

    private TornadoFigure(SensitivityReport report, TornadoPart part, bool isOfShare, IReadOnlyList<TornadoBar> bars)
    {
        (this.report, Part, IsOfShare, Bars, race) = (report, part, isOfShare, bars, Race.Of(report.Forecast));

        // Both figures have the same digits.
        isToTenths = !isOfShare && TornadoPart.All.Any(each => IsOutOfOrder(each.Of(report)));
    }

    // In whole percent a longer bar may look shorter.
    private bool IsOutOfOrder(IReadOnlyList<TornadoBar> bars)
    {
        List<int> printed = [.. bars.Where(bar => Length(bar) >= Least).Select(bar => Math.Abs(Rounded(bar.High) - Rounded(bar.Low)))];
        return !printed.SequenceEqual(printed.OrderDescending());

        int Rounded(PlanOutcome outcome) => (int)Math.Round(Percent * Value(outcome));
    }

    /// <summary>What it is of.</summary>
    public TornadoPart Part { get; }

    /// <summary>Whether it shows the share because the chance stays where it is.</summary>
    public bool IsOfShare { get; }

    /// <summary>Its bars, longest first.</summary>
    public IReadOnlyList<TornadoBar> Bars { get; }

    /// <summary>Coefficients that were not varied on after a first look.</summary>
    public int Others => Part.IsModel ? report.Lesser.Count : 0;

    /// <summary>The figure of one part of an analysis.</summary>
    public static TornadoFigure Of(SensitivityReport report, TornadoPart part)
    {
        var bars = part.Of(report);
        var isStill = bars.All(bar => bar.Length(report.First, report.Base) < Still);
        return new(report, part, isStill, isStill ? [.. bars.OrderByDescending(bar => bar.Span(report.Base, outcome => outcome.Share[report.First]))] : bars);
    }

    /// <summary>What is drawn of a forecast, a fraction.</summary>
    public double Value(PlanOutcome outcome) => IsOfShare ? outcome.Share[report.First] : outcome.Win[report.First].Value;

    /// <summary>The same as it is printed: a mean share to a tenth, and chances where bars are too alike for whole percent: all forecasts are of the same draws.</summary>
    public string Text(PlanOutcome outcome) => IsOfShare ? DisplayNumber.Counted(outcome.Share[report.First]) : Value(outcome) is > 0.01 and < 0.99 && isToTenths ? DisplayNumber.Counted(Value(outcome)) : DisplayNumber.Chance(outcome.Win[report.First]);

    /// <summary>How far a bar reaches.</summary>
    public double Length(TornadoBar bar) => bar.Span(report.Base, Value);

    /// <summary>Whether both ends of a bar read the same.</summary>
    public bool Stays(TornadoBar bar) => Text(bar.Low) == Text(bar.High);

    /// <summary>Whether the front runner gains where the input rises.</summary>
    public bool Rises(TornadoBar bar) => Value(bar.Low) <= Value(bar.High);

    /// <summary>From the bar's left end to its right one: <c>88.1% to 91.4%</c>.</summary>
    public string FromTo(TornadoBar bar) => $"{Text(Left(bar))} to {Text(Right(bar))}";

    /// <summary>Whether beside its bars stand changes of the front runner's lead.</summary>
    public bool TellsLead => Part.IsModel && !IsOfShare && !race.IsManySided && Bars.Any(bar => !IsSpread(bar));

    /// <summary>Whether it has bars of how far results stray.</summary>
    public bool TellsSpread => Part.IsModel && Bars.Any(IsSpread);

    /// <summary>Bars in groups of one kind, that with the longest bar first: what moves shares is told apart from what spreads results.</summary>
    /// <param name="drawn">Those of the figure's bars that are drawn, longest first.</param>
    public IReadOnlyList<TornadoGroup> Groups(IReadOnlyList<TornadoBar> drawn)
    {
        if (!Part.IsModel)
        {
            return drawn.Count == 0 ? [] : [new(null, "value now (left to right end)", [.. drawn.Select(bar => (bar, Values(bar)))])];
        }

        return [.. drawn.GroupBy(IsSpread).Select(alike => alike.Key ? Spread([.. alike]) : Moved([.. alike]))];
    }

    private static bool IsSpread(TornadoBar bar) => Array.Exists(Spreads, bar.Input.Address.StartsWith);

    // What an estimate does to the lead; where more than two may win no one lead or share tells how far a chance moves, and bars of the share tell it
    // themselves: then which end is which.
    private TornadoGroup Moved(IReadOnlyList<TornadoBar> alike)
    {
        const string name = "How parties do at by-elections";
        return TellsLead ? new(name, $"change in lead over {race.Names[report.Second].Subject}", [.. alike.Select(bar => (bar, $"{Change(Left(bar))} to {Change(Right(bar))} points"))])
            : alike.All(bar => Rises(bar) == Rises(alike[0])) ? new(name, Rises(alike[0]) ? "left end weaker, right end stronger" : "left end stronger, right end weaker", [.. alike.Select(bar => (bar, ""))])
            : new(name, "left end to right end", [.. alike.Select(bar => (bar, Rises(bar) ? "weaker to stronger" : "stronger to weaker"))]);
    }

    private TornadoGroup Spread(IReadOnlyList<TornadoBar> alike)
    {
        var polls = alike.Count(bar => bar.Input.Address.StartsWith(SeatPolls, StringComparison.Ordinal));
        var what = polls == alike.Count ? "polls of the seat stray" : polls > 0 ? "results and polls stray" : "results stray";
        return new($"How far {what} from what is expected", "change from now", [.. alike.Select(bar => (bar, Wider(bar)))]);
    }

    // By how much scatter is larger or smaller at each end, where the estimate is a scale or its logarithm; else at which end it is larger.
    private string Wider(TornadoBar bar)
    {
        var input = bar.Input;
        var (left, right) = Rises(bar) ? (input.Range.Low, input.Range.High) : (input.Range.High, input.Range.Low);
        var isLog = input.Address.StartsWith(Scales, StringComparison.Ordinal);
        return Worded.Contains(input.Address, StringComparer.Ordinal) || !(isLog || input.Present > 0) ? Rises(bar) == Narrowing.Contains(input.Address, StringComparer.Ordinal) ? "more to less" : "less to more"
            : $"{Percent(left)} to {Percent(right)}";

        string Percent(double value) => Invariant($"{Math.Round(100 * (isLog ? Math.Exp(value - input.Present) - 1 : (value / input.Present) - 1)):+0;−0;0}%");
    }

    // What stands beside a bar of the world, in the order of its ends: the input's values.
    private string Values(TornadoBar bar)
    {
        // Ends of a poll in whole percent are in whole percent too.
        var present = InputWords.Given(bar.Input, bar.Input.Present);
        string End(double value) => InputWords.IsPoll(bar.Input) && !present.Contains('.', StringComparison.Ordinal) ? InputWords.Given(bar.Input, Math.Round(value)) : InputWords.Short(bar.Input.Unit, value);
        var (low, high) = (End(bar.Input.Range.Low), End(bar.Input.Range.High));
        var ends = Rises(bar) ? $"{low} to {high}" : $"{high} to {low}";
        return bar.Input is { IsCombination: true, Unit: InputUnit.Points } && low.TrimStart('-', '−') == high.TrimStart('+')
            ? $"{high.TrimStart('+')} points either way"
            : $"{present} ({ends})";
    }

    private PlanOutcome Left(TornadoBar bar) => Rises(bar) ? bar.Low : bar.High;

    private PlanOutcome Right(TornadoBar bar) => Rises(bar) ? bar.High : bar.Low;

    private string Change(PlanOutcome outcome) => DisplayNumber.SignedPoints(Lead(outcome) - Lead(report.Base));

    private double Lead(PlanOutcome outcome) => outcome.Share[report.First] - outcome.Share[report.Second];
}
