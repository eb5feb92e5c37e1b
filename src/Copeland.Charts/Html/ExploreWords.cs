using Copeland.Exploration;
using Copeland.Inputs;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>What <c>explore.html</c> says of its sliders.</summary>
internal static class ExploreWords
{
    private const string Defending = "model.defending.mean";
    private const string Weight = "how much polls of this seat count";

    /// <summary>The sign or word after a slider's value; nothing where it is a plain number.</summary>
    public static string Unit(Slider slider) => slider.Unit switch
    {
        InputUnit.Percent => "%",
        InputUnit.Points => "points",
        _ => slider.Address == SliderChoice.SeatPollError ? "×" : "",
    };

    /// <summary>A value of a slider with its unit: <c>26.6%</c>, <c>0.0 points</c>, <c>1.00×</c>.</summary>
    public static string Written(Slider slider, double value) => Shown(slider, value) + (slider.Unit == InputUnit.Points ? " " : "") + Unit(slider);

    /// <summary>A value with as many decimals as its slider moves by.</summary>
    public static string Shown(Slider slider, double value) => value.ToString("F" + slider.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>What a value means whose number says little; <c>{0}</c> stands for e to its power. Empty where its unit says it.</summary>
    public static string Meaning(Slider slider, bool hasSeatPolls) => slider.Address switch
    {
        Defending => "multiplies the defending party’s votes by {0}" + (hasSeatPolls ? ", before polls of the seat" : ""),
        SliderChoice.SeatPollError => "the larger, the less these polls count",
        _ => "",
    };

    /// <summary>The page's first paragraph: the published forecast, and what a reader can do with it.</summary>
    public static string WhatToDo(SeatExploration exploration, Race race)
    {
        var ballot = exploration.Switches.Count > 0 ? ", or take candidates off the ballot," : "";
        return $"{Headline.Of(race)}. So says the published forecast, with what was known on {DisplayNumber.Date(exploration.Forecast.Provenance.AsOf)}. Move a slider{ballot} and the same model forecasts that contest here, in your browser; the published forecast does not change.";
    }

    /// <summary>Its last one: what moves, what moves less far than elsewhere, and what does not.</summary>
    public static string WhatMoves(SeatExploration exploration) => string.Join(' ', new[] { Changes(exploration), Trimmed(exploration), exploration.Missing }.OfType<string>());

    /// <summary>Which inputs the page lets a reader change, and what becomes of polls of the seat.</summary>
    public static string Changes(SeatExploration exploration)
    {
        List<string> inputs = [.. exploration.Sliders.Select(Input).Distinct(StringComparer.Ordinal), .. exploration.Switches.Count > 0 ? new[] { "who stands" } : []];
        var polls = exploration.SeatPolls is null ? "" : $"; what {(inputs.Contains(Weight) ? "those polls" : "polls of this seat")} found stays as it is";
        return $"You can change {Sentence.List(inputs)}{polls}.";
    }

    /// <summary>What moves less far than on other pages, or not at all, so that the page is as accurate as promised; null where nothing does.</summary>
    public static string? Trimmed(SeatExploration exploration)
    {
        var moved = exploration.Sliders.ToDictionary(slider => slider.Address, StringComparer.Ordinal);
        List<string> narrower = [.. exploration.Wanted.Where(slider => moved.TryGetValue(slider.Address, out var now) && now != slider).Select(slider => $"{slider.Label} only from {Ends(moved[slider.Address], "to")} (instead of {Ends(slider, "to")})")];
        List<string> absent = [.. exploration.Wanted.Where(slider => !moved.ContainsKey(slider.Address)).Select(slider => slider.Label)];
        return narrower.Count + absent.Count == 0 ? null
            : $"To be as accurate as promised, this page {TextList.And([.. new[] { narrower.Count > 0 ? $"moves {Sentence.List(narrower)}" : "", absent.Count > 0 ? $"leaves out {Sentence.List(absent)}" : "" }.Where(text => text.Length > 0)])}.";
    }

    /// <summary>The ends of a slider with a word between: <c>20.9% to 31.9%</c>.</summary>
    public static string Ends(Slider slider, string between) => $"{Written(slider, slider.Low)} {between} {Written(slider, slider.High)}".Replace('-', '−');

    /// <summary>How far the page's tables are from the engine: <c>expected shares differed by 0.012 points at most, standard deviations by 0.3%</c>.</summary>
    public static string Differed(SurfaceCheck check) =>
        $"expected shares differed by {(check.Points < 0.0005 ? "less than 0.001 points" : Invariant($"{check.Points:0.000} points at most"))}, standard deviations by {(check.Scale < 0.0005 ? "less than 0.1%" : Invariant($"{100 * check.Scale:0.0}%"))}";

    /// <summary>Whether a slider is a swing between two parties.</summary>
    public static bool IsSwing(Slider slider) => slider.Address.StartsWith("national.swingPct.", StringComparison.Ordinal);

    private static string Input(Slider slider) => slider switch
    {
        { Part: { } part } => $"the polls of {part}",
        { Party: not null } => "the national polls",
        { Address: SliderChoice.SeatPollError } => Weight,
        _ when IsSwing(slider) => "the national swing",
        _ => slider.Label,
    };
}
