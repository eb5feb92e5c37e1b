using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Model;

/// <summary>Evidence of the seat itself: a published poll, or something whose error its user states.</summary>
/// <param name="Poll">The figures, by candidate id or party code, and when they were gathered.</param>
/// <param name="Client">Who paid for it, if given.</param>
public sealed record SeatPoll(Poll Poll, string? Client)
{
    /// <summary>What kind of evidence it is.</summary>
    public SeatPollKind Kind { get; init; } = SeatPollKind.Poll;

    /// <summary>By how much its figures err more than a published poll's of the same age; 1 for a poll.</summary>
    public double ErrorFactor { get; init; } = 1;

    /// <summary>
    /// The standard deviation of the share of a party at 25%, a fraction, where it is stated rather than reckoned from a poll's; smaller
    /// parties err by less in points and by larger factors, as in polls. Age adds nothing to it.
    /// </summary>
    public double? Sd { get; init; }

    /// <summary>The part of those asked who did not know or would not say, a fraction; 0 where nothing is said of them.</summary>
    public double DontKnow { get; init; }

    /// <summary>The figures before any was set; null where none was.</summary>
    private VoteShares? Given { get; init; }

    /// <summary>The figures that were set.</summary>
    private VoteShares Set { get; init; } = VoteShares.None;

    /// <summary>This evidence with one of its figures set: the others scale so that their total stays, those set before keep what they were set to.</summary>
    /// <param name="key">A candidate's id or a party's code.</param>
    /// <param name="share">A fraction.</param>
    internal SeatPoll WithFigure(string key, double share)
    {
        var (given, set) = (Given ?? Poll.Shares, Set.With(key, share));
        return this with { Poll = Poll with { Shares = given.WithOthersScaled(set) }, Given = given, Set = set };
    }
}
