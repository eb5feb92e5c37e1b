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
        Assert.Equal("Mean forecast: the average of all simulations; other charts show the median. Allowance: upsets take mostly from the leading parties.", ExplanationWords.Note(["national swing", ExplanationWords.Upsets]));
    }

    /// <summary>Polls take no votes from anybody: they lower what is expected.</summary>
    [Theory]
    [InlineData("national polls", true)]
    [InlineData("the poll of the seat", true)]
    [InlineData("the effect of governing", false)]
    public void IsEvidence_WhatOnlyTellsOfVotes_WinsNone(string name, bool tells) => Assert.Equal(tells, EffectGlossary.IsEvidence(name));
}
