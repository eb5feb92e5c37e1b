using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

/// <summary>Lines of equal height over grids whose lines are known.</summary>
public class ContourTests
{
    [Fact]
    public void At_APlane_IsAStraightLineFromEdgeToEdge()
    {
        // x + 2y = 3.2 over 5 × 3 points: from (3.2, 0) at the lower edge to (0, 1.6) at the left one.
        var pieces = Contour.At(5, 3, (x, y) => x + (2 * y), 3.2).ToList();
        var ends = pieces.SelectMany(piece => new[] { piece.From, piece.To }).ToList();
        Assert.All(ends, end => Assert.Equal(3.2, end.X + (2 * end.Y), 12));
        Assert.Equal(3.2, ends.Max(end => end.X), 12);
        Assert.Equal(1.6, ends.Max(end => end.Y), 12);
        Assert.Equal(0, ends.Min(end => end.X), 12);
        Assert.Equal(0, ends.Min(end => end.Y), 12);
        Assert.Equal(Math.Sqrt((3.2 * 3.2) + (1.6 * 1.6)), pieces.Sum(Length), 12);
    }

    [Fact]
    public void At_ALineThroughTheLastCells_IsFoundThere()
    {
        Assert.Equal([((2.5, 0.0), (2.5, 1.0))], Contour.At(4, 2, (x, _) => x, 2.5).Select(piece => piece.From.Y < piece.To.Y ? piece : (piece.To, piece.From)));
        Assert.Equal([((0.0, 2.5), (1.0, 2.5))], Contour.At(2, 4, (_, y) => y, 2.5).Select(piece => piece.From.X < piece.To.X ? piece : (piece.To, piece.From)));
    }

    [Fact]
    public void At_ALevelThatNobodyReaches_IsNothing() => Assert.Empty(Contour.At(3, 3, (x, y) => x + y, 9));

    [Fact]
    public void At_ASaddle_CutsOffTheCornersThatTheMiddleIsNotWith()
    {
        // High at (0, 0) and (1, 1); the middle is high, so the two low corners are cut off.
        var pieces = Contour.At(2, 2, (x, y) => x == y ? 1 : -0.5, 0).ToList();
        Assert.Equal(2, pieces.Count);
        Assert.All(pieces, piece => Assert.Equal(Math.Sqrt(2) / 3, Length(piece), 12));
        Assert.Contains(pieces, piece => Math.Abs(piece.From.X + piece.To.X - (2 - (1 / 3.0))) < 1e-12);
    }

    /// <summary>Where the middle is low the two high corners are cut off, whichever of the diagonals they are on; a corner is cut off within its third.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void At_ASaddleWithALowMiddle_CutsOffTheHighCorners(bool rising)
    {
        var pieces = Contour.At(2, 2, (x, y) => x == y == rising ? 0.5 : -1, 0).ToList();
        Assert.Equal([1 / 3.0, 2 - (1 / 3.0)], pieces.Select(piece => piece.From.X + piece.To.X).Order(), (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.All(pieces, piece => Assert.Equal(Math.Sqrt(2) / 3, Length(piece), 12));
        Assert.All(pieces, piece => Assert.Equal(rising, Math.Abs(piece.From.X + piece.To.X - piece.From.Y - piece.To.Y) < 1e-12));
    }

    private static double Length(((double X, double Y) From, (double X, double Y) To) piece) =>
        Math.Sqrt(Math.Pow(piece.To.X - piece.From.X, 2) + Math.Pow(piece.To.Y - piece.From.Y, 2));
}
