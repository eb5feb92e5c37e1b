namespace Copeland.Outlooks;

/// <summary>
/// A by-election in every seat on one day, each by itself and from the same evidence: not a general election, in which all would vote at
/// once and nobody would have the by-election's reasons to.
/// </summary>
/// <param name="AsOf">The last day whose knowledge is used.</param>
/// <param name="PollingDay">The day of every vote.</param>
/// <param name="Draws">Simulated elections in each seat.</param>
/// <param name="Seats">The seats by name.</param>
/// <param name="LeftOut">Those the model does not cover.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Calibration">Name of the calibration.</param>
internal sealed record Outlook(
    DateOnly AsOf, DateOnly PollingDay, long Draws, IReadOnlyList<SeatOutlook> Seats, IReadOnlyList<SeatLeftOut> LeftOut, string Engine, string Calibration)
{
    /// <summary>The set of the calibration's coefficients.</summary>
    public required string Coefficients { get; init; }

    /// <summary>The end of the newest poll's fieldwork; null where there is none.</summary>
    public DateOnly? NewestPoll { get; init; }

    /// <summary>What a reader must know of the national polls.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The seats whose holder's party is on the ballot, likeliest to change hands first; then those of which nobody knows.</summary>
    public IReadOnlyList<SeatOutlook> ByRisk =>
        [.. Seats.OrderByDescending(seat => seat.HolderStands).ThenByDescending(seat => seat.Change).ThenBy(seat => seat.Name, StringComparer.Ordinal)];

    /// <summary>Seats of a party whose chance of changing hands is at least so much; those are left out whose holder is not on the ballot.</summary>
    public int Lost(string party, double chance) => Seats.Count(seat => seat.HolderStands && seat.Holder.Code == party && seat.Change >= chance);

    /// <summary>The parties that hold seats with how many, the most first.</summary>
    public IReadOnlyList<(Elections.Party Party, int Seats)> Holders =>
        [.. Seats.GroupBy(seat => seat.Holder.Code, StringComparer.Ordinal).Select(group => (group.First().Holder, group.Count())).OrderByDescending(entry => entry.Item2).ThenBy(entry => entry.Holder.Code, StringComparer.Ordinal)];
}

/// <summary>A seat that the model does not cover.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="Reason">Why, in a sentence or more.</param>
internal sealed record SeatLeftOut(string Name, string Region, string Reason);
