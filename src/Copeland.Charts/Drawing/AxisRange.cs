namespace Copeland.Charts.Drawing;

/// <summary>The values an axis runs over.</summary>
/// <param name="Low">At its left or lower end.</param>
/// <param name="High">At its right or upper end.</param>
public readonly record struct AxisRange(double Low, double High)
{
    private const int MostTried = 16;

    /// <summary>Its length.</summary>
    public double Length => High - Low;

    /// <summary>Where its scale changes: the value, and the part of the axis's length that lies before it, between 0 and 1; null where the scale is one throughout.</summary>
    public (double Value, double Part)? Join { get; init; }

    /// <summary>The value that would lie in the same place were the scale one throughout.</summary>
    public double Even(double value) => Join is { } join ? Bent(value, (join.Value, Low + (join.Part * Length))) : value;

    /// <summary>The value that lies where another would were the scale one throughout: the inverse of <see cref="Even"/>.</summary>
    public double Uneven(double even) => Join is { } join ? Bent(even, (Low + (join.Part * Length), join.Value)) : even;

    /// <summary>How much of a width the axis leaves free at its high end, so that its last number, whose middle stands at its tick, ends with it.</summary>
    /// <param name="width">The width.</param>
    /// <param name="last">The last tick.</param>
    /// <param name="number">The width of its number.</param>
    internal double Spare(double width, double last, double number) =>
        (High - last) / Length is var beyond ? Math.Max(0, ((number / 2) - (beyond * width)) / (1 - beyond)) : 0;

    // Straight from the low end to the joint, and from there through the high end.
    private double Bent(double value, (double From, double To) joint) => value <= joint.From
        ? Low + ((value - Low) / (joint.From - Low) * (joint.To - Low))
        : High - ((High - value) / (High - joint.From) * (High - joint.To));

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
