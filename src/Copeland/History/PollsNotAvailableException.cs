namespace Copeland.History;

/// <summary>The embedded polls do not reach back to the day asked for.</summary>
public sealed class PollsNotAvailableException : Exception
{
    /// <summary>An exception that says what was asked, what there is, and what to do.</summary>
    /// <param name="asOf">The day asked for.</param>
    /// <param name="first">The day of the first embedded poll.</param>
    public PollsNotAvailableException(DateOnly asOf, DateOnly first)
        : base(Invariant(
            $"There are no built-in national polls up to {asOf:yyyy-MM-dd}: they begin on {first:yyyy-MM-dd}. Give the polls of the time in \"national.polls\", or their average in \"national.averagePct\".")) =>
        (AsOf, First) = (asOf, first);

    /// <summary>The day asked for.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The day of the first embedded poll.</summary>
    public DateOnly First { get; }
}
