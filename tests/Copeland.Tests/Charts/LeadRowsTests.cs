using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Tests.Reports;

using ScottPlot.Plottables;

namespace Copeland.Tests.Charts;

/// <summary>The pictures of leads of a race that three or more may win: a row a winner, and one scale for all.</summary>
public class LeadRowsTests
{
    // Three close together and a fourth behind; four; five, more than there are rows; three behind a favourite.
    private static readonly Dictionary<string, Lazy<Forecast>> Races = new()
    {
        ["three"] = new(() => ExampleForecasts.Get("three-way")),
        ["three and some"] = new(() => new SimulatedForecast(
            "Gower", "Lab", new("Lab", 0.24, 0.2, 0.4), new("Con", 0.25, 0.2, 0.3), new("LD", 0.25, 0.2, 0.1), new("PC", 0.15, 0.3, 0.1),
            new("Green", 0.06, 0.6, null), new("UKIP", 0.05, 0.6, null)).Build()),
        ["four"] = new(() => new SimulatedForecast(
            "Gower", "Lab", new("Lab", 0.26, 0.2, 0.4), new("Con", 0.25, 0.2, 0.3), new("LD", 0.25, 0.2, 0.1), new("SNP", 0.24, 0.2, null)).Build()),
        ["five"] = new(() => new SimulatedForecast(
            "Gower", "Lab", new("Lab", 0.22, 0.2, 0.4), new("Con", 0.2, 0.25, 0.3), new("LD", 0.2, 0.3, 0.1),
            new("Ind", 0.2, 0.25, null, "Andrew Bartholomew Featherstonehaugh"), new("Green", 0.19, 0.2, null)).Build()),
        ["favourite"] = new(() => new SimulatedForecast(
            "Gower", "Con", new("Lab", 0.30, 0.5, 0.4), new("Con", 0.22, 0.3, 0.45), new("LD", 0.22, 0.2, 0.1), new("Green", 0.05, 0.2, null)).Build()),
    };

    public static TheoryData<string> Names => [.. Races.Keys];

