namespace Copeland.Statistics;

/// <summary>Lines of equal height over a grid: marching squares with straight interpolation.</summary>
internal static class Contour
{
    /// <summary>The pieces of the line, in steps of the grid. Where a cell is a saddle its middle decides.</summary>
    /// <param name="columns">Values along x.</param>
    /// <param name="rows">Values along y.</param>
    /// <param name="height">The height at a point of the grid.</param>
    /// <param name="level">The height of the line.</param>
    public static IEnumerable<((double X, double Y) From, (double X, double Y) To)> At(int columns, int rows, Func<int, int, double> height, double level) =>
        Pieces(columns, rows, height, level);

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Pieces(int columns, int rows, Func<int, int, double> height, double level)
    {
        for (var y = 0; y + 1 < rows; y++)
        {
            for (var x = 0; x + 1 < columns; x++)
            {
                double[] corners = [height(x, y) - level, height(x + 1, y) - level, height(x + 1, y + 1) - level, height(x, y + 1) - level];
                (double X, double Y)[] places = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
                var crossings = new List<(double X, double Y)>();
                for (var edge = 0; edge < 4; edge++)
                {
                    var (a, b) = (corners[edge], corners[(edge + 1) % 4]);
                    if ((a >= 0) != (b >= 0))
                    {
                        var (from, to, part) = (places[edge], places[(edge + 1) % 4], a / (a - b));
                        crossings.Add((from.X + (part * (to.X - from.X)), from.Y + (part * (to.Y - from.Y))));
                    }
                }

                if (crossings.Count == 2)
                {
                    yield return (crossings[0], crossings[1]);
                }
                else if (crossings.Count == 4)
                {
                    // The line cuts off the corners whose side the middle is not on.
                    var shift = corners.Average() >= 0 == corners[0] >= 0 ? 0 : 3;
                    yield return (crossings[shift], crossings[(shift + 1) % 4]);
                    yield return (crossings[(shift + 2) % 4], crossings[(shift + 3) % 4]);
                }
            }
        }
    }
}
