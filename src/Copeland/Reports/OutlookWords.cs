using Copeland.Elections;
using Copeland.Outlooks;

namespace Copeland.Reports;

/// <summary>What an outlook says in words.</summary>
internal static class OutlookWords
{
    /// <summary>What an outlook is, for every place it is shown.</summary>
    public const string WhatItIs = "A by-election here if one were held, seat by seat, each by itself: not a general election, in which all would vote at once and for other reasons.";

    /// <summary>The words of the chart.</summary>
    public static ChartText Lost(Outlook outlook)
    {
        var lines = outlook.Holders.Take(4).Select(holder =>
            string.Create(CultureInfo.InvariantCulture, $"{holder.Party.Name} {outlook.Lost(holder.Party.Code, 0.5)} of {holder.Seats}"));
        return new ChartText(
            Headline(outlook),
            $"Seats of each party whose chance of changing hands is at least so high, {DisplayNumber.Date(outlook.AsOf)}",
            $"Lines of how many seats of each party would change hands at which chance. Likelier than not: {Sentence.List([.. lines])}.");
    }

    /// <summary>The finding.</summary>
    public static string Headline(Outlook outlook)
    {
        var (party, held) = outlook.Holders[0];
        var (standing, all) = (outlook.Seats.Count(seat => seat.HolderStands), outlook.Seats.Count(seat => seat.HolderStands && seat.Change >= 0.5));
        return string.Create(CultureInfo.InvariantCulture, $"{Subject(party)} would more likely than not lose {outlook.Lost(party.Code, 0.5)} of {DisplayNumber.Count(held)} seats in by-elections held now; {all} of all {standing} would change hands");
    }

    /// <summary>Source and method in one line.</summary>
    public static string SourceLine(Outlook outlook) =>
        $"Source: Copeland {outlook.Engine} model, {DisplayNumber.Count(outlook.Draws)} simulated elections a seat, polls to {DisplayNumber.Date(outlook.AsOf)}";

    private static string Subject(Party party) => CandidateName.Of(party).SubjectAtStart;
}
