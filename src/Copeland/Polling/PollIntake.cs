namespace Copeland.Polling;

/// <summary>
/// Known polls joined by others, e.g. from a file, so that one poll is one poll however it is written. A poll is known where one of the
/// same pollster (<see cref="Pollsters.Key"/>) ended on the same day and neither its sample, its first day nor its kind says that they
/// are two, or where all shares agree. What it says stands, what it leaves blank stays as it was known. The result does not depend on
/// the order in which the polls come.
/// </summary>
internal sealed class PollIntake
{
    /// <summary>
    /// Scotland casts a twelfth of Great Britain's votes and Wales a twentieth: shares that the SNP and Plaid Cymru could have of the whole
    /// only by winning nearly every vote there. Polls of Great Britain since 2010 have had them at 5% and 2% at most.
    /// </summary>
    private static readonly (string Party, double Most)[] MostOfTheWhole = [("SNP", 0.08), ("PC", 0.05)];

    private PollIntake(IReadOnlyList<Poll> polls, IReadOnlyList<PollOutcome> outcomes) => (Polls, Outcomes) = (polls, outcomes);

    /// <summary>The polls that count, by the end of fieldwork.</summary>
    public IReadOnlyList<Poll> Polls { get; }

    /// <summary>What became of each poll that was brought, in an order of their own.</summary>
    public IReadOnlyList<PollOutcome> Outcomes { get; }

    /// <summary>Joins polls to known ones.</summary>
    /// <param name="known">The known polls of the Parliament up to the last day that may be used.</param>
    /// <param name="added">The others, in any order.</param>
    /// <param name="span">The last general election, and the last day whose polls may be used.</param>
    /// <param name="keepDoubles">Whether likely doubles count.</param>
    public static PollIntake Of(
        IReadOnlyList<Poll> known, IReadOnlyList<Poll> added, (DateOnly Elected, DateOnly AsOf) span, bool keepDoubles = false)
    {
        if (added.Count == 0)
        {
            return new PollIntake(known, []);
        }

        var outcomes = new List<PollOutcome>();
        var usable = new List<Poll>();
        foreach (var poll in PollTable.InOrder(added))
        {
            if (Unusable(poll, span) is { } fate)
            {
                outcomes.Add(new PollOutcome(poll, fate));
            }
            else
            {
                usable.Add(PartyLineage.At(poll, span.AsOf));
            }
        }

        var join = new PollJoin(known);
        join.Add(usable, keepDoubles);
        return new PollIntake([.. join.Polls.OrderBy(poll => poll.End)], [.. outcomes, .. join.Outcomes]);
    }

    /// <summary>The same once an average has shown which polls cannot be what they claim.</summary>
    public PollIntake Beside(PollAverage average)
    {
        var impossible = average.SetAside.Select(found => found.Poll).ToHashSet();
        return new PollIntake(Polls, [.. Outcomes.Select(outcome =>
            outcome.Fate is PollFate.New or PollFate.Replaced && impossible.Any(poll => PollJoin.SameFigures(poll, outcome.Poll) && poll.End == outcome.Poll.End)
                ? outcome with { Fate = PollFate.SetAside }
                : outcome)]);
    }

    /// <summary>Whether a poll that is given for the whole has the SNP or Plaid Cymru at what only a part can give.</summary>
    internal static bool IsLikeAPart(Poll poll) => Array.Exists(MostOfTheWhole, limit => poll.Shares[limit.Party] > limit.Most);

    private static PollFate? Unusable(Poll poll, (DateOnly Elected, DateOnly AsOf) span) => poll switch
    {
        { Part: not null } => PollFate.OfAPart,
        _ when (poll.Start ?? poll.End) <= span.Elected => PollFate.BeforeElection,
        _ when poll.Known > span.AsOf || poll.End > span.AsOf => PollFate.TooLate,
        _ when IsLikeAPart(poll) => PollFate.LikeAPart,
        _ => null,
    };
}

/// <summary>What became of a poll.</summary>
/// <param name="Poll">The poll as it was brought.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Other">The known poll that it replaces, repeats or doubles; null where there is none.</param>
internal sealed record PollOutcome(Poll Poll, PollFate Fate, Poll? Other = null);
