namespace Copeland.Backtesting;

/// <summary>What the forecast of a past contest may have learnt from.</summary>
public enum BacktestProtocol
{
    /// <summary>Every other Parliament, earlier or later; of its own Parliament only what came before it.</summary>
    LeaveOneParliamentOut,

    /// <summary>Earlier Parliaments only, and of its own what came before it.</summary>
    RollingOrigin,
}
