using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Html;
using Copeland.Charts.Plots;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Tests.Reports;

using ScottPlot.Plottables;

namespace Copeland.Tests.Charts;

/// <summary>Pictures with a row for each candidate, and what they print beside one another.</summary>
public class RowPictureTests
{
    /// <summary>The triangle of last time and the diamond of a uniform swing touch neither their own row's name nor the next, wherever they lie.</summary>
    [Fact]
    public void Intervals_Marks_TouchNoText()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All(Crowded, forecast => Assert.All(Legible.Forms, options =>
        {
            var figure = ForecastCharts.Figure(forecast, options, ("intervals", fonts));
            var marks = figure.Plots.SelectMany(plot => plot.Plot.GetPlottables<Polygon>().Select(mark => Around(plot, mark))).ToList();
            Assert.NotEmpty(marks);
            var apart = figure.Em * 0.1;
            Assert.All(marks, mark => Assert.All(figure.Texts, text => Assert.False(
                mark.Overlaps(new Box(text.Box.Left, Top(text) - apart, text.Box.Right, text.Baseline + (Descender(text) + apart))),
                Invariant($"{options.Size.Name}: a mark at {mark.MiddleX:F0}, {mark.Top:F1} to {mark.Bottom:F1} touches \"{text.Text}\" at {text.Baseline:F1}"))));
        }));
    }

    /// <summary>Marks keep to their own row, with air between them and their neighbours', however low it is.</summary>
    [Fact]
    public void Intervals_MarksOfARow_KeepClearOfTheNext() => ForCrowded("intervals", (figure, where) =>
    {
        var marks = figure.Plots.SelectMany(plot => plot.Plot.GetPlottables<Polygon>().Select(mark => Around(plot, mark))).Where(mark => mark.Top > figure.Hits[0].Box.Top).ToList();
        Assert.Equal(2 * figure.Hits.Count, marks.Count);
        Assert.All(marks, mark => Assert.Single(figure.Hits, hit => hit.Box.Contains(mark with { Top = mark.Top - (figure.Em * 0.12), Bottom = mark.Bottom + (figure.Em * 0.12) })));
    });

    /// <summary>No mark stands above or below a printed number, to which it would seem to belong: the plot ends before the column of numbers.</summary>
    [Theory]
    [InlineData("shares")]
    [InlineData("intervals")]
    public void Rows_Plot_EndsBeforeTheNumbers(string chart) => ForCrowded(chart, (figure, where) =>
    {
        var plot = figure.Plots[^1].Box;
        var numbers = figure.Texts.Where(text => text.Look.Anchor == Anchor.End && text.Text.EndsWith('%')).ToList();
        Assert.Equal(2 * figure.Hits.Count, numbers.Count);
        Assert.All(numbers, number => Assert.True(number.Box.Left >= plot.Right + (figure.Em * 0.35), $"{where}: \"{number.Text}\""));
    });

    /// <summary>A range that ends above 99% is the widest there is, beside bars that reach the end of the scale.</summary>
    [Theory]
    [InlineData("shares")]
    [InlineData("intervals")]
    public void Rows_ARangeThatEndsAbove99_StandsClearOfThePlot(string chart)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var runaway = new SimulatedForecast("Gower", "Lab", [new("Lab", 0.976, 1, 0.9), new("Con", 0.008, 1, 0.04), new("LD", 0.008, 1, 0.02), new("Green", 0.008, 1, 0.02)]).Build();
        Assert.All(Legible.Forms, options =>
        {
            var figure = ForecastCharts.Figure(runaway, options, (chart, fonts));
            var range = Assert.Single(figure.Texts, text => text.Text.EndsWith(" to >99%", StringComparison.Ordinal));
            Assert.True(range.Box.Left >= figure.Plots[^1].Box.Right + (figure.Em * 0.35), Invariant($"{options.Size.Name}: {range.Box.Left - figure.Plots[^1].Box.Right}"));
        });
    }

    /// <summary>The same bars at every size: tails end where bars are low beside the highest, not beside the picture.</summary>
    [Fact]
    public void Shares_TailsOfARow_EndAtOneValueAtEverySize() => Assert.All(Crowded, forecast =>
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var leaders = Legible.Forms.Select(options => ForecastCharts.Figure(forecast, options, ("shares", fonts)).Plots[0].Plot.GetPlottables<BarPlot>().First(row => row.Bars.Any()).Bars).ToList();
        Assert.Single(leaders.Select(bars => (Math.Round(bars.Min(bar => bar.Position), 6), Math.Round(bars.Max(bar => bar.Position), 6))).Distinct());
    });

    /// <summary>Two rows alone have larger words and thicker bars, for they have the room.</summary>
    [Fact]
    public void Rows_TwoAlone_AreLarger()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var (two, six) = (ExampleForecasts.Get("two-party"), Crowded.First());
        Assert.All(["shares", "intervals"], chart => Assert.All(Legible.Forms, options =>
        {
            Assert.True(Name(two).Look.Size > 1.1 * options.Size.TextSize);
            Assert.True(Name(six).Look.Size <= options.Size.TextSize);

            DrawnText Name(Forecast forecast) => ForecastCharts.Figure(forecast, options, (chart, fonts)).Texts.First(text => text.Look.Bold && Race.Of(forecast).Names.Any(name => name.Label == text.Text));
        }));
    }

    /// <summary>Where a swing tells little the picture has no diamond and says why; elsewhere it says nothing.</summary>
    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.5, false)]
    public void Intervals_WithoutAUniformSwing_SayWhy(double labour, bool isSaid)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var forecast = new SimulatedForecast("Gower", "Con", new("Con", 0.6, 0.1, 0.4), new("Lab", 0.38, 0.1, labour)).Build();
        var race = Race.Of(forecast);
        Assert.Equal(isSaid, !race.IsSwingTelling);
        Assert.All(Legible.Forms, options =>
        {
            var drawn = string.Join(' ', ForecastCharts.Figure(forecast, options, ("intervals", fonts)).Texts.Select(text => text.Text));
            Assert.Equal(isSaid, drawn.Contains($"uniform swing: {RuleWords.Reason(race)}", StringComparison.Ordinal));
        });
    }

    /// <summary>No text of a forecast's picture passes the edges of its body, the first and last numbers of an axis neither.</summary>
    [Theory]
    [InlineData("three-way")]
    [InlineData("six-party")]
    [InlineData("two-party")]
    [InlineData("runaway")]
    [InlineData("crowded")]
    [InlineData("dead-heat")]
    public void Figure_Texts_StayInTheBody(string example)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var forecast = ExampleForecasts.Get(example);
        Assert.All(new[] { "shares", "intervals", "majority", "outcomes" }, chart => Assert.All(Legible.Forms, options =>
        {
            var figure = ForecastCharts.Figure(forecast, options, (chart, fonts));
            Assert.All(figure.Texts, text => Assert.True(
                text.Box.Left >= figure.Body.Left - 0.01 && text.Box.Right <= figure.Body.Right + 0.01, $"{chart} {options.Size.Name}: \"{text.Text}\" {text.Box} in {figure.Body}"));
        }));
    }

    /// <summary>A chance is one number in the bars, beside the majorities and beside the dots.</summary>
    [Fact]
    public void Chances_InAllPictures_AreOneNumber()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All(Crowded.Concat(ExampleForecasts.All.Select(row => ExampleForecasts.Get(row))), forecast => Assert.All([ChartSize.Web, ChartSize.Mobile], size =>
        {
            var race = Race.Of(forecast);
            var sides = MajoritySides.Of(race, size == ChartSize.Mobile);
            List<string> Labels(string name) => [.. ForecastCharts.Figure(forecast, new ChartOptions { Size = size }, (name, fonts)).Texts.Select(text => text.Text)];
            var (majority, dots) = (Labels("majority"), Labels("outcomes"));
            foreach (var places in sides.Right.Prepend(sides.Left).Select(place => new[] { place }).Append<IReadOnlyList<int>>(sides.Rest).Where(places => places.Count > 0))
            {
                var (name, chance) = (places is [var only] ? race.Names[only].Label : Invariant($"Others ({places.Count})"), ChanceWords.Printed(race, places));
                Assert.All(majority.Concat(dots).Select(text => text.Replace('\u00A0', ' ')).Where(text => text.StartsWith($"{name}: ", StringComparison.Ordinal)), text => Assert.Equal($"{name}: {chance}", text));
            }
        }));
    }

    /// <summary>Two rows without a swing beside them are drawn once in a report; what is said of their width stands with them.</summary>
    [Theory]
    [InlineData(0.4, false)]
    [InlineData(0.7, true)]
    public void Report_OfTwoRows_DrawsThemTwiceOnlyBesideASwing(double labour, bool twice)
    {
        var page = Page(new SimulatedForecast("Gower", "Con", new("Con", 0.7, 0.1, 0.3), new("Lab", 0.28, 0.1, labour)).Build());
        Assert.Equal(twice, page.Contains("<figure id=\"chart-intervals\">", StringComparison.Ordinal));
        Assert.Equal(twice, Part("uncertainty") > Part("explanation"));

        int Part(string id) => page.IndexOf($"<section id=\"{id}\"", StringComparison.Ordinal) is var at and >= 0 ? at : throw new InvalidOperationException(id);
    }

    /// <summary>Whoever has a row in a report's wide pictures of shares has one on a telephone.</summary>
    [Fact]
    public void Report_OnATelephone_HasARowForEverybody() => Assert.All(Crowded, forecast =>
    {
        var page = Page(forecast);
        foreach (var chart in new[] { "shares", "intervals" })
        {
            var figure = page[page.IndexOf($"<figure id=\"chart-{chart}\">", StringComparison.Ordinal)..];
            int[] rows = [.. figure[..figure.IndexOf("</figure>", StringComparison.Ordinal)].Split("<svg")[1..].Select(svg => svg.Split("class=\"hit\"").Length - 1)];
            Assert.Equal([6, 6], rows);
        }
    });

    /// <summary>
    /// Where columns of numbers with long heads leave the bars of a waterfall no length on a telephone all three parties are columns, nobody is left out, and the steps have their bars under
    /// the numbers, to one scale; the waterfall had collapsed to a line under its heading, and had then left one party out.
    /// </summary>
    [Theory]
    [InlineData(440)]
    [InlineData(530)]
    public void Explanation_OnATelephone_HasBarsOfALength(int height)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var forecast = new SimulatedForecast("Rugby", "Lab", new("Lab", 0.3, 0.3, 0.4), new("Con", 0.3, 0.3, 0.31), new("Reform", 0.27, 0.3, 0.17), new("LD", 0.07, 0.4, 0.07)).Build();
        Assert.True(Race.Of(forecast).Challengers.Count >= 2);
        var figure = ForecastCharts.Figure(forecast, new ChartOptions { Size = ChartSize.Narrow with { Name = "report", Height = height } }, ("explanation", fonts));
        Legible.Check(figure, "explanation");
        Assert.All(["Labour", "Conservative", "Reform UK"], name => Assert.Contains(figure.Texts, text => text.Text == name));
        Assert.Equal(3, figure.Plots.Count);
        Assert.All(figure.Plots, plot => Assert.Equal(figure.Plots[0].LengthX(1), plot.LengthX(1), 9));
        Assert.All(figure.Plots, plot => Assert.True(plot.Box.Width > 3 * figure.Em, Invariant($"{plot.Box.Width / figure.Em} em")));
    }

    private static void ForCrowded(string chart, Action<Figure, string> check)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All(Crowded, forecast => Assert.All(Legible.Forms, options => check(ForecastCharts.Figure(forecast, options, (chart, fonts)), $"{chart} {options.Size.Name}")));
    }

    private static string Page(Forecast forecast) => ForecastReport.Write(forecast, new ReportContext(), new ChartOptions());

    // Six who stood last time, with last result and swing close to the median and far from it.
    private static IEnumerable<Forecast> Crowded =>
    [
        new SimulatedForecast("Gower", "Lab", [new("Lab", 0.3, 0.1, 0.4), new("Con", 0.25, 0.1, 0.27), new("LD", 0.12, 0.1, 0.02), new("Green", 0.11, 0.1, 0.1), new("UKIP", 0.1, 0.1, 0.12), new("PC", 0.06, 0.1, 0.05)]).Build(),
        new SimulatedForecast("Gower", "Lab", [new("Lab", 0.5, 0.2, 0.3), new("Con", 0.13, 0.2, 0.25), new("LD", 0.12, 0.3, 0.1), new("Green", 0.09, 0.2, 0.2), new("UKIP", 0.08, 0.25, 0.1), new("PC", 0.06, 0.3, 0.05)]).Build(),
    ];

    private static Box Around(PlotArea plot, Polygon mark) => new(
        mark.Coordinates.Min(corner => plot.AtX(corner.X)), mark.Coordinates.Min(corner => plot.AtY(corner.Y)),
        mark.Coordinates.Max(corner => plot.AtX(corner.X)), mark.Coordinates.Max(corner => plot.AtY(corner.Y)));

    // Of the face: capitals and what hangs below the line, without the leading.
    private static double Top(DrawnText text) => text.Baseline - (text.Look.Size * 0.73);

    private static double Descender(DrawnText text) => text.Look.Size * 0.21;
}
