using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>
/// One of the two figures a tornado is told in: of the world, whose inputs a reader can look up, each with its own values; and of the
/// model, whose coefficients mean nothing to most, each with what it does to the front runner's share.
/// </summary>
/// <param name="Name">The chart's name.</param>
/// <param name="IsModel">Whether it is of the model.</param>
internal sealed record TornadoPart(string Name, bool IsModel)
{
    /// <summary>Polls, the seat's figures, who stands.</summary>
    public static TornadoPart World { get; } = new("tornado", false);

    /// <summary>What the model has learnt.</summary>
    public static TornadoPart Model { get; } = new("tornado-model", true);

    /// <summary>Both, the world first.</summary>
    public static IReadOnlyList<TornadoPart> All { get; } = [World, Model];

    /// <summary>Its bars, longest first.</summary>
    public IReadOnlyList<TornadoBar> Of(SensitivityReport report) => [.. report.Bars.Where(bar => bar.Input.IsAssumption == IsModel)];

    /// <summary>What stands at the low end of a bar: the input's value, or the change of the front runner's mean share in points.</summary>
    public string Low(SensitivityReport report, TornadoBar bar) => End(report, bar.Input, bar.Low, bar.Input.Range.Low);

    /// <summary>The same at its high end.</summary>
    public string High(SensitivityReport report, TornadoBar bar) => End(report, bar.Input, bar.High, bar.Input.Range.High);

    /// <summary>What these are, above a column of them, in the order of the bar's ends.</summary>
    public string Heading(SensitivityReport report) =>
        IsModel ? $"change in {Race.Of(report.Forecast).Names[report.First].Possessive} mean share, points" : "input at left and right end";

    private string End(SensitivityReport report, Input input, PlanOutcome outcome, double value) =>
        IsModel
            ? DisplayNumber.SignedPoints(outcome.Share[report.First] - report.Base.Share[report.First])
            : InputWords.Short(input.Unit, value);
}
