using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>
/// What one of the tornado's figures shows: the front runner's chance with one input at a time at either end of its range, or, where nothing moves
/// that by more than a point, its share of the vote, so that there is something to see.
/// </summary>
internal sealed class TornadoFigure
{
    // Both ends of a bar of a point may read alike: to be seen it must be longer.
    private const double Still = 0.015;

    // Ends that are printed no farther apart make no bar that anybody sees, in points.
    private const double Unseen = 1;

    // Beside a bar that is seen one of less is a speck, in points.
    private const double Speck = 0.25;

    // So many rows there are, where their bars are more than specks.
    private const int Fewest = 2;

    // Coefficients that widen or narrow the spread of results rather than move a share.
    private const string SeatPolls = "model.seatPoll";
    private static readonly string[] Spreads = ["model.scale", "model.futureErrorFactor", "model.splitSpread", "model.freedom", SeatPolls];

    // Where all bars together span so much of the vote, tenths of a point say nothing.
    private const double Wide = 0.1;

    // Where all ends of chances lie closer than this, whole percent would print bars of several lengths alike; what is known no better than this has no tenths.
    private const double Narrow = 0.1;
    private const double Exact = 0.002;

    // Bars of two figures are drawn on one scale up to so many times as long as those of the other.
    private const double MostApart = 3;

    private readonly SensitivityReport report;
    private readonly Race race;
    private readonly bool isWhole;
    private readonly bool isFine;

    private TornadoFigure(SensitivityReport report, TornadoPart part, bool isOfShare, IReadOnlyList<TornadoBar> bars)
    {
        (this.report, Part, IsOfShare, race) = (report, part, isOfShare, Race.Of(report.Forecast));
        var (least, most) = Ends(bars);
        isWhole = isOfShare && Value(most) - Value(least) >= Wide;
        isFine = !isOfShare && Value(most) - Value(least) < Narrow && HasTenths(least) && HasTenths(most) && HasTenths(report.Base);

        // Of shares too by what is printed.
        Bars = isOfShare ? [.. bars.OrderByDescending(Apart).ThenByDescending(Length)] : bars;

        List<TornadoBar> moving = [.. Bars.Where(bar => !Stays(bar))], seen = [.. moving.Where(bar => Apart(bar) > Unseen)];
        var once = BarWords.Once(seen);
        Repeats = [.. seen.Except(once)];
        Worth = once.Count >= Fewest ? once : [.. once.Concat(BarWords.Once(once.Count > 0 ? [.. moving.Where(bar => Apart(bar) > Speck)] : moving.Count > 0 ? moving : Bars).Except(once)).Take(Fewest)];
    }

    /// <summary>What it is of.</summary>
    public TornadoPart Part { get; }

    /// <summary>Whether it shows the share because the chance stays where it is.</summary>
    public bool IsOfShare { get; }

    /// <summary>Its bars, longest first.</summary>
    public IReadOnlyList<TornadoBar> Bars { get; }

    /// <summary>Those that are worth a row: with a bar that is seen, and of shares and the swings between them the shares; two at least, where there are two of more than a speck.</summary>
    public IReadOnlyList<TornadoBar> Worth { get; }

    /// <summary>Swings that would be seen, but say again what shares among <see cref="Worth"/> say.</summary>
    public IReadOnlyList<TornadoBar> Repeats { get; }

    /// <summary>Whether a bar is too short to be seen as it is printed: a point or less.</summary>
    public bool IsUnseen(TornadoBar bar) => Apart(bar) <= Unseen;

    /// <summary>Coefficients that were not varied on after a first look.</summary>
    public int Others => Part.IsModel ? report.Lesser.Count : 0;

    /// <summary>The figure of one part of an analysis.</summary>
    public static TornadoFigure Of(SensitivityReport report, TornadoPart part)
    {
        var bars = part.Of(report);
        return new(report, part, bars.All(bar => bar.Length(report.First, report.Base) < Still), bars);
    }

    /// <summary>What is drawn of a forecast, a fraction.</summary>
    public double Value(PlanOutcome outcome) => IsOfShare ? outcome.MedianOf(report.First) : outcome.Win[report.First].Value;

