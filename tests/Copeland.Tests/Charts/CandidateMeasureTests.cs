using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Elections;
using Copeland.Reports;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Charts;

/// <summary>Who has a row in a picture with a candidate a row, and where the name stands.</summary>
public class CandidateMeasureTests
{
    private static readonly string[] New = ["FA", "HP", "PM", "EC"];

    private static readonly PartyCatalogue Parties = PartyCatalogue.BuiltIn.With([.. New.Select(code => new Party(code, $"{code} Party", "#AA7700", Family.Other))]);

    // A favourite, somebody else, and newcomers on 2%.
    private static Race Newcomers(int count, Stand other) => Race.Of(new SimulatedForecast(
        "Southend West", "Con", [new("Con", 0.9, 0.05, 0.6), other, .. New.Take(count).Select(code => new Stand(code, 0.02, 0.05, null))])
    { Parties = Parties }.Build());

    /// <summary>Three new to the seat who print the same are one row; two are not.</summary>
    [Theory]
    [InlineData(2, 4, 1)]
    [InlineData(3, 3, 3)]
    [InlineData(4, 3, 4)]
    public void Share_NewcomersLevelAtTheFoot_AreOneRow(int newcomers, int rows, int last)
    {
        var shown = CandidateMeasure.Share(Newcomers(newcomers, new("LD", 0.1, 0.05, 0.1))).Rows();

        Assert.Equal(rows, shown.Count);
        Assert.Equal(last, shown[^1].Count);
    }

    /// <summary>The range of a row of several has those of all of them, as the widest has it in a table.</summary>
    [Fact]
    public void Row_OfSeveral_HasTheOutermostEndsOfTheirRanges()
    {
        var race = Race.Of(new SimulatedForecast("Southend West", "Con", [new("Con", 0.7, 0.05, 0.6), new("LD", 0.24, 0.05, 0.1), .. New.Take(3).Select((code, place) => new Stand(code, 0.02, 0.05 + (0.5 * place), null))]) { Parties = Parties }.Build());
        var places = Assert.Single(CandidateMeasure.Share(race).Rows(), row => row.Count == 3);
        var widest = race.Forecast.Candidates[places.MaxBy(place => race.Forecast.Candidates[place].Share.Sd)].Share;
        using var fonts = new FontSet(HouseStyle.Default);

        Assert.All(["shares", "intervals"], name =>
            Assert.Contains(ForecastCharts.Figure(race.Forecast, new ChartOptions(), (name, fonts)).Texts, text => text.Text == DisplayNumber.ShareRange(widest.Quantile(0.05), widest.Quantile(0.95))));
    }

    /// <summary>Whoever may really win has a row, new and level with others or not.</summary>
    [Fact]
    public void Share_LevelNewcomersWhoMayWin_HaveARowEach()
    {
        var race = Race.Of(new SimulatedForecast("Southend West", "Con", [new("Con", 0.3, 0.2, 0.6), .. New.Select(code => new Stand(code, 0.17, 0.6, null))]) { Parties = Parties }.Build());
        var level = race.Forecast with { Candidates = [.. race.Forecast.Candidates.Select(candidate => candidate with { Share = candidate.Share == race.Forecast.Candidates[0].Share ? candidate.Share : race.Forecast.Candidates[1].Share })] };

        Assert.Equal(5, CandidateMeasure.Share(Race.Of(level)).Rows().Count);
    }

    /// <summary>All rivals level and new: nobody is picked by decimals, and the picture says who they are.</summary>
    [Fact]
    public void Share_AllRivalsLevel_AreOneRow()
    {
        var race = Newcomers(3, new("LD", 0.02, 0.05, null));
        var rows = CandidateMeasure.Share(race).Rows();

        Assert.Equal([1, 4], rows.Select(places => places.Count));
        Assert.Equal("each of four rivals", ShareWords.Each(race, rows[1]));
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All(["shares", "intervals"], name => Assert.All(Legible.Forms, options =>
        {
            var figure = ForecastCharts.Figure(race.Forecast, options, (name, fonts));
            Legible.Check(figure, name);
            Assert.Contains("2%", figure.Texts.Select(text => text.Text));
            Assert.Contains("each of four rivals", figure.Words.AltText, StringComparison.Ordinal);
        }));
    }

