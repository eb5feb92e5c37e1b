using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

/// <summary>Whose steps the table of an explanation tells.</summary>
public class ExplanationTableTests
{
    [Fact]
    public void Tabled_RivalsWhomTheModelDoesNotTellApart_HaveOneColumn()
    {
        var race = With([0.2, -0.05, -0.05, -0.0505, -0.0495], [-0.01, 0.0025, 0.0025, 0.0025, 0.0025]);

        Assert.Equal([("Conservative", 1), ("Each of four rivals", 4)], ExplanationWords.Tabled(race).Select(column => (column.Head, column.Candidates)));
    }

    [Fact]
    public void Tabled_OneWithAStepOfItsOwn_HasItsColumnBesideTheOthers()
    {
        var race = With([0.2, -0.05, -0.05, -0.05, -0.05], [-0.01, 0, 0, 0, 0.01]);

        Assert.Equal(["Conservative", "Each of three rivals", "UKIP"], ExplanationWords.Tabled(race).Select(column => column.Head));
    }

    [Fact]
    public void Tabled_TwoAlike_KeepTheirNames()
    {
        var race = With([0.2, -0.05, -0.05, -0.06, -0.04]);

        Assert.Equal(["Conservative", "Labour", "Liberal Democrat", "Green", "UKIP"], ExplanationWords.Tabled(race).Select(column => column.Head));
    }

    private static Race With(params double[][] steps) => Race.Of(
        new SimulatedForecast("Southend West", "Con", new("Con", 0.7, 0.1, 0.6), new("Lab", 0.079, 0.1, 0.2), new("LD", 0.077, 0.1, 0.1), new("Green", 0.073, 0.1, 0.05), new("UKIP", 0.071, 0.1, 0.05)).Build() with
        {
            Explanation = [.. steps.Select((points, row) => new ExplanationStep(Invariant($"effect {row}"), points))],
        });
}
