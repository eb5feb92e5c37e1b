using System.Text.RegularExpressions;
using System.Xml.Linq;

using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Charts;

/// <summary>Every chart of every example, in every size and theme, measured rather than looked at.</summary>
public partial class ChartPictureTests
{
    public static TheoryData<string> Examples => ExampleForecasts.All;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Figure_AnySizeAndTheme_IsLegible(string example) => ForEveryFigure(example, Legible.Check);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Figure_OthersCounted_AreAllWhomThePictureDoesNotName(string example)
    {
        var forecast = ExampleForecasts.Get(example);
        ForEveryFigure(example, (figure, where) =>
        {
            if (figure.Texts.Select(text => Counted().Match(text.Text)).FirstOrDefault(match => match.Success) is { } others)
            {
                // A name on several lines is told by its first.
                var named = Copeland.Reports.Race.Of(forecast).Names.Select(name => name.Label).Distinct(StringComparer.Ordinal)
                    .Count(label => figure.Texts.Any(text => label.StartsWith(text.Text.Split(':')[0].TrimEnd('-'), StringComparison.Ordinal) && text.Look.Bold));
                Assert.True(forecast.Candidates.Count - named == int.Parse(others.Groups["count"].Value, CultureInfo.InvariantCulture), Invariant($"{where}: {named} named, {others.Value}"));
            }
        });
    }

