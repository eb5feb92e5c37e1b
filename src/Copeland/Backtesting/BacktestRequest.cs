using Copeland.Calibration;

namespace Copeland.Backtesting;

/// <summary>What to test on, and how.</summary>
/// <param name="Protocol">What a forecast may have learnt from.</param>
/// <param name="History">The contests by date.</param>
internal sealed record BacktestRequest(BacktestProtocol Protocol, IReadOnlyList<PastContest> History)
{
    /// <summary>Simulated elections a forecast is scored by.</summary>
    public int Draws { get; init; } = 16_384;

    /// <summary>The most of them.</summary>
    public const int MostDraws = 1_048_576;

    /// <summary>The first general election whose Parliament a rolling origin forecasts.</summary>
    public int FirstYear { get; init; } = RollingOrigin.FirstYear;

    /// <summary>The day the history was cut off at: later contests are neither forecast nor learnt from. Null where it was not.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The same as if nothing after a day had happened yet.</summary>
    /// <param name="day">The last day.</param>
    public BacktestRequest EndingOn(DateOnly day) => this with { History = [.. History.Where(contest => contest.Outlook.Date <= day)], Until = day };

    /// <summary>The same as if nobody knew who the candidates outside the polled parties are.</summary>
    public BacktestRequest WithoutStandings() => this with { History = [.. History.Select(contest => contest.WithoutStandings())] };

    /// <summary>The contests that are forecast.</summary>
    public IReadOnlyList<PastContest> Forecast => Protocol == BacktestProtocol.RollingOrigin
        ? [.. History.Where(contest => contest.Parliament.Year >= FirstYear)]
        : History;

    /// <summary>Whether forecasts for one Parliament may learn from another's results.</summary>
    /// <param name="parliament">The Parliament that is forecast, by its general election.</param>
    /// <param name="other">The other, by its general election.</param>
    public bool MayLearn(DateOnly parliament, DateOnly other) =>
        Protocol == BacktestProtocol.RollingOrigin ? other < parliament : other != parliament;
}
