using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Reports;
using Copeland.Tests.Model;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Charts;

public class ExplanationChartTests
{
    /// <summary>The effects left over are more together than those that had rows: so many more get one that the rest is not.</summary>
    [Fact]
    public void Waterfall_RestLargerThanANamedStep_NamesMore()
    {
        double[] sizes = [0.1, 0.02, 0.011, 0.011, 0.011, 0.002, 0.002];
        var steps = sizes.Select((size, step) => new ExplanationStep(Invariant($"effect {step}"), [size, -size])).ToList();

        Assert.Equal(["effect 0", "effect 1", "effect 2", "effect 3", "effect 4", "All other effects (2)"], Waterfall.Of(steps, [0, 1], (3, 8, [], 0.005)).Effects);
        Assert.Equal(3, Waterfall.Of(steps, [0, 1], (3, 3, [], 0.005)).Effects.Count);
        Assert.Equal(["effect 0", "effect 6", "All other effects (5)"], Waterfall.Of(steps, [0, 1], (3, 3, ["effect 6"], 0.005)).Effects);
    }

    /// <summary>Every axis covers its marks, all have one scale, and panels with their words stay apart and inside the width.</summary>
    [Theory]
    [InlineData(600, 0.69, 0.186)]
    [InlineData(300, 0.97, 0.51)]
    [InlineData(150, 0.305, 0.3)]
    public void Lay_AnyWidth_AxesCoverTheMarks(double width, double high, double low)
    {
        (double, IReadOnlyList<(double Value, double Left, double Right)>)[] panels =
        [
            (40, [(0.29, 5, 30), (high, 0, 20)]),
            (60, [(low, 25, 0), (low + 0.001, 0, 20)]),
        ];
        var laid = SharedScale.Lay(panels, width, 10, 22);

        Assert.All(panels.Zip(laid), pair => Assert.All(pair.First.Item2, mark => Assert.InRange(mark.Value, pair.Second.Ticks[0] - 1e-9, pair.Second.Ticks[^1] + 1e-9)));
        Assert.Equal((laid[0].To - laid[0].From) / laid[0].Range.Length, (laid[1].To - laid[1].From) / laid[1].Range.Length, 6);
        Assert.Equal(laid[0].Right + 10, laid[1].Left, 6);
        Assert.InRange(laid[1].Right, width - 0.01, width + 0.01);
        Assert.All(panels.Zip(laid), pair => Assert.All(pair.First.Item2, mark =>
        {
            var at = pair.Second.From + ((mark.Value - pair.Second.Range.Low) / pair.Second.Range.Length * (pair.Second.To - pair.Second.From));
            Assert.InRange(at - mark.Left, pair.Second.Left - 0.01, width);
            Assert.InRange(at + mark.Right, 0, pair.Second.Right + 0.01);
        }));
    }

