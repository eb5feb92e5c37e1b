using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Html;

/// <summary>The parts of a forecast's report that are tables and text.</summary>
internal sealed class ForecastParts(Race race, Func<Party, string> colour)
{
    private const string Interval = "Nine of ten simulated elections gave a share within this range; one in ten gave a share outside it.";

    private const string Median = "The median: half of the simulated elections gave more, half less.";
    private const string Mean = "The average of all simulated elections; the means of all candidates add up to the whole vote.";

    // Whose share is less has no row beside simple rules.
    private const double Little = 0.02;

    // The columns that a telephone has room for.
    private const int OnATelephone = 3;

    // A source of less has no bar of its own.
    private const double Bar = 0.01;

    private readonly Term term = new();

    private Forecast Forecast => race.Forecast;

    /// <summary>Headline, what the model cannot see, one chart, three sentences.</summary>
    /// <param name="chart">The chart, as markup.</param>
    public string Lead(string chart)
    {
        var html = new HtmlText();
        html.Raw("<header>\n").Raw(HtmlPage.Kicker(Forecast))
            .Raw($"<h1>{HtmlText.Unbroken(Headline.Of(race))}</h1>\n");
        foreach (var caveat in ForecastSentences.CaveatsInPrint(Forecast))
        {
            html.Raw(HtmlPage.Caveat(caveat));
        }

        html.Raw(chart).Raw("<ul class=\"findings\">\n");
        foreach (var sentence in ForecastSentences.Of(race).Concat(ReaderNotes.Absent(Forecast)))
        {
            html.Raw($"<li>{HtmlText.Unbroken(sentence)}</li>\n");
        }

        html.Raw("</ul>\n").Raw(HtmlPage.InRetrospect(Forecast)).Raw("<p class=\"small\">").Raw(HtmlText.Unbroken($"Forecast as of {DisplayNumber.Date(Forecast.Provenance.AsOf)}{(ForecastSentences.PollsUpTo(Forecast) is { } polls ? $", with {polls}" : "")}, {Sentence.Plural(Forecast.Provenance.Draws, "simulated election")}."))
            .Raw("</p>\n</header>\n");
        return html.ToString();
    }

    /// <summary>The box of numbers.</summary>
    /// <param name="most">Candidates with a row of their own, those with the largest shares; the others have one together.</param>
    public string Numbers(int most = int.MaxValue)
    {
        var html = new HtmlText();
        html.Raw("<div class=\"fewer-4\">");
        Table(html, "Shares of the vote and chances, by candidate",
            ["Candidate", "Chance of winning", term.Of("Forecast", Median), term.Of("90% interval", Interval), "Last time", term.Of("Mean", Mean)]);
        var others = OthersRow.Of(race);
        List<int> places = [.. race.Likeliest.Except(others?.Places ?? [])];
        foreach (var place in places.Take(most))
        {
            var candidate = Forecast.Candidates[place];
            html.Raw("<tr>").Raw(Who(place))
                .Raw("<td><span class=\"chance\">").Text(DisplayNumber.Chance(candidate.Win)).Raw("</span></td>\n")
                .Element("td", DisplayNumber.Share(candidate.Share.Median))
                .Element("td", DisplayNumber.ShareRange(candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95)))
                .Element("td", candidate.PreviousShare is { } before ? DisplayNumber.Counted(before) : "–")
                .Element("td", DisplayNumber.Counted(candidate.Share.Mean)).Raw("</tr>\n");
        }

        if (places.Count > most)
        {
            var rest = places.Skip(most).Select(place => Forecast.Candidates[place]).ToList();
            html.Raw("<tr><th scope=\"row\">").Text(Invariant($"{rest.Count} more")).Raw("</th>")
                .Element("td", $"each {UpTo(DisplayNumber.Chance(rest.MaxBy(candidate => candidate.Win.Value)!.Win))}")
                .Element("td", $"each {UpTo(DisplayNumber.Share(rest.Max(candidate => candidate.Share.Median)))}").Element("td", "").Element("td", "").Element("td", "").Raw("</tr>\n");
        }

