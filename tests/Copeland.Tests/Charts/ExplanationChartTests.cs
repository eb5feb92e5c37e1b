using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Forecasts;
using Copeland.Reports;
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

    /// <summary>Beside evidence of the seat stands all that was known before it, not its largest step with its points; where they come to the contrary, the step; what upsets take bears its article.</summary>
    [Theory]
    [InlineData("polls of the seat", 0.2, -0.23, 0.14, ": national polls and other effects raise it, polls of the seat hold it back by 23.0 points")]
    [InlineData("polls of the seat", 0.2, -0.23, -0.14, ": polls of the seat hold it back by 23.0 points, national polls and other effects raise it")]
    [InlineData("polls of the seat", 0.2, 0.25, -0.3, ": polls of the seat raise it by 25.0 points, the effect of governing and other effects lower it")]
    [InlineData(ExplanationWords.Upsets, 0.2, -0.1, 0.0, ": national polls raise it by 20.0 points, the allowance for upsets takes off 10.0")]
    public void Title_EvidenceAgainstTheSteps_IsToldBesideTheirSum(string against, double polls, double loss, double rest, string ending)
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
    [InlineData(0.2, -0.23, "^The Conservatives’ mean forecast is [0-9.]+%, (up|down) from [0-9.]+%: .*adds 20.0 points, .*takes off 23.0$")]
    [InlineData(0.2, -0.01, "^The Conservatives’ mean forecast is [0-9.]+%, up from [0-9.]+%: [^,]*adds 20.0 points$")]
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

        Assert.Equal("the kind of seat (Leave vote of 2016)", ExplanationWords.Effect(contest with { PollingDay = new DateOnly(2012, 3, 29) }, [], EffectGlossary.Leave));
        Assert.Equal(EffectGlossary.Leave, ExplanationWords.Effect(contest with { PollingDay = new DateOnly(2017, 2, 23) }, [], EffectGlossary.Leave));
    }

    /// <summary>The foot of the chart explains the names that need it, and says that other charts show another average.</summary>
    [Fact]
    public void Note_RowsThatNeedIt_AreGlossed()
    {
        var contest = ExampleForecasts.Get("six-party").Contest;
        var alone = contest with { Candidates = [.. contest.Candidates.Where(candidate => candidate.Id is "Con" or "UKIP")] };
        const string Mean = "Mean forecast: the average of all simulations; other charts show the median.";

        Assert.Equal($"{Mean} Allowance: upsets take mostly from the leading parties.", ExplanationWords.Note(contest, ["national swing", ExplanationWords.Field, EffectGlossary.Leave, ExplanationWords.Upsets]));
        Assert.Equal($"{Mean} Rivals standing aside: shares of last time reckoned among those who stand now.", ExplanationWords.Note(alone, [ExplanationWords.Field]));
        Assert.Equal(
            $"{Mean} Kind of seat: what sort of place it is, for which its Leave vote of 2016, held later, stands in.",
            ExplanationWords.Note(contest with { PollingDay = new DateOnly(2014, 11, 20) }, [EffectGlossary.Leave]));
    }

    /// <summary>In a title it is clear whose showing it is: Labour has none of its own, so what it loses the others' take off.</summary>
    [Theory]
    [InlineData("SNP", 0.4, "its usual showing at by-elections adds 7.4 points")]
    [InlineData("LD", 0.4, "their usual showing at by-elections adds 7.4 points")]
    [InlineData("Lab", 0.4, "other parties’ usual showing at by-elections adds 7.4 points")]
    [InlineData("Ind", null, "newcomers’ usual showing at by-elections adds 7.4 points")]
    public void Title_TheUsualShowing_SaysWhose(string code, double? previous, string ending)
    {
        var forecast = new SimulatedForecast("Hamilton", "Con", new Stand("Con", 0.3, 0.1, 0.5), new Stand(code, 0.7, 0.1, previous, "Ann Bold")).Build();
        var race = Race.Of(forecast with { Explanation = [new(EffectGlossary.Showing, [-0.074, 0.074])] });

        Assert.EndsWith(ending, ExplanationWords.Of(race).Title, StringComparison.Ordinal);
        Assert.Equal("Usual showing at by-elections", ExplanationWords.Row(race, EffectGlossary.Showing));
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

            string[] rows = ["All other effects", before, polls, "Allowance for upsets", "Mean forecast"];
            var at = rows.Select(row => figure.Texts.First(text => text.Text.StartsWith(row, StringComparison.Ordinal)).Baseline).ToList();
            Assert.Equal(at.Order(), at);
            Assert.All(ExplanationWords.Told(race), place => Assert.Contains(figure.Texts, text => text.Look.Bold && text.Text == DisplayNumber.Counted(ExplanationWords.BeforeEvidence(race, place))));
        });
    }

    /// <summary>Polls take no votes from anybody: they lower what is expected.</summary>
    [Theory]
    [InlineData("national polls", true)]
    [InlineData("the poll of the seat", true)]
    [InlineData("MRP estimates of the seat", true)]
    [InlineData("this Parliament’s by-elections", false)]
    [InlineData("the effect of governing", false)]
    public void IsEvidence_WhatOnlyTellsOfVotes_WinsNone(string name, bool tells) => Assert.Equal(tells, EffectGlossary.IsEvidence(name));
}
