using Copeland.Elections;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>Polls and other evidence of the seat itself.</summary>
internal static class SeatPollRules
{
    // Shares and don't-knows that add up to 100 within rounding are shares of everybody asked.
    private const double Rounding = 0.015;

    /// <summary>More figures than this no seat has had, and the time they take grows with their cube.</summary>
    private const int MostFigures = 400;

    /// <summary>What makes sense, in the order of the file.</summary>
    public static IReadOnlyList<SeatPoll> Of(IReadOnlyList<SeatPollDocument?>? written, Calendar calendar, PartyCodes codes)
    {
        if (written is null)
        {
            return [];
        }

        List<SeatPoll> polls = [.. PollRules.Polls(written, "seatPolls", calendar, codes).Select(entry => Of(entry.Poll, written[entry.Place], ScenarioAddress.Element("seatPolls", entry.Place), calendar.Findings))];
        if (polls.Sum(poll => poll.Poll.Shares.Count) is var figures && figures > MostFigures)
        {
            calendar.Findings.ReportName("seatPolls", Invariant($"hold {figures} figures, a figure being a party's share in one of them; at most {MostFigures} count together. Leave out the oldest, or the parties that hardly matter."));
        }

        return polls;
    }

    private static SeatPoll Of(Poll poll, SeatPollDocument? entry, string path, Findings findings)
    {
        var kind = KindOf(entry?.Kind);
        if (kind != SeatPollKind.Poll && entry is { ErrorFactor: null, Sd: null })
        {
            findings.Report(path + ".kind", $"is \"{entry.Kind}\", and neither errorFactor nor sd is given; no record here says how far that errs. Add \"errorFactor\": 1.5 (times a poll's error) or \"sd\": 6 (points, of a party at 25%), whichever you can defend.");
        }

        if (entry is { ErrorFactor: not null, Sd: not null })
        {
            findings.Report(path + ".sd", "stands beside errorFactor; one of them says how far the figures err. Remove the other.");
        }

        if (kind == SeatPollKind.LocalElection && entry is { DontKnowPct: not null })
        {
            findings.Report(path + ".dontKnowPct", "stands with kind \"local-election\", where nobody was asked. Remove it.");
        }

        if (kind != SeatPollKind.Poll)
        {
            findings.Warn($"{path} ({poll.Pollster}, {entry?.Kind}) counts with an error that the scenario states ({Stated(entry)}): no record here measures it.{(poll.Sample is null ? "" : " Its sample is not used.")}");
        }

        Percent.RefuseFraction(entry?.DontKnowPct, path + ".dontKnowPct", findings);
        var dontKnow = entry?.DontKnowPct is { } percent ? Percent.Fraction(percent) : 0;
        return new SeatPoll(WithoutDontKnows(poll, dontKnow, path, findings), entry?.Client)
        {
            Kind = kind,
            ErrorFactor = entry?.ErrorFactor ?? 1,
            Sd = entry?.Sd is { } sd ? Percent.Fraction(sd) : null,
            DontKnow = dontKnow,
        };
    }

    private static Poll WithoutDontKnows(Poll poll, double dontKnow, string path, Findings findings)
    {
        var ofEverybody = dontKnow > Rounding && Math.Abs(poll.Shares.Total + dontKnow - 1) <= Rounding;
        if (!ofEverybody)
        {
            return poll;
        }

        findings.Warn($"{path}: sharesPct and dontKnowPct add up to 100, so the shares are read as of everybody asked and are scaled to those who named a party.");
        var total = poll.Shares.Total;
        return poll with { Shares = new VoteShares(poll.Shares.Select(share => KeyValuePair.Create(share.Key, share.Value / total))) };
    }

    private static string Stated(SeatPollDocument? entry) => entry?.Sd is { } sd
        ? $"{Percent.Words(sd)} points of a party at 25%"
        : $"{Percent.Words(entry?.ErrorFactor ?? 1)} times a poll's";

    private static SeatPollKind KindOf(string? written) => written switch
    {
        "mrp" => SeatPollKind.Mrp,
        "local-election" => SeatPollKind.LocalElection,
        "private" => SeatPollKind.Private,
        _ => SeatPollKind.Poll,
    };
}
