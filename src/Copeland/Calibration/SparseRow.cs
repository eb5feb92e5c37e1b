namespace Copeland.Calibration;

/// <summary>A row of a design by its values that are not 0: most effects look at some families alone, and a 0 adds nothing to any sum.</summary>
/// <param name="At">Places of the values, upwards.</param>
/// <param name="Values">The values there.</param>
internal readonly record struct SparseRow(int[] At, double[] Values)
{
    /// <summary>A row written out.</summary>
    public static SparseRow Of(double[] row)
    {
        int[] at = [.. Enumerable.Range(0, row.Length).Where(i => row[i] != 0)];
        return new SparseRow(at, [.. at.Select(i => row[i])]);
    }

    /// <summary>The sum of products with a whole row, from the left.</summary>
    public double Dot(ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < At.Length; i++)
        {
            sum += Values[i] * other[At[i]];
        }

        return sum;
    }

    /// <summary>Adds a multiple of this row to a whole one.</summary>
    public void AddScaled(double by, Span<double> into)
    {
        for (var i = 0; i < At.Length; i++)
        {
            into[At[i]] += by * Values[i];
        }
    }
}
