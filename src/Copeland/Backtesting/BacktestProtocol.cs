namespace Copeland.Backtesting;

/// <summary>What the forecast of a past contest may have learnt from.</summary>
internal enum BacktestProtocol
{
    /// <summary>
    /// Every other Parliament, earlier or later; of its own Parliament only what came before it. The residuals behind the training
    /// Parliaments' momentum come from one pass in which each was left out alone.
    /// </summary>
    LeaveOneParliamentOut,

    /// <summary>The same with residuals from fits that left out both Parliaments: slower, and the stricter measure.</summary>
    LeaveOneParliamentOutStrictly,

    /// <summary>Earlier Parliaments only, and of its own what came before it.</summary>
    RollingOrigin,
}
