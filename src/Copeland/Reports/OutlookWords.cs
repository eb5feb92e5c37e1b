using Copeland.Elections;
using Copeland.Outlooks;

namespace Copeland.Reports;

/// <summary>What an outlook says in words.</summary>
internal static class OutlookWords
{
    /// <summary>What an outlook is, for every place it is shown.</summary>
    public const string WhatItIs = "Each seat’s forecast supposes a by-election there alone, not a general election.";

    /// <summary>The words of the chart.</summary>
    public static ChartText Lost(Outlook outlook)
    {
        var lines = outlook.Holders.Take(4).Select(holder =>
            string.Create(CultureInfo.InvariantCulture, $"{holder.Party.Name} {outlook.Lost(holder.Party.Code, 0.5)} of {holder.Seats}"));
        return new ChartText(
            Headline(outlook),
            $"Seats of each party with at least this chance of changing hands, {DisplayNumber.Date(outlook.AsOf)}",
            $"Lines of how many seats of each party would change hands at which chance. Likelier than not: {Sentence.List([.. lines])}.");
    }

    /// <summary>The words of the chart below a page's own headline, which it need not say again.</summary>
    public static ChartText LostBelow(Outlook outlook) =>
        Lost(outlook) with { Title = "Seats with at least this chance of changing hands", Subtitle = $"By the party that holds them, {DisplayNumber.Date(outlook.AsOf)}" };

    /// <summary>The finding.</summary>
    public static string Headline(Outlook outlook) => $"{Lead(outlook)}; of the {DisplayNumber.Count(outlook.Seats.Count(seat => seat.HolderStands))} that a party defends, {DisplayNumber.Count(Changing(outlook))} are likelier than not to change hands";

    /// <summary>The same of all seats, as a sentence below a headline that is of one party.</summary>
    public static string InAll(Outlook outlook) => $"In all, {DisplayNumber.Count(Changing(outlook))} of the {DisplayNumber.Count(outlook.Seats.Count(seat => seat.HolderStands))} seats that a party defends would be likelier than not to change hands at a by-election.";

    private static int Changing(Outlook outlook) => outlook.Seats.Count(seat => seat.HolderStands && seat.Change >= 0.5);

    /// <summary>How it stands with the party that holds most seats.</summary>
    public static string Lead(Outlook outlook)
    {
        var (party, held) = outlook.Holders[0];
        return string.Create(CultureInfo.InvariantCulture, $"{Subject(party)} would be likelier than not to lose a by-election in {outlook.Lost(party.Code, 0.5)} of {(CandidateName.Of(party).Plural ? "their" : "its")} {DisplayNumber.Count(held)} seats");
    }

    /// <summary>Which seats the headline counts, and where the others are; null where it counts all.</summary>
    public static string? Ranked(Outlook outlook)
    {
        var (ranked, left) = (outlook.Seats.Count(seat => seat.HolderStands), outlook.Seats.Count(seat => !seat.HolderStands));
        return left == 0 ? null : $"A party defends {DisplayNumber.Count(ranked)} of the {DisplayNumber.Count(outlook.Seats.Count)} seats with a forecast. "
            + (left == 1 ? "The other one is held by an independent: nobody knows whether he or she would stand again, so it is listed last."
                : $"The other {Sentence.Number(left)} are held by independents: nobody knows whether they would stand again, so these are listed last.");
    }

    /// <summary>Who would gain most of the seats that are likelier than not to change hands; null where none is.</summary>
    public static string? Gainer(Outlook outlook)
    {
        var changing = outlook.Seats.Where(seat => seat.HolderStands && seat.Change >= 0.5).ToList();
        return changing.GroupBy(seat => seat.Challenger.Candidate.Party).MaxBy(group => group.Count()) is not { } most ? null
            : $"{Subject(most.Key)} would be the likeliest gainer in {DisplayNumber.Count(most.Count())} of the {DisplayNumber.Count(changing.Count)}.";
    }

    /// <summary>Whose seat it is, and what its forecast starts from.</summary>
    public const string Holding = "A seat is counted for the party that won it last, at the general election or a by-election since, whatever its member has done since. Where there has been a by-election since, the forecast still starts from the general election and knows of it only as one of this Parliament’s by-elections.";

    /// <summary>Source and method in one line.</summary>
    public static string SourceLine(Outlook outlook) =>
        $"Source: Copeland {outlook.Engine} model, {DisplayNumber.Count(outlook.Draws)} simulated elections a seat, polls to {DisplayNumber.Date(outlook.AsOf)}";

    private static string Subject(Party party) => CandidateName.Of(party).SubjectAtStart;
}
