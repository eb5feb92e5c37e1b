namespace Copeland.Sensitivity;

/// <summary>Draws of two scenarios that met the same random numbers.</summary>
/// <param name="one">The first scenario's draws.</param>
/// <param name="two">The other's, as many.</param>
/// <param name="draws">Draws of the forecasts whose difference is asked about.</param>
internal sealed class PairedDraws(KeptDraws one, KeptDraws two, long draws)
{
    private readonly int count = Math.Min(one.Winners.Length, two.Winners.Length);

    /// <summary>Standard error of the difference of two win probabilities.</summary>
    /// <param name="first">The candidate's place in the first scenario.</param>
    /// <param name="other">Its place in the other.</param>
    public double WinError(int first, int other) =>
        Error(draw => (two.Winners[draw] == other ? 1.0 : 0) - (one.Winners[draw] == first ? 1.0 : 0));

    /// <summary>Standard error of the difference of two mean shares.</summary>
    /// <param name="first">The candidate's place in the first scenario.</param>
    /// <param name="other">Its place in the other.</param>
    public double ShareError(int first, int other) => Error(draw => two.Shares[other][draw] - one.Shares[first][draw]);

    private double Error(Func<int, double> difference)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var draw = 0; draw < count; draw++)
        {
            var value = difference(draw);
            sum += value;
            squares += value * value;
        }

        var mean = sum / count;
        return Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)) / draws);
    }
}
