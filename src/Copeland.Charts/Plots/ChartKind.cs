using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>A chart that can be drawn of a forecast.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Words">Its words.</param>
/// <param name="Draw">Fills the figure's body.</param>
internal sealed record ChartKind(string Name, Func<Race, ChartText> Words, Action<ForecastPicture> Draw)
{
    /// <summary>Whether a forecast has this chart; by default every one has.</summary>
    public Func<Forecast, bool> Applies { get; init; } = _ => true;
}
