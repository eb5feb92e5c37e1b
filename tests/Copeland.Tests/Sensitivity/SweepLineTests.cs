using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Tests.Sensitivity;

/// <summary>A line closes in on where the race turns, so that a coarse grid tells what a fine one does.</summary>
public class SweepLineTests
{
    private const double Turn = 8.3;

    [Theory]
    [InlineData(0, 100, 3)]
    [InlineData(0, 60, 2)]
    [InlineData(0, 100, 11)]
    [InlineData(5, 15, 41)]
    public void Through_AnyGrid_FindsTheSameTurn(double low, double high, int steps)
    {
        var grid = Grid(low, high, steps);
        var points = new SweepLine(At, first: 0).Through(grid);
        Assert.Equal(points.OrderBy(point => point.X), points);
        Assert.All(grid, point => Assert.Contains(point, points));
        var overtaken = Assert.Single(SweepLine.Overtakings(points));
        Assert.InRange(Turn, points[overtaken - 1].X, points[overtaken].X);
        Assert.True(points[overtaken].X - points[overtaken - 1].X <= (high - low) / 1000 * 1.001);
        Assert.True(points.Count <= grid.Count + 24);

        // 0.9 of a half and a tenth more: log 1.25 beyond the turn.
        var evens = Assert.Single(SweepLine.Evens([.. points.Select(point => point.Outcome.Win[0].Value)]));
        Assert.InRange(Turn + (3 * Math.Log(1.25)), points[evens - 1].X, points[evens].X);
        Assert.True(points[evens].X - points[evens - 1].X <= (high - low) / 1000 * 1.001);
    }

    [Fact]
    public void Through_ALineThatTurnsOftenOrNever_StaysAsItIs()
    {
        var grid = Grid(20, 60, 5);
        Assert.Equal(grid, new SweepLine(_ => throw new InvalidOperationException("asked for nothing"), first: 1).Through(grid));
        List<(double X, PlanOutcome Outcome)> zigzag = [(0, Of(0.7)), (1, Of(0.2)), (2, Of(0.7))];
        Assert.Equal(zigzag, new SweepLine(_ => throw new InvalidOperationException("asked for nothing"), first: 0).Through(zigzag));
    }

    private static List<(double X, PlanOutcome Outcome)> Grid(double low, double high, int steps) =>
        [.. Enumerable.Range(0, steps).Select(step => low + ((high - low) * step / (steps - 1))).Select(x => (x, At(x)))];

    // The first overtakes the second at 8.3, where neither has half, and has half a little beyond.
    private static PlanOutcome At(double x)
    {
        var first = 1 / (1 + Math.Exp(-(x - Turn) / 3));
        return Of(0.9 * first, 0.9 * (1 - first));
    }

    private static PlanOutcome Of(double first, double? second = null) =>
        new([new ProbabilityEstimate(first, 0.001), new ProbabilityEstimate(second ?? (1 - first), 0.001)], [0.3, 0.3], 1000);
}
