using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>What polls say about Great Britain: the shares then, the shares now, and how far they may drift until polling day.</summary>
/// <param name="Previous">Shares in Great Britain at the last general election, fractions by party code.</param>
/// <param name="Now">
/// Poll shares as of <paramref name="AsOf"/>, fractions by party code; a party nobody asked about keeps its previous share. What is
/// missing to 1 is others.
/// </param>
/// <param name="AsOf">The last day whose polls were used.</param>
/// <param name="Drift">How the average moves.</param>
/// <param name="Horizon">
/// Days it has left to move, from the day the polls stand for, whatever <paramref name="AsOf"/> says, to the eve of polling day: 0 or more.
/// An average that was given stands for <paramref name="AsOf"/>.
/// </param>
/// <param name="Warnings">What a reader must know whatever the contest: no polls, stale polls.</param>
internal sealed record NationalPicture(
    VoteShares Previous,
    VoteShares Now,
    DateOnly AsOf,
    Drift Drift,
    double Horizon,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The end of the newest poll's fieldwork; null where there is none, or the average was given.</summary>
    public DateOnly? NewestPoll { get; init; }

    /// <summary>How many polls the average holds; 0 where it was given.</summary>
    public int PollCount { get; init; }

    /// <summary>Parties of the previous election that no poll asked about; they keep their share of then.</summary>
    public IReadOnlyList<string> NotAsked { get; init; } = [];

    /// <summary>The part of Great Britain whose shares these are, by polls of its own; null for Great Britain.</summary>
    public PartSwing? Part { get; init; }

    /// <summary>Covariance of the errors of two parties' log shares that polls of <see cref="Part"/> leave; 0 for Great Britain.</summary>
    public double PartCovariance(string party, string other)
    {
        if (Part is null || Now[party] is not { } share || Now[other] is not { } otherShare)
        {
            return 0;
        }

        var correlation = string.Equals(party, other, StringComparison.Ordinal) ? 1 : Polling.Drift.Correlation(share, otherShare);
        return correlation * Part.ErrorSd(party, share) * Part.ErrorSd(other, otherShare);
    }

    /// <summary>
    /// Standard deviation of the movement of a party's log share until the eve of polling day: 0 on the eve, and for a party that has no
    /// share.
    /// </summary>
    /// <param name="party">A party code.</param>
    public double DriftSd(string party) => Now[party] is { } share ? Drift.Sd(share, Horizon) : 0;

    /// <summary>
    /// Covariance of the movements of two parties' log shares until the eve of polling day; a party's variance where both are the
    /// same, 0 where one of them does not move.
    /// </summary>
    /// <param name="party">A party code.</param>
    /// <param name="other">A party code.</param>
    public double DriftCovariance(string party, string other)
    {
        if (Now[party] is not { } share || Now[other] is not { } otherShare)
        {
            return 0;
        }

        var correlation = string.Equals(party, other, StringComparison.Ordinal) ? 1 : Polling.Drift.Correlation(share, otherShare);
        return correlation * DriftSd(party) * DriftSd(other);
    }

    /// <summary>
    /// <see cref="Warnings"/>, and a sentence on the parties of a ballot that nobody asked about: a party that does not stand is no
    /// news there.
    /// </summary>
    /// <param name="ballot">Party codes of those who stand.</param>
    public IReadOnlyList<string> WarningsFor(IEnumerable<string> ballot)
    {
        var silent = NotAsked.Intersect(ballot, StringComparer.Ordinal).ToList();
        return silent.Count == 0
            ? Warnings
            : [.. Warnings, $"The national polls have no figure for {string.Join(", ", silent)}, whose national share of the last general election is kept."];
    }

    /// <summary>A picture whose average is given, e.g. by a scenario: taken as it is.</summary>
    /// <param name="previous">Shares in Great Britain at the last general election, fractions.</param>
    /// <param name="now">The given average, fractions.</param>
    /// <param name="span">The day the average stands for, and polling day.</param>
    /// <param name="assumptions">Where the drift comes from.</param>
    public static NationalPicture Given(
        VoteShares previous, VoteShares now, (DateOnly AsOf, DateOnly PollingDay) span, PollingAssumptions assumptions)
    {
        var baseline = PartyLineage.At(previous, span.AsOf);
        var polled = new VoteShares(PartyLineage.At(now, span.AsOf).Where(pair => !MissingParties.Remainders.Contains(pair.Key, StringComparer.Ordinal)));
        var filled = MissingParties.Fill(baseline, polled);
        return new NationalPicture(
            baseline,
            filled,
            span.AsOf,
            assumptions.Drift,
            Polling.Drift.Horizon(span.AsOf.DayNumber, span.PollingDay),
            Warnings: [])
        {
            NotAsked = MissingParties.Of(baseline, polled),
        };
    }
}
