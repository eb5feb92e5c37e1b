using Copeland.Reports;
using Copeland.Sensitivity;
using Copeland.Tests.Sensitivity;

namespace Copeland.Tests.Reports;

public class TornadoGroupTests
{
    /// <summary>What moves shares is told apart from what spreads results, that with the longest bar first; a heading says of all bars what it says of each.</summary>
    [Fact]
    public void TornadoOfTheModel_Bars_StandInGroups()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => bar.Input.IsAssumption);
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        var input = bar.Input with { Present = 1, Range = bar.Input.Range with { Low = 0.7, High = 1.3 } };
        TornadoBar Of(string address, double low, double high) => bar with { Input = input with { Address = address }, Low = At(low), High = At(high) };
        IReadOnlyList<TornadoGroup> Groups(params TornadoBar[] bars) => TornadoFigure.Of(report with { Base = At(0.5), Bars = bars }, TornadoPart.Model) is var figure ? figure.Groups(figure.Bars) : [];

        var groups = Groups(Of("model.scale.mean", 0.7, 0.3), Of("model.defending.mean", 0.35, 0.65), Of("model.freedom.mean", 0.4, 0.6), Of("model.scaleSlope.mean", 0.4, 0.6));
        Assert.Equal(["How far results stray from what is expected", "How parties do at by-elections"], groups.Select(group => group.Name));
        Assert.Equal([3, 1], groups.Select(group => group.Rows.Count));
        Assert.Equal("change from now", groups[0].Heading);
        Assert.Equal(["+35% to −26%", "more to less", "more to less"], groups[0].Rows.Select(row => row.Values));
        Assert.Equal("change in lead over Labour", groups[1].Heading);

        Assert.Equal("How far results and polls stray from what is expected", Groups(Of("model.scale.mean", 0.7, 0.3), Of("model.seatPollOwnError.mean", 0.4, 0.6))[0].Name);
        Assert.Equal("How far polls of the seat stray from what is expected", Groups(Of("model.seatPollOwnError.mean", 0.4, 0.6))[0].Name);
        Assert.Equal("−30% to +30%", Groups(Of("model.seatPollOwnError.mean", 0.4, 0.6))[0].Rows[0].Values);
        Assert.Equal("less to more", Groups(Of("model.scaleYears.mean", 0.4, 0.6))[0].Rows[0].Values);
        Assert.Equal("less to more", Groups(Of("model.seatPollInflation.mean", 0.4, 0.6))[0].Rows[0].Values);
        var none = Of("model.splitSpread.mean", 0.4, 0.6);
        Assert.Equal("less to more", Groups(none with { Input = none.Input with { Present = 0 } })[0].Rows[0].Values);
    }
}