    /// <summary>Where room is short those who stood last time have a row each or none, since each has a mark of its own; and no row is cut off from its equal.</summary>
    [Fact]
    public void Share_TooManyForTheRoom_PartsNobodyFromAnEqual()
    {
        var race = Race.Of(new SimulatedForecast(
            "Gower", "Lab", [new("Lab", 0.5, 0.05, 0.4), new("Con", 0.2, 0.05, 0.2), new("LD", 0.05, 0.01, 0.2), new("Green", 0.05, 0.01, 0.2), new("UKIP", 0.02, 0.01, 0.1), new("PC", 0.02, 0.01, 0.1), new("Reform", 0.02, 0.01, 0.1)]).Build());
        int[] Sizes(int most) => [.. CandidateMeasure.Share(race).Rows(most).Select(places => places.Count)];

        Assert.Equal([1, 1, 1, 1, 1, 1, 1], Sizes(7));
        Assert.Equal([1, 1, 1, 1], Sizes(6));
        Assert.Equal([1, 1, 1, 1], Sizes(4));
        Assert.Equal([1, 1], Sizes(3));
    }

    /// <summary>Whoever stood last time is in no row of several, where it would have no mark; two newcomers are one row where room is short.</summary>
    [Theory]
    [InlineData(0.03, "Each of two others")]
    [InlineData(null, "Each of three others")]
    public void Intervals_ARowOfSeveral_IsOfNewcomersAlone(double? previous, string row)
    {
        var forecast = new SimulatedForecast(
            "Copeland", "Lab", [new("Lab", 0.5, 0.05, 0.5), new("Con", 0.3, 0.05, 0.3), new("LD", 0.1, 0.05, 0.1), new("UKIP", 0.05, 0.05, 0.1), new("Green", 0.02, 0.05, previous), .. New.Take(2).Select(code => new Stand(code, 0.02, 0.05, null))])
        { Parties = Parties }.Build();
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(forecast, new ChartOptions { Size = ChartSize.Mobile }, ("intervals", fonts));

        var written = figure.Texts.Select(text => text.Text).ToList();
        Assert.Contains(row, written);
        Assert.Equal(previous is not null, written.Contains("Green"));
        Assert.Contains(written, text => text.StartsWith("No triangle", StringComparison.Ordinal));
    }

    /// <summary>Independents are called so where all of a row are.</summary>
    [Theory]
    [InlineData("Ind", "each of two independents")]
    [InlineData("HP", "each of two others")]
    public void Each_OfIndependentsAlone_SaysSo(string code, string expected)
    {
        var race = Race.Of(new SimulatedForecast(
            "Copeland", "Lab", [new("Lab", 0.5, 0.05, 0.5), new("Con", 0.3, 0.05, 0.3), new(code, 0.02, 0.05, null), new("Ind", 0.02, 0.05, null)])
        { Parties = Parties }.Build());
        Assert.Equal(expected, ShareWords.Each(race, [2, 3]));
    }

