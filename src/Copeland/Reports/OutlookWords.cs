using Copeland.Elections;
using Copeland.Outlooks;

namespace Copeland.Reports;

/// <summary>What an outlook says in words.</summary>
internal static class OutlookWords
{
    /// <summary>Three in four.</summary>
    public const double Likely = 0.75;

    /// <summary>What an outlook is, for every place it is shown.</summary>
    public const string WhatItIs = "Each seat’s forecast supposes a by-election there alone, not a general election.";

    /// <summary>The words of the chart.</summary>
    public static ChartText Lost(Outlook outlook) => new ChartText(
        Headline(outlook),
        $"Seats of each party with at least this chance of changing hands, {DisplayNumber.Date(outlook.AsOf)}",
        "Lines of how many seats of each party would change hands at which chance.");

    /// <summary>What the lines show, for the alt text.</summary>
    /// <param name="outlook">The outlook.</param>
    /// <param name="drawn">The parties that have a line, and their seats.</param>
    public static string Lines(Outlook outlook, IReadOnlyList<(Party Party, int Seats)> drawn) => ShareWords.WithOthers(
        $"More likely than not: {Sentence.List([.. drawn.Select(holder => string.Create(CultureInfo.InvariantCulture, $"{holder.Party.Name} {outlook.Lost(holder.Party.Code, 0.5)} of {holder.Seats}"))])}", NotDrawn(outlook, drawn));

    /// <summary>How many parties have no line, and their seats; null where all have one.</summary>
    /// <param name="outlook">The outlook.</param>
    /// <param name="drawn">The parties that have a line, and their seats.</param>
    public static string? NotDrawn(Outlook outlook, IReadOnlyList<(Party Party, int Seats)> drawn) =>
        outlook.Holders.ExceptBy(drawn.Select(entry => entry.Party.Code), holder => holder.Party.Code, StringComparer.Ordinal).ToList() is { Count: > 0 } left
            ? $"Not drawn: {(left.Count == 1 ? "one other" : $"{Sentence.Number(left.Count)} others")} with {Sentence.Plural(left.Sum(entry => entry.Seats), "seat")} in all"
            : null;

    /// <summary>The words of the chart below a page's own headline, which it need not say again: what is far from even.</summary>
    public static ChartText LostBelow(Outlook outlook) => Lost(outlook) with { Title = FarFromEven(outlook) };

    // Of the two parties with the most seats.
    private static string FarFromEven(Outlook outlook)
    {
        List<(Party Party, int Lost, int Seats)> parties = [.. outlook.Holders.Where(holder => outlook.Seats.Any(seat => seat.HolderStands && seat.Holder.Code == holder.Party.Code)).Take(2)
            .Select(holder => (holder.Party, outlook.Lost(holder.Party.Code, Likely), holder.Seats))];
        var (first, rest) = (parties[0], parties[1..]);
        return $"{Subject(first.Party)} would have at least a {DisplayNumber.Share(Likely)} chance of losing a by-election in {In(first)} seats{string.Concat(rest.Select(other => $", {CandidateName.Of(other.Party).Subject} in {In(other)}"))}";

        static string In((Party Party, int Lost, int Seats) held) =>
            $"{(held.Lost == 0 ? "none" : Sentence.Number(held.Lost))} of {(CandidateName.Of(held.Party).Plural ? "their" : "its")} {DisplayNumber.Count(held.Seats)}";
    }

    /// <summary>The finding.</summary>
    public static string Headline(Outlook outlook) => $"{Lead(outlook)}; of the {DisplayNumber.Count(outlook.Seats.Count(seat => seat.HolderStands))} that a party defends, {DisplayNumber.Count(Changing(outlook))} are more likely than not to change hands";

    /// <summary>The same of all seats, as a sentence below a headline that is of one party.</summary>
    public static string InAll(Outlook outlook) => $"In all, {DisplayNumber.Count(Changing(outlook))} of {DisplayNumber.Count(outlook.Seats.Count(seat => seat.HolderStands))} seats held by a party in Great Britain would be more likely than not to change hands at a by-election.";

    private static int Changing(Outlook outlook) => outlook.Seats.Count(seat => seat.HolderStands && seat.Change >= 0.5);

    /// <summary>How it stands with the party that holds most seats.</summary>
    public static string Lead(Outlook outlook)
    {
        var (party, held) = outlook.Holders[0];
        return string.Create(CultureInfo.InvariantCulture, $"{Subject(party)} would be more likely than not to lose a by-election in {outlook.Lost(party.Code, 0.5)} of {(CandidateName.Of(party).Plural ? "their" : "its")} {DisplayNumber.Count(held)} seats");
    }

