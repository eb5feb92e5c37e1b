using Copeland.Forecasts;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>The forecast as a table a person likes to read.</summary>
internal static class ForecastTable
{
    /// <summary>Writes headline, table, baselines and warnings.</summary>
    public static void Write(IAnsiConsole console, Forecast forecast, bool plain)
    {
        console.WriteLine();
        console.Write(new Markup($"[bold]{Markup.Escape(forecast.Provenance.Title)}[/]  {Markup.Escape(When(forecast))}"));
        console.WriteLine();
        console.WriteLine(Headline.Of(forecast));
        console.WriteLine();
        console.Write(Table(forecast, plain));
        console.WriteLine(Below(forecast));
        foreach (var warning in forecast.Warnings)
        {
            console.Write(new Markup($"[yellow]note[/] {Markup.Escape(warning)}"));
            console.WriteLine();
        }
    }

    private static string When(Forecast forecast) =>
        $"polling day {DisplayNumber.Date(forecast.Contest.PollingDay)}, as known on {DisplayNumber.Date(forecast.Provenance.AsOf)}";

    private static Table Table(Forecast forecast, bool plain)
    {
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        table.AddColumn("Candidate");
        foreach (var heading in Headings(forecast))
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        table.AddColumn("In words");
        var ballot = forecast.Candidates.Select(candidate => candidate.Candidate).ToList();
        foreach (var place in Enumerable.Range(0, ballot.Count).OrderByDescending(i => forecast.Candidates[i].Win.Value).ThenByDescending(i => forecast.Candidates[i].Share.Mean))
        {
            table.AddRow([.. Cells(forecast, place, CandidateName.Of(ballot[place], ballot).Label, plain).Select(cell => new Markup(cell))]);
        }

        return table;
    }

    private static IEnumerable<string> Headings(Forecast forecast)
    {
        yield return "Last time";
        yield return "Forecast";
        yield return "90% interval";
        yield return "Wins";
        yield return "MC error";
        yield return "Uniform";
        yield return "Prop.";
        if (forecast.Baselines.Market is not null)
        {
            yield return "Market";
        }
    }

    private static IEnumerable<string> Cells(Forecast forecast, int place, string label, bool plain)
    {
        var candidate = forecast.Candidates[place];
        var mark = plain ? "" : $"[{candidate.Candidate.Party.Colour}]■[/] ";
        yield return $"{mark}{Markup.Escape(label)}";
        yield return candidate.PreviousShare is { } previous ? DisplayNumber.Share(previous, 0) : plain ? "-" : "–";
        yield return DisplayNumber.Share(candidate.Share.Median);
        yield return Ascii(DisplayNumber.ShareRange(candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95)), plain);
        yield return $"[bold]{DisplayNumber.Probability(candidate.Win)}[/]";
        yield return Invariant($"{(plain ? "+/-" : "±")}{100 * candidate.Win.StandardError:0.00}");
        yield return DisplayNumber.Probability(new(forecast.Baselines.UniformSwing.WinProbabilities[place], 0.005));
        yield return DisplayNumber.Probability(new(forecast.Baselines.ProportionalSwing.WinProbabilities[place], 0.005));
        if (forecast.Baselines.Market is { } market)
        {
            yield return market.WinProbabilities[place] is { } price ? DisplayNumber.Probability(new(price, 0.005)) : plain ? "-" : "–";
        }

        yield return ProbabilityWords.Both(candidate.Win.Value);
    }

    private static string Below(Forecast forecast)
    {
        var majority = forecast.Majority.Share;
        var lines = new List<string>
        {
            $"Majority: median {DisplayNumber.Points(majority.Median)}, 90% interval {DisplayNumber.Points(majority.Quantile(0.05))} to {DisplayNumber.Points(majority.Quantile(0.95))}"
                + (forecast.Majority.Votes is { } votes ? $" ({DisplayNumber.Count(votes.Quantile(0.05))} to {DisplayNumber.Count(votes.Quantile(0.95))} votes)" : "") + ".",
            $"Turnout: median {DisplayNumber.Share(forecast.Turnout.Median)}, 90% interval {DisplayNumber.ShareRange(forecast.Turnout.Quantile(0.05), forecast.Turnout.Quantile(0.95))}.",
            Invariant($"{forecast.Provenance.Simulation.Draws:N0} simulated elections, seed {forecast.Provenance.Simulation.Seed}; \"MC error\" is the standard error that leaves, in points."),
        };
        return string.Join('\n', lines);
    }

    private static string Ascii(string text, bool plain) => plain ? text.Replace("–", "-", StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal) : text;
}
