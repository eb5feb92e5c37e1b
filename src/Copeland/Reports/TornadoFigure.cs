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

    // Longer bars need no tenths to be told apart.
    private const double Close = 0.25;

    private const int Percent = 100;

    // Coefficients that widen or narrow the spread of results rather than move a share: the higher the wider, but for the slope, by which small
    // shares err the more the lower it is, and for the number of extremes.
    private const string Slope = "model.scaleSlope.mean";
    private const string Rarity = "model.freedom.mean";
    private static readonly string[] Spreads = ["model.scale", "model.futureErrorFactor", "model.splitSpread", "model.seatPoll"];

    private readonly SensitivityReport report;
    private readonly bool isToTenths;

    private TornadoFigure(SensitivityReport report, TornadoPart part, bool isOfShare, IReadOnlyList<TornadoBar> bars)
    {
        (this.report, Part, IsOfShare, Bars) = (report, part, isOfShare, bars);

        // In whole percent a longer bar may look shorter.
        List<int> printed = [.. bars.Where(bar => Length(bar) >= Still / 2).Select(bar => Rounded(bar.High) - Rounded(bar.Low)).Select(Math.Abs)];
        isToTenths = !isOfShare && !printed.SequenceEqual(printed.OrderDescending()) && Length(bars[0]) < Close;

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
    public string FromTo(TornadoBar bar) => Rises(bar) ? $"{Text(bar.Low)} to {Text(bar.High)}" : $"{Text(bar.High)} to {Text(bar.Low)}";

    /// <summary>What the column beside the bars holds, in the order of a bar's ends: the input's values, or what a coefficient does to the lead; nothing where the bars say that already.</summary>
    public string Heading => !Part.IsModel ? "its value at each end" : IsOfShare ? "" : $"change in lead over {Race.Of(report.Forecast).Names[report.Second].Subject}, points";

    /// <summary>What stands in that column, from the bar's left end to its right one.</summary>
    public string Values(TornadoBar bar)
    {
        if (Heading.Length == 0)
        {
            return "";
        }

        if (Part.IsModel && Array.Exists(Spreads, bar.Input.Address.StartsWith))
        {
            return Rises(bar) == (bar.Input.Address != Slope) ? "narrower to wider spread" : "wider to narrower spread";
        }

        if (bar.Input.Address == Rarity)
        {
            return Rises(bar) ? "more to fewer extremes" : "fewer to more extremes";
        }

        var (low, high) = (End(bar.Input, bar.Low, bar.Input.Range.Low), End(bar.Input, bar.High, bar.Input.Range.High));
        var ends = Rises(bar) ? $"{low} to {high}" : $"{high} to {low}";
        return bar.Input is { IsCombination: true, Unit: InputUnit.Points } && low.TrimStart('-', '−') == high.TrimStart('+')
            ? $"{high.TrimStart('+')} points either way"

            // What a poll found is a fact: how wrong it may be is not.
            : InputWords.IsPoll(bar.Input) ? $"found {InputWords.Given(bar.Input, bar.Input.Present)}: {ends}"
            : ends + (!Part.IsModel && bar.Input.Unit == InputUnit.Points ? " points" : "");
    }

    private string End(Input input, PlanOutcome outcome, double value) =>
        Part.IsModel ? DisplayNumber.SignedPoints(Lead(outcome) - Lead(report.Base)) : InputWords.Short(input.Unit, value);

    private double Lead(PlanOutcome outcome) => outcome.Share[report.First] - outcome.Share[report.Second];
}
