namespace Copeland.History;

/// <summary>What polls said of a party before a past by-election.</summary>
/// <param name="Party">Party code; before 2010 the joint figure of SNP and Plaid Cymru stands for the one of the contest's country.</param>
/// <param name="Previous">Fraction of the vote in Great Britain at the last general election; null where it did not stand.</param>
/// <param name="Polls">Mean of the polls with fieldwork ending 1 to 28 days before polling day (60 where there were none), a fraction; null where nobody asked.</param>
/// <param name="PollCount">How many polls the mean holds.</param>
/// <param name="Source">Where the mean comes from.</param>
internal sealed record PastNationalShare(string Party, double? Previous, double? Polls, int PollCount, PastPollSource Source);
