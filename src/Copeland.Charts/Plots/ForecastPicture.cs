using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>A figure to be filled, what it shows, and in which colours.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Race">The forecast as a race.</param>
/// <param name="Palette">The parties' colours.</param>
internal sealed record ForecastPicture(Figure Figure, Race Race, PartyPalette Palette)
{
    /// <summary>The most rows of candidates.</summary>
    public int MostRows { get; init; } = int.MaxValue;

    /// <summary>The forecast.</summary>
    public Forecast Forecast => Race.Forecast;

    /// <summary>The colours of the candidate at a place of the ballot.</summary>
    public PartyColours Colours(int place) => Palette[Forecast.Candidates[place].Candidate.Party];

    /// <summary>The candidate at a place of the ballot.</summary>
    public CandidateForecast Candidate(int place) => Forecast.Candidates[place];
}
