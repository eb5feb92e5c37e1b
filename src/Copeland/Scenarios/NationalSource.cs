using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Scenarios;

/// <summary>What a scenario says of the parties in Great Britain: an average, polls, or that the embedded polls are to be used.</summary>
public abstract record NationalSource
{
    private NationalSource()
    {
    }

    /// <summary>Shares in Great Britain at the last general election, fractions by party code; null for the built-in result.</summary>
    public VoteShares? Previous { get; init; }

    /// <summary>An average that is taken as it is.</summary>
    /// <param name="Shares">Shares as fractions by party code; what is missing to 1 is others.</param>
    public sealed record Average(VoteShares Shares) : NationalSource;

    /// <summary>Polls to be averaged.</summary>
    /// <param name="All">At least one poll, in the order of the file; those known after the scenario's day are to be left out.</param>
    public sealed record Polls(IReadOnlyList<Poll> All) : NationalSource;

    /// <summary>The embedded polls.</summary>
    public sealed record BuiltIn : NationalSource
    {
        /// <summary>Polls that join them, e.g. newer ones from a file; one of the same pollster and last day takes the embedded one's place.</summary>
        public IReadOnlyList<Poll> More { get; init; } = [];
    }
}
