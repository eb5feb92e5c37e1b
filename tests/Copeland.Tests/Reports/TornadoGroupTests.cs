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
        PlanOutcome Half(PlanOutcome outcome, double half) => outcome with { Range = new((0.3, 0.5), (-half, half)) };
        TornadoBar Of(string address, double low, double high) => bar with { Input = input with { Address = address }, Low = Half(At(low), 0.12), High = Half(At(high), 0.24) };
        IReadOnlyList<TornadoGroup> Groups(params TornadoBar[] bars) => TornadoFigure.Of(report with { Base = At(0.5), Bars = bars }, TornadoPart.Model) is var figure ? figure.Groups(figure.Bars) : [];

        var groups = Groups(Of("model.scale.mean", 0.7, 0.3), Of("model.defending.mean", 0.35, 0.65), Of("model.freedom.mean", 0.4, 0.6), Of("model.scaleSlope.mean", 0.4, 0.6));
        Assert.Equal(["How far results stray from what is expected", "How parties do at by-elections"], groups.Select(group => group.Name));
        Assert.Equal([3, 1], groups.Select(group => group.Rows.Count));
        Assert.Equal(["90% range of the lead over Labour, now ±19.0 points", "change in lead over Labour, points"], groups.Select(group => group.Heading));

        // From the bar's left end, whichever end of the input that is.
        Assert.Equal(["±24.0 to ±12.0", "±12.0 to ±24.0", "±12.0 to ±24.0"], groups[0].Rows.Select(row => row.Values.Line));

        Assert.Equal("How far results and polls stray from what is expected", Groups(Of("model.scale.mean", 0.7, 0.3), Of("model.seatPollOwnError.mean", 0.4, 0.6))[0].Name);
        Assert.Equal("How far polls of the seat stray from what is expected", Groups(Of("model.seatPollOwnError.mean", 0.4, 0.6))[0].Name);
    }

    /// <summary>Swings between parties whose shares have rows are left out of the picture, and told; so is what moves it by a point or less.</summary>
    [Fact]
    public void TornadoOfTheWorld_WhatSaysTheSameOrIsNotSeen_HasNoRow()
    {
        var report = ExampleReports.Of("six-party");
        var (share, swing) = (report.Bars[0], report.Bars[1]);
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        TornadoBar Of(TornadoBar bar, string address, double low, double high) => bar with { Input = bar.Input with { Address = address }, Low = At(low), High = At(high) };
        TornadoBar con = Of(share, "national.averagePct.Con", 0.3, 0.7), lab = Of(share, "national.averagePct.Lab", 0.35, 0.65), either = Of(swing, "national.swingPct.Con.Lab", 0.32, 0.68),
            other = Of(swing, "national.swingPct.LD.Green", 0.4, 0.6), turnout = Of(share, "turnout.meanPct", 0.5, 0.51), leave = Of(share, "seat.leavePct", 0.498, 0.51), none = Of(share, "previous.sharesPct.Con", 0.5, 0.5);
        (IReadOnlyList<TornadoBar> Worth, string? Left) Shown(params TornadoBar[] bars)
        {
            var all = report with { Base = At(0.5), Bars = bars };
            var figure = TornadoFigure.Of(all, TornadoPart.World);
            return (figure.Worth, new TornadoRest(all, figure).NotShown(figure.Worth));
        }

        var (worth, rest) = Shown(con, either, lab, other, turnout, leave);
        Assert.Equal([con, lab, other], worth);
        Assert.Equal("Not shown: a swing between the Conservatives and Labour, which combines the two; and 2 figures that move it by a point or less", rest);
        Assert.Equal("Not shown: swings between these parties, which combine their shares", Shown(con, either, either with { Input = either.Input with { Address = "national.swingPct.Con.LD" } }, lab).Left);

        // Without a share of either party the swing says something; two rows there are in any case.
        Assert.Equal([either, turnout], Shown(either, turnout, none).Worth);
        Assert.Equal("Not shown: 1 figure that leaves it at 50%", Shown(either, turnout, none).Left);
        Assert.Equal([con, lab], Shown(con, lab).Worth);
        Assert.Null(Shown(con, lab).Left);

        // What has no room moves it by more than a point.
        var cut = report with { Base = At(0.5), Bars = [con, lab, turnout] };
        Assert.Equal("Not shown: 2 figures that move it less or not at all", new TornadoRest(cut, TornadoFigure.Of(cut, TornadoPart.World)).NotShown([con]));
    }

    /// <summary>Rows are named in as few words as tell them apart.</summary>
    [Theory]
    [InlineData("national.averagePct.Con", "the Conservative share in national polls", "Conservatives in national polls")]
    [InlineData("seatPolls[0].sharesPct.Lab", "the Labour share in the Omnisis seat poll of 20 February", "Labour in the Omnisis poll\u00a0of\u00a020 February")]
    [InlineData("previous.sharesPct.Lab", "the Labour share at the last general election", "Labour at the last general election")]
    [InlineData("seat.leavePct", "the seat’s estimated Leave share of 2016", "Leave vote of 2016, estimated")]
    [InlineData("national.swingPct.Con.Lab", "a further national swing from Conservative to Labour", "Swing between the Conservatives and Labour")]
    [InlineData("turnout.meanPct", "expected turnout", "Expected turnout")]
    [InlineData("model.scaleLiberalDemocrat.mean", "the usual error on the Liberal Democrat share", "Usual error on the Liberal Democrat share")]
    public void Row_OfABar_HasAShortName(string address, string label, string expected)
    {
        var report = ExampleReports.Of("six-party");
        Assert.Equal(expected, new BarWords(report).Row(report.Bars[0] with { Input = report.Bars[0].Input with { Address = address, Label = label } }));
    }

    /// <summary>A chance that is at its highest already can only fall, one at its lowest only rise; a title gives the range of all bars where several are level.</summary>
    [Theory]
    [InlineData(0.9, 0.6, 0.9, ", the Conservatives’ chance could fall from 90% to 60%")]
    [InlineData(0.6, 0.6, 0.9, ", the Conservatives’ chance could rise from 60% to 90%")]
    [InlineData(0.7, 0.6, 0.9, ", the Conservatives’ chance goes from 60% to 90%")]
    public void Title_OfOneBar_SaysWhichWayItMayGo(double now, double low, double high, string expected)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        var bar = report.Bars.First(bar => !bar.Input.IsAssumption) with { Low = At(low), High = At(high) };
        var one = report with { Base = At(now), Bars = [bar] };

        Assert.EndsWith(expected, new TornadoTitles(one).Of(TornadoFigure.Of(one, TornadoPart.World)), StringComparison.Ordinal);
    }

    [Fact]
    public void Title_OfLevelEstimates_GivesTheRangeOfAll()
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        var bar = report.Bars.First(bar => bar.Input.IsAssumption);
        var level = report with { Base = At(0.9), Bars = [bar with { Low = At(0.86), High = At(0.93) }, bar with { Input = bar.Input with { Label = "the effect of governing" }, Low = At(0.87), High = At(0.94) }] };

        Assert.Equal("With any one estimate of the model wrong, the Conservatives’ chance stays between 86% and 94%", new TornadoTitles(level).Of(TornadoFigure.Of(level, TornadoPart.Model)));
    }

    /// <summary>Beside a bar that is seen a speck has no row; what else there is of two has one.</summary>
    [Theory]
    [InlineData(0.0006, 1)]
    [InlineData(0.004, 2)]
    public void Worth_OfSharesASpeck_HasNoRow(double length, int rows)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double by) => report.Base with { Share = [.. report.Base.Share.Select((own, place) => place == report.First ? own + by : own)] };
        var bar = report.Bars.First(bar => !bar.Input.IsAssumption);
        var still = report with { Bars = [bar with { Low = At(-0.02), High = At(0.02) }, bar with { Low = At(-length / 2), High = At(length / 2) }] };

        Assert.Equal(rows, TornadoFigure.Of(still, TornadoPart.World).Worth.Count);

        // The range of all bars, not of the longest.
        var one = still with { Bars = [bar with { Low = At(-0.03), High = At(0.01) }, bar with { Low = At(-0.005), High = At(0.02) }] };
        var share = report.Base.Share[report.First];
        Assert.EndsWith($" stays between {DisplayNumber.Counted(share - 0.03)} and {DisplayNumber.Counted(share + 0.02)}", new TornadoTitles(one).Of(TornadoFigure.Of(one, TornadoPart.World)), StringComparison.Ordinal);
    }

    /// <summary>A swing's ends say which way it goes.</summary>
    [Theory]
    [InlineData(-3, "3.0 to Con")]
    [InlineData(0, "0")]
    [InlineData(3, "3.0 to Lab")]
    public void Swing_AtItsEnds_SaysWhichWay(double value, string expected) =>
        Assert.Equal(expected, BarWords.Towards(ExampleReports.Of("six-party").Bars[1].Input, value));
}
