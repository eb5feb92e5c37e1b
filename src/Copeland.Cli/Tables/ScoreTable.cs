using Copeland.Cli.Commands;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>Scores of forecasts whose results are known.</summary>
internal static class ScoreTable
{
    private static readonly string[] Headings = ["Winner", "Model", "Uniform", "Prop.", "Market", "Log loss", "Brier", "MAE", "CRPS", "In 90%"];

    /// <summary>Writes a row a forecast, and their mean where there are several.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ScoredForecast> scored, bool plain)
    {
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        table.AddColumn("Scenario");
        foreach (var heading in Headings)
        {
            table.AddColumn(heading == "Winner" ? new TableColumn(heading) : new TableColumn(heading).RightAligned());
        }

        foreach (var score in scored)
        {
            table.AddRow([.. Cells(score).Select(cell => new Text(cell))]);
        }

        if (scored.Count > 1)
        {
            table.AddRow([.. Means(scored).Select(cell => new Text(cell))]);
        }

        console.WriteLine();
        console.Write(table);
        console.WriteLine("Model to Market: the probability each gave the winner. Log loss natural, Brier over the ballot, MAE and CRPS in points per candidate.");
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
        yield return scored.Average(s => s.Score.LogLoss).ToString("0.000", CultureInfo.InvariantCulture);
        yield return scored.Average(s => s.Score.Brier).ToString("0.000", CultureInfo.InvariantCulture);
        yield return (100 * scored.Average(s => s.Score.MeanAbsoluteError)).ToString("0.0", CultureInfo.InvariantCulture);
        yield return (100 * scored.Average(s => s.Score.Crps)).ToString("0.0", CultureInfo.InvariantCulture);
        yield return Invariant($"{scored.Sum(s => s.Score.InsideNinety)}/{scored.Sum(s => s.Score.Candidates)}");
    }

    private static string Percent(double probability) => DisplayNumber.Probability(new(probability, 0.005));
}
