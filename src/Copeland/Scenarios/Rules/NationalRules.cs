using Copeland.Elections;
using Copeland.History;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>The parties in Great Britain, then and now.</summary>
internal static class NationalRules
{
    /// <summary>The national input, or null where it makes no sense.</summary>
    public static NationalSource? Input(NationalDocument? written, string path, Calendar calendar, PartyCodes codes)
    {
        if (written is null)
        {
            return null;
        }

        var previous = Table(written.PreviousPct, path + ".previousPct", calendar, codes);
        if (written.PreviousPct is null)
        {
            RequireBuiltInResult(path, calendar);
        }

        return Now(written, path, calendar, codes) is { } now ? now with { Previous = previous } : null;
    }

    private static NationalSource? Now(NationalDocument written, string path, Calendar calendar, PartyCodes codes)
    {
        var given = new List<string>();
        given.AddRange(written.Polls is null ? [] : ["polls"]);
        given.AddRange(written.AveragePct is null ? [] : ["averagePct"]);
        given.AddRange(written.Source is null ? [] : ["source"]);
        if (given.Count == 0 && calendar.Findings.HasProblems(path))
        {
            return null;
        }

        if (given.Count != 1)
        {
            var found = given.Count == 0 ? "has no polls" : $"has {string.Join(" and ", given)}";
            var remedy = given.Count == 0
                ? "Add \"source\": \"built-in\" for the embedded polls, or list \"polls\"."
                : "Remove all but one (in a scenario that extends another, write the others as null).";
            calendar.Findings.Report(path, $"{found}; exactly one of polls, averagePct and source is required. {remedy}");
            return null;
        }

        if (written.AveragePct is not null)
        {
            return Table(written.AveragePct, path + ".averagePct", calendar, codes) is { } shares ? new NationalSource.Average(shares) : null;
        }

        return written.Polls is not null ? Polls(written.Polls, path + ".polls", calendar, codes) : BuiltIn(path, calendar);
    }

    /// <summary>Polls to be averaged; null where none makes sense or was known in time.</summary>
    internal static NationalSource.Polls? Polls(IReadOnlyList<PollDocument?> written, string path, Calendar calendar, PartyCodes codes, Country? part = null)
    {
        var polls = PollRules.Polls(written, path, calendar, codes, part?.ToString()).Select(entry => entry.Poll).ToList();
        if (polls.Count > 0 && polls.TrueForAll(poll => poll.Part is not null))
        {
            calendar.Findings.Report(path, "are all polls of a part of Great Britain (area); a forecast needs polls of the whole. Add some, or write \"source\": \"built-in\" and give these under national.parts.");
            return null;
        }

        if (polls.Count > 0 && polls.TrueForAll(poll => poll.Known > calendar.AsOf))
        {
            var first = polls.Min(poll => poll.Known);
            calendar.Findings.Report(path, Invariant($"were all known only after {calendar.AsOf:yyyy-MM-dd}, the first on {first:yyyy-MM-dd}; at least one must be known by asOf. Add earlier polls, or move asOf."));
            return null;
        }

        return polls.Count > 0 ? new NationalSource.Polls([.. polls]) : null;
    }

    private static NationalSource.BuiltIn? BuiltIn(string path, Calendar calendar)
    {
        if (calendar.AsOf is not { } asOf || asOf >= BuiltInPolls.First)
        {
            return new NationalSource.BuiltIn();
        }

        calendar.Findings.Report(path + ".source", Invariant($"is \"built-in\", but the built-in polls start on {BuiltInPolls.First:yyyy-MM-dd}, after {asOf:yyyy-MM-dd}, the last day this forecast may use. Give the polls of the time in \"polls\", or their average in \"averagePct\"."));
        return null;
    }

    /// <summary>A table of shares that need not add up to 100, as fractions; null where there is none or it makes no sense.</summary>
    internal static VoteShares? Table(IReadOnlyDictionary<string, double>? written, string path, Calendar calendar, PartyCodes codes, Country? part = null)
    {
        if (written is null)
        {
            return null;
        }

        var known = ShareRules.KeysAreKnown(written.Keys, path, codes);
        return ShareRules.National(written, path, part?.ToString(), calendar.Findings) is { } shares && known ? shares : null;
    }

    private static void RequireBuiltInResult(string path, Calendar calendar)
    {
        if (calendar.Previous is { } date && GeneralElections.At(date) is null)
        {
            var nearest = GeneralElections.All.MinBy(election => Math.Abs(election.Date.DayNumber - date.DayNumber));
            calendar.Findings.Report(ScenarioAddress.Join(path, "previousPct"), Invariant($"is missing, and {date:yyyy-MM-dd} (previous.date) is no general election the program knows; the nearest was on {nearest?.Date:yyyy-MM-dd}. Correct previous.date, or give \"previousPct\"."));
        }
    }
}
