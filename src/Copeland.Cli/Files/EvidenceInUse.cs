using System.Security.Cryptography;
using System.Text;
using Copeland.Cli.Commands;
using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>All that forecasts of today may rest on: what is built in, and what files add.</summary>
internal sealed record EvidenceInUse
{
    private EvidenceInUse()
    {
    }

    /// <summary>The day it is looked at.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>National polls of this Parliament that count, oldest first.</summary>
    public required IReadOnlyList<Poll> Polls { get; init; }

    /// <summary>What became of each poll from a file.</summary>
    public required IReadOnlyList<PollOutcome> Outcomes { get; init; }

    /// <summary>The same in words; null where no file brings any.</summary>
    public required string? FromFiles { get; init; }

    /// <summary>By-elections of this Parliament, oldest first.</summary>
    public required IReadOnlyList<SeatByElection> Held { get; init; }

    /// <summary>How many of them come from files and are not built in.</summary>
    public required int HeldFromFiles { get; init; }

    /// <summary>The files.</summary>
    public required IReadOnlyList<EvidenceFile> Files { get; init; }

    /// <summary>Polls of files that are another's under a second name and are set aside.</summary>
    public int Doubles => Outcomes.Count(outcome => outcome.Fate == PollFate.Double);

    /// <summary>SHA-256 over the built-in tables and the files: equal where the evidence is equal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [HistoryDigest.Sha256, HistoryDigest.PollsSha256, .. Files.Select(file => file.Sha256).Order(StringComparer.Ordinal)]))));

    /// <summary>The evidence known by the end of a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="polls">Polls from files.</param>
    /// <param name="held">By-elections from files.</param>
    public static EvidenceInUse On(DateOnly today, MorePolls? polls, MoreByElections? held)
    {
        var intake = BuiltInPolls.Join(today, polls?.Polls ?? [], polls?.KeepDoubles ?? false);
        var elected = Parliaments.Of(today).Elected;
        var builtIn = ByElections.All.Where(contest => contest.PreviousGeneralElection == elected && contest.Date <= today)
            .Select(contest => new SeatByElection(contest.Constituency, contest.Date, contest.Winner, null)).ToList();
        var more = (held?.All ?? []).Where(contest => contest.Contest.Previous.Date == elected && contest.Contest.PollingDay <= today && !IsBuiltIn(contest.Contest))
            .Select(contest => contest.Held).ToList();
        return new EvidenceInUse
        {
            Today = today,
            Polls = intake.Polls,
            Outcomes = intake.Outcomes,
            FromFiles = polls is null ? null : PollIntakeLine.Of(polls, intake, (today, null)),
            Held = [.. builtIn.Concat(more).OrderBy(contest => contest.Day)],
            HeldFromFiles = more.Count,
            Files = [.. (polls?.Files ?? []).Concat(held?.Files ?? [])],
        };
    }

    /// <summary>Whether the built-in history has a by-election.</summary>
    public static bool IsBuiltIn(Contest contest) =>
        ByElections.All.Any(known => known.Date == contest.PollingDay && SeatHolders.IsSameSeat(known.Constituency, contest.Seat.Name));
}