    /// <summary>The largest step and the one against it stand with their points, evidence of the seat also where it is large by itself; what upsets take only where no cause comes near it.</summary>
    [Theory]
    [InlineData("polls of the seat", 0.2, -0.23, 0.14, ": national polls add 20.0 points, polls of the seat take off 23.0")]
    [InlineData("polls of the seat", 0.2, -0.23, -0.14, ": polls of the seat take off 23.0 points, national polls add 20.0")]
    [InlineData("polls of the seat", 0.2, 0.25, -0.3, ": polls of the seat add 25.0 points, being in government takes off 30.0")]
    [InlineData("polls of the seat", 0.2, -0.081, 0.06, ": national polls add 20.0 points, polls of the seat take off 8.1")]
    [InlineData("polls of the seat", 0.2, 0.081, 0.0, ": national polls add 20.0 points, polls of the seat add 8.1")]
    [InlineData("polls of the seat", 0.2, -0.079, 0.06, ": national polls add 20.0 points")]
    [InlineData(ExplanationWords.Upsets, 0.2, -0.1, 0.0, ": national polls add 20.0 points")]
    [InlineData(ExplanationWords.Upsets, 0.2, -0.1, -0.05, ": national polls add 20.0 points, being in government takes off 5.0")]
    [InlineData(ExplanationWords.Upsets, 0.01, -0.1, -0.05, ": being in government takes off 5.0 points")]
    [InlineData(ExplanationWords.Upsets, 0.01, -0.1, -0.049, ": the allowance for upsets takes off 10.0 points")]
    public void Title_EvidenceAgainstTheSteps_IsToldWithItsPoints(string against, double polls, double loss, double rest, string ending)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var leader = Race.Of(forecast).Front.First;
        double[] Points(double points) => [.. forecast.Candidates.Select((_, place) => place == leader ? points : 0)];
        var race = Race.Of(forecast with { Explanation = [new("national swing", Points(polls)), new("being in government", Points(rest)), new(against, Points(loss))] });
        Assert.EndsWith(ending, ExplanationWords.Of(race).Title, StringComparison.Ordinal);
    }

    /// <summary>What upsets take is the last row with or without a subtotal.</summary>
    [Fact]
    public void Waterfall_WithoutASubtotal_KeepsTheAllowanceLast()
    {
        double[] sizes = [0.1, 0.002, 0.02, 0.002, 0.05];
        var steps = sizes.Select((size, step) => new ExplanationStep(step == 4 ? ExplanationWords.Upsets : Invariant($"effect {step}"), [size, -size])).ToList();
        Assert.Equal(["effect 0", "effect 2", "All other effects (2)", ExplanationWords.Upsets], Waterfall.Of(steps, [0, 1], (4, 4, [], 0.005)).Effects);
    }

    /// <summary>The step that goes the way of the share is told first; one against it beside it, where it is larger still.</summary>
    [Theory]
    [InlineData(0.2, -0.23, "^The Conservatives’ forecast is [0-9.]+%, (up|down) from [0-9.]+%: .*adds 20.0 points, .*takes off 23.0$")]
    [InlineData(0.2, -0.01, "^The Conservatives’ forecast is [0-9.]+%, up from [0-9.]+%: [^,]*adds 20.0 points$")]
    public void Title_LargestStepAgainstTheChange_NamesTheLargestEachWay(double up, double down, string pattern)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var leader = Race.Of(forecast).Front.First;
        double[] Points(double points) => [.. forecast.Candidates.Select((_, place) => place == leader ? points : 0)];
        var title = ExplanationWords.Of(Race.Of(forecast with { Explanation = [new("being in government", Points(down)), new("regression to the mean", Points(up)), new("what kind of candidates the others are", Points(0.04))] })).Title;

        Assert.Matches(pattern, title);
    }

    /// <summary>Before the referendum nobody knew a Leave vote.</summary>
    [Fact]
    public void Effect_LeaveShareBeforeTheReferendum_IsTheKindOfSeat()
    {
        var contest = ExampleForecasts.Get("six-party").Contest;

        Assert.Equal("the kind of seat", ExplanationWords.Effect(contest with { PollingDay = new DateOnly(2012, 3, 29) }, [], EffectGlossary.Leave));
        Assert.Equal(EffectGlossary.Leave, ExplanationWords.Effect(contest with { PollingDay = new DateOnly(2017, 2, 23) }, [], EffectGlossary.Leave));
    }

    /// <summary>The foot of the chart explains only rows that it has and whose names do not say all.</summary>
    [Fact]
    public void Note_RowsThatNeedIt_AreGlossed()
    {
        var race = Race.Of(ExampleForecasts.Get("six-party"));
        var contest = race.Forecast.Contest;
        var alone = contest with { Candidates = [.. contest.Candidates.Where(candidate => candidate.Id is "Con" or "UKIP")] };

        const string Average = "Return to the average: high shares tend to fall, low to rise.";
        Assert.Empty(ExplanationWords.Note(race, ["national swing", ExplanationWords.Field, EffectGlossary.Leave, "All other effects (2)"], _ => true));
        Assert.Equal($"{Average} But for the last, what one party gains others lose, shown or not.", ExplanationWords.Note(race, [ExplanationWords.Average, "being in government"], _ => true));
        Assert.Equal(Average, ExplanationWords.Note(race, [ExplanationWords.Average, "being in government"], _ => false));
        Assert.Empty(EffectGlossary.Exchange(["being in government"], told: 1));
        Assert.Equal("Rivals standing aside: last time’s shares without them.", Gloss(ExplanationWords.Field, alone));
        Assert.Equal(
            "Rivals standing aside: last time’s shares without them, part of theirs given to small candidates.",
            Gloss(ExplanationWords.Field, alone, [AbsentVotes.Left(RangeWarningsTests.Usual with { Orphaned = 0.5 }, 0.5, isNamed: false)]));
        Assert.Equal(
            "Kind of seat: what sort of place it is, for which its Leave vote of 2016, held later, stands in.",
            Gloss(EffectGlossary.Leave, contest with { PollingDay = new DateOnly(2014, 11, 20) }));

        string Gloss(string effect, Contest of, IEnumerable<string>? warnings = null) =>
            Assert.Single(EffectGlossary.Glosses(race.Forecast with { Contest = of, Warnings = [.. warnings ?? []] }, [effect]));
    }

    /// <summary>A favourite whose share is no higher than a rival's says so; of two as likely to win that are near, so does either.</summary>
    [Theory]
    [InlineData(0, ", level with ")]
    [InlineData(0.003, ", level with ")]
    [InlineData(0.02, ", behind ")]
    [InlineData(-0.02, null)]
    public void Title_ARivalWithAsHighAShare_IsTold(double ahead, string? told)
    {
        var race = Race.Of(ExampleForecasts.Get("two-party"));
        var (first, second) = (race.Front.First, race.Front.Second);
        var share = race.Forecast.Candidates[first].Share.Median;
        var moved = Race.Of(race.Forecast with { Candidates = [.. race.Forecast.Candidates.Select((candidate, place) => place == second ? candidate with { Share = At(share + ahead) } : candidate)] });
        var title = ExplanationWords.Of(moved).Title;
        Assert.Equal(told is not null, title.Contains($"{told ?? ", level with "}{moved.Names[second].Possessive} {DisplayNumber.Counted(share + ahead)}: ", StringComparison.Ordinal));
        Assert.Equal(told is null, title.Contains(" from ", StringComparison.Ordinal) || title.Contains("as last time", StringComparison.Ordinal));

        // All draws in one bin as narrow as need be.
        static Copeland.Statistics.Histogram At(double median) => new(median - 1e-6, median + 1e-6, [1000L], median, 0.1);
    }

    /// <summary>A rival whom next to nothing moves has numbers in a column, on a wide canvas too; one with three bars keeps its panel.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Draw_ARivalOfCrumbs_HasAColumn(int large, bool isColumn)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var (first, second) = (Race.Of(forecast).Front.First, Race.Of(forecast).Front.Second);
        var race = Race.Of(forecast with { Explanation = [.. Enumerable.Range(0, 6).Select(step => new ExplanationStep(Invariant($"effect {step}"), [.. forecast.Candidates.Select((_, place) => place == first ? 0.02 : step < large ? -0.01 : -0.001)]))] });
        Assert.Equal(isColumn, WaterfallRows.IsOfCrumbs(race, second));
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(race.Forecast, new ChartOptions(), ("explanation", fonts));
        Legible.Check(figure, "crumbs");
        Assert.Equal(isColumn, figure.Texts.Any(text => text.Text == race.Names[second].Label && text.Look.Anchor == Anchor.End));
    }

    /// <summary>On a telephone beside two columns a walk keeps room for its bars: its first and last share stand towards its middle.</summary>
    [Fact]
    public void Draw_AFallBesideTwoColumns_KeepsItsBars()
    {
        var forecast = new SimulatedForecast(
            "Rugby", "Lab", new Stand("Lab", 0.36, 0.3, 0.4), new Stand("Con", 0.33, 0.3, 0.31), new Stand("Reform", 0.31, 0.25, 0.17)).Build();
        var race = Race.Of(forecast with { Explanation = [new(ExplanationWords.Field, [0.003, 0.002, 0.001]), new("national swing", [-0.07, -0.04, 0.1]), new(ExplanationWords.Momentum, [-0.03, 0.03, -0.02])] });
        Assert.Equal(3, ExplanationWords.Told(race).Count);
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(race.Forecast, new ChartOptions { Size = ChartSize.Mobile }, ("explanation", fonts));
        var plot = Assert.Single(figure.Plots);

        Legible.Check(figure, "a fall beside two columns");
        Assert.InRange(plot.AtX(0.4) - plot.AtX(0.3), 2 * figure.Em, figure.Body.Width);
    }

    /// <summary>Gains are in the party's colour of the other charts: the SNP's are yellow, with an outline.</summary>
    [Fact]
    public void Draw_ThePalestParty_KeepsItsColour()
    {
        var forecast = new SimulatedForecast("Hamilton", "Lab", new Stand("SNP", 0.7, 0.4, 0.3), new Stand("Lab", 0.3, 0.3, 0.4)).Build();
        var race = Race.Of(forecast with { Explanation = [new("national swing", [0.1, -0.1])] });
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(race.Forecast, new ChartOptions(), ("explanation", fonts));
        var bars = figure.Plots.SelectMany(area => area.Plot.GetPlottables().OfType<ScottPlot.Plottables.BarPlot>()).SelectMany(plot => plot.Bars).ToList();

        Assert.Contains(bars, bar => bar.FillColor == ScottPlot.Color.FromHex("#FDF38E") && bar.LineColor == ScottPlot.Color.FromHex("#A39500") && bar.LineWidth > 0);
    }

    /// <summary>A row names who governs, not that somebody does: beside a party in opposition it is no riddle.</summary>
    [Theory]
    [InlineData(new[] { "Con" }, "having the Conservatives in power", "Conservatives in power")]
    [InlineData(new[] { "Lab" }, "having Labour in power", "Labour in power")]
    [InlineData(new[] { "Con", "LD" }, "having a coalition in power", "Coalition in power")]
    public void Row_BeingInGovernment_NamesWhoGoverns(string[] government, string name, string row)
    {
        var contest = ExampleForecasts.Get("six-party").Contest with { Government = government };

        Assert.Equal(name, EffectGlossary.Name(contest, "being in government"));
        Assert.Equal(row, EffectGlossary.Row(name));
    }

    /// <summary>Names at the head of a row are those of this contest, without what makes a noun of them.</summary>
    [Fact]
    public void Row_OfTheModelsEffects_SpeaksOfThisContest()
    {
        var contest = ExampleForecasts.Get("six-party").Contest;
        string Row(Contest of, string effect) => EffectGlossary.Row(EffectGlossary.Name(of, effect));
        const string Outsiders = "what kind of candidates the others are";

        Assert.Equal("Holder and runner-up", Row(contest, "defending, or second last time"));
        Assert.Equal(Invariant($"By-elections since {contest.Previous.Date.Year}"), Row(contest, ExplanationWords.Momentum));
        Assert.Equal("Weak minor candidates", Row(contest, Outsiders));
        var insurgent = new Candidate("Ind-9", PartyCatalogue.BuiltIn["Ind"], null) { Standing = CandidateStanding.Insurgent };
        Assert.Equal("Strong outsider", Row(contest with { Candidates = [.. contest.Candidates, insurgent] }, Outsiders));
    }

    /// <summary>A title says of the party it tells of whether it governs; the bonus of holder and runner-up has one name, since a by-election may have changed who holds the seat.</summary>
    [Theory]
    [InlineData("Con", "being in government", "being in government takes off")]
    [InlineData("Lab", "being in government", "having the Conservatives in power takes off")]
    [InlineData("Lab", "defending, or second last time", "the bonus for holder and runner-up takes off")]
    [InlineData("LD", "defending, or second last time", "the bonus for holder and runner-up takes off")]
    public void Title_GoverningAndTheTopTwo_AreToldOfTheParty(string code, string effect, string words)
    {
        var forecast = ExampleForecasts.Get("six-party");
        var place = forecast.Candidates.ToList().FindIndex(candidate => candidate.Candidate.Party.Code == code);
        var candidates = forecast.Candidates.Select((candidate, at) => candidate with { Win = new(at == place ? 0.9 : 0.02, 0.001) }).ToList();
        var race = Race.Of(forecast with { Candidates = candidates, Explanation = [new(effect, [.. candidates.Select((_, at) => at == place ? -0.2 : 0.0)])] });

        Assert.Contains(words, ExplanationWords.Of(race).Title, StringComparison.Ordinal);
    }

    /// <summary>
    /// On a narrow canvas the favourite's steps stand beside their names, each label clear of its bar's row neighbours, and the rivals' are columns whose points stand
    /// below each other, so that every number of the wide picture's shares is there.
    /// </summary>
    [Theory]
    [InlineData("gorton-and-denton-2026.json", 2)]
    [InlineData("brecon-and-radnorshire-2019.json", 1)]
    public void Draw_OnATelephone_RivalsAreColumnsOfNumbers(string scenario, int rivals)
    {
        var forecast = Copeland.Forecasts.Forecaster.Run(Forecasts.TestScenarios.Committed(scenario, "simulation.draws=2000"));
        var race = Race.Of(forecast);
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(forecast, new ChartOptions { Size = ChartSize.Mobile }, ("explanation", fonts));

        Assert.Single(figure.Plots);
        var steps = figure.Texts.Where(text => text.Text[0] is '+' or '−' && text.Look.Anchor == Anchor.End && text.Box.Left > figure.Plots[0].Box.Right).ToList();
        Assert.Equal(rivals, steps.Select(text => Math.Round(text.Box.Right)).Distinct().Count());
        Assert.All(ExplanationWords.Told(race), place => Assert.Contains(figure.Texts, text => text.Text == DisplayNumber.Counted(race.Forecast.Candidates[place].Share.Median)));
        var rows = figure.Texts.Where(text => text.X == figure.Body.Left && text.Baseline > figure.Plots[0].Box.Top && text.Baseline < figure.Plots[0].Box.Bottom).Select(text => text.Baseline).ToList();

        // Beside the middle of a name of two lines; rows are more than twice as far apart.
        Assert.All(steps, step => Assert.Contains(rows, row => Math.Abs(row - step.Baseline) < 0.7 * figure.Em));
    }

    /// <summary>In a title it is clear whose showing it is: Labour has none of its own, so what it loses the others' take off.</summary>
    [Theory]
    [InlineData("SNP", 0.4, "its usual by-election form adds 7.4 points")]
    [InlineData("LD", 0.4, "their usual by-election form adds 7.4 points")]
    [InlineData("Lab", 0.4, "other parties’ usual by-election form adds 7.4 points")]
    [InlineData("Ind", null, "newcomers’ usual by-election form adds 7.4 points")]
    public void Title_TheUsualShowing_SaysWhose(string code, double? previous, string ending)
    {
        var forecast = new SimulatedForecast("Hamilton", "Con", new Stand("Con", 0.3, 0.1, 0.5), new Stand(code, 0.7, 0.1, previous, "Ann Bold")).Build();
        var race = Race.Of(forecast with { Explanation = [new(EffectGlossary.Showing, [-0.074, 0.074])] });

        Assert.EndsWith(ending, ExplanationWords.Of(race).Title, StringComparison.Ordinal);
        Assert.Equal("Usual by-election form", ExplanationWords.Row(race, EffectGlossary.Showing));
        Assert.Equal("The seat’s Leave share", ExplanationWords.Row(race, EffectGlossary.Leave));
    }

    /// <summary>What is left out stands before the subtotal, what comes after it has its rows, so that the shares told there are true.</summary>
    [Fact]
    public void Waterfall_WithASubtotal_KeepsTheRestBeforeIt()
    {
        double[] sizes = [0.1, 0.004, 0.003, 0.002];
        List<ExplanationStep> steps = [.. sizes.Select((size, step) => new ExplanationStep(Invariant($"effect {step}"), [size, -size])), new("polls of the seat", [-0.05, 0.05]), new(ExplanationWords.Upsets, [-0.001, 0.001])];
        var told = Waterfall.Of(steps, [0, 1], (3, 8, [], 0.005), hasSubtotal: true);

        Assert.Equal(["effect 0", "All other effects (3)", "polls of the seat", ExplanationWords.Upsets], told.Effects);
        Assert.Equal(2, told.Before);
        Assert.Equal(0.109, told.Points[0].Take(2).Sum(), 9);
    }

    /// <summary>Four effects of one direction would be the largest row: one of them changes places with one that goes against them.</summary>
    [Fact]
    public void Waterfall_StepsThatAddUp_ChangePlacesSoThatTheRestIsSmall()
    {
        double[] sizes = [0.1, 0.03, -0.03, 0.02, 0.02, 0.011];
        var steps = sizes.Select((size, step) => new ExplanationStep(Invariant($"effect {step}"), [size, -size])).ToList();
        var told = Waterfall.Of(steps, [0, 1], (4, 4, [], 0.005));

        Assert.Equal(["effect 0", "effect 1", "effect 3", "All other effects (3)"], told.Effects);
        Assert.Equal(0.001, told.Points[0][^1], 9);
    }

    /// <summary>A share before the polls of the seat is told where these move somebody whose walk is told, and named by what follows.</summary>
    [Theory]
    [InlineData(0.03, "polls of the seat", null, "Before polls of the seat")]
    [InlineData(-0.03, "local elections in the seat", null, "Before local elections in the seat")]
    [InlineData(0.03, "polls of the seat", "MRP estimates of the seat", "Before evidence of the seat")]
    [InlineData(0.009, "polls of the seat", null, null)]
    [InlineData(0.03, "national swing", null, null)]
    public void Subtotal_ByWhatTheEvidenceMoves_IsNamedOrLeftOut(double points, string effect, string? other, string? expected)
    {
        var forecast = ExampleForecasts.Get("two-party");
        ExplanationStep[] steps = [new(effect, [points, -points]), .. other is null ? Array.Empty<ExplanationStep>() : [new ExplanationStep(other, [0.001, -0.001])], new(ExplanationWords.Upsets, [0.05, -0.05])];
        var race = Race.Of(forecast with { Explanation = steps });

        Assert.Equal(expected, ExplanationWords.Subtotal(race));
        Assert.Equal(expected is not null, ExplanationWords.Of(race).AltText.Contains(" stood at ", StringComparison.Ordinal));
    }

    /// <summary>A poll that takes off what the steps before it added: the share between stands in the picture, above it, in every form but those that have few rows.</summary>
    [Theory]
    [InlineData("brecon-and-radnorshire-2019.json", "Before the poll of the seat", "Poll of the seat")]
    [InlineData("gorton-and-denton-2026.json", "Before polls of the seat", "Polls of the seat")]
    [InlineData("rochester-and-strood-2014.json", "Before polls of the seat", "Polls of the seat")]
    public void Draw_PollsOfTheSeat_StandBelowASubtotal(string scenario, string before, string polls)
    {
        var forecast = Copeland.Forecasts.Forecaster.Run(Forecasts.TestScenarios.Committed(scenario, "simulation.draws=2000"));
        var race = Race.Of(forecast);
        using var fonts = new FontSet(HouseStyle.Default);
        Assert.All(Legible.Forms.Append(new ChartOptions { Size = ChartSize.Narrow with { Name = "report", Height = 530 } }), options =>
        {
            var figure = ForecastCharts.Figure(forecast, options, ("explanation", fonts));
            Legible.Check(figure, scenario);
            Assert.All(figure.Texts, text => Assert.True(text.Look.Size >= 0.8 * figure.Em, Invariant($"{figure.Size.Name}: \"{text.Text}\" {text.Look.Size / figure.Em}")));
            if (options.Size == ChartSize.Square || options.Size == ChartSize.Narrow)
            {
                return;
            }

            string[] rows = ["All other effects", before, polls, "Allowance for upsets", "Forecast"];
            var at = rows.Select(row => figure.Texts.First(text => text.X == figure.Body.Left && text.Baseline < figure.Plots[0].Box.Bottom && text.Text.Length > 5 && (text.Text.StartsWith(row, StringComparison.Ordinal) || row.StartsWith(text.Text, StringComparison.Ordinal))).Baseline).ToList();
            Assert.Equal(at.Order(), at);
            Assert.All(ExplanationWords.Told(race), place => Assert.Contains(figure.Texts, text => text.Look.Bold && text.Text == DisplayNumber.Counted(ExplanationWords.BeforeEvidence(race, place))));
        });
    }
}
