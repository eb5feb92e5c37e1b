using System.Text;

using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The article's starting point, <c>forecast.md</c>: headline, three sentences, box of numbers, method, caveats, how to cite.</summary>
internal static class MarkdownReport
{
    /// <summary>The report as Markdown with newlines as line ends.</summary>
    public static string Write(Forecast forecast)
    {
        var race = Race.Of(forecast);
        var text = new StringBuilder();
        text.Append(Invariant($"# {Escape(Headline.Of(race))}\n\n"));
        text.Append(Invariant($"*{Escape(forecast.Provenance.Title)}, {DisplayNumber.Date(forecast.Contest.PollingDay)}. Forecast as of {DisplayNumber.Date(forecast.Provenance.AsOf)}.*\n\n"));
        foreach (var caveat in ForecastSentences.CaveatsInPrint(forecast))
        {
            text.Append("**").Append(Escape(caveat)).Append("**\n\n");
        }

        text.Append(string.Join(' ', ForecastSentences.Of(race).Concat(ReaderNotes.Absent(forecast)).Select(Escape))).Append("\n\n");
        AppendNumbers(text, race);
        AppendFigures(text, forecast);
        AppendLines(text, race);
        AppendMethod(text, forecast);
        return text.ToString();
    }

    /// <summary>Makes text from a scenario safe in Markdown: no markup, no HTML, no address made a link, no table cell or line broken.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' => safe.Append('\\').Append(letter),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '\n' or '\r' or '\t' => safe.Append(' '),
                _ => safe.Append(letter),
            };
        }

        // Many readers of Markdown make links of bare addresses and of names with an at sign.
        return safe.Replace("://", "&#58;//").Replace("www.", "www&#46;").Replace("@", "&#64;").ToString();
    }

    private static void AppendNumbers(StringBuilder text, Race race)
    {
        text.Append("## In numbers\n\n");
        text.Append("| Candidate | Last time | Forecast | 90% interval | Mean | Chance of winning | In words |\n");
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
        var others = OthersRow.Of(race);
        foreach (var place in race.ByMedian.Except(others?.Places ?? []))
        {
            var candidate = race.Forecast.Candidates[place];
            var label = race.Names[place].Label;
            var who = CandidateName.Person(candidate.Candidate, label) is { } person ? $"{label} ({person})" : label;
            string[] cells =
            [
                Escape(who),
                candidate.PreviousShare is { } before ? DisplayNumber.Counted(before) : "–",
                DisplayNumber.Share(candidate.Share.Median),
                DisplayNumber.ShareRange(candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95)),
                DisplayNumber.Share(candidate.Share.Mean),
                DisplayNumber.Chance(candidate.Win),
                ProbabilityWords.Both(candidate.Win),
            ];
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("<", "&lt;", StringComparison.Ordinal))).Append(" |\n");
        }

        if (others is not null)
        {
            text.Append(Invariant($"| {others.Label} | – | {Escape(others.Share)} | {Escape(others.Range)} | | {Escape(DisplayNumber.Chance(others.Win))} | {ProbabilityWords.Both(others.Win)} |\n"));
        }

        text.Append(Invariant($"\n{ForecastSentences.HowToRead}{(ForecastSentences.LastTime(race.Forecast) is { } last ? $" {last}" : "")}\n\n"));
    }

    private static void AppendFigures(StringBuilder text, Forecast forecast)
    {
        text.Append(Invariant($"- Majority: {Range(forecast.Majority.Share)} in nine simulated elections out of ten, median {DisplayNumber.Points(forecast.Majority.Share.Median)}"));
        text.Append(forecast.Majority.Votes is { } votes ? $" ({DisplayNumber.RoughCount(votes.Median)}).\n" : ".\n");
        if (forecast.Majority.Recount is { } recount)
        {
            text.Append(Invariant($"- A majority of 50 votes or fewer: {Escape(DisplayNumber.Chance(recount))}.\n"));
        }

        text.Append(Invariant($"- Turnout: {DisplayNumber.ShareRange(forecast.Turnout.Quantile(0.05), forecast.Turnout.Quantile(0.95))} (90% interval), median {DisplayNumber.Share(forecast.Turnout.Median)}.\n"));
        if (RecordWords.Of(forecast) is { } record)
        {
            text.Append("- ").Append(Escape(record)).Append('\n');
        }

        foreach (var line in ForecastSentences.Baselines(Race.Of(forecast)))
        {
            text.Append("- ").Append(Escape(line)).Append('\n');
        }

        text.Append('\n');
    }

    private static void AppendLines(StringBuilder text, Race race)
    {
        var lines = LineWords.Of(race);
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("## Lines\n\n| What was asked | Chance | Fair odds | Decimal | Line |\n| --- | ---: | ---: | ---: | --- |\n");
        foreach (var line in lines)
        {
            text.Append("| ").AppendJoin(" | ", new[] { line.Meaning, DisplayNumber.Chance(line.Probability), line.Fractional, line.Decimal, line.Asked }.Select(Escape)).Append(" |\n");
        }

        text.Append('\n');
    }

    private static void AppendMethod(StringBuilder text, Forecast forecast)
    {
        var origin = forecast.Provenance;
        text.Append("## Method and caveats\n\n").Append(Escape(ForecastSentences.Method(forecast))).Append("\n\n");
        var notes = ReaderNotes.Lesser(forecast);
        foreach (var warning in notes)
        {
            text.Append("- **Note:** ").Append(Escape(warning)).Append('\n');
        }

        text.Append(notes.Count > 0 ? "\n" : "").Append("## How to cite\n\n");
        text.Append(Escape(ForecastSentences.Citation(forecast))).Append("\n\n");
        text.Append(Invariant($"Scenario `{origin.ScenarioId}`, SHA-256 `{origin.Sha256}`"));
        text.Append(origin.Overrides.Count == 0 ? ".\n" : Invariant($", changed with {string.Join(", ", origin.Overrides.Select(change => $"`{change.Replace('`', '’')}`"))}.\n"));
    }

    private static string Range(Histogram majority) =>
        DisplayNumber.PointsRange(majority.Quantile(0.05), majority.Quantile(0.95));
}
