using System.Text;
using System.Text.Json;
using Copeland.Elections;
using Copeland.Outlooks;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Html;

/// <summary>The page of every seat, <c>outlook/index.html</c>: a table that can be searched, filtered and sorted, and a chart.</summary>
internal static class OutlookPage
{
    /// <summary>Candidates with less than this are summed up as others in a seat's bars.</summary>
    private const double WorthABar = 0.005;

    private const string Since = "since";

    // Columns beside the gainer's name that a telephone has room for.
    private const int MostLosers = 2;

    // What stands for a seat's name in the command that begins its forecast.
    private const string ASeat = "SEAT";

    /// <summary>The page, self-contained.</summary>
    /// <param name="outlook">The numbers.</param>
    /// <param name="options">Style, source and credit.</param>
    /// <param name="begin">The options with which <c>copeland new</c> begins a seat's forecast from the same evidence.</param>
    public static string Write(Outlook outlook, ChartOptions options, params IReadOnlyList<string> begin)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(options);
        using var pictures = new ReportPictures(options);
        var colours = Colours(outlook, pictures, options);
        var chart = pictures.Figure(OutlookCharts.Lost, (drawn, fonts) => OutlookCharts.Figure(outlook, OutlookWords.LostBelow(outlook), drawn, fonts), wide: ChartSize.Web with { Width = 830, Height = 430 });
        List<ReportPart> page =
        [
            new("parties", "Party by party", chart + Counts(outlook) + Gains(outlook)),
            new("seats", "Seat by seat", Filters(outlook) + Table(outlook, colours)),
            new("left-out", "Seats outside the model", LeftOut(outlook)),
            new("method", "Method and citation", Method(outlook)),
        ];
        var scripts = new PageScripts(Data(outlook, colours, begin), [("outlook", PageScripts.Embedded("outlook.js"))], PageScripts.Embedded("outlook.css"));
        return HtmlPage.Write(new PageHead(OutlookWords.Title, OutlookWords.Headline(outlook), OutlookCharts.Lost + ".png") { Foot = $"{OutlookWords.Title}, as of {DisplayNumber.Date(outlook.AsOf)}" }, Lead(outlook), page, (pictures, options.Style), scripts);
    }

    private static Dictionary<string, string> Colours(Outlook outlook, ReportPictures pictures, ChartOptions options) =>
        outlook.Seats.SelectMany(seat => seat.Candidates.Select(candidate => candidate.Candidate.Party).Append(seat.Holder)).DistinctBy(party => party.Code)
            .ToDictionary(party => party.Code, party => pictures.Colour(theme => new PartyPalette(theme, options.Style)[party].Fill), StringComparer.Ordinal);

    private static string Lead(Outlook outlook)
    {
        var html = new HtmlText();
        html.Raw("<header>\n<p class=\"kicker\">").Text($"{OutlookWords.Title} · as of {DisplayNumber.Date(outlook.AsOf)}").Raw("</p>\n<h1>").Raw(HtmlText.Unbroken(OutlookWords.Lead(outlook))).Raw("</h1>\n");
        html.Raw("<p>").Raw(HtmlText.Unbroken(string.Join(' ', new[] { OutlookWords.InAll(outlook), OutlookWords.Gainer(outlook), OutlookWords.WhatItIs }.OfType<string>()))).Raw("</p>\n");
        html.Raw(string.Concat(outlook.Warnings.Select(HtmlPage.Caveat)));
        return html.Raw("<p class=\"small\">").Raw(HtmlText.Unbroken(OutlookWords.Supposed(outlook))).Raw("</p>\n</header>\n").ToString();
    }

    private static string Filters(Outlook outlook)
    {
        var html = new HtmlText();
        html.Raw("<form class=\"filters\" id=\"filters\" role=\"search\" aria-label=\"Find seats\" autocomplete=\"off\">\n<label>Search <input type=\"search\" id=\"search\" aria-describedby=\"searched\" placeholder=\"Seat, region, party\"></label>\n");
        Choice(html, ("region", "Region", "All regions"), outlook.Seats.Select(seat => seat.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(region => (region, region)));
        Choice(html, ("holder", "Held by", "All parties"), outlook.Holders.Select(holder => (holder.Party.Code, holder.Party.Name)));
        Choice(html, ("sort", "Order", null), [("change", "Most at risk first"), ("safe", "Safest first"), ("seat", "By name"), ("region", "By region")]);
        return html.Raw("<p role=\"status\" aria-live=\"polite\" id=\"found\" class=\"small\"></p>\n<p class=\"small\" id=\"outside\" hidden>Not in this table: <span id=\"outside-names\"></span>. See <a href=\"#left-out\">Seats outside the model</a>.</p>\n<p class=\"searched\" id=\"searched\">Finds seats by name, by region or country, and by the party that holds them.</p>\n</form>\n").ToString();
    }

    private static void Choice(HtmlText html, (string Id, string Label, string? Any) of, IEnumerable<(string Value, string Text)> values)
    {
        html.Raw("<label>").Text(of.Label).Raw($" <select id=\"{of.Id}\">");
        html.Raw(of.Any is null ? "" : $"<option value=\"\">{HtmlText.Escape(of.Any)}</option>");
        foreach (var (value, text) in values)
        {
            html.Raw($"<option value=\"{HtmlText.Escape(value)}\">").Text(text).Raw("</option>");
        }

        html.Raw("</select></label>\n");
    }

    private static string Table(Outlook outlook, Dictionary<string, string> colours)
    {
        var html = new HtmlText();
        var mark = $"<a class=\"dagger\" href=\"#{Since}\" aria-label=\"won at a by-election since\">{OutlookWords.Dagger}</a>";
        html.Raw(outlook.Seats.Any(seat => seat.VotedSince) ? $"<p class=\"small\" id=\"{Since}\">{OutlookWords.Dagger} {HtmlText.Unbroken(OutlookWords.VotedSince)}</p>\n" : "");
        html.Raw("<table class=\"seats\" id=\"table\">\n<caption>Seats with their chance of changing hands, and the likeliest gainer with its chance of winning<span class=\"press\">; a seat’s name opens its forecast</span></caption>\n<thead><tr><th scope=\"col\"><span class=\"name\">Seat</span><span class=\"sub held\">Held by, region</span></th><th scope=\"col\" class=\"chance\">Changes hands</th><th scope=\"col\" class=\"gain\">Likeliest gainer</th></tr></thead>\n<tbody>\n");
        var numbers = outlook.Seats.Select((seat, number) => (seat, number)).ToDictionary(entry => entry.seat.Name, entry => entry.number, StringComparer.Ordinal);
        foreach (var seat in outlook.ByRisk)
        {
            var number = numbers[seat.Name];
            var challenger = seat.Challenger;
            html.Raw(Invariant($"<tr data-seat=\"{number}\" style=\"--h:{colours[seat.Holder.Code]};--g:{colours[challenger.Candidate.Party.Code]}\"><th scope=\"row\"><button type=\"button\" class=\"name\" aria-expanded=\"false\">"))
                .Text(seat.Name).Raw("</button><span class=\"sub held\">").Text($"{seat.Holder.Name} · {seat.Region}").Raw("</span></th><td class=\"chance\">")
                .Text(seat.HolderStands ? DisplayNumber.Chance(new ProbabilityEstimate(seat.Change, seat.ChangeError)) : "not known").Raw(seat.VotedSince ? mark : "").Raw("</td><td class=\"gain\">")
                .Text($"{Label(challenger.Candidate)} {DisplayNumber.Chance(challenger.Win)}").Raw("</td></tr>\n");
        }

        return html.Raw("</tbody></table>\n<button type=\"button\" id=\"more\" hidden></button>\n").ToString();
    }

    private static string Label(Candidate candidate) => candidate.Party.Code is "Ind" or "Oth" && candidate.Name is { } name ? $"{name} ({candidate.Party.Code})" : candidate.Party.Name;

    private static string Counts(Outlook outlook)
    {
        double[] chances = [0.95, 0.75, 0.5, 0.25, 0.05];
        var html = new HtmlText();
        ForecastParts.Table(html, "Of the seats a party holds, how many have at least this chance of changing hands", ["Held by", "Seats", .. chances.Select(chance => Invariant($"{100 * chance:0}%"))]);
        foreach (var (party, seats) in outlook.Holders)
        {
            var isRanked = outlook.Seats.Any(seat => seat.HolderStands && seat.Holder.Code == party.Code);
            html.Raw("<tr><th scope=\"row\">").Text(party.Name).Raw("</th>").Element("td", DisplayNumber.Count(seats));
            foreach (var chance in chances)
            {
                html.Element("td", isRanked ? DisplayNumber.Count(outlook.Lost(party.Code, chance)) : "–");
            }

            html.Raw("</tr>\n");
        }

        return html.Raw("</tbody></table></div>\n<p class=\"small\">").Text($"{OutlookWords.Holding} {(OutlookWords.Ranked(outlook) is { } ranked ? $"{ranked} A dash: not known." : "")}".TrimEnd()).Raw("</p>\n").ToString();
    }

    private static string Gains(Outlook outlook)
    {
        var gainers = OutlookWords.Gainers(outlook);
        if (gainers.Count == 0)
        {
            return "";
        }

        var losers = outlook.Holders.Select(holder => (holder.Party, Lost: outlook.Lost(holder.Party.Code, 0.5))).Where(holder => holder.Lost > 0).OrderByDescending(holder => holder.Lost).Select(holder => holder.Party).ToList();
        var named = losers.Take(MostLosers).ToList();
        var html = new HtmlText();
        ForecastParts.Table(
            html,
            $"Who would be the likeliest gainer where a loss is more likely than not, and from whom{(named.Count < losers.Count ? " (the rest from others)" : "")}",
            ["Gainer", "Seats", .. named.Select(party => $"from {CandidateName.Of(party).Subject}")]);
        foreach (var (gainer, seats, from) in gainers)
        {
            html.Raw("<tr><th scope=\"row\">").Text(gainer.Name).Raw("</th>").Element("td", DisplayNumber.Count(seats));
            foreach (var party in named)
            {
                html.Element("td", DisplayNumber.Count(from.GetValueOrDefault(party.Code)));
            }

            html.Raw("</tr>\n");
        }

        return html.Raw("</tbody></table></div>\n").ToString();
    }

    private static string Method(Outlook outlook)
    {
        var html = new HtmlText();
        return html.Raw($"<p>{HtmlText.Unbroken(OutlookWords.Method(outlook))}</p>\n").Element("h3", "How to cite").Raw($"<p>{HtmlText.Unbroken(OutlookWords.Citation(outlook))}</p>\n")
            .Raw("<p class=\"small\">Every seat’s numbers, and the random seed that makes them again, are in <a href=\"outlook.csv\">outlook.csv</a>, the file that belongs to this page.</p>\n").ToString();
    }

    private static string LeftOut(Outlook outlook)
    {
        var html = new HtmlText();
        html.Element("p", $"The model is of Great Britain and of contests between its parties. There is no forecast for {Sentence.Plural(outlook.LeftOut.Count, "seat")}.");
        foreach (var group in outlook.LeftOut.GroupBy(seat => Reason(seat), StringComparer.Ordinal))
        {
            var names = Sentence.List([.. group.Select(seat => seat.Name)]);
            html.Element("p", group.Count() == 1 ? $"{names} {group.Key}." : $"{Sentence.Start(Sentence.Number(group.Count()))} seats, each of which {group.Key}: {names}.");
        }

        return html.ToString();
    }

    /// <summary>The reason without the seat's own name, so that seats with the same one stand together.</summary>
    private static string Reason(SeatLeftOut seat) => seat.Reason.Split(". ")[0].Replace(seat.Name + " ", "", StringComparison.Ordinal).TrimEnd('.');

    private static string Data(Outlook outlook, Dictionary<string, string> colours, IReadOnlyList<string> begin)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("begin", CommandText.Of(["new", ASeat, .. begin]));
            json.WriteStartArray("seats");
            foreach (var seat in outlook.Seats)
            {
                Seat(json, seat, colours);
            }

            json.WriteEndArray();
            json.WriteStartObject("parties");
            foreach (var party in outlook.Seats.Select(seat => seat.Holder).DistinctBy(party => party.Code))
            {
                Strings(json, party.Code, [party.Name, party.Code]);
            }

            json.WriteEndObject();
            json.WriteStartArray("outside");
            foreach (var seat in outlook.LeftOut)
            {
                Strings(json, null, [seat.Name, seat.Region]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Strings(Utf8JsonWriter json, string? name, IEnumerable<string> values)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Seat(Utf8JsonWriter json, SeatOutlook seat, Dictionary<string, string> colours)
    {
        json.WriteStartArray();
        json.WriteStringValue(seat.Name);
        json.WriteStringValue(seat.Region);
        json.WriteStringValue(seat.Holder.Code);
        json.WriteNumberValue(seat.HolderStands ? Math.Round(seat.Change, 5) : -1);
        json.WriteStringValue(seat.Id);
        json.WriteStartArray();
        foreach (var candidate in seat.Candidates.OrderByDescending(candidate => candidate.Win.Value).ThenByDescending(candidate => candidate.Median).Where((candidate, rank) => rank < 3 || candidate.Win.Value >= WorthABar))
        {
            json.WriteStartArray();
            json.WriteStringValue(Label(candidate.Candidate));
            json.WriteStringValue(colours[candidate.Candidate.Party.Code][4..^1]);
            json.WriteNumberValue(Math.Round(candidate.Win.Value, 4));
            json.WriteStringValue(DisplayNumber.Chance(candidate.Win));
            json.WriteStringValue(DisplayNumber.Share(candidate.Median));
            json.WriteStringValue(DisplayNumber.ShareRange(candidate.Low, candidate.High));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStringValue(CommandText.Word(seat.Name));
        json.WriteStringValue(seat.Country.ToString());
        json.WriteEndArray();
    }
}
