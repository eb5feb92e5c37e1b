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
        Assert.Equal(["estimate at the bar’s ends", "change in lead over Labour, points"], groups.Select(group => group.Heading));

        // From the bar's left end, whichever end of the input that is.
        Assert.Equal(["higher to lower", "lower to higher", "lower to higher"], groups[0].Rows.Select(row => row.Values.Line));

        Assert.Equal("How far results and polls stray from what is expected", Groups(Of("model.scale.mean", 0.7, 0.3), Of("model.seatPollOwnError.mean", 0.4, 0.6))[0].Name);
        Assert.Equal("How far polls of the seat stray from what is expected", Groups(Of("model.seatPollOwnError.mean", 0.4, 0.6))[0].Name);
    }

    /// <summary>Rows stand in the order of what is printed: 44 to 47 is longer than 45 to 47, whatever the exact chances; of those that print alike the longer is first.</summary>
    [Fact]
    public void Bars_StandInTheOrderOfWhatIsPrinted()
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        TornadoBar Of(string label, double low, double high) => report.Bars[0] with { Input = report.Bars[0].Input with { Address = label, Label = label }, Low = At(low), High = At(high) };

        // Exactly 2.9, 2.2, 2.1 and 2.05 points; in print 2, 3, 2 and 2.
        TornadoBar[] bars = [Of("a", 0.4451, 0.4741), Of("b", 0.4449, 0.4669), Of("c", 0.446, 0.467), Of("d", 0.4455, 0.466)];
        Assert.Equal(["b", "a", "c", "d"], TornadoFigure.Of(report with { Base = At(0.46), Bars = bars }, TornadoPart.World).Bars.Select(bar => bar.Input.Label));
    }

    /// <summary>What a picture does not show of itself has a note: where a third may win, which group is first; nothing where all is in order.</summary>
    [Fact]
    public void Notes_OfBarsAndValuesThatDoNotRankAlike_SayWhy()
    {
        var report = ExampleReports.Of("three-way");
        PlanOutcome At(double win, double lead) => report.Base with
        {
            Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)],
            Share = [.. report.Base.Share.Select((own, place) => place == report.First ? report.Base.Share[report.Second] + lead : own)],
        };
        var bar = report.Bars.First(bar => bar.Input.IsAssumption);
        TornadoBar Of(string name, double by, double lead) => bar with { Input = bar.Input with { Address = $"model.{name}.mean" }, Low = At(0.4 - by, -lead), High = At(0.4 + by, lead) };
        IEnumerable<string> Notes(params TornadoBar[] bars) => TornadoFigure.Of(report with { Base = At(0.4, 0), Bars = bars }, TornadoPart.Model) is var figure ? figure.Notes(figure.Groups(figure.Bars)) : [];

        Assert.Empty(Notes(Of("defending", 0.1, 0.03), Of("second", 0.08, 0.02)));
        Assert.Matches("^[A-Z].* may win too, so the lead over .* is not all that counts\\.$", Assert.Single(Notes(Of("defending", 0.1, 0.02), Of("second", 0.08, 0.03))));
        Assert.Equal("Each group has its longest bar first.", Assert.Single(Notes(Of("scale", 0.1, 0), Of("defending", 0.08, 0.02), Of("freedom", 0.06, 0))));
        Assert.Empty(Notes(Of("scale", 0.1, 0), Of("freedom", 0.08, 0), Of("defending", 0.06, 0.02)));
    }

    /// <summary>Chances that all lie close together have tenths, so that bars of several lengths do not print alike, where the draws give so much and none is a bound; the picture says that its scale is enlarged.</summary>
    [Theory]
    [InlineData(0.5, 0.045, 0.001, true)]
    [InlineData(0.5, 0.055, 0.001, false)]
    [InlineData(0.5, 0.045, 0.003, false)]
    [InlineData(0.97, 0.028, 0.001, false)]
    public void Text_OfChances_HasTenthsWhereAllLieCloseAndAreKnown(double now, double half, double error, bool isTenth)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? new(win, error) : own)] };
        var bar = report.Bars.First(bar => !bar.Input.IsAssumption) with { Low = At(now - half), High = At(now + half) };
        var one = report with { Base = At(now), Bars = [bar] };
        var figure = TornadoFigure.Of(one, TornadoPart.World);

        Assert.Equal(isTenth, figure.Text(one.Base).Contains('.', StringComparison.Ordinal));

        // The chance as it stands is that of every other picture.
        Assert.DoesNotContain('.', figure.Now);

        // The title keeps to whole percent, as everywhere else.
        Assert.DoesNotContain('.', new TornadoTitles(one).Of(figure));
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
    [InlineData(0.9, 0.6, 0.9, ", their chance could fall from 90% to 60%")]
    [InlineData(0.6, 0.6, 0.9, ", their chance could rise from 60% to 90%")]
    [InlineData(0.7, 0.6, 0.9, ", their chance could be as low as 60% or as high as 90%")]
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

        Assert.Equal("Whichever of the model’s estimates is wrong, the Conservatives’ chance stays between 86% and 94%", new TornadoTitles(level).Of(TornadoFigure.Of(level, TornadoPart.Model)));
    }

    /// <summary>Beside a bar that is seen a speck has no row; what else there is of two has one.</summary>
    [Theory]
    [InlineData(0.0006, 1)]
    [InlineData(0.004, 2)]
    public void Worth_OfSharesASpeck_HasNoRow(double length, int rows)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double by) => report.Base with { Median = [.. report.Base.Median!.Select((own, place) => place == report.First ? own + by : own)] };
        var bar = report.Bars.First(bar => !bar.Input.IsAssumption);
        var still = report with { Bars = [bar with { Low = At(-0.02), High = At(0.02) }, bar with { Low = At(-length / 2), High = At(length / 2) }] };

        Assert.Equal(rows, TornadoFigure.Of(still, TornadoPart.World).Worth.Count);

        // The range of all bars, not of the longest.
        var one = still with { Bars = [bar with { Low = At(-0.03), High = At(0.01) }, bar with { Low = At(-0.005), High = At(0.02) }] };
        var share = report.Base.MedianOf(report.First);
        Assert.Contains($" forecast share stays between {DisplayNumber.Counted(share - 0.03)} and {DisplayNumber.Counted(share + 0.02)}, ", SensitivityWords.Tornado(one, TornadoPart.World).Title, StringComparison.Ordinal);
    }

    /// <summary>Over a range of ten points and more nobody wants tenths.</summary>
    [Theory]
    [InlineData(0.045, true)]
    [InlineData(0.06, false)]
    public void Text_OfShares_HasTenthsWhereBarsAreShort(double half, bool isTenth)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double by) => report.Base with { Median = [.. report.Base.Median!.Select((own, place) => place == report.First ? own + by : own)] };
        var one = report with { Bars = [report.Bars.First(bar => !bar.Input.IsAssumption) with { Low = At(-half), High = At(half) }] };

        Assert.Equal(isTenth, TornadoFigure.Of(one, TornadoPart.World).Text(report.Base).Contains('.', StringComparison.Ordinal));
    }

    /// <summary>On the scale of a figure that reaches more than three times as far bars would be stubs.</summary>
    [Theory]
    [InlineData(0.12, true)]
    [InlineData(0.08, false)]
    public void IsOnOneScaleWith_AFigureOfLongerBars_IfNotTooLong(double half, bool isOne)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        TornadoBar Of(bool isModel, double by) => report.Bars.First(bar => bar.Input.IsAssumption == isModel) with { Low = At(0.5 - by), High = At(0.5 + by) };
        var both = report with { Base = At(0.5), Bars = [Of(false, 0.3), Of(true, half)] };
        var (world, model) = (TornadoFigure.Of(both, TornadoPart.World), TornadoFigure.Of(both, TornadoPart.Model));

        Assert.Equal(isOne, world.IsOnOneScaleWith(model));
        Assert.Equal(isOne, model.IsOnOneScaleWith(world));
    }

    /// <summary>A swing's ends say which way it goes.</summary>
    [Theory]
    [InlineData(-3, "3.0 to Con")]
    [InlineData(0, "0")]
    [InlineData(3, "3.0 to Lab")]
    public void Swing_AtItsEnds_SaysWhichWay(double value, string expected) =>
        Assert.Equal(expected, BarWords.Towards(ExampleReports.Of("six-party").Bars[1].Input, value));

    /// <summary>What has no row is said to move less only where it does.</summary>
    [Theory]
    [InlineData(0.03, "Not shown: 1 figure that moves it less or not at all")]
    [InlineData(0.08, "Not shown: 1 figure")]
    public void NotShown_AWiderBar_IsNotSaidToMoveLess(double half, string told)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? new(win, 0.001) : own)] };
        var world = report.Bars.First(bar => bar is { Input.IsAssumption: false, Input.IsCombination: false });
        var (drawn, left) = (world with { Low = At(0.45), High = At(0.55) }, world with { Low = At(0.5 - half), High = At(0.5 + half) });
        var one = report with { Base = At(0.5), Bars = [drawn, left] };
        Assert.Equal(told, new TornadoRest(one, TornadoFigure.Of(one, TornadoPart.World)).NotShown([drawn]));
    }
}
