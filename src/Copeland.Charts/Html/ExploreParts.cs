using Copeland.Exploration;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>The parts of <c>explore.html</c> as they stand before its script runs: the published forecast, and the controls.</summary>
internal sealed class ExploreParts(ExplorePageInput input, ReportPictures pictures, ChartOptions options)
{
    /// <summary>More names than this are counted instead.</summary>
    private const int MostNames = 6;

    private readonly Race race = input.Race;

    private Forecast Forecast => race.Forecast;

    private IReadOnlyList<Slider> Sliders => input.Exploration.Sliders;

    /// <summary>The published forecast, and what a reader can do with it.</summary>
    public string Lead()
    {
        var html = new HtmlText();
        html.Raw("<header>\n").Raw(HtmlPage.Kicker(Forecast)).Element("h1", $"What if? {Forecast.Provenance.Title}");
        html.Element("p", ExploreWords.WhatToDo(input.Exploration, race));
        foreach (var caveat in ForecastSentences.CaveatsInPrint(Forecast))
        {
            html.Raw(HtmlPage.Caveat(caveat));
        }

        html.Element("p", ExploreWords.WhatMoves(input.Exploration));
        html.Raw("<noscript><p class=\"warnings\">Without a script this page shows the published forecast alone.</p></noscript>\n");
        return html.Raw("</header>\n").ToString();
    }

    /// <summary>Sliders and switches.</summary>
    public string Controls()
    {
        var html = new HtmlText();
        html.Raw("<div class=\"explore\">\n<form class=\"controls\" id=\"controls\" autocomplete=\"off\" aria-label=\"What to change\">\n");
        for (var k = 0; k < Sliders.Count; k++)
        {
            Control(html, Sliders[k], k);
        }

        if (input.Exploration.Switches.Count > 0)
        {
            html.Raw("<fieldset class=\"switches\"><legend>Who stands</legend>\n");
            foreach (var place in input.Exploration.Switches)
            {
                html.Raw(Invariant($"<label><input type=\"checkbox\" checked data-place=\"{place}\"> ")).Text(race.Names[place].Label).Raw("</label>\n");
            }

            html.Element("p class=\"about\"", AlwaysStand()).Raw("</fieldset>\n");
        }

        return html.Raw("<button type=\"button\" id=\"reset\" disabled>Back to the published forecast</button>\n<p class=\"warnings\" id=\"notice\" hidden></p>\n</form>\n").ToString();
    }

    private string AlwaysStand()
    {
        int[] front = [race.Front.First, race.Front.Second];

        // Every set of a family's candidates that may stand is a table, so long ballots have fewer switches than names.
        List<string> others = [.. Enumerable.Range(0, race.Names.Count).Except(input.Exploration.Switches).Except(input.Exploration.Kept).Except(front).Select(place => race.Names[place].Label)];
        List<string> kept = [.. input.Exploration.Kept.Order().Select(place => race.Names[place].Subject)];
        return $"{race.Names[front[0]].Label} and {race.Names[front[1]].Label}, the two likeliest winners, always stand."
            + (others.Count == 0 ? "" : $" {(others.Count > MostNames ? $"Another {others.Count} candidates" : Sentence.Start(Sentence.List(others)))} cannot be taken off here: the ballot is too long for a box each.")
            + (kept.Count == 0 ? "" : $" Nor can {(kept.Count > MostNames ? $"another {kept.Count} candidates" : Sentence.List(kept))}: with nearly all rivals gone it would be another kind of contest, for which “copeland run --without” makes a forecast.");
    }

    private static void Control(HtmlText html, Slider slider, int k)
    {
        var present = ExploreWords.Shown(slider, slider.Present);
        var (low, high, step) = (ExploreWords.Shown(slider, slider.Low), ExploreWords.Shown(slider, slider.High), Math.Pow(10, -slider.Digits).ToString("R", CultureInfo.InvariantCulture));
        html.Raw(Invariant($"<div class=\"slider\" data-slider=\"{k}\">\n<label for=\"range-{k}\">")).Text(Sentence.Start(slider.Label)).Raw("</label>\n")
            .Raw(Invariant($"<span class=\"value\"><input type=\"text\" inputmode=\"{(slider.Low < 0 ? "text" : "decimal")}\" class=\"number\" id=\"number-{k}\" aria-describedby=\"ends-{k} said-{k} about-{k}\" value=\"{present}\" aria-label=\""))
            .Text($"{Sentence.Start(slider.Label)}, as a number").Raw($"\"> {ExploreWords.Unit(slider)}</span>\n")
            .Raw(Invariant($"<span class=\"unseen\" id=\"ends-{k}\">")).Text($"From {ExploreWords.Ends(slider, "to")}.").Raw(Invariant($"</span><p class=\"said\" id=\"said-{k}\" role=\"status\"></p>\n"))
            .Raw(Invariant($"<div class=\"track\"><input type=\"range\" id=\"range-{k}\" aria-describedby=\"about-{k}\" min=\"{low}\" max=\"{high}\" step=\"{step}\" value=\"{present}\"><span class=\"mark published\" aria-hidden=\"true\"></span><span class=\"mark level\" aria-hidden=\"true\" hidden></span></div>\n"))
            .Raw(Invariant($"<p class=\"about\" id=\"about-{k}\"><span class=\"was\">Published ")).Text(ExploreWords.Written(slider, slider.Present))
            .Raw("</span><span class=\"means\"></span><span class=\"turn\"></span><span class=\"after\"></span></p>\n<p class=\"beyond\" hidden></p>\n")
            .Raw(Invariant($"<button type=\"button\" class=\"back\" hidden aria-label=\"")).Text($"Put back: {slider.Label}").Raw("\">Put back</button>\n</div>\n");
    }