    /// <summary>The same as it is printed: to a tenth where bars are short and so much is known, else in whole percent.</summary>
    public string Text(PlanOutcome outcome) => isFine || (IsOfShare && !isWhole) ? DisplayNumber.Counted(Value(outcome)) : IsOfShare ? DisplayNumber.Share(Value(outcome)) : DisplayNumber.Chance(outcome.Win[report.First]);

    /// <summary>The same of the forecast as it stands, a number that stands in other pictures too: a chance in whole percent.</summary>
    public string Now => isFine ? DisplayNumber.Chance(report.Base.Win[report.First]) : Text(report.Base);

    /// <summary>Whether another figure is of the same, and its bars reach as far or so: on the scale of one that reaches much farther bars would be stubs.</summary>
    public bool IsOnOneScaleWith(TornadoFigure other) => other.IsOfShare == IsOfShare && Span(other) is var theirs && Span(this) is var own && Math.Max(own, theirs) <= MostApart * Math.Min(own, theirs);

    private static double Span(TornadoFigure figure) => figure.Reach is var (least, most) ? figure.Value(most) - figure.Value(least) : 0;

    /// <summary>How far a bar reaches.</summary>
    public double Length(TornadoBar bar) => bar.Span(report.Base, Value);

    /// <summary>Whether both ends of a bar read the same.</summary>
    public bool Stays(TornadoBar bar) => Text(bar.Low) == Text(bar.High);

    /// <summary>Whether the front runner gains where the input rises.</summary>
    public bool Rises(TornadoBar bar) => Value(bar.Low) <= Value(bar.High);

    /// <summary>What is drawn at the least and at the most.</summary>
    public (PlanOutcome Least, PlanOutcome Most) Reach => Ends(Bars);

    /// <summary>The least and the greatest of what is drawn: <c>between 64% and 69%</c>, <c>at 70.7%</c>.</summary>
    public string Stay() => (Text(Reach.Least), Text(Reach.Most)) is var (least, most) && least == most ? $"at {least}" : $"between {least} and {most}";

    /// <summary>From the bar's left end to its right one: <c>88.1% to 91.4%</c>.</summary>
    public string FromTo(TornadoBar bar) => $"{Text(Left(bar))} to {Text(Right(bar))}";

    /// <summary>Whether both the end of a bar and the forecast as it stands read the same: there the bar does not reach beyond the line of the forecast.</summary>
    public bool IsNow(PlanOutcome end) => Text(end) == Text(report.Base);

    /// <summary>What explains the order of what is drawn where that is not the order of all bars, or of what stands beside them.</summary>
    /// <param name="drawn">The groups that are drawn.</param>
    public IEnumerable<string> Notes(IReadOnlyList<TornadoGroup> drawn)
    {
        List<TornadoBar> all = [.. drawn.SelectMany(group => group.Rows).Select(row => row.Bar)], moved = [.. all.Where(bar => !IsSpread(bar))];
        if (drawn.Count > 1 && !Descend(all, Apart))
        {
            yield return "Each group has its longest bar first.";
        }

        if (all.Exists(bar => !Stays(bar) && (IsNow(bar.Low) || IsNow(bar.High))))
        {
            yield return $"Where a bar has one side only, the other value leaves the {(IsOfShare ? "share" : "chance")} at {DisplayNumber.InProse(Text(report.Base))}.";
        }

        if (!IsOfShare && Part.IsModel && race.IsManySided && !Descend(moved, bar => bar.Span(report.Base, Lead)))
        {
            var others = race.Challengers.Where(place => place != report.Second).ToList();
            yield return $"{(others.Count == 1 ? race.Names[others[0]].SubjectAtStart : "Others")} may win too, so the lead over {Rival} is not all that counts.";
        }

        // To a tenth of a point, as it is printed.
        static bool Descend(IEnumerable<TornadoBar> bars, Func<TornadoBar, double> number) =>
            bars.Select(bar => Math.Round(number(bar), 3)).ToList() is var numbers && numbers.Zip(numbers.Skip(1)).All(pair => pair.First >= pair.Second);
    }

