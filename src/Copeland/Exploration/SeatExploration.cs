using Copeland.Forecasts;

namespace Copeland.Exploration;

/// <summary>All that a page needs to draw the forecasts of a scenario at other settings.</summary>
/// <param name="Forecast">The forecast as it was published.</param>
/// <param name="Sliders">What moves.</param>
/// <param name="Switches">Places of the ballot that may stand or not.</param>
/// <param name="Surface">What is believed at every setting.</param>
/// <param name="Adjustments">The analyst's adjustments, in their order.</param>
/// <param name="SeatPolls">Polls of the seat; null where there are none.</param>
/// <param name="ScaleCurve">The logarithm of the Student scale as a polynomial of a standard normal, coefficients of the powers of normal ÷ <see cref="Statistics.GammaQuantile.NormalRadius"/>.</param>
/// <param name="Directions">Direction numbers of low-discrepancy points, dimensions × bits of the point's index, in their 16 leading bits: the Student scale's dimension first, then each candidate's Student and normal errors in turn, turnout last.</param>
/// <param name="Limits">Where the model warns.</param>
/// <param name="Check">How well the surface meets the engine.</param>
internal sealed record SeatExploration(
    Forecast Forecast,
    IReadOnlyList<Slider> Sliders,
    IReadOnlyList<int> Switches,
    PlanSurface Surface,
    IReadOnlyList<AdjustmentTable> Adjustments,
    SeatPollTable? SeatPolls,
    double[] ScaleCurve,
    uint[][] Directions,
    IReadOnlyList<SliderLimit> Limits,
    SurfaceCheck Check)
{
    /// <summary>Places of the ballot that may not leave, because without them no rival would be left where main rivals stand aside.</summary>
    public IReadOnlyList<int> Kept { get; init; } = [];

    /// <summary>What does not move that a reader would look for, and why; null where nothing is missing.</summary>
    public string? Missing { get; init; }

    /// <summary>What would move, and how far, if every page were accurate enough: the sliders themselves where this one is.</summary>
    public required IReadOnlyList<Slider> Wanted { get; init; }
}

/// <summary>How a surface meets the engine at settings it was not made from.</summary>
/// <param name="Settings">How many settings.</param>
/// <param name="Points">The largest difference of an expected share, in points.</param>
/// <param name="Scale">The largest relative difference of the standard deviation of a candidate’s logit.</param>
internal sealed record SurfaceCheck(int Settings, double Points, double Scale);

/// <summary>A warning of the model that begins within a slider's range.</summary>
/// <param name="Slider">Number of the slider.</param>
/// <param name="Value">Where it begins.</param>
/// <param name="Above">Whether it holds above that value; below it otherwise.</param>
/// <param name="Text">The warning.</param>
internal sealed record SliderLimit(int Slider, double Value, bool Above, string Text);
