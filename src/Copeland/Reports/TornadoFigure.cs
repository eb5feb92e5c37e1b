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

    private readonly SensitivityReport report;

    private TornadoFigure(SensitivityReport report, TornadoPart part, bool isOfShare, IReadOnlyList<TornadoBar> bars) =>
        (this.report, Part, IsOfShare, Bars) = (report, part, isOfShare, bars);

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

    /// <summary>The same as it is printed: a mean share to a tenth, because all forecasts are of the same draws.</summary>
    public string Text(PlanOutcome outcome) => IsOfShare ? DisplayNumber.Counted(outcome.Share[report.First]) : DisplayNumber.Chance(outcome.Win[report.First]);

    /// <summary>How far a bar reaches.</summary>
    public double Length(TornadoBar bar) => bar.Span(report.Base, Value);

    /// <summary>Whether both ends of a bar read the same.</summary>
    public bool Stays(TornadoBar bar) => Text(bar.Low) == Text(bar.High);

    /// <summary>Whether the front runner gains where the input rises.</summary>
    public bool Rises(TornadoBar bar) => Value(bar.Low) <= Value(bar.High);

    /// <summary>From the bar's left end to its right one: <c>88.1% to 91.4%</c>.</summary>
    public string FromTo(TornadoBar bar) => Rises(bar) ? $"{Text(bar.Low)} to {Text(bar.High)}" : $"{Text(bar.High)} to {Text(bar.Low)}";

    /// <summary>What the column beside the bars holds, in the order of a bar's ends: the input's values, or what a coefficient does to the share; nothing where the bars say that already.</summary>
    public string Heading => !Part.IsModel ? "its value at each end" : IsOfShare ? "" : $"change in {Race.Of(report.Forecast).Names[report.First].Possessive} share, points";

    /// <summary>What stands in that column, from the bar's left end to its right one.</summary>
    public string Values(TornadoBar bar)
    {
        if (Heading.Length == 0)
        {
            return "";
        }

        var (low, high) = (End(bar.Input, bar.Low, bar.Input.Range.Low), End(bar.Input, bar.High, bar.Input.Range.High));
        return bar.Input is { IsCombination: true, Unit: InputUnit.Points } && low.TrimStart('-', '−') == high.TrimStart('+')
            ? $"{high.TrimStart('+')} points either way"
            : (Rises(bar) ? $"{low} to {high}" : $"{high} to {low}") + (!Part.IsModel && bar.Input.Unit == InputUnit.Points ? " points" : "");
    }

    private string End(Input input, PlanOutcome outcome, double value) =>
        Part.IsModel
            ? DisplayNumber.SignedPoints(outcome.Share[report.First] - report.Base.Share[report.First])
            : InputWords.Short(input.Unit, value);
}