    /// <summary>Bars in groups of one kind, that with the longest bar first: what moves shares is told apart from what spreads results.</summary>
    /// <param name="drawn">Those of the figure's bars that are drawn, longest first.</param>
    public IReadOnlyList<TornadoGroup> Groups(IReadOnlyList<TornadoBar> drawn) =>
        !Part.IsModel ? drawn.Count == 0 ? [] : [new(null, "poll or figure at the bar’s ends", [.. drawn.Select(bar => (bar, Values(bar)))])]
        : [.. drawn.GroupBy(IsSpread).Select(alike => alike.Key ? Spread([.. alike]) : Moved([.. alike]))];

    /// <summary>What the values are that stand in one line beside a bar: <see cref="TornadoValues.Line"/>; null where none do, or the heading of their group says it.</summary>
    public string? Key => Part.IsModel ? null : "left end ← now → right end";

    private (PlanOutcome Least, PlanOutcome Most) Ends(IEnumerable<TornadoBar> bars) =>
        bars.SelectMany(bar => new[] { bar.Low, bar.High }).Append(report.Base).ToList() is var ends ? (ends.MinBy(Value)!, ends.MaxBy(Value)!) : default;

    private static bool IsSpread(TornadoBar bar) => Array.Exists(Spreads, bar.Input.Address.StartsWith);

    private string Rival => ShareWords.Rival(race);

    // What an estimate does to the lead; bars of the share tell what it does themselves.
    private TornadoGroup Moved(IReadOnlyList<TornadoBar> alike)
    {
        return new(
            "How parties do at by-elections",
            IsOfShare ? "" : $"change in lead over {Rival}, points",
            [.. alike.Select(bar => (bar, IsOfShare ? TornadoValues.None : new TornadoValues(Gain(Left(bar)), null, Gain(Right(bar)))))]);

        string Gain(PlanOutcome end) => DisplayNumber.SignedPoints(Lead(end) - Lead(report.Base));
    }

    // What makes results stray further moves no share that could stand beside its bar; at which end it is higher does.
    private TornadoGroup Spread(IReadOnlyList<TornadoBar> alike)
    {
        var polls = alike.Count(bar => bar.Input.Address.StartsWith(SeatPolls, StringComparison.Ordinal));
        var what = polls == alike.Count ? "polls of the seat" : polls > 0 ? "results and polls" : "results";
        return new(
            $"How far {what} stray from what is expected",
            "estimate at the bar’s ends",
            [.. alike.Select(bar => (bar, Rises(bar) ? new TornadoValues("lower", null, "higher") : new TornadoValues("higher", null, "lower")))]);
    }

    private double Lead(PlanOutcome outcome) => outcome.Lead(report.First, report.Second);

    // What stands beside a bar of the world: the input's values.
    private TornadoValues Values(TornadoBar bar)
    {
        string End(double value) => bar.Input.IsCombination ? BarWords.Towards(bar.Input, value) : InputWords.End(bar.Input, value);
        var (low, high) = (End(bar.Input.Range.Low), End(bar.Input.Range.High));
        return Rises(bar) ? new(low, End(bar.Input.Present), high) : new(high, End(bar.Input.Present), low);
    }

    private PlanOutcome Left(TornadoBar bar) => Rises(bar) ? bar.Low : bar.High;

    private PlanOutcome Right(TornadoBar bar) => Rises(bar) ? bar.High : bar.Low;

    // How far apart the ends of a bar and the line of the forecast are printed, in points.
    private double Apart(TornadoBar bar)
    {
        double[] printed = [Printed(bar.Low), Printed(report.Base), Printed(bar.High)];
        return Math.Round(printed.Max() - printed.Min(), 1);
    }

    // The number in what is printed.
    private double Printed(PlanOutcome outcome) =>
        isWhole ? Math.Round(100 * Value(outcome), MidpointRounding.AwayFromZero) : IsOfShare || isFine ? Math.Round(100 * Value(outcome), 1) : DisplayNumber.ShownChance(outcome.Win[report.First]).Percent;

    // Whether a chance is known to about a tenth of a point, and is not one of those that are told as a bound.
    private bool HasTenths(PlanOutcome outcome) => outcome.Win[report.First] is { StandardError: <= Exact } win && DisplayNumber.ShownChance(win).Bound == 0;
}