    /// <summary>The arrow to last time's lead stands with the words that say what it is, and goes with them where rows have no room for small print.</summary>
    [Theory]
    [InlineData(900)]
    [InlineData(300)]
    public void LastTime_AnArrow_NeverStandsWithoutItsWords(int height)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(Races["five"].Value, new ChartOptions { Size = ChartSize.Narrow with { Name = "report", Height = height } }, ("majority", fonts));
        var arrows = figure.Plots.SelectMany(plot => plot.Plot.GetPlottables<Polygon>()).Count(polygon => polygon.Coordinates.Length == 3);
        Assert.Equal((height > 600, figure.Texts.Any(text => text.Text.StartsWith("last time by", StringComparison.Ordinal))), (arrows == 1, arrows == 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Figure_AnySizeAndTheme_IsLegibleAndItsMarksClearOfLabels(string name) => ForEvery(name, (figure, chart) =>
    {
        Legible.Check(figure, $"{name} {chart}");
        var plot = figure.Plots[0];
        var labels = figure.Texts.Where(text => plot.Box.Overlaps(text.Box)).ToList();
        var plates = plot.Plot.GetPlottables<Rectangle>().Select(plate => new Box(plot.AtX(plate.X1), plot.AtY(plate.Y2), plot.AtX(plate.X2), plot.AtY(plate.Y1))).ToList();
        Assert.All(Bars(plot).Select(bar => bar.Box).Concat(Dots(plot)), mark =>
        {
            Assert.All(plates, plate => Assert.False(mark.Overlaps(plate), $"{name} {chart} {figure.Size.Name}: a mark hidden about a label"));
            Assert.InRange(mark.Top, figure.Body.Top, plot.Box.Bottom);
            Assert.All(labels, label => Assert.False(mark.Overlaps(label.Box), $"{name} {chart} {figure.Size.Name}: a mark behind \"{label.Text}\""));
        });
    });

    /// <summary>Three with a real chance have rows; two, or one alone, have two sides.</summary>
    [Theory]
    [InlineData("three-way", true)]
    [InlineData("six-party", false)]
    [InlineData("two-party", false)]
    [InlineData("dead-heat", false)]
    [InlineData("runaway", false)]
    [InlineData("long-names", false)]
    [InlineData("crowded", false)]
    public void Figure_HasRows_WhereThreeMayWin(string example, bool rows)
    {
        var forecast = ExampleForecasts.Get(example);
        Assert.Equal(rows, forecast.Candidates.Count(candidate => candidate.Win.Value >= FrontRunners.RealChance) > 2);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var chart in new[] { "majority", "outcomes" })
        {
            var figure = ForecastCharts.Figure(forecast, new ChartOptions(), (chart, fonts));
            Assert.Equal(rows, figure.Plots[0].X.Low == 0);
            Assert.Equal(rows, figure.Words.Subtitle.Contains(" row", StringComparison.Ordinal));
            Assert.Equal(rows, !figure.Words.AltText.Contains("either side", StringComparison.Ordinal) && !figure.Words.AltText.Contains("coloured by winner", StringComparison.Ordinal));
            Assert.Equal(rows, figure.Hits.Count > 0);
        }
    }

    /// <summary>Labels from the top are names and chances of the likeliest, each once and in that order; whoever may win is among them.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Majority_Labels_AreTheForecastsChancesLikeliestFirst(string name)
    {
        var race = Race.Of(Races[name].Value);
        ForEvery(name, (figure, chart) =>
        {
            if (chart == "majority" && !figure.IsNarrow)
            {
                var labels = figure.Texts.Where(text => text.Look is { Bold: true, Anchor: Anchor.End } && figure.Body.Contains(text.Box)).OrderBy(text => text.Baseline).Select(text => text.Text).ToList();
                var expected = race.ByChance.Select(place => $"{race.Names[place].Label}: {ChanceWords.Printed(race, [place])}").ToList();
                Assert.Equal(expected.Take(Math.Min(4, 1 + race.Challengers.Count)), labels.Take(Math.Min(4, 1 + race.Challengers.Count)));
            }
        });
    }

    /// <summary>Of all bars together each stands for its part of all simulations: a unit of height is the same in every row, and what is too low to be seen is little.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Majority_BarsOfARow_AddUpToItsChance(string name)
    {
        var race = Race.Of(Races[name].Value);
        ForEvery(name, (figure, chart) =>
        {
            if (chart == "majority")
            {
                var rows = Bars(Assert.Single(figure.Plots)).GroupBy(bar => bar.Foot).OrderByDescending(row => row.Key).Select(row => row.Sum(bar => bar.Height)).ToList();
                Assert.InRange(rows.Count, 3, 5);
                Assert.All(rows.Take(Math.Min(4, 1 + race.Challengers.Count)).Zip(race.ByChance), row =>
                    Assert.Equal(race.Forecast.Candidates[row.Second].Win.Value, row.First, 0.01));
                Assert.Equal(1, rows.Sum(), 0.04);
            }
        });
    }

    /// <summary>Dots of one size, in each row as many as its label says, and none on another.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Outcomes_DotsOfTheRows_AreOfOneSizeApart(string name)
    {
        var race = Race.Of(Races[name].Value);
        ForEvery(name, (figure, chart) =>
        {
            if (chart == "outcomes")
            {
                var dots = Dots(Assert.Single(figure.Plots)).ToList();
                Assert.Single(dots.Select(dot => Math.Round(dot.Width, 3)).Distinct());
                Assert.All(dots.Select((dot, place) => (dot, place)), one => Assert.All(dots.Skip(one.place + 1), other =>
                    Assert.True(Math.Sqrt(Math.Pow(one.dot.MiddleX - other.MiddleX, 2) + Math.Pow(one.dot.MiddleY - other.MiddleY, 2)) >= one.dot.Width, $"{name} {figure.Size.Name}: two dots on one another")));
                var rows = figure.Hits.Select(hit => dots.Count(dot => dot.MiddleY > hit.Box.Top && dot.MiddleY < hit.Box.Bottom)).ToList();
                Assert.Equal(dots.Count, rows.Sum());
                Assert.Equal(race.ByChance.Take(Math.Min(4, 1 + race.Challengers.Count)).Select(place => WinsInHundred.Of(race, place)), rows.Take(Math.Min(4, 1 + race.Challengers.Count)));
            }
        });
    }

    /// <summary>Last time's lead is in the row of the party that had it, in words, wherever it lies, and with an arrow where the axis reaches.</summary>
    [Fact]
    public void Majority_LastTime_IsSaidInItsPartysRow()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(Races["favourite"].Value, new ChartOptions(), ("majority", fonts));
        var last = Assert.Single(figure.Texts, text => text.Text == "last time by 5 points");
        var row = Assert.Single(figure.Hits, hit => hit.Box.Contains(last.Box));

        var plot = figure.Plots[0];
        var arrow = Assert.Single(plot.Plot.GetPlottables<Polygon>(), polygon => polygon.Coordinates.Length == 3);
        Assert.Equal(0.05, arrow.Coordinates.Average(corner => corner.X), 0.001);
        Assert.InRange(plot.AtY(arrow.Coordinates.Min(corner => corner.Y)), row.Box.Top, row.Box.Bottom);
        Assert.All(arrow.Coordinates, corner => Assert.False(last.Box.Contains(new Box(plot.AtX(corner.X), plot.AtY(corner.Y), plot.AtX(corner.X), plot.AtY(corner.Y)))));
        Assert.StartsWith("The Conservatives win in 2", row.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("arrow", figure.Words.Subtitle, StringComparison.Ordinal);
    }

    /// <summary>Arrow and words are one thing to the eye: the words stand beside the shaft, at its height.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Majority_LastTimesWords_StandBesideTheirArrow(string name) => ForEvery(name, (figure, chart) =>
    {
        var plot = figure.Plots[0];
        var arrow = plot.Plot.GetPlottables<Polygon>().SingleOrDefault(polygon => polygon.Coordinates.Length == 3);
        if (arrow is not null)
        {
            var (at, top, words) = (plot.AtX(arrow.Coordinates[0].X), plot.AtY(arrow.Coordinates.Max(corner => corner.Y)), Assert.Single(figure.Texts, text => text.Text.StartsWith("last time by", StringComparison.Ordinal)).Box);
            Assert.InRange(Math.Max(words.Left - at, at - words.Right), figure.Em * 0.3, figure.Em * 0.6);
            Assert.InRange(top - words.MiddleY, 0, figure.Em * 6);
        }
    });