        if (others is not null)
        {
            html.Raw("<tr class=\"explained\"><th scope=\"row\">").Text(others.Label).Raw("</th>")
                .Element("td", DisplayNumber.Chance(others.Win)).Raw("<td class=\"each\">").Text(others.Share).Raw("</td>\n<td class=\"each\">").Text(others.Range).Raw("</td>\n").Element("td", "–")
                .Raw("<td class=\"each\">").Text($"{DisplayNumber.Counted(Math.Min(1, others.Places.Sum(place => Forecast.Candidates[place].Share.Mean)))} together").Raw("</td>").Raw("</tr>\n<tr class=\"why\"><td colspan=\"6\"><span class=\"names\">")
                .Text(Sentence.List([.. others.Places.Select(place => race.Names[place].Label)])).Raw("</span></td></tr>\n");
        }

        return html.Raw("</tbody></table></div></div>\n<p class=\"small\">").Text(ForecastSentences.Medians).Raw("<span class=\"desk\">").Text(ForecastSentences.WhyTheyDiffer).Raw("</span>").Text(ForecastSentences.LastTime(Forecast) is { } last ? $" {last}" : "").Raw("</p>\n").ToString();

        static string UpTo(string shown) => shown is ['<', ..] ? shown : "up to " + shown;
    }

    /// <summary>Majority, turnout, swing and the chance of a hold.</summary>
    public string Facts()
    {
        var html = new HtmlText();
        html.Raw("<dl class=\"facts\">\n");
        Fact(html, "Majority, whoever wins", Majority());
        Fact(html, "Majority of 50 votes or fewer", Forecast.Majority.Recount is { } recount
            ? DisplayNumber.Chance(recount) : "not known without the electorate");
        Fact(html, "Turnout", $"{DisplayNumber.Share(Forecast.Turnout.Median)} (90% interval {Range(Forecast.Turnout)})");
        if (Forecast.Swing is { } swing && IsBetweenFrontRunners(swing))
        {
            Fact(html, "Swing", SwingText(swing));
        }

        Fact(html, "Chance of a hold", $"{DisplayNumber.Chance(Forecast.Hold)}: {(ProbabilityWords.Likelihood(Forecast.Hold) is var words && words == ProbabilityWords.TossUp ? "a " : "")}{words}");
        return html.Raw("</dl>\n").ToString();
    }

    /// <summary>What was asked beside the winner; nothing where nothing was.</summary>
    public string Lines()
    {
        var lines = LineWords.Of(race);
        if (lines.Count == 0)
        {
            return "";
        }

        var html = new HtmlText();
        Table(html, "What else was asked of the forecast", ["What was asked", "Chance", term.Of("Fair odds", "The price at which a bet is worth its stake, if the forecast is right."), "Decimal"]);
        foreach (var line in lines)
        {
            html.Raw("<tr><th scope=\"row\">").Text(line.Meaning).Raw($" <span class=\"sub\">{HtmlText.Escape(line.Asked)}</span></th>")
                .Element("td", DisplayNumber.Chance(line.Probability)).Element("td", line.Fractional).Element("td", line.Decimal).Raw("</tr>\n");
        }

        return html.Raw("</tbody></table></div>\n").ToString();
    }

    /// <summary>The steps from last result to forecast for every candidate.</summary>
    public string Steps()
    {
        var html = new HtmlText();
        var shown = ExplanationWords.Tabled(race);
        html.Raw("<div class=\"fewer-4 steps\">");
        Table(html, "Change in the share of the vote by effect, in points", ["Effect", .. shown.Select(column => HtmlText.Escape(column.Head))]);
        foreach (var step in ExplanationWords.Steps(race))
        {
            html.Raw($"<tr><th scope=\"row\">{HtmlText.Unbroken(ExplanationWords.Row(race, step.Effect))}</th>");
            foreach (var (place, _, _) in shown)
            {
                html.Element("td", DisplayNumber.SignedPoints(step.Points[place]));
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div></div>\n");
        html.Raw($"<p class=\"small\">The steps lead to the forecast above. The shares add up to 100 after each but the last, so that what moves one party moves all.{Shown("desk", shown.Count)}{Shown("phone", OnATelephone)}</p>\n");
        return html.Raw(HtmlPage.Fold("What each effect is", Glossary())).ToString();

        string Shown(string where, int columns) => shown.Take(columns).Sum(column => column.Candidates) is var count && count < race.Names.Count
            ? $"<span class=\"{where}\"> Shown: the {Sentence.Number(count)} candidates with the largest shares.</span>" : "";
    }

    private string Glossary()
    {
        var html = new HtmlText();
        html.Raw("<dl class=\"facts glossary\">\n");
        foreach (var step in ExplanationWords.Steps(race))
        {
            Fact(html, ExplanationWords.Row(race, step.Effect), Sentence.Start(EffectGlossary.Meaning(Forecast.Contest, step.Effect)) + ".");
        }

        return html.Raw("</dl>\n").ToString();
    }

    /// <summary>What the uncertainty is made of, and how such chances have done.</summary>
    public string Uncertainty() => Uncertainty(race, term) + (RecordWords.Of(Forecast) is { } record ? new HtmlText().Element("p", record).ToString() : "");

    /// <summary>What the uncertainty is made of: parts that add up to the whole.</summary>
    public static string Uncertainty(Race race, Term term)
    {
        var html = new HtmlText();
        var parts = race.Forecast.Uncertainty;
        var largest = UncertaintyWords.Largest(race.Forecast) ?? throw new InvalidOperationException("No source of uncertainty.");
        html.Raw("<div class=\"together\"><h3>").Text($"{UncertaintyWords.Amount(largest.VarianceShare)} the ").Raw(term.Of("uncertainty", "The variance of the logarithm of the ratio of their votes, the scale the model works on.")).Text($" {UncertaintyWords.Between(race)} comes from {UncertaintyWords.Source(race, largest)}").Raw("</h3>\n");
        html.Raw("<ul class=\"bars\">\n");
        var small = parts.Where(part => part.VarianceShare < Bar).ToList();
        foreach (var part in parts.Except(small))
        {
            html.Raw("<li>").Text($"{Sentence.Start(UncertaintyWords.Source(race, part))}:\u00A0{DisplayNumber.Share(Math.Clamp(part.VarianceShare, 0, 1))}")
                .Raw(Invariant($"<span class=\"bar\" style=\"width:{Math.Clamp(part.VarianceShare, 0, 1) * 100:0.#}%\"></span></li>\n"));
        }

        return html.Raw(small.Count > 0 ? $"<li>Less than 1%{(small.Count > 1 ? " each" : "")}: {HtmlText.Escape(string.Join("; ", small.Select(part => UncertaintyWords.Source(race, part))))}</li>\n" : "")
            .Raw("</ul>\n<p class=\"small\">The parts add up to 100%, apart from rounding. What is peculiar to a seat and error in the national polls are one part, for past results do not tell the two apart.</p></div>\n").ToString();
    }

    /// <summary>Shares and chances by the baselines and the market.</summary>
    public string Baselines()
    {
        var (uniform, proportional, market) = (Forecast.Baselines.UniformSwing, Forecast.Baselines.ProportionalSwing, Forecast.Baselines.Market);
        var html = new HtmlText();
        var tells = race.IsSwingTelling;
        if (!tells)
        {
            html.Element("p", RuleWords.Silent(race));
        }

        if (!tells && market is null)
        {
            return html.ToString();
        }

        // The tables side by side on paper, what is to be said of them below both.
        List<int> shown = [.. race.ByMedian.Where(HasVotes)];
        html.Raw("<div class=\"rules\">\n");
        if (tells)
        {
            SharesByRule(html, shown);
        }

        Chances(html, tells, market, Counts);
        html.Raw("</div>\n");
        if (tells)
        {
            html.Raw("<p class=\"small\">").Text(RuleWords.Shares(race, shown)).Raw("</p>\n")
                .Raw($"<p class=\"small\">{(Enumerable.Range(0, race.Names.Count).Where(Counts).Any(place => !Stood(place) || RuleWords.Chance(uniform, place) == "–" || RuleWords.Chance(proportional, place) == "–") ? RuleWords.Dash + " " : "")}{RuleWords.Rest}</p>\n");
        }

        if (market is not null)
        {
            html.Raw("<p class=\"small\">").Text($"Betting market: {market.Source ?? "source not given"}; the bookmakers’ margin of {MarketWords.Margin(market)} is removed. Shown for comparison; not used in the forecast. {MarketWords.Edge}{(race.ByChance.Where(Counts).Any(place => market.WinProbabilities[place] is null) ? "; a dash is a candidate without a price" : "")}.{(Enumerable.Range(0, race.Names.Count).All(Counts) ? "" : $" Left out: candidates without a price who are below 2% in the forecast{(tells ? " and by both rules" : "")}.")}{(MarketWords.Older(Forecast) is { } older ? $" †: {Sentence.After(older)}" : "")}").Raw("</p>\n");
        }

        return html.ToString();

        bool HasVotes(int place) => Math.Max(Forecast.Candidates[place].Share.Median, tells && Stood(place) ? Math.Max(uniform.Shares[place], proportional.Shares[place]) : 0) >= Little;

        bool Counts(int place) => HasVotes(place) || market?.WinProbabilities[place] is not null;
    }

    private void SharesByRule(HtmlText html, List<int> shown)
    {
        var (uniform, proportional) = (Forecast.Baselines.UniformSwing.Shares, Forecast.Baselines.ProportionalSwing.Shares);
        html.Raw("<div>");
        Table(html, "Share of the vote: forecast and rules", ["Candidate", "Forecast", term.Of("Uniform swing", RuleWords.Uniform), term.Of("Proportional swing", RuleWords.Proportional)]);
        foreach (var place in shown.OrderByDescending(place => Forecast.Candidates[place].Share.Median))
        {
            html.Raw("<tr>").Raw(Who(place)).Element("td", DisplayNumber.Counted(Forecast.Candidates[place].Share.Median))
                .Element("td", Stood(place) ? DisplayNumber.Counted(uniform[place]) : "–").Element("td", Stood(place) ? DisplayNumber.Counted(proportional[place]) : "–").Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div></div>\n");
    }

    // A swing starts from a result.
    private bool Stood(int place) => Forecast.Candidates[place].PreviousShare is not null;

    // The chances of winning beside those of the rules, where these say anything, and of the market, where there is one.
    private void Chances(HtmlText html, bool rules, MarketProbabilities? market, Func<int, bool> counts)
    {
        var (uniform, proportional) = (Forecast.Baselines.UniformSwing, Forecast.Baselines.ProportionalSwing);
        html.Raw(market is not null && rules ? "<div class=\"priced\">" : "<div>");
        Table(html, "Chance of winning",
        [
            "Candidate", "Forecast",
            .. rules ? new[] { "Uniform swing", "Proportional swing" } : [],
            .. market is null ? Array.Empty<string>() : ["Betting market", term.Of("Edge", "Forecast less market, in points.") + (MarketWords.Older(Forecast) is null ? "" : "†")],
        ]);
        foreach (var place in race.Likeliest.Where(counts))
        {
            html.Raw("<tr>").Raw(Who(place)).Element("td", DisplayNumber.Chance(Forecast.Candidates[place].Win));
            if (rules)
            {
                html.Element("td", Stood(place) ? RuleWords.Chance(uniform, place) : "–").Element("td", Stood(place) ? RuleWords.Chance(proportional, place) : "–");
            }

            if (market is not null)
            {
                var price = market.WinProbabilities[place];
                html.Element("td", price is { } odds ? Chance(odds) : "–").Element("td", price is { } bet ? DisplayNumber.SignedWholePoints(Forecast.Candidates[place].Win.Value - bet) : "–");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div></div>\n");
    }

    /// <summary>The model's record, or that none was given.</summary>
    public string Record(ModelRecord? record)
    {
        var html = new HtmlText();
        if (record is null)
        {
            return html.Element("p", "No record was passed to this report. The command “copeland backtest” measures the model and the baselines on every past by-election.").ToString();
        }

        html.Raw("<p>").Text(Invariant($"Forecasts of {record.Contests} past by-elections, {record.Protocol}. Lower is better except for the favourite’s wins; the 90% interval should hold 90% of results.")).Raw("<span class=\"desk\"> Log loss and the Brier score mark the chances: the surer a forecast was of what did not happen, the higher they are.</span></p>\n");
        html.Raw("<div class=\"record\">");
        Table(html, "Scores on past by-elections", ["Method", "Error of a share, points", "Log loss", "Brier", "Favourite won", "90% interval held"]);
        foreach (var score in record.Scores)
        {
            html.Raw("<tr><th scope=\"row\">").Text(Sentence.Start(score.Method)).Raw("</th>")
                .Element("td", Invariant($"{score.MaePp:F2}")).Element("td", Invariant($"{score.LogLoss:F3}"))
                .Element("td", Invariant($"{score.Brier:F3}")).Element("td", DisplayNumber.Share(score.HitRate))
                .Element("td", DisplayNumber.Share(score.Coverage90)).Raw("</tr>\n");
        }

        // Where no swing is told, nothing above has said what one is.
        return html.Raw("</tbody></table></div></div>\n").Raw(race.IsSwingTelling ? "" : $"<p class=\"small\">{RuleWords.Both}.</p>\n").ToString();
    }

    /// <summary>A candidate's cell: party in its colour, name below.</summary>
    private string Who(int place)
    {
        var label = race.Names[place].Label;
        var candidate = Forecast.Candidates[place].Candidate;
        var name = CandidateName.Below(candidate, label) is { } below ? $"<span class=\"sub\">{HtmlText.Name(below)}</span>" : "";
        var border = colour(candidate.Party);
        return $"<th scope=\"row\"><span class=\"party\" style=\"border-color:{border}\">{HtmlText.Escape(label)}{name}</span></th>";
    }

    internal static void Table(HtmlText html, string caption, IReadOnlyList<string> heads)
    {
        html.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlText.Escape(caption)}\"><table>\n<caption>").Text(caption)
            .Raw("</caption>\n<thead><tr>");
        foreach (var head in heads)
        {
            html.Raw($"<th scope=\"col\">{head}</th>");
        }

        html.Raw("</tr></thead>\n<tbody>\n");
    }

    private static void Fact(HtmlText html, string name, string value) => html.Raw("<div>").Element("dt", name).Element("dd", value).Raw("</div>\n");

    private string Majority()
    {
        var share = Forecast.Majority.Share;
        var votes = Forecast.Majority.Votes is { } counted ? $", {DisplayNumber.RoughCount(counted.Median)}" : "";
        return $"median {DisplayNumber.Points(share.Median)}{votes}{(MajorityWords.OfLeader(race) is { } own ? $" ({own})" : "")}; 90% interval {DisplayNumber.PointsRange(share.Quantile(0.05), share.Quantile(0.95))}";
    }

    private string SwingText(SwingForecast swing)
    {
        var (from, to) = (NameOf(swing.From), NameOf(swing.To));
        var median = swing.Butler.Median;
        return median >= 0
            ? $"{DisplayNumber.Points(median)} from {from} to {to} (median; Butler swing, the average of the one’s loss and the other’s gain)"
            : $"{DisplayNumber.Points(median)} from {to} to {from} (median; Butler swing, the average of the one’s loss and the other’s gain)";
    }

    // The Butler swing is between the first two of last time: of another race it says nothing.
    private bool IsBetweenFrontRunners(SwingForecast swing) =>
        new[] { PlaceOf(swing.From), PlaceOf(swing.To) }.Order().SequenceEqual(new[] { race.Front.First, race.Front.Second }.Order());

    private string NameOf(string id) => race.Names[PlaceOf(id)].Subject;

    private int PlaceOf(string id) => Enumerable.Range(0, Forecast.Candidates.Count).First(place => Forecast.Candidates[place].Candidate.Id == id);

    private static string Range(Histogram share) => DisplayNumber.ShareRange(share.Quantile(0.05), share.Quantile(0.95));

    private static string Chance(double probability) => DisplayNumber.Probability(new ProbabilityEstimate(probability, 0.005));
}
