namespace Copeland.Cli.Commands;

/// <summary>What <c>score --json</c> prints of one forecast; points and fractions as in the back-test's document.</summary>
internal sealed record ScoreDocument(
    string Scenario,
    string Winner,
    double WinnerProbability,
    double LogLoss,
    double Brier,
    bool Hit,
    double MaePp,
    double CrpsPp,
    double Coverage90,
    ScoreDocument.Rule UniformSwing,
    ScoreDocument.Rule ProportionalSwing,
    ScoreDocument.Prices? Market,
    ScoreDocument.LastPrice? Price)
{
    /// <summary>What a rule of thumb makes of it.</summary>
    internal sealed record Rule(double WinnerProbability, double MaePp);

    /// <summary>What bookmakers made of it.</summary>
    internal sealed record Prices(double WinnerProbability);

    /// <summary>The last published price known on the forecast's day, as it stands.</summary>
    internal sealed record LastPrice(double WinnerProbability, string Market, DateOnly Date, string AsPrinted);
}