    private static void ForEvery(string name, Action<Figure, string> check)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            foreach (var chart in new[] { "majority", "outcomes" })
            {
                check(ForecastCharts.Figure(Races[name].Value, options, (chart, fonts)), chart);
            }
        }
    }

    private static IEnumerable<(double Foot, double Height, Box Box)> Bars(PlotArea plot) =>
        plot.Plot.GetPlottables<BarPlot>().SelectMany(drawn => drawn.Bars).Select(bar => (bar.ValueBase, bar.Value - bar.ValueBase, new Box(
            plot.AtX(bar.Position - (bar.Size / 2)), plot.AtY(bar.Value), plot.AtX(bar.Position + (bar.Size / 2)), plot.AtY(bar.ValueBase))));

    // Of a dot with an outline the outer circle alone.
    private static IEnumerable<Box> Dots(PlotArea plot)
    {
        var drawn = plot.Plot.GetPlottables<Markers>().ToList();
        var size = drawn.Select(dots => (double)dots.MarkerSize).DefaultIfEmpty().Max();
        return drawn.Where(dots => Math.Abs(dots.MarkerSize - size) < 1e-3).SelectMany(dots => dots.Data.GetScatterPoints().Select(dot => new Box(
            plot.AtX(dot.X) - (size / 2), plot.AtY(dot.Y) - (size / 2), plot.AtX(dot.X) + (size / 2), plot.AtY(dot.Y) + (size / 2))));
    }
}
