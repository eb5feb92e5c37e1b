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

    /// <summary>Its bars, longest first by the chances as they are printed, of those as long by the exact ones.</summary>
    public IReadOnlyList<TornadoBar> Of(SensitivityReport report) => [.. report.Bars.Where(bar => bar.Input.IsAssumption == IsModel).OrderByDescending(new BarWords(report).Printed)];
}
