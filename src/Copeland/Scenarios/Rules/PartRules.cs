using Copeland.Elections;
using Copeland.History;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>Polls of Scotland and Wales.</summary>
internal static class PartRules
{
    private const string Path = "national.parts";

    /// <summary>The polls of the part the seat lies in; null where it lies in none, or figures for Great Britain stand in, which is said.</summary>
    /// <param name="national">What the scenario says of the parties.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="calendar">Days polls must lie between.</param>
    /// <param name="codes">Known parties.</param>
    public static PartSource? Of(NationalDocument? national, Seat? seat, Calendar calendar, PartyCodes codes)
    {
        PartSource? used = null;
        foreach (var part in PartPolls.Parts)
        {
            var (written, name) = (Written(national?.Parts, part), part.ToString());
            var source = written is null ? null : Of(written, part, calendar, codes);
            if (written is not null && seat is not null && seat.Country != part)
            {
                calendar.Findings.Warn($"{Path}.{name} is given, but the seat does not lie there: it is not used.");
            }
            else if (seat?.Country == part)
            {
                used = source ?? (written is null && national?.Source is not null ? BuiltIn(part, null, calendar) : null);
            }
        }

        if (used is null && seat is not null && Written(national?.Parts, seat.Country)?.Source != "none" && PartPolls.Parts.Contains(seat.Country) && !calendar.Findings.HasProblems("national"))
        {
            calendar.Findings.Warn($"No polls of {seat.Country} are used: figures for Great Britain stand in for them, though {seat.Country} has a party and a swing of its own. Better: \"national\": {{ …, \"parts\": {{ \"{seat.Country}\": {{ \"previousPct\": {{ … }}, \"polls\": [ … ] }} }} }}, or \"averagePct\" instead of polls{(PartPolls.ResultAt(seat.Country, calendar.Previous ?? default) is null ? "" : "; after the general election of 2024 \"source\": \"built-in\" will do")}.");
        }

        return used;
    }

    private static PartDocument? Written(PartsDocument? parts, Country part) => part switch
    {
        Country.Scotland => parts?.Scotland,
        Country.Wales => parts?.Wales,
        _ => null,
    };

    private static PartSource? Of(PartDocument written, Country part, Calendar calendar, PartyCodes codes)
    {
        var (path, findings) = ($"{Path}.{part}", calendar.Findings);
        string?[] all = [written.Polls is null ? null : "polls", written.AveragePct is null ? null : "averagePct", written.Source is null ? null : "source"];
        var given = all.OfType<string>().ToList();
        if (given.Count != 1)
        {
            findings.Report(path, $"{(given.Count == 0 ? "has no polls" : $"has {string.Join(" and ", given)}")}; exactly one of polls, averagePct and source is required. {(given.Count == 0 ? "Add \"polls\" or \"averagePct\"." : "Remove all but one.")}");
            return null;
        }

        if (written.Source == "none")
        {
            return null;
        }

        var stated = NationalRules.Table(written.PreviousPct, path + ".previousPct", calendar, codes, part);
        var previous = stated ?? (written.PreviousPct is null && calendar.Previous is { } date ? PartPolls.ResultAt(part, date) : null);
        if (previous is null)
        {
            if (written.PreviousPct is null)
            {
                findings.Report(path + ".previousPct", Invariant($"is missing, and how {part} voted is built in for {Constituencies.Elected:yyyy-MM-dd} alone; a swing needs both ends. Add the shares of {part} at the last general election, like \"SNP\": 45.0."));
            }

            return null;
        }

        if (written.Source is not null)
        {
            return BuiltIn(part, previous, calendar) ?? NoPolls(path, part, calendar);
        }

        if (written.AveragePct is not null)
        {
            return NationalRules.Table(written.AveragePct, path + ".averagePct", calendar, codes, part) is { } average ? new PartSource(part, previous, [], average) : null;
        }

        return NationalRules.Polls(written.Polls ?? [], path + ".polls", calendar, codes, part) is { } polls ? new PartSource(part, previous, polls.All, null) : null;
    }

    private static PartSource? BuiltIn(Country part, VoteShares? previous, Calendar calendar) =>
        calendar is { AsOf: { } asOf, Previous: { } election } && (previous ?? PartPolls.ResultAt(part, election)) is { } then
            && PartPolls.UpTo(part, asOf) is { Count: > 0 } polls
            ? new PartSource(part, then, polls, null)
            : null;

    private static PartSource? NoPolls(string path, Country part, Calendar calendar)
    {
        calendar.Findings.Report(path + ".source", Invariant($"is \"built-in\", but no poll of {part} since the last general election was known on {calendar.AsOf:yyyy-MM-dd}. Give \"polls\" or \"averagePct\", or leave the part out."));
        return null;
    }
}