    /// <summary>Which seats the headline counts, and where the others are; null where it counts all.</summary>
    public static string? Ranked(Outlook outlook)
    {
        var (ranked, left) = (outlook.Seats.Count(seat => seat.HolderStands), outlook.Seats.Count(seat => !seat.HolderStands));
        var names = Sentence.List([.. outlook.Seats.Where(seat => !seat.HolderStands).Select(seat => seat.Name).Order(StringComparer.Ordinal)]);
        return left == 0 ? null : $"A party defends {DisplayNumber.Count(ranked)} of the {DisplayNumber.Count(outlook.Seats.Count)} seats with a forecast. "
            + (left == 1 ? $"The other one, {names}, is held by an independent: nobody knows whether he or she would stand again." : $"The other {Sentence.Number(left)}, {names}, are held by independents: nobody knows whether they would stand again.");
    }

    /// <summary>Who would gain most of the seats that are more likely than not to change hands; null where none is.</summary>
    public static string? Gainer(Outlook outlook) => Gainers(outlook) is not [var most, ..] ? null
        : $"{Subject(most.Gainer)} would be the likeliest gainer in {DisplayNumber.Count(most.Seats)} of the {DisplayNumber.Count(Changing(outlook))}.";

    /// <summary>The seats that are more likely than not to change hands, by their likeliest gainer and, within, by holder; the parties with most first.</summary>
    public static IReadOnlyList<(Party Gainer, int Seats, IReadOnlyDictionary<string, int> From)> Gainers(Outlook outlook) =>
    [
        .. outlook.Seats.Where(seat => seat.HolderStands && seat.Change >= 0.5).GroupBy(seat => seat.Challenger.Candidate.Party.Code, StringComparer.Ordinal)
            .Select(group => (group.First().Challenger.Candidate.Party, group.Count(), (IReadOnlyDictionary<string, int>)group.CountBy(seat => seat.Holder.Code).ToDictionary(StringComparer.Ordinal)))
            .OrderByDescending(gainer => gainer.Item2).ThenBy(gainer => gainer.Party.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whose seat it is.</summary>
    public const string Holding = "A seat is counted for the party that won it last, at the general election or a by-election since, even if its member has changed party.";

    /// <summary>The mark of a seat that has voted since the general election.</summary>
    public const string Dagger = "†";

    /// <summary>What the mark means: a winner of yesterday may be down for a loss.</summary>
    public const string VotedSince = "Won at a by-election since the general election. The forecast starts from the general election and carries over only part of the by-election’s swing, because only part of it has lasted in the past. "
        + "It may therefore be too sure that a party which came from far behind would lose the seat again.";

    /// <summary>When, from what, and what is supposed of every seat.</summary>
    public static string Supposed(Outlook outlook) =>
        $"Forecasts as of {DisplayNumber.Date(outlook.AsOf)}, with {Polls(outlook)}. Polling day is taken to be {DisplayNumber.Date(outlook.PollingDay)} in every seat, and the ballot to hold the parties that polls ask about and those that kept their deposit there last time.";

    /// <summary>How it was made.</summary>
    public static string Method(Outlook outlook) => ForecastSentences.Method(
        $"Each seat’s forecast is {Sentence.Plural(outlook.Draws, "simulated election")}", Polls(outlook), (outlook.Engine, outlook.Calibration, outlook.Coefficients))
        + $"{ForecastSentences.Unknown}, nor of who would stand: the real ballot, and why the seat fell vacant, may alter a seat’s chances considerably.";

    /// <summary>How to cite it.</summary>
    public static string Citation(Outlook outlook) => ForecastSentences.Citation(
        (outlook.Engine, outlook.Calibration), (Title, "outlook", outlook.AsOf), $"{Sentence.Plural(outlook.Draws, "simulated election")} a seat");

    /// <summary>What it is called.</summary>
    public const string Title = "By-elections, seat by seat";

    private static string Polls(Outlook outlook) => ForecastSentences.Polls(outlook.NewestPoll, outlook.AsOf);

    /// <summary>Source and method in one line.</summary>
    public static string SourceLine(Outlook outlook) =>
        $"Source: Copeland {outlook.Engine} model, {Sentence.Plural(outlook.Draws, "simulated election")} a seat, {Polls(outlook)}";

    private static string Subject(Party party) => CandidateName.Of(party).SubjectAtStart;
}
