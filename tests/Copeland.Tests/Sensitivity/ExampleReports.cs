using Copeland.Inputs;
using Copeland.Sensitivity;
using Copeland.Statistics;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Sensitivity;

/// <summary>Analyses and grids with round numbers, for words and pictures.</summary>
internal static class ExampleReports
{
    private static readonly IndexEstimate Most = new(0.71, 0.64, 0.78);

    /// <summary>An analysis of one of the example forecasts: a poll that matters most, a coefficient, something that does nothing.</summary>
    public static SensitivityReport Of(string example)
    {
        var forecast = ExampleForecasts.Get(example);
        var present = Sweep.Outcome(forecast);
        var (first, second) = SensitivityAnalysis.Leaders(present);
        present = present with { Range = new((present.Share[first] - 0.1, present.Share[first] + 0.1), (present.Lead(first, second) - 0.19, present.Lead(first, second) + 0.19)) };
        var poll = Input("national.averagePct.Con", "the Conservative share in national polls", InputUnit.Percent, 41).WithLogOddsSd(0.12, "poll averages have missed by 2.6 points");
        var swing = Input("national.swingPct.Con.Lab", "a further national swing from Conservative to Labour", InputUnit.Points, 0).WithSd(1.8, "as the polls") with { IsCombination = true };
        var coefficient = Input("model.defending.mean", "the bonus of defending the seat", InputUnit.Number, 0.19).WithSd(0.12, "how well it is known");
        var turnout = Input("turnout.meanPct", "expected turnout", InputUnit.Percent, 40).WithLogOddsSd(0.3, "how turnout has differed");
        Input Input(string address, string label, InputUnit unit, double present) => new(address, label, unit, present, new InputRange(present, present, ""));
        TornadoBar Bar(Input input, double low, double high) => new(input, Moved(present, first, second, low), Moved(present, first, second, high));
        IReadOnlyList<VarianceShare> shares = [new(Most, Most), new(new(-0.004, -0.02, 0.01), new(0.29, 0.22, 0.36))];
        return new SensitivityReport(
            forecast, present, first, second,
            [Bar(poll, -0.2, 0.17), Bar(swing, 0.15, -0.15), Bar(coefficient, 0.09, -0.11), Bar(turnout, 0, 0)],
            new ForecastVariance([poll, coefficient], [turnout], shares, shares, [.. present.Share.Select(_ => shares)], 512, 2048),
            [new("this seat on the day", null, new(0.9, 0.88, 0.92)), new(coefficient.Label, coefficient.Address, new(0.03, 0.01, 0.05))],
            [
                new(poll, BreakEvenKind.Evens, 40.2, -0.3, present),
                new(coefficient, BreakEvenKind.Overtaken, 0.21, 0.2, present),
                new(swing, BreakEvenKind.Overtaken, 0.7, 0.4, present),
                new(coefficient, BreakEvenKind.Evens, 0.9, 5.9, present),
            ]);
    }

    /// <summary>A sweep: over one input where rows is 1, else a grid.</summary>
    public static SweepGrid Grid(string example, int columns, int rows)
    {
        var forecast = ExampleForecasts.Get(example);
        var present = Sweep.Outcome(forecast);
        var (first, second) = SensitivityAnalysis.Leaders(present);
        var x = new SweepAxis("national.swingPct.Con.Lab", -5, 5, columns);
        var y = rows > 1 ? new SweepAxis("seat.leavePct", 40, 70, rows) : null;
        List<PlanOutcome> cells = [.. Enumerable.Range(0, rows * columns).Select(cell =>
            Moved(present, first, second, (0.6 * ((cell % columns) / (columns - 1.0) - 0.5)) + (rows > 1 ? 0.5 * ((cell / columns / (rows - 1.0)) - 0.4) : 0)))];
        return new SweepGrid(forecast, x, y, cells, first, second)
        {
            NameX = ("a further national swing from Conservative to Labour", InputUnit.Points),
            NameY = ("the seat’s Leave share", InputUnit.Percent),
            Present = (0, 59.2),
        };
    }

    private static PlanOutcome Moved(PlanOutcome present, int first, int second, double by)
    {
        double[] win = [.. present.Win.Select(estimate => estimate.Value)];
        var moved = Math.Clamp(by, -win[first], win[second]);
        (win[first], win[second]) = (win[first] + moved, win[second] - moved);
        return present with { Win = [.. win.Select(value => new ProbabilityEstimate(value, 0.0005))] };
    }
}
