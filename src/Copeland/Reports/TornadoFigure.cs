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

    // Ends that are printed no farther apart make no bar that anybody sees, in points.
    private const double Unseen = 1;

    // Beside a bar that is seen one of less is a speck, in points.
    private const double Speck = 0.25;

    // So many rows there are, where their bars are more than specks.
    private const int Fewest = 3;

    // Coefficients that widen or narrow the spread of results rather than move a share.
    private const string SeatPolls = "model.seatPoll";
    private static readonly string[] Spreads = ["model.scale", "model.futureErrorFactor", "model.splitSpread", "model.freedom", SeatPolls];

    private readonly SensitivityReport report;
    private readonly Race race;

    private TornadoFigure(SensitivityReport report, TornadoPart part, bool isOfShare, IReadOnlyList<TornadoBar> bars)
    {
        (this.report, Part, IsOfShare, Bars, race) = (report, part, isOfShare, bars, Race.Of(report.Forecast));

        List<TornadoBar> moving = [.. bars.Where(bar => !Stays(bar))], seen = [.. moving.Where(bar => Apart(bar) > Unseen)];
        var once = BarWords.Once(seen);
        Repeats = [.. seen.Except(once)];
        Worth = once.Count >= Fewest ? once : [.. once.Concat(BarWords.Once(once.Count > 0 ? [.. moving.Where(bar => Apart(bar) > Speck)] : moving.Count > 0 ? moving : bars).Except(once)).Take(Fewest)];
    }

    /// <summary>What it is of.</summary>
    public TornadoPart Part { get; }

    /// <summary>Whether it shows the share because the chance stays where it is.</summary>
    public bool IsOfShare { get; }

    /// <summary>Its bars, longest first.</summary>
    public IReadOnlyList<TornadoBar> Bars { get; }

    /// <summary>Those that are worth a row: with a bar that is seen, and of shares and the swings between them the shares; three at least, where there are three of more than a speck.</summary>
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
        var isStill = bars.All(bar => bar.Length(report.First, report.Base) < Still);
        return new(report, part, isStill, isStill ? [.. bars.OrderByDescending(bar => bar.Span(report.Base, outcome => outcome.Share[report.First]))] : bars);
    }

    /// <summary>What is drawn of a forecast, a fraction.</summary>
    public double Value(PlanOutcome outcome) => IsOfShare ? outcome.Share[report.First] : outcome.Win[report.First].Value;

    /// <summary>The same as it is printed: a mean share to a tenth, a chance in whole percent.</summary>
    public string Text(PlanOutcome outcome) => IsOfShare ? DisplayNumber.Counted(outcome.Share[report.First]) : DisplayNumber.Chance(outcome.Win[report.First]);

    /// <summary>How far a bar reaches.</summary>
    public double Length(TornadoBar bar) => bar.Span(report.Base, Value);

    /// <summary>Whether both ends of a bar read the same.</summary>
    public bool Stays(TornadoBar bar) => Text(bar.Low) == Text(bar.High);

    /// <summary>Whether the front runner gains where the input rises.</summary>
    public bool Rises(TornadoBar bar) => Value(bar.Low) <= Value(bar.High);

    /// <summary>From the bar's left end to its right one: <c>88.1% to 91.4%</c>.</summary>
    public string FromTo(TornadoBar bar) => $"{Text(Left(bar))} to {Text(Right(bar))}";

    /// <summary>Whether what stands beside its bars is of the front runner's lead; of its share where the bars are of the share.</summary>
    public bool TellsLead => Part.IsModel && !IsOfShare;

    /// <summary>Why the longest bar of how far results stray need not stand beside the widest range; null where nothing is to be said.</summary>
    /// <param name="drawn">The groups that are drawn.</param>
    public string? Wider(IReadOnlyList<TornadoGroup> drawn) => report.Base.Range is null || !Part.IsModel || !drawn.Any(group => group.Rows.Any(row => IsSpread(row.Bar))) ? null
        : IsOfShare ? $"A high share can fall further than it can rise, so a wider range lowers its mean{(report.Forecast.SeatPolls.Count > 0 ? "; but these estimates also decide how far polls of the seat are believed" : "")}."
        : report.Forecast.SeatPolls.Count == 0 ? null
        : race.IsManySided ? "A wider range or a larger change in lead need not make a longer bar: more than two may win, and estimates also decide how far polls of the seat are believed."
        : "A wider range need not make a longer bar: these estimates also decide how far polls of the seat are believed.";

    /// <summary>Bars in groups of one kind, that with the longest bar first: what moves shares is told apart from what spreads results.</summary>
    /// <param name="drawn">Those of the figure's bars that are drawn, longest first.</param>
    public IReadOnlyList<TornadoGroup> Groups(IReadOnlyList<TornadoBar> drawn) =>
        !Part.IsModel ? drawn.Count == 0 ? [] : [new(null, "poll or figure: left end ← now → right end", [.. drawn.Select(bar => (bar, Values(bar)))])]
        : [.. drawn.GroupBy(IsSpread).Select(alike => alike.Key ? Spread([.. alike]) : Moved([.. alike]))];

    private static bool IsSpread(TornadoBar bar) => Array.Exists(Spreads, bar.Input.Address.StartsWith);

    private string Rival => race.Names[report.Second].Subject;

    // What an estimate does to the lead; bars of the share tell what it does themselves.
    private TornadoGroup Moved(IReadOnlyList<TornadoBar> alike)
    {
        double Told(PlanOutcome outcome) => outcome.Lead(report.First, report.Second);
        return new(
            "How parties do at by-elections",
            IsOfShare ? "" : $"change in lead over {Rival}, points",
            [.. alike.Select(bar => (bar, IsOfShare ? TornadoValues.None : Ends(bar, outcome => DisplayNumber.SignedPoints(Told(outcome) - Told(report.Base)))))]);
    }

    // What it does to how far the lead, or the share, may stray: half of the range in which nine in ten simulated elections lie.
    private TornadoGroup Spread(IReadOnlyList<TornadoBar> alike)
    {
        var polls = alike.Count(bar => bar.Input.Address.StartsWith(SeatPolls, StringComparison.Ordinal));
        var what = polls == alike.Count ? "polls of the seat" : polls > 0 ? "results and polls" : "results";
        return new(
            $"How far {what} stray from what is expected",
            report.Base.Range is null ? "" : $"90% range of the {(TellsLead ? $"lead over {Rival}" : "share")}, now {Half(report.Base)} points",
            [.. alike.Select(bar => (bar, report.Base.Range is null ? TornadoValues.None : Ends(bar, Half)))]);

        string Half(PlanOutcome outcome) => outcome.Range is { } range ? Invariant($"±{50 * (TellsLead ? range.Lead.High - range.Lead.Low : range.Share.High - range.Share.Low):F1}") : "";
    }

    private TornadoValues Ends(TornadoBar bar, Func<PlanOutcome, string> shown) => new(shown(Left(bar)), null, shown(Right(bar)));

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
        IsOfShare ? Math.Round(100 * Value(outcome), 1) : DisplayNumber.ShownChance(outcome.Win[report.First]).Percent;
}