    /// <summary>All draws in one bin: the axis must reach its end.</summary>
    [Fact]
    public void Shares_OfOneDraw_HaveTheirBar()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        for (var step = 0; step < 20; step++)
        {
            var forecast = new SimulatedForecast("Gower", "Lab", new("Lab", 0.3 + (0.003 * step), 0.2, 0.4), new("Con", 0.25, 0.2, 0.3), new("LD", 0.2, 0.2, 0.1)) { Draws = 1 }.Build();
            var figure = ForecastCharts.Figure(forecast, new ChartOptions(), ("shares", fonts));
            Assert.Equal(3, figure.Plots[0].Plot.GetPlottables<ScottPlot.Plottables.BarPlot>().Count(drawn => drawn.Bars.Any()));
        }
    }

    /// <summary>No bar within the 90% interval is cut, however low: a line over nothing tells of simulations that are not drawn.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Shares_BarsOfARow_ReachTheEndOfItsLine(string example) => ForEveryFigure(example, (figure, where) =>
    {
        if (where.Contains("shares", StringComparison.Ordinal))
        {
            var plot = figure.Plots[0].Plot;
            var rows = plot.GetPlottables<ScottPlot.Plottables.BarPlot>().Where(drawn => drawn.Bars.Any()).ToList();
            var lines = plot.GetPlottables<ScottPlot.Plottables.LinePlot>().Where(line => line.Color == ScottPlot.Color.FromHex(figure.Theme.Ink)).ToList();
            Assert.Equal(rows.Count, lines.Count);
            Assert.All(rows.Zip(lines), row => Assert.True(row.First.Bars.Max(bar => bar.Position + (bar.Size / 2)) >= row.Second.End.X - 0.001, where));
        }
    });

    /// <summary>About a bar that is little more than an outline there is none, nor along a layer of a stack where it is.</summary>
    [Fact]
    public void Bars_LowerThanTheyCanBeOutlined_HaveNoOutlineOfTheirOwn()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(
            new SimulatedForecast("Gower", "LD", new("LD", 0.5, 0.3, 0.4), new("Con", 0.3, 0.3, 0.3), new("Reform", 0.2, 0.4, 0.1)) { Draws = 20_000 }.Build(), new ChartOptions(), ("majority", fonts));
        var plot = figure.Plots[0];
        var low = plot.LengthY(figure.Em * 0.2);
        var bars = plot.Plot.GetPlottables<ScottPlot.Plottables.BarPlot>().SelectMany(drawn => drawn.Bars).Where(bar => bar.Value - bar.ValueBase < low).ToList();
        Assert.NotEmpty(bars);
        Assert.All(bars, bar => Assert.Equal(0, bar.LineWidth));
        var outlines = plot.Plot.GetPlottables<ScottPlot.Plottables.Polygon>().Where(shape => shape.Coordinates.Length > 3)
            .Select(shape => (Tops: shape.Coordinates.Take(shape.Coordinates.Length / 2).ToList(), Feet: shape.Coordinates.Skip(shape.Coordinates.Length / 2).Reverse().ToList())).ToList();
        var layers = outlines.Where(outline => outline.Feet.Exists(foot => foot.Y > 0)).ToList();
        Assert.NotEmpty(layers);
        Assert.All(layers.SelectMany(outline => outline.Tops.Zip(outline.Feet)), edge => Assert.True(edge.First.Y - edge.Second.Y >= low));
    }

    /// <summary>The outline of a pale histogram runs to the end of its tails: one that stops short looks like a second interval.</summary>
    [Theory]
    [InlineData("web")]
    [InlineData("mobile")]
    public void Shares_OutlineOfAPaleHistogram_RunsAlongAllOfIt(string size)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var forecast = new SimulatedForecast("Gower", "SNP", new("SNP", 0.43, 0.25, 0.4), new("Con", 0.3, 0.3, 0.3), new("Lab", 0.2, 0.2, 0.1)).Build();
        var figure = ForecastCharts.Figure(forecast, new ChartOptions { Size = size == "web" ? ChartSize.Web : ChartSize.Mobile }, ("shares", fonts));
        var plot = figure.Plots[0].Plot;
        var pale = plot.GetPlottables<ScottPlot.Plottables.BarPlot>().First(drawn => drawn.Bars.Any()).Bars.ToList();
        var outline = plot.GetPlottables<ScottPlot.Plottables.Polygon>().Single(shape => shape.Coordinates.Length > 3);
        Assert.Equal(pale.Min(bar => bar.Position - (bar.Size / 2)), outline.Coordinates.Min(corner => corner.X), 6);
        Assert.Equal(pale.Max(bar => bar.Position + (bar.Size / 2)), outline.Coordinates.Max(corner => corner.X), 6);
    }

    /// <summary>On a telephone no symbol of a key stands alone on its line that need not.</summary>
    [Fact]
    public void Key_OnATelephone_IsBrokenEvenly()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(ExampleForecasts.Get("six-party"), new ChartOptions { Size = ChartSize.Mobile }, ("intervals", fonts));
        Assert.Equal(figure.Texts.Single(text => text.Text == "last time").Baseline, figure.Texts.Single(text => text.Text == "uniform swing").Baseline);
    }

    /// <summary>Who has no dot is not named on the side of whoever has them all.</summary>
    [Fact]
    public void Outcomes_WhoHasNoDot_IsNotNamed()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var forecast = new SimulatedForecast("Gower", "Con", new("Con", 0.8, 0.1, 0.6), new("Lab", 0.1, 0.3, 0.3), new("LD", 0.1, 0.3, 0.1)).Build();
        var figure = ForecastCharts.Figure(forecast, new ChartOptions(), ("outcomes", fonts));
        Assert.DoesNotContain(figure.Texts, text => text.Text.EndsWith(": <1%", StringComparison.Ordinal));
        Assert.Contains(figure.Texts, text => text.Text.EndsWith(": >99%", StringComparison.Ordinal));
    }

    /// <summary>Where rows are few, one who may win has one before those who poll more and never do.</summary>
    [Fact]
    public void Shares_MoreCandidatesThanRows_KeepsWhoMayWin()
    {
        var forecast = new SimulatedForecast(
            "Gower", "Lab",
            [new("Lab", 0.25, 0.1, 0.4), .. new[] { "Con", "PC", "Reform", "Green", "SNP", "UKIP" }.Select(code => new Stand(code, 0.12, 0.05, 0.1)), new("LD", 0.08, 1.2, 0.05)]).Build();
        Assert.InRange(forecast.Candidates.Single(candidate => candidate.Candidate.Party.Code == "LD").Win.Value, 0.03, 0.4);
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(forecast, new ChartOptions { Size = ChartSize.Narrow }, ("shares", fonts));
        Assert.Contains(figure.Texts, text => text.Text.StartsWith("Others (", StringComparison.Ordinal));
        Assert.Contains(figure.Texts, text => text.Look.Bold && text.Text.StartsWith("Liberal", StringComparison.Ordinal));
    }

    /// <summary>Bars and dots are as high as the labels leave: none reaches one.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Figure_OfMajorities_HasNoMarkBehindALabel(string example) => ForEveryFigure(example, (figure, where) =>
    {
        if (!where.EndsWith(" majority", StringComparison.Ordinal) && !where.EndsWith(" outcomes", StringComparison.Ordinal))
        {
            return;
        }

        var plot = figure.Plots[0];
        var labels = figure.Texts.Where(text => plot.Box.Overlaps(text.Box)).ToList();
        Assert.NotEmpty(labels);
        var bars = plot.Plot.GetPlottables<ScottPlot.Plottables.BarPlot>().SelectMany(drawn => drawn.Bars)
            .Select(bar => new Box(plot.AtX(bar.Position - (bar.Size / 2)), plot.AtY(bar.Value), plot.AtX(bar.Position + (bar.Size / 2)), plot.AtY(bar.ValueBase)));
        var dots = plot.Plot.GetPlottables<ScottPlot.Plottables.Markers>().SelectMany(drawn => drawn.Data.GetScatterPoints().Select(dot =>
            new Box(plot.AtX(dot.X) - (drawn.MarkerSize / 2), plot.AtY(dot.Y) - (drawn.MarkerSize / 2), plot.AtX(dot.X) + (drawn.MarkerSize / 2), plot.AtY(dot.Y) + (drawn.MarkerSize / 2))));
        Assert.All(bars.Concat(dots), mark => Assert.All(labels, label => Assert.False(mark.Overlaps(label.Box), $"{where} {figure.Size.Name}: a mark behind \"{label.Text}\"")));
    });

    /// <summary>A number beside a bar must not read as struck out.</summary>
    [Fact]
    public void Text_OnAPlot_StopsTheGridlinesThatWereDrawnBeforeIt()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        int Shapes(double x)
        {
            var figure = new Figure(ChartSize.Web, ChartTheme.Light, fonts, new FigureText("Title", "Subtitle", "Alt text.", "Source", "Credit"));
            var plot = figure.Plot(figure.Body, new AxisRange(0, 1), new AxisRange(0, 1));
            plot.GridX([0.5]);
            plot.Text("48%", plot.AtX(x), figure.Body.MiddleY, figure.Small);
            return plot.Plot.GetPlottables().Count();
        }

        Assert.Equal(1, Shapes(0.6));
        Assert.Equal(2, Shapes(0.5));
    }

    [GeneratedRegex(@"^Others \((?<count>\d+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Examples))]
    public void Draw_TwiceAndInOtherCultures_GivesTheSameBytes(string example)
    {
        var forecast = ExampleForecasts.Get(example);
        var expected = ForecastCharts.Draw(forecast, new ChartOptions());
        foreach (var culture in new[] { "en-GB", "de-DE", "tr-TR" })
        {
            using (new CultureScope(culture))
            {
                var again = ForecastCharts.Draw(forecast, new ChartOptions());
                Assert.All(expected.Zip(again), pair =>
                {
                    Assert.Equal(pair.First.Png, pair.Second.Png);
                    Assert.Equal(pair.First.Svg, pair.Second.Svg);
                });
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Draw_Svg_IsCleanXmlWithTitleDescriptionAndOneXALine(string example)
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        foreach (var file in ForecastCharts.Draw(ExampleForecasts.Get(example), new ChartOptions { Png = false }))
        {
            var root = XDocument.Parse(Assert.IsType<string>(file.Svg)).Root;
            Assert.NotNull(root);
            Assert.Equal("0 0 640 450", root.Attribute("viewBox")?.Value);
            Assert.Equal(file.AltText, root.Element(svg + "desc")?.Value);
            Assert.NotEmpty(Assert.IsType<XElement>(root.Element(svg + "title")).Value);
            var texts = root.Descendants(svg + "text").ToList();
            Assert.NotEmpty(texts);
            Assert.All(texts, text => Assert.DoesNotContain(' ', Assert.IsType<XAttribute>(text.Attribute("x")).Value));
            var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Contains("font-face", root.Element(svg + "style")?.Value, StringComparison.Ordinal);
            Assert.Equal(texts.Count, texts.Select(text => (text.Value, text.Attribute("x")?.Value, text.Attribute("y")?.Value)).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Draw_AltText_IsTwoSentencesWithTheTitlesNumbers(string example) => ForEveryFigure(example, (figure, where) =>
    {
        var alt = figure.Words.AltText;
        Assert.Contains(figure.Words.Title, alt, StringComparison.Ordinal);
        Assert.EndsWith(".", alt, StringComparison.Ordinal);
        Assert.True(Sentences(alt) <= 2, $"{where}: {alt}");
    });

    /// <summary>The second of the race did not stand last time: those words are longer than any number.</summary>
    [Fact]
    public void Figure_ANewcomerAmongTheFrontRunners_IsLegible()
    {
        var forecast = Copeland.Forecasts.Forecaster.Run(Forecasts.TestScenarios.Committed("clacton-2026.json", "simulation.draws=2000"));
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All(Legible.Forms, options => Legible.Check(ForecastCharts.Figure(forecast, options, ("explanation", fonts)), "clacton-2026"));
        Assert.Contains("Poll of the seat: Reform UK 73%, Count Binface Party 20%.", string.Join(' ', ForecastCharts.Figure(forecast, new ChartOptions(), ("explanation", fonts)).Texts.Select(text => text.Text)), StringComparison.Ordinal);
    }

    /// <summary>Of three who may win all walks are drawn, on a telephone too.</summary>
    [Fact]
    public void Explanation_AThreeWayRace_LeavesNobodyOut()
    {
        var forecast = ExampleForecasts.Get("three-way");
        using var fonts = new FontSet(HouseStyle.Default);
        List<string> Texts(ChartSize size) => [.. ForecastCharts.Figure(forecast, new ChartOptions { Size = size }, ("explanation", fonts)).Texts.Select(text => text.Text)];

        Assert.All([ChartSize.Web, ChartSize.Mobile, ChartSize.Narrow], size => Assert.All(["SNP", "Labour", "Reform UK"], name => Assert.Contains(name, Texts(size))));
    }

    /// <summary>Who may well win is not one of the others, however narrow the picture.</summary>
    [Fact]
    public void Majority_OnATelephone_NamesWhoMayWin()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(ExampleForecasts.Get("six-party"), new ChartOptions { Size = ChartSize.Narrow }, ("majority", fonts));

        Assert.Contains("Conservative and others ›", figure.Texts.Select(text => text.Text));
    }

    /// <summary>What the axis counts stands on every picture of leads, whoever's names it has beside it.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Leads_OnEveryPicture_HaveTheirUnit(string example) => ForEveryFigure(example, (figure, where) =>
        Assert.True(!(where.EndsWith(" majority", StringComparison.Ordinal) || where.EndsWith(" outcomes", StringComparison.Ordinal)) || figure.Texts.Any(text => text.Text.StartsWith("lead in points", StringComparison.Ordinal)), where));

    /// <summary>A party whose colour is pale has it in a row of thin bars as in one wide one.</summary>
    [Fact]
    public void Bars_OfOneParty_HaveOneFillInEveryChart()
    {
        var forecast = ExampleForecasts.Get("three-way");
        var colours = new PartyPalette(ChartTheme.Light, HouseStyle.Default)[forecast.Candidates.Single(candidate => candidate.Candidate.Id == "SNP").Candidate.Party];
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var name in new[] { "win-probability", "shares", "majority", "intervals" })
        {
            var fills = ForecastCharts.Figure(forecast, new ChartOptions(), (name, fonts)).Plots
                .SelectMany(plot => plot.Plot.GetPlottables<ScottPlot.Plottables.BarPlot>()).SelectMany(bars => bars.Bars).Select(bar => bar.FillColor.ToHex()).ToList();
            Assert.Contains(colours.Area, fills);
            Assert.DoesNotContain(colours.Fill, fills);
        }
    }

    /// <summary>Nobody stands on the other side of the dead heat: no axis for him.</summary>
    [Fact]
    public void Outcomes_OneWhoWinsThemAll_HasTheWholeAxis()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(ExampleForecasts.Get("runaway"), new ChartOptions(), ("outcomes", fonts));

        Assert.InRange(figure.Plots[0].X.High, 0.001, 0.05);
        Assert.DoesNotContain(figure.Texts, text => text.Text.Contains("rivals", StringComparison.Ordinal));
    }

    /// <summary>The dots of all others lie at the quantiles of their majorities together, not each at the middle of its own.</summary>
    [Fact]
    public void Outcomes_OfTheOthers_ShowTheirSpread()
    {
        var race = Copeland.Reports.Race.Of(new SimulatedForecast(
            "Copeland", "Lab", new("Lab", 0.3, 0.2, 0.4), new("Con", 0.3, 0.2, 0.4), new("LD", 0.2, 0.3, 0.1), new("Green", 0.2, 0.3, 0.1)).Build());
        List<int> others = [.. race.ByChance.Skip(2).Where(place => race.Forecast.Majority.ByWinner[place] is { Total: > 0 })];
        var leads = Copeland.Charts.Plots.OutcomesChart.Leads(race, [others]);
        var all = Copeland.Statistics.Histogram.Together([.. others.Select(place => race.Forecast.Majority.ByWinner[place]!)]);

        var dots = Copeland.Reports.WinsInHundred.Of(race, others);
        Assert.InRange(dots, 2, 99);
        Assert.Equal(Enumerable.Range(0, dots).Select(dot => all.Quantile((dot + 0.5) / dots)), leads.Select(dot => dot.Lead));
        Assert.True(leads[^1].Lead > leads[0].Lead + 0.02);
    }

    /// <summary>No line runs on under bars that cannot be seen: it would read as another interval.</summary>
    [Fact]
    public void Shares_BaseOfARow_EndsWithItsBars()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var plot = ForecastCharts.Figure(ExampleForecasts.Get("six-party"), new ChartOptions(), ("shares", fonts)).Plots[0];
        var bars = plot.Plot.GetPlottables<ScottPlot.Plottables.BarPlot>().SelectMany(row => row.Bars).ToList();

        Assert.All(bars, bar => Assert.True(plot.AtY(bar.ValueBase) - plot.AtY(bar.Value) >= 0.08 * ChartSize.Web.TextSize * 0.999));
        Assert.All(plot.Plot.GetPlottables<ScottPlot.Plottables.LinePlot>().Where(line => line.Start.Y == line.End.Y && line.LineWidth < 0.1 * ChartSize.Web.TextSize), line =>
            Assert.Equal(line.End.X, bars.Where(bar => bar.ValueBase == line.Start.Y).Max(bar => bar.Position + (bar.Size / 2)), 0.002));
    }

    /// <summary>The gap below a layer of the majority's bars ends once, outwards: one that came and went would read as dashes.</summary>
    [Fact]
    public void Majority_GapBelowALayer_EndsOnce()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var forecast = new SimulatedForecast("Gower", "Lab", new("Lab", 0.4, 0.4, 0.45), new("Con", 0.25, 0.5, 0.3), new("LD", 0.17, 0.6, 0.1), new("Green", 0.1, 0.7, 0.1)).Build();
        Assert.All(Legible.Forms, options =>
        {
            var layers = ForecastCharts.Figure(forecast, options, ("majority", fonts)).Plots[0].Plot.GetPlottables<ScottPlot.Plottables.BarPlot>()
                .Select(layer => layer.Bars.Where(bar => bar.Position > 0).OrderBy(bar => bar.Position).ToList()).ToList();
            var apart = layers.Select(layer => layer.Where(bar => bar.ValueBase > 0).Select(bar => layers.SelectMany(other => other).Where(other => other.Position == bar.Position && other.Value < bar.Value).Max(other => other.Value) < bar.ValueBase - 1e-9).ToList()).ToList();
            Assert.Contains(apart, layer => layer.Contains(true) && layer.Contains(false));
            Assert.All(apart, layer => Assert.DoesNotContain(layer.Zip(layer.Skip(1)), pair => pair is (false, true)));
        });
    }

    [Fact]
    public void Printable_WhatNoFaceHas_IsReplacedNotDrawnAsABox()
    {
        using var fonts = new FontSet(HouseStyle.Default);

        Assert.Equal("ŵ → ≥ é ?", fonts.Printable("ŵ → ≥ e\u0301 \U0001F600"));
        Assert.Equal("a b", fonts.Printable("a\nb"));
    }

    [Fact]
    public void Draw_AnyChart_OpensNoInstalledFont()
    {
        ForecastCharts.Draw(ExampleForecasts.Get("two-party"), new ChartOptions());

        Assert.All(["DejaVu Serif", "Arial", ScottPlot.Fonts.Default], name => Assert.StartsWith("Inter", ScottPlot.Fonts.GetTypeface(name, false, false).FamilyName, StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_WithOverrides_PrintsThem()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var options = new ChartOptions { Title = "Our own title", Source = "Source: ours", Credit = "Graphic: us" };
        var figure = ForecastCharts.Figure(ExampleForecasts.Get("six-party"), options, ("shares", fonts));

        Assert.Contains("Our own title", figure.Texts.Select(text => text.Text));
        Assert.Contains("Source: ours", figure.Texts.Select(text => text.Text));
        Assert.Contains("Graphic: us", figure.Texts.Select(text => text.Text));
    }

    private static void ForEveryFigure(string example, Action<Figure, string> check)
    {
        var forecast = ExampleForecasts.Get(example);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            foreach (var name in ForecastCharts.Names(forecast))
            {
                check(ForecastCharts.Figure(forecast, options, (name, fonts)), $"{example} {name}");
            }
        }
    }

    // A full stop followed by a space and a capital, or at the end: "6.1 points" and "O’Neill" have none.
    private static int Sentences(string text) =>
        text.EnumerateRunes().Count() == 0 ? 0 : Enumerable.Range(0, text.Length).Count(place =>
            text[place] == '.' && (place + 1 == text.Length || (text[place + 1] == ' ' && char.IsUpper(text[place + 2]))));
}
