using System.Diagnostics;
using Copeland.Elections;
using Copeland.History;
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

    /// <summary>Polls of a part of Great Britain that the source brings, e.g. of Scotland: never averaged into the whole.</summary>
    public virtual IReadOnlyList<Poll> Parts => [];

    /// <summary>Shares in Great Britain at the last general election before a contest, fractions by party code: those given, or the built-in ones.</summary>
    public VoteShares PreviousOf(Contest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return Previous ?? GeneralElections.At(contest.Previous.Date)?.InGreatBritain(contest.Seat.Country)
            ?? GeneralElections.LastBefore(contest.PollingDay)?.InGreatBritain(contest.Seat.Country) ?? VoteShares.None;
    }

    /// <summary>The national polls it has that were known on a day, oldest first: its own, or the embedded ones with those that join them.</summary>
    internal IReadOnlyList<Poll> KnownOn(DateOnly day) => this switch
    {
        BuiltIn builtIn => BuiltInPolls.UpTo(day, builtIn.More, builtIn.KeepDoubles),
        Polls polls => [.. polls.All.Where(poll => poll.Part is null && poll.Known <= day).OrderBy(poll => poll.End)],
        _ => [],
    };

    /// <summary>What it says of the country before a contest.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="asOf">The last day of which anything may be known.</param>
    internal NationalPicture PictureOf(Contest contest, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var (previous, assumptions) = (PreviousOf(contest), PollingAssumptions.Default);
        return this switch
        {
            Average average => NationalPicture.Given(previous, average.Shares, (asOf, contest.PollingDay), assumptions),
            Polls polls => PollAverage.Of(polls.All, previous, asOf, assumptions).PictureFor(contest.PollingDay),
            BuiltIn builtIn => PollAverage.Of(BuiltInPolls.UpTo(asOf, builtIn.More, builtIn.KeepDoubles), previous, asOf, assumptions).PictureFor(contest.PollingDay),
            _ => throw new UnreachableException($"{GetType().Name} is no source."),
        };
    }

    /// <summary>An average that is taken as it is.</summary>
    /// <param name="Shares">Shares as fractions by party code; what is missing to 1 is others.</param>
    public sealed record Average(VoteShares Shares) : NationalSource;

    /// <summary>Polls to be averaged.</summary>
    /// <param name="All">At least one poll, in the order of the file; those known after the scenario's day are to be left out.</param>
    public sealed record Polls(IReadOnlyList<Poll> All) : NationalSource
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Poll> Parts => [.. All.Where(poll => poll.Part is not null)];
    }

    /// <summary>The embedded polls.</summary>
    public sealed record BuiltIn : NationalSource
    {
        /// <summary>Polls that join them, e.g. newer ones from a file; how, says <see cref="PollIntake"/>.</summary>
        public IReadOnlyList<Poll> More { get; init; } = [];

        /// <summary>Whether likely doubles among those count.</summary>
        public bool KeepDoubles { get; init; }

        /// <inheritdoc/>
        public override IReadOnlyList<Poll> Parts => [.. More.Where(poll => poll.Part is not null)];
    }
}
