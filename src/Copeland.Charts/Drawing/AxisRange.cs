namespace Copeland.Charts.Drawing;

/// <summary>The values an axis runs over.</summary>
/// <param name="Low">At its left or lower end.</param>
/// <param name="High">At its right or upper end.</param>
public readonly record struct AxisRange(double Low, double High)
{
    private const int MostTried = 16;

    /// <summary>Its length.</summary>
    public double Length => High - Low;

    /// <summary>Round values (1, 2, 2.5 or 5 times a power of ten apart) within the range, about as many as wanted; one alone would be no scale.</summary>
    public IReadOnlyList<double> Ticks(int wanted)
    {
        var rough = Length / Math.Max(1, wanted);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 });
        var first = (long)Math.Ceiling((Low / step) - 1e-9);
        var last = (long)Math.Floor((High / step) + 1e-9);
        if (last <= first && wanted < MostTried)
        {
            return Ticks(wanted + 1);
        }

        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(place => (first + place) * step)];
    }
}
