using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;
using Copeland.Sensitivity;
using Copeland.Statistics;
using Copeland.Tests.Reports;
using Copeland.Tests.Sensitivity;
using ScottPlot.Plottables;

namespace Copeland.Tests.Charts;

/// <summary>Tornado, line and heat map in every size and theme, measured rather than looked at.</summary>
public class SensitivityPictureTests
{
    public static TheoryData<string> Examples => ExampleForecasts.All;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Figure_AnySizeAndTheme_KeepsItsLabelsApartAndLegible(string example)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            foreach (var part in SensitivityCharts.Parts(ExampleReports.Of(example)))
            {
                Legible.Check(SensitivityCharts.Figure(ExampleReports.Of(example), part, options, fonts), $"{example} {part.Name}");
            }

            Legible.Check(SensitivityCharts.Figure(ExampleReports.Grid(example, 41, 1), options, fonts), $"{example} line");
            Legible.Check(SensitivityCharts.Figure(ExampleReports.Grid(example, 11, 9), options, fonts), $"{example} heat map");
        }
    }

    /// <summary>Where nothing moves the chance the page says so; a picture would have no bars.</summary>
    [Fact]
    public void Tornado_NothingMovesTheChance_ShowsTheShareInstead()
    {
        var report = ExampleReports.Of("runaway");
        var share = report.Base.MedianOf(report.First);
        var still = report with
        {
            Bars =
            [
                .. report.Bars.Select((bar, rank) => bar with
                {
                    Low = report.Base with { Median = [.. report.Base.Median!.Select((own, place) => place == report.First ? share - 0.01 - (0.01 * rank) : own)] },
                    High = report.Base,
                }),
            ],
        };
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All(TornadoPart.All, part =>
        {
            Assert.False(TornadoFigure.Of(report, part).IsOfShare);
            var shown = TornadoFigure.Of(still, part);
            Assert.True(shown.IsOfShare);

            // The longest bar first: those of the report are in the order of chances.
            Assert.Equal(part.Of(still).Reverse(), shown.Bars);
            var figure = SensitivityCharts.Figure(still, part, new ChartOptions(), fonts);
            Assert.Contains($"share now {DisplayNumber.Counted(share)}", figure.Texts.Select(text => text.Text));
            Assert.Contains(figure.Texts, text => text.Text == DisplayNumber.Counted(shown.Bars[0].Low.MedianOf(report.First)));
            var whichever = $"Whichever {(part.IsModel ? "of the model’s estimates" : "poll or figure")} is wrong, Labour’s forecast share stays ";
            Assert.StartsWith($"{whichever}between {DisplayNumber.Counted(shown.Bars[0].Low.MedianOf(report.First))} and {DisplayNumber.Counted(share)}, its chance at ", figure.Words.Title, StringComparison.Ordinal);

            // The title has said it.
            Assert.DoesNotContain(figure.Texts, text => text.Text.Contains("chance of winning stays", StringComparison.Ordinal));
            var same = SensitivityWords.Tornado(still with { Bars = [.. still.Bars.Select(bar => bar with { Low = report.Base })] }, part);
            Assert.StartsWith($"{whichever}at {DisplayNumber.Counted(share)}, its chance at ", same.Title, StringComparison.Ordinal);
            Assert.StartsWith("Labour’s forecast share of the vote if one ", figure.Words.Subtitle, StringComparison.Ordinal);
        });
    }

    /// <summary>An axis begins at the number next below the lowest bar and ends at the one next above the highest; a short bar alone does not fill it.</summary>
    [Theory]
    [InlineData(0.934, 0.981, 0.92, 1)]
    [InlineData(0.953, 0.971, 0.92, 1)]
    [InlineData(0.003, 0.021, 0, 0.08)]
    [InlineData(0.46, 0.71, 0.4, 0.8)]
    [InlineData(0.41, 0.58, 0.4, 0.6)]
    public void Tornado_Axis_BeginsNextToTheBars(double low, double high, double from, double to)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        var one = report with { Base = At((low + high) / 2), Bars = [report.Bars.First(bar => !bar.Input.IsAssumption) with { Low = At(low), High = At(high) }] };
        using var fonts = new FontSet(HouseStyle.Default);
        var axis = SensitivityCharts.Figure(one, TornadoPart.World, new ChartOptions(), fonts).Plots[0].X;

        Assert.Equal((from, to), (Math.Round(axis.Low, 6), Math.Round(axis.High, 6)));
    }

    /// <summary>A point of the chance is as long in both figures, in any form; where one is of the share and the other of the chance nothing is.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Tornado_BothFiguresOfAPage_AreToOneScale(string example)
    {
        var report = ExampleReports.Of(example);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            var plots = TornadoPart.All.Select(part => SensitivityCharts.Figure(report, part, options, fonts, isBesideOther: true).Plots.MaxBy(plot => plot.Box.Height)!).ToList();
            Assert.Equal(plots[0].X, plots[1].X);
            Assert.Equal((plots[0].Box.Left, plots[0].Box.Right), (plots[1].Box.Left, plots[1].Box.Right));
        }
    }

    /// <summary>On a page no empty band stands below the rows, and cutting it off costs no row.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Tornado_OfAPage_IsAsHighAsItsRows(string example)
    {
        var report = ExampleReports.Of(example);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var size in new[] { ChartSize.Web, ChartSize.Narrow with { Height = 580 } })
        {
            foreach (var part in TornadoPart.All)
            {
                var whole = SensitivityCharts.Figure(report, part, new ChartOptions { Size = size }, fonts);
                var fitted = SensitivityCharts.Fitted(report, part, new ChartOptions { Size = size }, fonts);
                Legible.Check(fitted, $"{example} {part.Name}");
                Assert.Equal(whole.Hits.Select(hit => hit.Text), fitted.Hits.Select(hit => hit.Text));
                Assert.True(fitted.Size.Height < size.Height);
                var last = fitted.Texts.Where(text => text.Baseline < fitted.Body.Bottom).Max(text => text.Box.Bottom);
                Assert.InRange(fitted.Body.Bottom - last, -0.1 * fitted.Em, 3 * fitted.Em);
            }
        }
    }

    /// <summary>A picture of one bar or two is no higher than they need where it stands in a column, and fills a post, whose shape is given, with larger ones.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tornado_OfFewBars_LeavesNoBandEmpty(int rows)
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars[0];
        var few = report with { Bars = [.. Enumerable.Range(1, rows).Select(rank => bar with { Input = bar.Input with { Address = "turnout", Label = Invariant($"figure {rank}") } })] };
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var size in ChartSize.Named)
        {
            var figure = SensitivityCharts.Shaped(few, TornadoPart.World, new ChartOptions { Size = size }, fonts);
            Legible.Check(figure, size.Name);
            Assert.Equal(rows, figure.Hits.Count);
            Assert.Equal(size.Width, figure.Size.Width);
            Assert.True(TornadoChart.Empty(figure) < 3 * figure.Em, Invariant($"{size.Name}: {TornadoChart.Empty(figure) / figure.Em:F1} em are empty."));
            Assert.True(size.Name is "web" or "print" || figure.Size == size, $"{size.Name} has its shape.");
        }
    }

    /// <summary>An end that reads as the forecast does has no label beside its line.</summary>
    [Theory]
    [InlineData(0.5501, 1)]
    [InlineData(0.57, 2)]
    public void Tornado_AnEndThatReadsAsNow_HasNoLabel(double high, int labels)
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        var one = report with { Base = At(0.55), Bars = [report.Bars[0] with { Low = At(0.3), High = At(high) }] };
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            var figure = SensitivityCharts.Figure(one, TornadoPart.World, options, fonts);
            var plot = figure.Plots.MaxBy(plot => plot.Box.Height)!.Box;
            Assert.Equal(labels, figure.Texts.Count(text => text.Baseline > plot.Top && text.Baseline < plot.Bottom && text.Text.EndsWith('%') && !text.Text.Contains(' ', StringComparison.Ordinal) && text.Box.Left < plot.Right));
        }
    }

    /// <summary>Where less height would cost a row of long labels, the band stays as high as it must.</summary>
    [Fact]
    public void Tornado_OfAPageWithLongLabels_KeepsItsRows()
    {
        var report = ExampleReports.Of("six-party");
        var input = report.Bars[0].Input;
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var height in Enumerable.Range(0, 40).Select(step => 420 + (10 * step)))
        {
            var bars = Enumerable.Range(1, 5).Select(rank => report.Bars[0] with { Input = input with { Label = rank < 3 ? "the Liberal Democrat share in the Number Cruncher Politics seat poll of 18 July" : "the Conservative share in national polls" } });
            var options = new ChartOptions { Size = ChartSize.Narrow with { Height = height } };
            Assert.Equal(
                SensitivityCharts.Figure(report with { Bars = [.. bars] }, TornadoPart.World, options, fonts).Hits.Count,
                SensitivityCharts.Fitted(report with { Bars = [.. bars] }, TornadoPart.World, options, fonts).Hits.Count);
        }
    }

    [Fact]
    public void Line_NamesItsLinesAndSaysTheChancesOfTodayAlone()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = SensitivityCharts.Figure(ExampleReports.Grid("six-party", 41, 1), new ChartOptions(), fonts);
        var bold = figure.Texts.Where(text => text.Look.Bold && text.Text != figure.Words.Title && text.Box.Left > figure.Plots[0].Box.Right).ToList();
        Assert.NotEmpty(bold);
        Assert.All(bold, text => Assert.DoesNotContain('%', text.Text));
    }

    [Fact]
    public void HeatMap_LinesBetweenBands_BearTheirChances()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var grid = ExampleReports.Grid("six-party", 21, 17);
        var figure = SensitivityCharts.Figure(grid, new ChartOptions(), fonts);
        var plot = figure.Plots.MaxBy(plot => plot.Box.Height)!;
        var inside = figure.Texts.Where(text => plot.Box.Contains(text.Box) && text.Text.EndsWith('%')).ToList();
        Assert.Contains(inside, text => text.Text == "50%");

        // Each where the chance of the nearest cell is what it says, to half a band.
        Assert.All(inside, text =>
        {
            var x = (text.Box.MiddleX - plot.Box.Left) / plot.Box.Width * (grid.X.Steps - 1);
            var y = (plot.Box.Bottom - text.Baseline + (0.27 * figure.Em)) / plot.Box.Height * (grid.Y!.Steps - 1);
            var near = grid.At((int)Math.Round(x), (int)Math.Round(y)).Win[grid.First].Value;
            Assert.InRange(near, (double.Parse(text.Text[..^1], CultureInfo.InvariantCulture) / 100) - 0.05, (double.Parse(text.Text[..^1], CultureInfo.InvariantCulture) / 100) + 0.05);
        });
    }

    /// <summary>A dozen polls of a seat, each with a label of four lines on a telephone: bars go before labels run into one another.</summary>
    [Fact]
    public void Tornado_LabelsTooLongForTheirRows_KeepsThemApartAndSaysHowManyBarsItLeavesOut()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars[0];
        var polls = Enumerable.Range(1, 12).Select(day => bar with { Input = bar.Input with { Label = Invariant($"the Conservative share in Consolidated Independent Opinion’s poll of the seat of {day} January 2017") } }).ToList();
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            var figure = SensitivityCharts.Figure(report with { Bars = polls }, TornadoPart.World, options, fonts);
            Legible.Check(figure, "long labels");
            var drawn = figure.Hits.Count;
            Assert.InRange(drawn, 1, 12);
            Assert.Equal(drawn < 12, figure.Texts.Any(text => text.Text == Invariant($"Not shown: {12 - drawn} {(drawn == 11 ? "figure that moves" : "figures that move")} it less or not at all")));
        }
    }

    [Fact]
    public void HeatMap_APointNearTheLineAtHalf_HasALabelThatTheLineDoesNotStrikeOut()
    {
        var grid = ExampleReports.Grid("six-party", 21, 17);
        var y = grid.Y!;
        var line = Contour.At(grid.X.Steps, y.Steps, (cx, cy) => grid.At(cx, cy).Win[grid.First].Value, 0.5).SelectMany(piece => new[] { piece.From, piece.To }).ToList();
        Assert.NotEmpty(line);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var (size, aside) in from size in new[] { ChartSize.Social, ChartSize.Web, ChartSize.Narrow } from aside in new[] { -1.5, -0.5, 0.5, 1.5 } select (size, aside))
        {
            var middle = line[line.Count / 2];
            var present = (grid.X.Low + ((middle.X + aside) * (grid.X[1] - grid.X[0])), y.Low + (middle.Y * (y[1] - y[0])));
            var figure = SensitivityCharts.Figure(grid with { Present = present }, new ChartOptions { Size = size }, fonts);
            var label = Assert.Single(figure.Texts, text => text.Text == "as it stands").Box;
            var plot = figure.Plots.MaxBy(plot => plot.Box.Height)!;
            Assert.DoesNotContain(line, point => label.Contains(Dot(plot.AtX(grid.X.Low + (point.X * (grid.X[1] - grid.X[0]))), plot.AtY(y.Low + (point.Y * (y[1] - y[0]))))));
        }
    }

    [Fact]
    public void Draw_InOtherCultures_GivesTheSameBytes()
    {
        var expected = SensitivityCharts.Draw(ExampleReports.Of("six-party"), new ChartOptions())[0];
        foreach (var culture in new[] { "de-DE", "tr-TR" })
        {
            using (new CultureScope(culture))
            {
                var actual = SensitivityCharts.Draw(ExampleReports.Of("six-party"), new ChartOptions())[0];
                Assert.Equal(expected.Svg, actual.Svg);
                Assert.Equal(expected.Png, actual.Png);
                Assert.Equal(expected.AltText, actual.AltText);
            }
        }
    }

    /// <summary>Bars are as thick in rows of two lines as in rows of one: a thicker bar would look as if it counted for more.</summary>
    [Fact]
    public void Tornado_NamesOfOneLineAndOfMore_HaveBarsOfOneThickness()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => !bar.Input.IsAssumption);
        TornadoBar Of(string label) => bar with { Input = bar.Input with { Label = label } };
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = SensitivityCharts.Figure(report with { Bars = [Of("the Labour share"), Of("the Liberal Democrat share in the Number Cruncher Politics seat poll of 18 July"), Of("turnout")] }, TornadoPart.World, new ChartOptions(), fonts);
        var heights = figure.Plots.SelectMany(plot => plot.Plot.GetPlottables<BarPlot>()).SelectMany(drawn => drawn.Bars).Select(drawn => Math.Round(drawn.Value - drawn.ValueBase, 6)).ToList();
        Assert.Equal(6, heights.Count);
        Assert.Single(heights.Distinct());
    }

    /// <summary>Every estimate has its note in its row.</summary>
    [Theory]
    [InlineData("web")]
    [InlineData("mobile")]
    public void TornadoOfTheModel_EveryEstimate_HasItsNote(string size)
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => bar.Input.Address == "model.defending.mean");
        TornadoBar Of(string name) => bar with { Input = bar.Input with { Address = $"model.{name}.mean", Label = AssumptionNames.Of(name, report.Forecast.Contest) } };
        var shown = report with { Bars = [Of("baseLabour"), Of("baseConservative") with { High = report.Base }, Of("scaleSince2010")] };
        using var fonts = new FontSet(HouseStyle.Default);
        var texts = SensitivityCharts.Figure(shown, TornadoPart.Model, new ChartOptions { Size = ChartSize.Named.Single(each => each.Name == size) }, fonts).Texts.Select(text => text.Text);
        var text = string.Join(' ', texts);
        Assert.Equal(3, text.Split("how much of it still counts").Length);
        Assert.Contains("how much larger they are than before", text, StringComparison.Ordinal);
        Assert.Contains("Each group has its longest bar first.", text, StringComparison.Ordinal);
        var contest = report.Forecast.Contest;
        Assert.All(ScenarioAssumptions.Names, name => Assert.InRange(EstimateGlossary.Note(contest, Of(name).Input).Length, 5, 50));
    }

    /// <summary>What a government's own seats say acts elsewhere through earlier by-elections alone, and is called so.</summary>
    [Fact]
    public void Estimate_OfTheGovernmentsSeats_IsNamedForWhatItDoesHere()
    {
        var report = ExampleReports.Of("six-party");
        var input = report.Bars.First(bar => bar.Input.IsAssumption).Input with { Address = "model.governmentDefending.mean" };
        var (own, other) = (report.Forecast.Contest with { Government = [report.Forecast.Contest.Defending] }, report.Forecast.Contest with { Government = ["Nobody", report.Forecast.Contest.Defending] });
        Assert.Equal(("the governing party’s bonus in its own seats", "gains or losses beyond the national swing"), (AssumptionNames.Of("governmentDefending", own), EstimateGlossary.Note(own, input)));
        Assert.Equal(("the lessons of this Parliament’s by-elections", "judged by how a governing party usually does"), (AssumptionNames.Of("governmentDefending", other), EstimateGlossary.Note(other, input)));
    }

    /// <summary>Where the bars are of the share already, nothing beside them says it again; of what spreads results they have which end is which.</summary>
    [Fact]
    public void Tornado_OfShares_DoesNotSayThemAgain()
    {
        var report = ExampleReports.Of("runaway");
        var bar = report.Bars.First(bar => bar.Input.IsAssumption) with { Low = report.Base, High = report.Base };
        var figure = TornadoFigure.Of(report with { Bars = [bar, bar with { Input = bar.Input with { Address = "model.scale.mean" } }] }, TornadoPart.Model);
        var groups = figure.Groups(figure.Bars);
        Assert.Equal(["", "estimate at the bar’s ends"], groups.Select(group => group.Heading));
        Assert.Equal(["", "lower to higher"], groups.Select(group => group.Rows[0].Values.Line));
        Assert.Empty(figure.Notes(groups));
    }

    [Fact]
    public void Contour_OfAPlane_IsTheLineWhereItIsHalf()
    {
        var pieces = Contour.At(11, 7, (x, y) => (0.05 * x) + (0.1 * y), 0.52).ToList();
        Assert.NotEmpty(pieces);
        Assert.All(pieces.SelectMany(piece => new[] { piece.From, piece.To }), point => Assert.Equal(0.52, (0.05 * point.X) + (0.1 * point.Y), 9));
    }

    [Fact]
    public void Contour_OfASaddle_CutsTheCornersItsMiddleIsNotOn()
    {
        double[,] heights = { { 1, -0.5 }, { -0.5, 1 } };
        var pieces = Contour.At(2, 2, (x, y) => heights[x, y], 0).ToList();

        // The middle is 0.25: the low corners (1, 0) and (0, 1) are cut off.
        Assert.Equal(2, pieces.Count);
        Assert.All(pieces, piece => Assert.True(Math.Abs(piece.From.X - piece.To.X) < 0.5 && Math.Abs(piece.From.Y - piece.To.Y) < 0.5));
        Assert.Contains(pieces, piece => piece.From.X > 0.5 && piece.To.Y < 0.5);
    }

    /// <summary>Where the race turns stands below four bars, if it has a turn, and below no more.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Tornado_OfFewBars_SaysWhereTheRaceTurns(int rows, bool isTold)
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => bar is { Input.IsAssumption: false, Input.IsCombination: false });
        PlanOutcome At(double by) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = own.Value + by } : own)] };
        var few = report with { Bars = [.. Enumerable.Range(0, rows).Select(row => bar with { Low = At(-0.1 + (0.015 * row)), High = At(0.1 - (0.015 * row)) })] };
        using var fonts = new FontSet(HouseStyle.Default);
        var words = string.Join(' ', SensitivityCharts.Figure(few, TornadoPart.World, new ChartOptions(), fonts).Texts.Select(text => text.Text));
        Assert.Equal(rows, TornadoFigure.Of(few, TornadoPart.World).Worth.Count);
        Assert.Equal(isTold, words.Contains(new TurningWords(few).OfFigures()!, StringComparison.Ordinal));
    }

    private static Box Dot(double x, double y) => new(x, y, x, y);

    /// <summary>Of an estimate that moves a share stands what the lead changes by; of a poll what it found.</summary>
    [Theory]
    [InlineData("model.defending.mean", "−6.0 to +6.0")]
    [InlineData("seatPolls[0].sharesPct.Con", "36% ← 41% → 46%")]
    [InlineData("seat.leavePct", "36.3% ← 41.0% → 45.8%")]
    public void Values_OfABar_SayWhatItsEndsAre(string address, string expected)
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => bar.Input.Unit == InputUnit.Percent);
        PlanOutcome At(double lead) => report.Base with
        {
            Share = [.. report.Base.Share.Select((own, place) => place == report.First ? own + (lead / 2) : place == report.Second ? own - (lead / 2) : own)],
            Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = own.Value + lead } : own)],
        };
        var changed = bar with { Input = bar.Input with { Address = address }, Low = At(-0.06), High = At(0.06) };
        var figure = TornadoFigure.Of(report with { Bars = [changed] }, changed.Input.IsAssumption ? TornadoPart.Model : TornadoPart.World);
        Assert.Equal(expected, figure.Groups([changed])[0].Rows[0].Values.Line);
    }
}
