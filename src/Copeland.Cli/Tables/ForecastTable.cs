using Copeland.Forecasts;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>The forecast as a table a person likes to read.</summary>
internal static class ForecastTable
{
    /// <summary>Writes the headline with what bears on the whole forecast, the table, baselines and other warnings.</summary>
    public static void Write(IAnsiConsole console, Forecast forecast, bool plain)
    {
        console.WriteLine();
        console.Write(new Markup($"[bold]{Markup.Escape(forecast.Provenance.Title)}[/]  {Markup.Escape(When(forecast))}"));
        console.WriteLine();
        console.WriteLine(Headline.Of(forecast));
        foreach (var caveat in ForecastSentences.Caveats(forecast))
        {
            console.WriteLine(caveat);
        }

        WarningNotes.Write(console, forecast.Warnings.Where(ReaderNotes.IsGrave));
        console.WriteLine();
        Table(console, forecast, plain).Write();
        console.WriteLine(Below(forecast));
        Lines(console, forecast, plain);
        WarningNotes.Write(console, forecast.Warnings.Where(warning => !ReaderNotes.IsGrave(warning)));
    }

    // What was asked beside the winner.
    private static void Lines(IAnsiConsole console, Forecast forecast, bool plain)
    {
        var lines = LineWords.Of(Race.Of(forecast));
        if (lines.Count == 0)
        {
            return;
        }

        var table = new FittedTable(console, plain).Words("Line").Words("What it asks").Numbers("Chance").Numbers("Fair odds").Numbers("Decimal", 1);
        foreach (var line in lines)
        {
            table.Row(FittedTable.Text(line.Asked), FittedTable.Text(line.Meaning), DisplayNumber.Probability(line.Probability), line.Fractional, line.Decimal);
        }

        table.Write();
    }

    private static string When(Forecast forecast) =>
        $"polling day {DisplayNumber.Date(forecast.Contest.PollingDay)}, as known on {DisplayNumber.Date(forecast.Provenance.AsOf)}{(ForecastSentences.PollAge(forecast) is { } age ? $", national polls: {age}" : "")}";

    private static FittedTable Table(IAnsiConsole console, Forecast forecast, bool plain)
    {
        var race = Race.Of(forecast);
        var table = new FittedTable(console, plain).Words("Candidate").Numbers("Last time", 1).Numbers("Forecast").Numbers("90% interval")
            .Numbers("Wins").Numbers("MC error", 8);
        if (race.IsSwingTelling)
        {
            table.Numbers("Uniform", 5).Numbers("Prop.", 6);
        }

        table.Numbers("Fair odds", 7);
        if (forecast.Baselines.Market is not null)
        {
            table.Numbers("Market", 3).Numbers("Edge", 3);
        }

        table.Words("In words", 2);
        var others = OthersRow.Of(race);
        // A column has tenths where the largest error in it allows them.
        var error = forecast.Candidates.Max(candidate => candidate.Win.StandardError);
        foreach (var place in Enumerable.Range(0, race.Names.Count).Except(others?.Places ?? []).OrderByDescending(i => forecast.Candidates[i].Win.Value).ThenByDescending(i => forecast.Candidates[i].Share.Mean))
        {
            table.Row(Cells(race, place, error, plain));
        }

        if (others is not null)
        {
            IEnumerable<string> swings = race.IsSwingTelling ? ["", ""] : [];
            IEnumerable<string> market = forecast.Baselines.Market is null ? [] : ["", ""];
            table.Row(["  " + others.Label, "–", others.Share, others.Range, $"[bold]{DisplayNumber.ProbabilityInColumn(others.Win, error)}[/]", "", .. swings, FairOdds.Of(others.Win)?.Fractional ?? "none", .. market, ProbabilityWords.Both(others.Win)]);
        }

        return table;
    }

    private static IEnumerable<string> Cells(Race race, int place, double error, bool plain)
    {
        var forecast = race.Forecast;
        var candidate = forecast.Candidates[place];
        var mark = plain ? "" : $"[{candidate.Candidate.Party.Colour}]■[/] ";
        yield return $"{mark}{FittedTable.Text(race.Names[place].Label)}";
        yield return candidate.PreviousShare is { } previous ? DisplayNumber.Counted(previous) : "–";
        yield return DisplayNumber.Share(candidate.Share.Median);
        yield return DisplayNumber.ShareRange(candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95));
        yield return $"[bold]{DisplayNumber.ProbabilityInColumn(candidate.Win, error)}[/]";
        yield return $"±{DisplayNumber.MonteCarloError(candidate.Win.StandardError)}";
        if (race.IsSwingTelling)
        {
            yield return RuleWords.Chance(forecast.Baselines.UniformSwing, place);
            yield return RuleWords.Chance(forecast.Baselines.ProportionalSwing, place);
        }

        yield return FairOdds.Of(candidate.Win)?.Fractional ?? "none";
        if (forecast.Baselines.Market is { } market)
        {
            yield return market.WinProbabilities[place] is { } price ? DisplayNumber.Probability(new(price, 0.005)) : "–";
            yield return market.WinProbabilities[place] is { } odds ? DisplayNumber.SignedPoints(candidate.Win.Value - odds) : "–";
        }

        yield return ProbabilityWords.Both(candidate.Win);
    }

    private static string Votes(string low, string high) => $"{(low == high ? "" : $"{low} to ")}{high} votes";

    private static string Below(Forecast forecast)
    {
        var majority = forecast.Majority.Share;
        var lines = new List<string>
        {
            $"Majority: median {DisplayNumber.Points(majority.Median)}, 90% interval {DisplayNumber.PointsRange(majority.Quantile(0.05), majority.Quantile(0.95))}"
                + (forecast.Majority.Votes is { } votes ? $" ({Votes(DisplayNumber.Count(votes.Quantile(0.05)), DisplayNumber.Count(votes.Quantile(0.95)))})" : "") + ".",
            $"Turnout: median {DisplayNumber.Share(forecast.Turnout.Median)}, 90% interval {DisplayNumber.ShareRange(forecast.Turnout.Quantile(0.05), forecast.Turnout.Quantile(0.95))}.",
            $"From {ForecastSentences.Evidence(forecast)}.",
            $"{Sentence.Plural(forecast.Provenance.Draws, "simulated election")}, seed {forecast.Provenance.Seed.ToString(CultureInfo.InvariantCulture)}; the chances of winning carry a Monte Carlo error of {DisplayNumber.LargestMonteCarloError(forecast.Candidates.Max(candidate => candidate.Win.StandardError))}. Forecasts are medians and need not add up to 100.",
        };
        if (Race.Of(forecast) is { IsSwingTelling: false } race)
        {
            lines.Add(RuleWords.Silent(race));
        }

        if (forecast.Baselines.Market is { } market)
        {
            lines.Add($"Market: {market.Source ?? "source not given"}, the bookmakers’ margin of {MarketWords.Margin(market)} removed. {MarketWords.Edge}.{(MarketWords.Older(forecast) is { } older ? $" {older}" : "")}");
        }

        return string.Join('\n', lines);
    }
}
