using Copeland.Cli.Commands;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>Scores of forecasts whose results are known.</summary>
internal static class ScoreTable
{
    /// <summary>Writes a row a forecast, and their mean where there are several.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ScoredForecast> scored, bool plain)
    {
        var table = new FittedTable(console, plain).Words("Scenario").Words("Winner").Numbers("Model").Numbers("Uniform", 3).Numbers("Prop.", 7)
            .Numbers("Market", 1).Numbers("Price", 1).Numbers("Log loss", 2).Numbers("Brier", 6).Numbers("MAE").Numbers("CRPS", 5).Numbers("In 90%", 4);
        foreach (var score in scored)
        {
            table.Row(Cells(score).Select(FittedTable.Text));
        }

        if (scored.Count > 1)
        {
            table.Row(Means(scored).Select(FittedTable.Text));
        }

        console.WriteLine();
        table.Write();
        console.WriteLine("Model to Price: the probability each gave the winner (Market: the odds of the scenario without their overround; Price: the last published price of the favourite as it stands, bookmakers’ margin included; where the favourite lost, 100% less that price, the most that the winner’s can have been). Log loss natural, Brier over the ballot, MAE and CRPS in points per candidate; MAE is of the means, the errors in postmortem.html of the medians.");
        WarningNotes.Write(console, WarningWords.Of([.. scored.Select(score => score.Forecast)]));
    }

    private static IEnumerable<string> Cells(ScoredForecast scored)
    {
        var (forecast, score) = (scored.Forecast, scored.Score);
        var ballot = forecast.Candidates.Select(candidate => candidate.Candidate).ToList();
        yield return forecast.Provenance.ScenarioId;
        yield return CandidateName.Of(ballot[score.Winner], ballot).Label;
        yield return DisplayNumber.Probability(forecast.Candidates[score.Winner].Win);
        yield return Percent(forecast.Baselines.UniformSwing.WinProbabilities[score.Winner]);
        yield return Percent(forecast.Baselines.ProportionalSwing.WinProbabilities[score.Winner]);
        yield return scored.Market is { } market ? Percent(market) : "-";
        yield return scored.PriceOfWinner is { } price ? Percent(price) : "-";
        yield return score.LogLoss.ToString("0.000", CultureInfo.InvariantCulture);
        yield return score.Brier.ToString("0.000", CultureInfo.InvariantCulture);
        yield return (100 * score.MeanAbsoluteError).ToString("0.0", CultureInfo.InvariantCulture);
        yield return (100 * score.Crps).ToString("0.0", CultureInfo.InvariantCulture);
        yield return Invariant($"{score.InsideNinety}/{score.Candidates}");
    }

    private static IEnumerable<string> Means(IReadOnlyList<ScoredForecast> scored)
    {
        yield return Invariant($"mean of {scored.Count}");
        yield return Invariant($"favourite won {scored.Count(s => s.Score.Hit)}");
        yield return string.Empty;
        yield return string.Empty;
        yield return string.Empty;
        yield return string.Empty;
        yield return string.Empty;
        yield return scored.Average(s => s.Score.LogLoss).ToString("0.000", CultureInfo.InvariantCulture);
        yield return scored.Average(s => s.Score.Brier).ToString("0.000", CultureInfo.InvariantCulture);
        yield return (100 * scored.Average(s => s.Score.MeanAbsoluteError)).ToString("0.0", CultureInfo.InvariantCulture);
        yield return (100 * scored.Average(s => s.Score.Crps)).ToString("0.0", CultureInfo.InvariantCulture);
        yield return Invariant($"{scored.Sum(s => s.Score.InsideNinety)}/{scored.Sum(s => s.Score.Candidates)}");
    }

    private static string Percent(double probability) => DisplayNumber.Probability(new(probability, 0.005));
}
