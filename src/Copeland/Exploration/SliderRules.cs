namespace Copeland.Exploration;

/// <summary>What a page cannot move, and why.</summary>
internal static class SliderRules
{
    private static readonly string[] NoInputs = ["schemaVersion", "simulation", "market", "result"];

    /// <summary>Why an address cannot have a slider; null where it may.</summary>
    /// <param name="address">The address.</param>
    /// <param name="part">The part of Great Britain with whose polls the seat swings, and whether the scenario gives their average; null where it swings with all of it.</param>
    public static string? Refusal(string address, (string Name, bool IsGiven)? part)
    {
        var top = address.Split('.', '[')[0];
        return address == SliderChoice.SeatPollError ? null
            : NoInputs.Contains(top, StringComparer.Ordinal)
            ? $"{address} cannot be varied: no forecast depends on {top} as on an input. Vary what the forecast is made from, for example national.averagePct.Lab or seat.leavePct."
            : address.StartsWith("seatPolls", StringComparison.Ordinal) || address.StartsWith("model.seatPoll", StringComparison.Ordinal)
                ? $"{address} cannot be moved on a page: of polls of the seat only what they weigh moves there, {SliderChoice.SeatPollError}. Use sweep or sensitivity."
                : part is { IsGiven: true } && address.StartsWith("national.", StringComparison.Ordinal)
                    ? $"{address} cannot be moved on this page: {WhyGiven(part.Value.Name)}, or use sweep or sensitivity."
                : part is { Name: var name } && (address.StartsWith("national.averagePct.", StringComparison.Ordinal) || address.StartsWith("national.swingPct.", StringComparison.Ordinal))
                    ? $"{address} cannot be moved on a page of a seat that swings with {name}: there the polls of {name} move. Vary national.parts.{name}.averagePct.{address.Split('.')[^1]}, or use sweep or sensitivity."
                : address.StartsWith("adjustments", StringComparison.Ordinal)
                    ? $"{address} cannot be moved on a page: adjustments are made after everything that moves there. Use sweep or sensitivity."
                    : Scenarios.ScenarioAddress.IsNumber(address) == false
                        ? $"{address} cannot be varied: it is not a number. Vary a number, for example national.averagePct.Lab or seat.leavePct."
                        : null;
    }

    /// <summary>Why shares of a part do not move whose average the scenario gives, with the remedy, as a clause.</summary>
    public static string WhyGiven(string part) => $"the scenario gives the average of {part}, of which the other parties keep their shares when one is set. Give polls of {part} instead";
}
