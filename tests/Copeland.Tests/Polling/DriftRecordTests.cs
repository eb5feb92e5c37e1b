using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>The drift held against the movements of every Parliament's averages.</summary>
[Trait("Category", "Slow")]
public class DriftRecordTests
{
    private static readonly int[] Horizons = [7, 14, 28, 56, 91, 182, 364];

    private static readonly Drift Fitted = PollingAssumptions.Default.Drift;

    private static readonly Lazy<IReadOnlyList<PollMovement>> Movements = new(() => PollMovements.Over(Horizons, PollingAssumptions.Default));

    /// <summary>
    /// Each party of each Parliament counts alike. The root mean square of movement over stated standard deviation is 1 within 10% at
    /// every horizon; a random walk fitted to one day's movement alone, or one that grows with the days, is not.
    /// </summary>
    [Fact]
    public void Sd_OfTheFittedFunction_IsThatOfTheMovementsAtEveryHorizon()
    {
        Assert.All(Horizons, days => Assert.InRange(Ratio(Fitted, days), 0.9, 1.1));
        Assert.Contains(Horizons, days => Ratio(Fitted with { DayPower = 1 }, days) is < 0.9 or > 1.1);
        Assert.Contains(Horizons, days => Ratio(Fitted with { Scale = 1.2 * Fitted.Scale }, days) is < 0.9 or > 1.1);
    }

    /// <summary>The fit itself: scale and power on a grid that make the movements likeliest, each party of each Parliament counting alike.</summary>
    [Fact]
    public void Default_Drift_IsTheLikeliestOnAGrid()
    {
        var series = Movements.Value.GroupBy(movement => (movement.Parliament, movement.Party, movement.Days)).Where(group => group.Count() >= 15).ToList();
        var best = (from scale in Enumerable.Range(50, 25)
                    from power in Enumerable.Range(45, 16)
                    let drift = new Drift(scale / 10_000.0, power / 100.0)
                    select (drift, Deviance: series.Sum(cell => cell.Average(movement => Deviance(drift, movement))))).MinBy(pair => pair.Deviance).drift;
        Assert.Equal(best.Scale, Fitted.Scale, 1e-9);
        Assert.Equal(best.DayPower, Fitted.DayPower, 1e-9);
    }

    private static double Ratio(Drift drift, int days) => Math.Sqrt(Movements.Value
        .Where(movement => movement.Days == days)
        .GroupBy(movement => (movement.Parliament, movement.Party)).Where(group => group.Count() >= 15)
        .Average(group => group.Average(movement => Math.Pow(movement.LogChange / drift.Sd(movement.Share, days), 2))));

    private static double Deviance(Drift drift, PollMovement movement)
    {
        var sd = drift.Sd(movement.Share, movement.Days);
        return Math.Pow(movement.LogChange / sd, 2) + (2 * Math.Log(sd));
    }
}