    /// <summary>Chances, shares and lead; the published ones until something is moved.</summary>
    public string Results()
    {
        var html = new HtmlText();
        html.Raw("<div class=\"chances-now\" id=\"results\">\n<p class=\"setting\" id=\"setting\">The published forecast.</p>\n<p class=\"unseen\" role=\"status\" aria-live=\"polite\" id=\"live\"></p>\n");
        html.Raw("<table class=\"chances\" id=\"chances\">\n<caption>Chance of winning, and change from the published forecast in points</caption>\n<thead class=\"unseen\"><tr><th scope=\"col\">Candidate</th><th scope=\"col\">Chance</th><th scope=\"col\">In points</th></tr></thead>\n<tbody>\n");
        foreach (var place in race.ByChance)
        {
            var candidate = Forecast.Candidates[place];
            var (fill, text) = (Colour(place, text: false), Colour(place, text: true));
            html.Raw(Invariant($"<tr data-place=\"{place}\" data-id=\"{HtmlText.Escape(candidate.Candidate.Id)}\" style=\"--c:{fill};--t:{text}\"><th scope=\"row\"><span class=\"who\">")).Text(race.Names[place].Label)
                .Raw("</span><span class=\"sub words\">").Text(ProbabilityWords.Both(candidate.Win))
                .Raw(Invariant($"</span><span class=\"rail\" aria-hidden=\"true\"><span class=\"chance-bar\" style=\"width:{100 * candidate.Win.Value:0.##}%\"></span></span></th><td class=\"chance\">")).Text(DisplayNumber.Probability(candidate.Win))
                .Raw("</td><td class=\"change\"></td></tr>\n");
        }

        html.Raw("<tr class=\"field\" hidden><td colspan=\"3\"><button type=\"button\" id=\"field\"></button></td></tr>\n</tbody></table>\n</div>\n<div class=\"pictures\">\n<figure class=\"moving\"><figcaption>Share of the vote in the simulated elections<span class=\"sub\" id=\"key\"></span></figcaption><div id=\"shares\"></div></figure>\n")
            .Raw("<figure class=\"moving\"><figcaption>Who wins, and by how many points</figcaption><p class=\"sides\" id=\"sides\" aria-hidden=\"true\"></p><div id=\"leads\"></div></figure>\n")
            .Raw("<p id=\"majority\">").Text(Majority()).Raw("</p>\n")
            .Raw("<p class=\"small\">The command that makes this forecast again:<br><code id=\"command\" tabindex=\"0\">").Text(input.Command).Raw("</code>").Text(input.Needs.Length > 0 ? " " + input.Needs : "").Raw("</p>\n")
            .Raw("<p class=\"small credit\">").Text($"{ForecastSentences.SourceLine(Forecast)}. {options.Credit ?? options.Style.Credit}").Raw("</p>\n</div>\n<p class=\"strip away\" id=\"strip\" aria-hidden=\"true\"></p>\n</div>\n");
        return html.ToString();
    }

    /// <summary>Where the numbers come from, how good they are, and what gives way to what.</summary>
    public string Numbers()
    {
        var check = input.Exploration.Check;
        var html = new HtmlText();
        html.Element("p", $"The page carries what the model believes of this seat over all settings of {(Sliders.Count == 1 ? "the slider" : "the sliders")}, as tables made by the engine itself, and draws elections from it: 16,384 while a slider moves, 65,536 once it rests, on a fixed set of points spread evenly (scrambled Sobol’ points). At the published setting it shows the published numbers themselves. At any other it comes within half a point of what the command below the results prints, nearly always within 0.2 points. The setting at which two candidates are level is found from the same elections, and may differ by a tenth or two from the one that copeland sensitivity gives.");
        html.Element("p", Invariant($"When the page was made its tables were held against the engine at {check.Settings} settings they were not made from: {ExploreWords.Differed(check)}."));
        List<string> rules =
        [
            .. Sliders.Any(slider => slider.Party is not null) ? new[] { "Shares that you set stay where you put them; those that you have not moved scale, so that the total stays what it was." } : [],
            .. Sliders.Any(slider => slider.Party is not null) && Sliders.Any(ExploreWords.IsSwing) ? new[] { "A swing is made after that, and the share that results is written below the slider." } : [],
            .. input.Exploration.Switches.Count > 0 ? new[] { "Taking a candidate off also takes off any odds, judgements and poll figures of that candidate; the votes go where the model sends them, which nobody has tested for the larger parties." } : [],
        ];
        html.Raw(rules.Count == 0 ? "" : $"<p>{HtmlText.Escape(string.Join(' ', rules))}</p>\n");
        html.Raw("<dl class=\"facts\">\n");
        foreach (var slider in Sliders)
        {
            html.Raw("<div>").Element("dt", Sentence.Start(slider.Label));
            html.Raw("<dd>").Text(slider.Plausible is { } range
                ? $"90% range {InputWords.Short(slider.Unit, range.Low)} to {InputWords.Short(slider.Unit, range.High)}: {slider.Reason}. " : "The range was chosen by whoever made this page. ")
                .Element("code", slider.Address).Raw("</dd></div>\n");
        }

        return html.Raw("</dl>\n").ToString();
    }

    private string Majority()
    {
        var share = Forecast.Majority.Share;
        return $"The winner’s majority: median {DisplayNumber.Points(share.Median)}, 90% interval {DisplayNumber.PointsRange(share.Quantile(0.05), share.Quantile(0.95))}.";
    }

    private string Colour(int place, bool text) => pictures.Colour(theme =>
    {
        var colours = new PartyPalette(theme, options.Style)[Forecast.Candidates[place].Candidate.Party];
        return text ? colours.Text : colours.Fill;
    });
}
