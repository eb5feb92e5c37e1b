namespace Copeland.History;

/// <summary>One line of the table of general elections.</summary>
/// <param name="Party">Party code as printed.</param>
/// <param name="UnitedKingdom">Whether the area is the United Kingdom; else Great Britain.</param>
/// <param name="Share">Fraction of the valid vote.</param>
/// <param name="TotalVotes">Valid votes in the area.</param>
internal sealed record GeneralElectionShare(string Party, bool UnitedKingdom, double Share, int TotalVotes);
