using Copeland.Forecasts;
using Copeland.Inputs;

namespace Copeland.Sensitivity;

/// <summary>What moves a forecast, and by how much.</summary>
/// <param name="Forecast">The forecast as it stands.</param>
/// <param name="Base">The same in the figures that everything here is held against.</param>
/// <param name="First">Place on the ballot of the likeliest winner.</param>
/// <param name="Second">Place of the second likeliest.</param>
/// <param name="Bars">One input at a time, the longest bar first.</param>
/// <param name="Together">All of the longest together.</param>
/// <param name="Sources">What the uncertainty of the result goes with, by conditional means.</param>
/// <param name="BreakEvens">Where the race turns, the nearest point first.</param>
public sealed record SensitivityReport(
    Forecast Forecast,
    PlanOutcome Base,
    int First,
    int Second,
    IReadOnlyList<TornadoBar> Bars,
    ForecastVariance Together,
    IReadOnlyList<SourceRank> Sources,
    IReadOnlyList<BreakEvenPoint> BreakEvens)
{
    /// <summary>Coefficients of the model that have no bar, because they move the forecast less than those that have one.</summary>
    public IReadOnlyList<Input> Lesser { get; init; } = [];

    /// <summary>Inputs that have no bar, because the scenario's own rules refuse an end of their range.</summary>
    public IReadOnlyList<RefusedInput> Refused { get; init; } = [];
}

/// <summary>An input that could not be varied.</summary>
/// <param name="Input">The input.</param>
/// <param name="Reason">What the scenario's own rules say of an end of its range.</param>
public sealed record RefusedInput(Input Input, string Reason);
