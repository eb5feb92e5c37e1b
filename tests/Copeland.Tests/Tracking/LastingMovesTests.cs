using Copeland.Elections;
using Copeland.Tracking;

namespace Copeland.Tests.Tracking;

/// <summary>Which days and runs of days of made-up tracks are moves.</summary>
public class LastingMovesTests
{
    [Fact]
    public void Of_ASpikeOfOneDay_IsNoneAndAStepIsAMoveOfOneDay()
    {
        // Ten points up on day 10 and down again the next; five points up on day 20, to stay.
        Assert.Equal([(20, 20)], Runs(40, day => (day == 10 ? 0.1 : 0) + (day >= 20 ? 0.05 : 0)));
    }

    [Theory]
    [InlineData(100, 40)]
    [InlineData(300, 150)]
    public void Of_UpForTwelveDays_IsAMoveOnlyWhereTheTrackIsShort(int length, int step)
    {
        // Ten points up from day 20 to day 31, and five for good later.
        var runs = Runs(length, day => (day is >= 20 and < 32 ? 0.1 : 0) + (day >= step ? 0.05 : 0));

        Assert.Equal(length < 182 ? [(20, 20), (32, 32), (step, step)] : [(step, step)], runs);
        Assert.Equal(length < 182 ? 7 : 14, LastingMoves.Span(length));
    }

    /// <summary>Twenty-four points in eighty days, with a poll's noise on every third, are one move and not some of its days; ends in which a tenth of it lies are left off.</summary>
    [Fact]
    public void Of_ASlowClimb_IsOneMoveWithItsEnds()
    {
        var (first, last) = Assert.Single(Runs(400, day => Climb(day, 150, 80, 0.24) + (day % 3 == 0 ? 0.004 : 0)));

        Assert.InRange(first, 148, 160);
        Assert.InRange(last, 220, 232);
        Assert.InRange(last - first, 66, 76);
    }

    /// <summary>A spike three weeks after a climb is nobody's top: the climb ends where it did.</summary>
    [Fact]
    public void Of_ASpikeAfterAClimb_IsNotItsEnd() =>
        Assert.InRange(Assert.Single(Runs(300, day => Climb(day, 100, 50, 0.2) + (day == 170 ? 0.1 : 0))).Last, 140, 149);

    /// <summary>Six points in a hundred days is standing still.</summary>
    [Theory]
    [InlineData(0.10, 1)]
    [InlineData(0.055, 0)]
    public void Of_AClimbOfAHundredDays_IsAMoveWhereItIsFasterThanThePace(double points, int moves) =>
        Assert.Equal(moves, Runs(400, day => Climb(day, 150, 100, points)).Count);

    [Fact]
    public void Of_AJumpBesideSlowDays_IsTheJumpAlone() =>
        Assert.Equal([(120, 120)], Runs(300, day => (day >= 120 ? 0.24 : 0) + Climb(day, 116, 12, 0.012)));

    /// <summary>On the last day, or four before the end, as on any other.</summary>
    [Theory]
    [InlineData(299)]
    [InlineData(298)]
    [InlineData(295)]
    [InlineData(1)]
    public void Of_AJumpAtAnEndOfTheTrack_IsAMoveOfThatDay(int step) => Assert.Equal([(step, step)], Runs(300, day => day >= step ? 0.2 : 0));

    /// <summary>Up, up again after half a year, and down: whoever's, no two have a day in common, and the largest comes first.</summary>
    [Fact]
    public void Of_SeveralMovesOfThree_ShareNoDayAndTheLargestIsFirst()
    {
        // A point up and down in a rhythm of its own.
        var noise = Enumerable.Range(0, 600).Select(day => 0.01 * Math.Sin(day * 1.7)).ToList();
        var moves = LastingMoves.Of(Days(600, day =>
        {
            var (one, two) = (Climb(day, 60, 50, 0.15) - Climb(day, 450, 30, 0.2) + noise[day], Climb(day, 90, 60, 0.06) + (day >= 300 ? 0.08 : 0));
            return [0.3 + one, 0.2 + two, 0.5 - one - two];
        }));

        Assert.InRange(moves.Count, 3, 6);
        Assert.InRange(moves[0].First, 445, 455);
        var runs = moves.OrderBy(move => move.First).ToList();
        Assert.All(runs, move => Assert.True(move.First <= move.Last));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
        Assert.Contains(runs, move => move is { First: >= 298 and <= 300, Last: >= 300 and <= 302 });
    }

    /// <summary>Fifteen points that are lost again after twelve days hide no move of anybody in the rest of the track.</summary>
    [Fact]
    public void Of_AClimbThatIsLostAgain_IsNoneAndWhatLastsElsewhereIsFound() =>
        Assert.Equal([(200, 200)], Runs(300, day => Climb(day, 50, 5, 0.15) - Climb(day, 62, 5, 0.15) + (day >= 200 ? 0.04 : 0)));

    // What is gained by a day of a climb that begins on one and takes so many.
    private static double Climb(int day, int first, int length, double points) => points * Math.Clamp((day - first + 1) / (double)length, 0, 1);

    private static List<(int First, int Last)> Runs(int length, Func<int, double> change) =>
        [.. LastingMoves.Of(Days(length, day => [0.3 + change(day), 0.7 - change(day)])).Select(move => (move.First, move.Last))];

    private static List<TrackedDay> Days(int length, Func<int, double[]> chances) =>
        [.. Enumerable.Range(0, length).Select(day => new TrackedDay(
            new DateOnly(2025, 1, 1).AddDays(day), [.. chances(day).Select(chance => new TrackedShare(chance, 0, 0, 0, 0))], VoteShares.None, [], [], []))];
}