    /// <summary>Of two rows, whatever the picture is of, none leaves a band empty above the note.</summary>
    [Theory]
    [InlineData("shares")]
    [InlineData("intervals")]
    [InlineData("win-probability")]
    public void Rows_Two_FillThePicture(string name)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All([ChartSize.Web, ChartSize.Mobile], size =>
        {
            var figure = ForecastCharts.Figure(Newcomers(4, new("LD", 0.02, 0.05, null)).Forecast, new ChartOptions { Size = size }, (name, fonts));
            Assert.True(figure.Body.Bottom - figure.Plots[^1].Box.Bottom < 4.5 * figure.Em, Invariant($"{(figure.Body.Bottom - figure.Plots[^1].Box.Bottom) / figure.Em}"));
        });
    }

    /// <summary>Whoever has no bar of the chance has one with all others, so that the bars add up; one alone is told in the note.</summary>
    [Fact]
    public void Chance_WhoHasNoBar_HasOneTogether()
    {
        var race = Newcomers(3, new("LD", 0.02, 0.05, 0.03));
        Assert.Equal([1, 4], CandidateMeasure.Chance(race).Rows().Select(places => places.Count));
        Assert.Equal([1, 1], CandidateMeasure.Chance(Race.Of(ExampleForecasts.Get("two-party"))).Rows().Select(places => places.Count));

        // However few bars there is room for, nobody is left out but one alone.
        var forecast = ExampleForecasts.Get("six-party");
        var crowded = Race.Of(forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => candidate with { Win = new(place == 0 ? 0.001 : 0.02 + (0.03 * place), 0.001) })] });
        Assert.All(Enumerable.Range(2, 7), most =>
        {
            var rows = CandidateMeasure.Chance(crowded).Rows(most);
            Assert.InRange(rows.Count, 1, most);
            Assert.InRange(rows.Sum(places => places.Count), crowded.Names.Count - 1, crowded.Names.Count);
        });
    }

    /// <summary>On a telephone a name stands above its row, and the plot is as wide as the canvas, less a column of numbers where there is one.</summary>
    [Theory]
    [InlineData("shares", 0.78)]
    [InlineData("intervals", 0.78)]
    [InlineData("win-probability", 0.9)]
    public void Rows_OnATelephone_HaveTheirNamesAboveAPlotOfTheWholeWidth(string name, double part)
    {
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(ExampleForecasts.Get("six-party"), new ChartOptions { Size = ChartSize.Mobile }, (name, fonts));
        var plot = figure.Plots[^1];
        Assert.True(plot.Box.Width > part * figure.Body.Width, Invariant($"{plot.Box.Width} of {figure.Body.Width}"));
        var label = figure.Texts.Single(text => text.Text == "Labour" && text.Look.Bold);
        Assert.True(label.Box.Left >= plot.Box.Left);
        Assert.DoesNotContain(plot.Plot.GetPlottables<ScottPlot.Plottables.BarPlot>().SelectMany(bars => bars.Bars), bar =>
            label.Box.Overlaps(new Box(plot.AtX(bar.Position - (bar.Size / 2)), plot.AtY(bar.Value), plot.AtX(bar.Position + (bar.Size / 2)), plot.AtY(bar.ValueBase))));
    }

    /// <summary>Of winners who print the same a picture of leads names both or neither; a rest of one has a name and a colour of its own.</summary>
    [Theory]
    [InlineData(0.03, 0.026, 1)]
    [InlineData(0.05, 0.02, 3)]
    public void Sides_WinnersWhoPrintTheSame_AreNotParted(double third, double fourth, int named)
    {
        var forecast = new SimulatedForecast("Copeland", "Lab", new("Lab", 0.4, 0.15, 0.4), new("Con", 0.4, 0.15, 0.4), new("LD", 0.15, 0.5, 0.1), new("UKIP", 0.15, 0.5, 0.1)).Build();
        double[] wins = [0.5, 0.5 - third - fourth, third, fourth];
        var race = Race.Of(forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => candidate with { Win = new(wins[place], 0.0005) })] });

        var narrow = MajoritySides.Of(race, isNarrow: true);
        Assert.Equal((named, 3 - named), (narrow.Right.Count, narrow.Rest.Count));
        Assert.Equal(3, MajoritySides.Of(race, isNarrow: false).Right.Count);
    }

    /// <summary>All level: then as many as there is room for.</summary>
    [Theory]
    [InlineData("aabb", 1, 1)]
    [InlineData("abbc", 2, 1)]
    [InlineData("abbc", 3, 3)]
    [InlineData("aaaa", 2, 2)]
    [InlineData("ab", 5, 2)]
    public void Whole_ARankingCutBetweenEquals_EndsBeforeThem(string ranked, int most, int expected) =>
        Assert.Equal(expected, Race.Whole([.. ranked], most, letter => letter.ToString()).Count);
}
