using Copeland.Forecasts;
using Copeland.Inputs;

namespace Copeland.Sensitivity;

/// <summary>A forecast at every point of a grid over one input or two.</summary>
/// <param name="Forecast">The forecast as the scenario stands, with the grid's number of draws.</param>
/// <param name="X">The first input.</param>
/// <param name="Y">The second; null for a line.</param>
/// <param name="Cells">The forecasts: all values of x for the first value of y, then for the next.</param>
/// <param name="First">Place on the ballot of the likeliest winner of the forecast as it stands.</param>
/// <param name="Second">Place of the second likeliest.</param>
public sealed record SweepGrid(
    Forecast Forecast, SweepAxis X, SweepAxis? Y, IReadOnlyList<PlanOutcome> Cells, int First, int Second)
{
    private readonly IReadOnlyList<(double X, PlanOutcome Outcome)>? line;

    /// <summary>Where the scenario itself lies, in the axes' units; null where an input's present value is not a plain number. y is 0 for a line.</summary>
    public (double X, double Y)? Present { get; init; }

    /// <summary>What the first input is called in words, and what it is measured in.</summary>
    public required (string Label, InputUnit Unit) NameX { get; init; }

    /// <summary>The same of the second; the first's for a line.</summary>
    public required (string Label, InputUnit Unit) NameY { get; init; }

    /// <summary>The points of a line by the first input, rising: the grid's, the scenario's own within the range, and those that close in on where the race turns. Of two inputs none.</summary>
    public IReadOnlyList<(double X, PlanOutcome Outcome)> Line
    {
        get => line ?? (Y is null ? [.. Cells.Select((cell, step) => (X[step], cell))] : []);
        init => line = value;
    }

    /// <summary>What an end of a range warns of that the scenario as it stands does not, after the value.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Simulated elections in each cell.</summary>
    public long Draws => Cells[0].Draws;

    /// <summary>The forecast at a point.</summary>
    /// <param name="x">Number of the first input's value.</param>
    /// <param name="y">Number of the second's; 0 for a line.</param>
    public PlanOutcome At(int x, int y = 0) => Cells[(y * X.Steps) + x];
}
