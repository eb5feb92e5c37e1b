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
    private const string Form = "Usual by-election form: how each kind of party has done at by-elections beyond the polls.";
    private const string Poll = "Poll of the seat: Conservative 43%, Liberal Democrat 28.5%.";

    /// <summary>Where room is short the words on mean and medians give way to what the title names, and not the other way round.</summary>
    [Theory]
    [InlineData(1000, "Mean: average of all simulations. Other charts give medians: ", Form + " " + Poll)]
    [InlineData(200, "Medians: ", Form + " " + Poll)]
    [InlineData(160, "Mean: average of all simulations. Other charts give medians: ", Poll)]
    [InlineData(125, "Medians: ", Poll)]
    [InlineData(100, "Mean: average of all simulations. Other charts give medians: ", null)]
    public void Note_LittleRoom_TellsTheTitlesTermsFirst(int room, string start, string? end)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var leader = Race.Of(forecast).Front.First;
        double[] Points(double points) => [.. forecast.Candidates.Select((_, place) => place == leader ? points : 0)];
        var found = new SeatPoll(new Poll("A pollster", null, forecast.Contest.PollingDay, null, 500, new VoteShares([KeyValuePair.Create("Con", 0.43), KeyValuePair.Create("LD", 0.285)])), null);
        var race = Race.Of(forecast with { SeatPolls = [found], Explanation = [new(EffectGlossary.Showing, Points(0.05)), new("polls of the seat", Points(0.04))] });
        var note = ExplanationWords.Note(race, [EffectGlossary.Showing, "polls of the seat"], text => text.Length <= room && !text.Contains("What an", StringComparison.Ordinal));

        Assert.StartsWith(start, note, StringComparison.Ordinal);
        Assert.EndsWith(end is null ? "%." : $"%. {end}", note, StringComparison.Ordinal);
    }

    /// <summary>A mean one and a half points from its median is explained: a rival's by name, the favourite's by the allowance for upsets.</summary>
    [Theory]
    [InlineData(true, 0.0151, 0, "%. A few high results pull the Liberal Democrats’ mean up.")]
    [InlineData(true, -0.0151, 0, "%. A few low results pull the Liberal Democrats’ mean down.")]
    [InlineData(true, 0.0149, 0, "%.")]
    [InlineData(false, -0.0151, -0.019, "%. A few low results pull the Conservatives’ mean down.")]
    [InlineData(false, -0.0151, -0.02, "%. Allowance for upsets: a few low results pull the mean down.")]
    [InlineData(false, -0.0149, -0.02, "%. Allowance for upsets: upsets mostly cost front-runners votes.")]
    public void Note_AMeanFarFromTheMedian_IsExplained(bool isRival, double above, double upsets, string end)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var (first, second) = (Race.Of(forecast).Front.First, Race.Of(forecast).Front.Second);
        var race = Race.Of(forecast with
        {
            Candidates = [.. forecast.Candidates.Select((candidate, place) => candidate with { Share = new(candidate.Share.Low, candidate.Share.High, [.. candidate.Share.Counts], candidate.Share.Median + (place == (isRival ? second : first) ? above : 0), candidate.Share.Sd) })],
            Explanation = [new("national swing", [.. forecast.Candidates.Select((_, place) => place == first ? 0.06 : 0)]), new(ExplanationWords.Upsets, [.. forecast.Candidates.Select((_, place) => place == first ? upsets : 0)])],
        });

        Assert.EndsWith(end, ExplanationWords.Note(race, ["national swing", ExplanationWords.Upsets], _ => true), StringComparison.Ordinal);
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
