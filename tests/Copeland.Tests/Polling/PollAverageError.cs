namespace Copeland.Tests.Polling;

/// <summary>How far the poll average was from what it was compared with.</summary>
/// <param name="AsOf">The last day whose polls were used.</param>
/// <param name="DaysBefore">Days from then to the vote, or to the end of the poll compared with.</param>
/// <param name="Party">Party code.</param>
/// <param name="Forecast">The average, or the pollster's next poll as the average foresees it; a fraction.</param>
/// <param name="Actual">The result or the poll, a fraction.</param>
/// <param name="StatedSd">The error the average states, in log share.</param>
internal sealed record PollAverageError(DateOnly AsOf, int DaysBefore, string Party, double Forecast, double Actual, double StatedSd)
{
    /// <summary>Forecast less actual, a fraction.</summary>
    public double Points => Forecast - Actual;

    /// <summary>log(forecast / actual).</summary>
    public double LogRatio => Math.Log(Forecast / Actual);
}
