using Copeland.Elections;

namespace Copeland.Model;

/// <summary>Says where a contest lies outside the history the model was fitted on.</summary>
internal static class RangeWarnings
{
    /// <summary>How a warning begins that the seat has had a by-election since its last result.</summary>
    public const string VotedSince = "The seat has voted since the general election";

    /// <summary>Warnings in plain words; none where the contest is of a kind the history holds.</summary>
    /// <param name="outlook">The contest in families.</param>
    public static IEnumerable<string> Of(ContestOutlook outlook)
    {
        if (outlook.YearsSinceGeneralElection is > 5.2)
        {
            yield return Invariant($"Polling day is {outlook.YearsSinceGeneralElection:0.0} years after the last general election; the model was fitted on contests up to 5 years after.");
        }

        if (outlook.Standings.Count < 2 && outlook.Country != Country.NorthernIreland)
        {
            yield return "All candidates belong to one family: the model can only split its vote.";
        }

        if (outlook.LeaveShare is < 0.2 or > 0.76)
        {
            yield return Invariant($"A Leave share of {100 * outlook.LeaveShare:0.0}% lies outside the range of British constituencies. Write the seat’s own, in percent, as seat.leavePct.");
        }
    }
}
