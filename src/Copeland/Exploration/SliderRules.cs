namespace Copeland.Exploration;

/// <summary>What a page cannot move, and why.</summary>
internal static class SliderRules
{
    private static readonly string[] NoInputs = ["schemaVersion", "simulation", "market", "result"];

    /// <summary>Why an address cannot have a slider; null where it may.</summary>
    public static string? Refusal(string address)
    {
        var top = address.Split('.', '[')[0];
        return address == SliderChoice.SeatPollError ? null
            : NoInputs.Contains(top, StringComparer.Ordinal)
            ? $"{address} cannot be varied: no forecast depends on {top} as on an input. Vary what the forecast is made from, for example national.averagePct.Lab or seat.leavePct."
            : address.StartsWith("seatPolls", StringComparison.Ordinal) || address.StartsWith("model.seatPoll", StringComparison.Ordinal)
                ? $"{address} cannot be moved on a page: of polls of the seat only what they weigh moves there, {SliderChoice.SeatPollError}. Use sweep or sensitivity."
                : address.StartsWith("national.parts.", StringComparison.Ordinal)
                    ? $"{address} cannot be moved on a page: there the polls of Great Britain move, and carry those of its parts along. Vary national.averagePct.{address.Split('.')[^1]}, or use sweep or sensitivity."
                : address.StartsWith("adjustments", StringComparison.Ordinal)
                    ? $"{address} cannot be moved on a page: adjustments are made after everything that moves there. Use sweep or sensitivity."
                    : Scenarios.ScenarioAddress.IsNumber(address) == false
                        ? $"{address} cannot be varied: it is not a number. Vary a number, for example national.averagePct.Lab or seat.leavePct."
                        : null;
    }
}
