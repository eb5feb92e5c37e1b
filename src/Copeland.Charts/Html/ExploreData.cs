using System.Text;
using System.Text.Json;
using Copeland.Charts.Plots;
using Copeland.Exploration;
using Copeland.Model;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Html;

/// <summary>The numbers that <c>explore.html</c> carries, as JSON for its script: seven digits each, which moves no chance by a thousandth of a point.</summary>
internal sealed class ExploreData
{
    private readonly ExplorePageInput input;
    private readonly Utf8JsonWriter json;

    private ExploreData(ExplorePageInput input, Utf8JsonWriter json) => (this.input, this.json) = (input, json);

    /// <summary>The document. Angle brackets and ampersands are escaped, so that no text of a scenario can end the script it stands in.</summary>
    public static string Of(ExplorePageInput input)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            new ExploreData(input, writer).Write();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Write()
    {
        var exploration = input.Exploration;
        json.WriteStartObject();
        Text("command", input.Command);
        Text("draws", DisplayNumber.Count(exploration.Forecast.Provenance.Draws));
        Numbers("front", [input.Race.Front.First, input.Race.Front.Second]);
        json.WriteNumber("left", input.Race.IsManySided ? input.Race.Front.First : MajoritySides.Of(input.Race, isNarrow: false).Left);
        List("candidates", Enumerable.Range(0, exploration.Forecast.Candidates.Count), Candidate);
        List("sliders", exploration.Sliders, Slider);
        List("limits", exploration.Limits, Limit);
        json.WritePropertyName("surface");
        new SurfaceJson(json).Write(exploration.Surface);
        List("adjustments", exploration.Adjustments, Adjustment);
        if (exploration.SeatPolls is { } polls)
        {
            SeatPolls(polls);
        }

        Numbers("scaleCurve", exploration.ScaleCurve);
        Number("scaleRadius", GammaQuantile.NormalRadius);
        List("directions", exploration.Directions, row => Row(row.Select(direction => (double)direction)));
        Published();
        List("words", Enumerable.Range(0, 101), Words);
        json.WriteEndObject();
    }

    private void Candidate(int place)
    {
        var candidate = input.Exploration.Forecast.Candidates[place].Candidate;
        json.WriteStartObject();
        Text("id", candidate.Id);
        Text("without", "--without " + CommandText.Word(candidate.Id));
        Text("label", input.Race.Names[place].Label);
        Text("subject", input.Race.Names[place].SubjectAtStart);
        json.WriteEndObject();
    }

    private void Slider(Slider slider)
    {
        json.WriteStartObject();
        Text("key", slider.Address);
        Text("set", Change(slider.Address));
        Text("label", slider.Label);
        Text("unit", ExploreWords.Unit(slider));
        Text("means", ExploreWords.Meaning(slider, input.Exploration.SeatPolls is not null));
        Number("digits", slider.Digits);

        // Not rounded: the page must be the published forecast to the last digit where nothing is moved.
        json.WriteNumber("present", slider.Present);
        Number("low", slider.Low);
        Number("high", slider.High);
        json.WriteBoolean("share", slider.Party is not null);
        Number("party", slider.Party is { } party ? input.Exploration.Surface.Parties.ToList().IndexOf(party) : -1);
        if (slider.Plausible is { } plausible)
        {
            Numbers("plausible", [plausible.Low, plausible.High]);
        }

        Text("reason", slider.Reason);
        json.WriteEndObject();
    }

    // The option that sets an address, {0} for its value: digits, which change nothing in how the word is quoted.
    private static string Change(string address)
    {
        var word = CommandText.Word(address + "=0");
        var value = word.LastIndexOf("=0", StringComparison.Ordinal) + 1;
        return $"--set {word[..value]}{{0}}{word[(value + 1)..]}";
    }

    private void Limit(SliderLimit limit)
    {
        json.WriteStartObject();
        Number("slider", limit.Slider);
        Number("value", limit.Value);
        json.WriteBoolean("above", limit.Above);
        Text("text", limit.Text);
        json.WriteEndObject();
    }

    private void Adjustment(AdjustmentTable table)
    {
        json.WriteStartObject();
        Number("place", table.Place);
        Number("low", table.Low);
        Number("high", table.High);
        Numbers("shift", table.Shift);
        Numbers("variance", table.Variance);
        json.WriteEndObject();
    }

    private void SeatPolls(SeatPollTable polls)
    {
        json.WriteStartObject("seatPolls");
        List("sources", polls.Sources, source =>
        {
            json.WriteStartObject();
            Numbers("switches", source.Switches.Select(place => (double)place));
            json.WriteStartObject("sets");
            foreach (var (set, figures) in source.Sets)
            {
                List(set.ToString(CultureInfo.InvariantCulture), figures, figure => Row([figure.Factor, figure.LogShare, .. figure.Places.Select(place => (double)place)]));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
        List("common", polls.Common, row => Row(row));
        Numbers("own", polls.Own);
        Number("slider", input.Exploration.Sliders.ToList().FindIndex(slider => slider.Address == SliderChoice.SeatPollError));
        Number("openLevel", polls.OpenLevel);
        Number("inflation", polls.Inflation);
        Number("shareSlope", polls.ShareSlope);
        Number("typicalLogShare", Math.Log(SeatPollError.TypicalShare));
        json.WriteEndObject();
    }

    private void Published()
    {
        var forecast = input.Exploration.Forecast;
        json.WriteStartObject("published");
        json.WriteStartArray("win");
        foreach (var candidate in forecast.Candidates)
        {
            json.WriteNumberValue(candidate.Win.Value);
        }

        json.WriteEndArray();
        List("shares", forecast.Candidates, candidate =>
        {
            json.WriteStartObject();
            json.WriteNumber("mean", candidate.Share.Mean);
            Quantiles(candidate.Share, 1);
            json.WriteEndObject();
        });
        json.WriteStartObject("majority");
        Quantiles(forecast.Majority.Share, 1);
        json.WriteEndObject();
        if (forecast.Majority.Votes is { } votes && forecast.Contest.Seat.Electorate is { } electorate)
        {
            json.WriteStartObject("votes");
            Quantiles(votes, electorate);
            json.WriteEndObject();
            json.WriteNumber("electorate", electorate);
        }

        json.WriteEndObject();
    }

    private void Quantiles(Histogram histogram, double unit)
    {
        json.WriteNumber("q05", histogram.Quantile(0.05) / unit);
        json.WriteNumber("median", histogram.Median / unit);
        json.WriteNumber("q95", histogram.Quantile(0.95) / unit);
    }

    /// <summary>What is said of each whole percent, so that the page speaks as every chart does.</summary>
    private void Words(int percent)
    {
        var probability = Math.Clamp(percent / 100.0, 0.004, 0.996);
        json.WriteStartArray();
        json.WriteStringValue(DisplayNumber.Probability(new ProbabilityEstimate(probability, 0.003)));
        json.WriteStringValue(ProbabilityWords.Both(new ProbabilityEstimate(probability, 0.003)));
        json.WriteEndArray();
    }

    private void Text(string name, string value) => json.WriteString(name, value);

    private void Number(string name, double value)
    {
        json.WritePropertyName(name);
        SurfaceJson.Number(json, value);
    }

    private void Numbers(string name, IEnumerable<double> values)
    {
        json.WritePropertyName(name);
        Row(values);
    }

    private void Row(IEnumerable<double> values) => SurfaceJson.Row(json, values);

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
