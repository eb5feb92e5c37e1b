using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class ExplanationNoteTests
{
    private const string Form = "Usual by-election form: what each kind of party adds to its polls.";
    private const string Poll = "Poll of the seat: Conservative 43%, Liberal Democrat 28.5%.";
    private const string Exchange = "But for the last, what one party gains others lose, shown or not.";

    /// <summary>Whatever the room, what names do not say is said of every row that has one; of the exchange only where there is room. What a poll found is told of one poll that moves the favourite by much.</summary>
    [Theory]
    [InlineData(0.05, 0.04, 1, 1000, $"{Form} {Poll} {Exchange}")]
    [InlineData(0.05, 0.04, 1, 150, $"{Form} {Poll}")]
    [InlineData(0.05, 0.04, 1, 10, $"{Form} {Poll}")]
    [InlineData(0.001, 0.06, 1, 10, $"{Form} {Poll}")]
    [InlineData(0.05, 0.019, 1, 10, Form)]
    [InlineData(0.05, 0.04, 2, 10, Form)]
    public void Note_AnyRoom_TellsWhatNamesDoNotSay(double form, double poll, int polls, int room, string told)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var leader = Race.Of(forecast).Front.First;
        double[] Points(double points) => [.. forecast.Candidates.Select((_, place) => place == leader ? points : 0)];
        var found = new SeatPoll(new Poll("A pollster", null, forecast.Contest.PollingDay, null, 500, new VoteShares([KeyValuePair.Create("Con", 0.43), KeyValuePair.Create("LD", 0.285)])), null);
        var race = Race.Of(forecast with { SeatPolls = [.. Enumerable.Repeat(found, polls)], Explanation = [new(EffectGlossary.Showing, Points(form)), new("polls of the seat", Points(poll))] });
        var note = ExplanationWords.Note(race, [EffectGlossary.Showing, "polls of the seat"], text => text.Length <= room);

        Assert.Equal(told, note);
    }

    /// <summary>A row has its explanation in pictures of every size, or in none, whatever it moves.</summary>
    [Theory]
    [InlineData("aberdeen-south-2026.json")]
    [InlineData("clacton-2026.json")]
    [InlineData("gorton-and-denton-2026.json")]
    public void Draw_EverySize_ExplainsTheSameNames(string scenario)
    {
        var forecast = Forecaster.Run(Forecasts.TestScenarios.Committed(scenario, "simulation.draws=2000"));
        var race = Race.Of(forecast);
        var glosses = forecast.Explanation.SelectMany(step => EffectGlossary.Glosses(forecast, [step.Effect]), (step, gloss) => (Row: ExplanationWords.Row(race, step.Effect), gloss)).ToList();
        using var fonts = new FontSet(HouseStyle.Default);
        var sizes = 0;
        Assert.All(Charts.Legible.Forms, options =>
        {
            var figure = ForecastCharts.Figure(forecast, options, ("explanation", fonts));
            var all = string.Join(' ', figure.Texts.Select(text => text.Text));
            var rows = glosses.Where(gloss => all.Contains(gloss.Row, StringComparison.Ordinal)).ToList();
            sizes += rows.Count > 0 ? 1 : 0;
            Assert.All(rows, row => Assert.Contains(row.gloss, all, StringComparison.Ordinal));
        });

        // The narrowest has room for none where three parties are told of.
        Assert.True(2 * sizes > Charts.Legible.Forms.Count());
    }

    /// <summary>A column most of whose steps are less than half a point leaves these blank and says so; one with as many of the others has all.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Draw_AColumnOfCrumbs_LeavesThemBlank(int large, bool isBlank)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var first = Race.Of(forecast).Front.First;
        var race = Race.Of(forecast with { Explanation = [.. Enumerable.Range(0, 6).Select(step => new ExplanationStep(Invariant($"effect {step}"), [.. forecast.Candidates.Select((_, place) => place == first ? 0.02 : step < large ? -0.01 : -0.001)]))] });
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = ForecastCharts.Figure(race.Forecast, new ChartOptions { Size = ChartSize.Mobile }, ("explanation", fonts));

        Assert.Equal(isBlank, string.Join(' ', figure.Texts.Select(text => text.Text)).Contains("Blank: under 0.5.", StringComparison.Ordinal));
        Assert.Equal(isBlank ? large : 6, figure.Texts.Count(text => text.Text[0] is '+' or '−' or '0' && text.Look.Anchor == Anchor.End && text.Box.Left > figure.Plots[0].Box.Right));
    }
}
