using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>What was asked of a forecast beside the winner, a row each: the same in the terminal, the text and the page.</summary>
/// <param name="Asked">As it was written: <c>Lab.share=30</c>.</param>
/// <param name="Meaning">What that means: <c>Labour’s share is 30% or more</c>.</param>
/// <param name="Probability">Its chance.</param>
/// <param name="Fractional">Its fair odds as bookmakers write them.</param>
/// <param name="Decimal">What a stake of 1 brings back at these.</param>
internal sealed record LineWords(string Asked, string Meaning, ProbabilityEstimate Probability, string Fractional, string Decimal)
{
    private const string None = "none";

    /// <summary>The lines of a forecast in the order asked; none where nothing was.</summary>
    public static IReadOnlyList<LineWords> Of(Race race) =>
        [.. race.Forecast.Lines.Select(asked => Of(asked.Line, asked.Probability, race))];

    private static LineWords Of(BettingLine line, ProbabilityEstimate probability, Race race)
    {
        var fair = FairOdds.Of(probability);
        return new LineWords(line.Text, Sentence.Start(MeaningOf(line, race)), probability, fair?.Fractional ?? None, fair?.Decimal.ToString("0.00", CultureInfo.InvariantCulture) ?? None);
    }

    private static string MeaningOf(BettingLine line, Race race) => line.Of switch
    {
        BettingLine.Quantity.Majority => $"the majority is {Band(line, " points")}",
        BettingLine.Quantity.Turnout => $"turnout is {Band(line, "%")}",
        BettingLine.Quantity.Second => race.Names[line.Place ?? 0] is var name ? $"{name.Subject} {name.Verb("come")} second" : "",
        _ => $"{race.Names[line.Place ?? 0].Possessive} share is {Band(line, "%")}",
    };

    private static string Band(BettingLine line, string unit)
    {
        var low = Number(line.Low);
        return line.High is { } high ? $"{low}{(unit == "%" ? unit : "")} to {Number(high)}{unit}" : $"{low}{(low == "1" && unit == " points" ? " point" : unit)} or more";
    }

    private static string Number(double fraction) => (100 * fraction).ToString("0.##", CultureInfo.InvariantCulture);
}
