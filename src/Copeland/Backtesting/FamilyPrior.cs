using Copeland.Model;

namespace Copeland.Backtesting;

/// <summary>A belief about families rather than candidates: the cells that forecasts of the past are scored on.</summary>
internal static class FamilyPrior
{
    // Turnout is not scored here, but a plan must have one.
    private static readonly TurnoutPrior AnyTurnout = new(0, 0.5);

    /// <summary>The belief of a family model: the seat's own error and the coefficients'. Polls of the eve have not drifted.</summary>
    public static SeatPrior Of(FamilyModel model, ModelAssumptions assumptions) =>
        new SeatPrior(
            [.. model.Outlook.Standings.Select(standing => standing.Family.ToString())],
            model.Eta,
            [
                new UncertaintyComponent("this seat on the day", model.ForecastScale(), StudentScaled: true),
                new UncertaintyComponent("model coefficients", model.CoefficientCovariance(assumptions.Covariance), StudentScaled: false),
            ],
            assumptions["freedom"].Mean,
            AnyTurnout,
            [],
            []);
}
